"""Honest numbers for one person: running medians, and one careful comparison.

No smoothing over gaps, no regression line, no forecast. In simulated diaries without any
true change, comparing 28 days with the 28 before claims one in 0.3 % (day-to-day correlation
0.5); comparing a week with the week before does so in 43 %.
Source: a change that matters to one person is 2 points and 30 %, Ostelo 2008. Read 2026-11-22.
"""

from collections.abc import Collection, Container, Iterable, Mapping, Set
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum, auto

from backpain_diary.domain.logged_days import WEEK
from backpain_diary.domain.spell import Spell

MEDIAN_NEEDS = 4  # logged days of a week that make a median
PATTERN_NEEDS = 14  # logged days before any line is drawn
YOUNG_DAYS = 56  # from the first logged day on; until then two weeks may be compared with two
CHANGE_POINTS = 2
CHANGE_PERCENT = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What of the diary the trends look at.

    values:      highest pain of each logged day; a blank day is absent
    added_later: days of which nothing was written in time
    held_s:      seconds held in guided sessions, on each day with any
    entries:     how many the diary has of each day with any
    """

    values: Mapping[date, int]
    added_later: Set[date]
    held_s: Mapping[date, float]
    spell: Spell
    entries: Mapping[date, int] = field(default_factory=dict)


class Verdict(Enum):
    LOWER = auto()
    HIGHER = auto()
    ABOUT_THE_SAME = auto()
    CANNOT_TELL = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The last days against as many before them.

    days:        in each of the two: 28, or 14 while the diary is young
    now, before: mean pain of the logged days; None with CANNOT_TELL
    days_needed: logged without a gap from today on, until the two can be compared; or 0
    """

    verdict: Verdict
    days: int
    now: float | None = None
    before: float | None = None
    days_needed: int = 0


@dataclass(frozen=True, slots=True)
class _Period:
    days: int
    needs: int  # logged days in each of the two


FOUR_WEEKS = _Period(28, 16)
TWO_WEEKS = _Period(14, 10)


def first_of_diary(logged: Iterable[date], moved: Iterable[date], default: date) -> date:
    """moved: days with a guided session; default: for a diary with nothing in it"""
    return min([*logged, *moved], default=default)


def running_medians(values: Mapping[date, int], first: date, last: date) -> list[float | None]:
    """For each day from first to last, the median of the seven days that end with it.

    None where fewer than four of the seven are logged: the line stays open there.
    """
    start = first.toordinal() - WEEK + 1
    scores = [values.get(date.fromordinal(n)) for n in range(start, last.toordinal() + 1)]
    return [
        _median([score for score in scores[n : n + WEEK] if score is not None])
        for n in range(len(scores) - WEEK + 1)
    ]


def compare(values: Mapping[date, int], today: date) -> Comparison:
    """Is pain lower or higher than it was? Only days up to today are looked at."""
    scores = {day.toordinal(): pain for day, pain in values.items() if day <= today}
    end = last_counted(values, today).toordinal()
    period = _comparable(scores.keys(), end)
    if period is None:
        needed, later = _days_needed(scores.keys(), today.toordinal())
        return Comparison(verdict=Verdict.CANNOT_TELL, days=later.days, days_needed=needed)
    now = [scores[n] for n in _last(period, end) if n in scores]
    before = [scores[n] for n in _last(period, end - period.days) if n in scores]
    return Comparison(
        verdict=verdict_on(now, before),
        days=period.days,
        now=sum(now) / len(now),
        before=sum(before) / len(before),
    )


def last_counted(values: Container[date], today: date) -> date:
    """The day before, while today is blank: there is time enough to log it."""
    return today if today in values else today - timedelta(days=1)


def is_young(logged: Collection[int], last: int) -> bool:
    """Whether two weeks may be compared with two, up to the last day; days by their ordinals."""
    return not logged or last - min(logged) < YOUNG_DAYS


def moved_last_week(held_s: Mapping[date, float], today: date) -> tuple[int, float]:
    """On how many of the last seven days something was held, and the seconds of all of them."""
    week = [held_s.get(today - timedelta(days=n), 0) for n in range(WEEK)]
    return sum(seconds > 0 for seconds in week), sum(week)


def _median(scores: list[int]) -> float | None:
    if len(scores) < MEDIAN_NEEDS:
        return None
    scores.sort()
    middle = len(scores) // 2
    return float(scores[middle]) if len(scores) % 2 else (scores[middle - 1] + scores[middle]) / 2


def _last(period: _Period, end: int) -> range:
    return range(end - period.days + 1, end + 1)


def _comparable(logged: Set[int], end: int) -> _Period | None:
    """The longest period that has enough logged days, both now and before."""
    for period in (FOUR_WEEKS, TWO_WEEKS) if is_young(logged, end) else (FOUR_WEEKS,):
        halves = (_last(period, end), _last(period, end - period.days))
        if all(sum(n in logged for n in half) >= period.needs for half in halves):
            return period
    return None


def _days_needed(logged: Set[int], today: int) -> tuple[int, _Period]:
    """How many more days, each of them logged, and what can be compared then."""
    filled = set(logged)
    day = today + 1 if today in filled else today
    needed = 0
    while (period := _comparable(filled, day - 1)) is None:
        filled.add(day)
        day += 1
        needed += 1
    return needed, period


def verdict_on(now: list[int], before: list[int]) -> Verdict:
    """In whole numbers: both means times both counts, so that exactly 2 points are 2 points."""
    scale = len(now) * len(before)
    earlier = sum(before) * len(now)
    change = sum(now) * len(before) - earlier
    if abs(change) < CHANGE_POINTS * scale or 100 * abs(change) < CHANGE_PERCENT * earlier:
        return Verdict.ABOUT_THE_SAME
    return Verdict.HIGHER if change > 0 else Verdict.LOWER
