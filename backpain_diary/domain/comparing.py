"""Two periods that the user picks, under the same conditions as the page's own comparison.

"Lower" or "higher" needs enough logged days in both, and a difference of 2 points and of 30 %.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto
from fractions import Fraction
from math import ceil
from statistics import median

from backpain_diary.domain.spans import Span
from backpain_diary.domain.trends import FOUR_WEEKS, TWO_WEEKS, Verdict, is_young, verdict_on

NEEDED_SHARE = Fraction(4, 7)  # of the days, as for a median; and no less than in trends.py


class Why(Enum):
    """What two periods cannot be compared for."""

    IN_ONE_ANOTHER = auto()
    TOO_SHORT = auto()
    TOO_FEW_LOGGED = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """mean, median: of the worst pain of each logged day; None without any"""

    span: Span
    logged: int
    mean: float | None
    median: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoPeriods:
    """verdict: of the later one, against the earlier; why: given with CANNOT_TELL
    needed:  logged days in the earlier and in the later one
    shortest: days that each must have
    """

    earlier: Figures
    later: Figures
    verdict: Verdict
    needed: tuple[int, int]
    shortest: int
    why: Why | None = None


def compare_two(values: Mapping[date, int], one: Span, other: Span) -> TwoPeriods:
    """In whichever order they are given."""
    spans = sorted((one, other))
    earlier, later = (_figures(values, span) for span in spans)
    needed = _needed(spans[0]), _needed(spans[1])
    shortest = _shortest_days(values, later.span.last)
    why = _why_not(earlier, later, needed, shortest)
    verdict = Verdict.CANNOT_TELL
    if why is None:
        verdict = verdict_on(_scores(values, later.span), _scores(values, earlier.span))
    return TwoPeriods(
        earlier=earlier, later=later, verdict=verdict, needed=needed, shortest=shortest, why=why
    )


def _shortest_days(values: Mapping[date, int], last: date) -> int:
    """Of each of two periods up to that day: two weeks while the diary is young, then four."""
    logged = [day.toordinal() for day in values]
    return (TWO_WEEKS if is_young(logged, last.toordinal()) else FOUR_WEEKS).days


def last_two(days: int, last: date) -> tuple[Span, Span]:
    """So many days up to the last one, and as many before them, which come first."""
    later = Span(last - timedelta(days=days - 1), last)
    return _before(later.first, days), later


def two_around(day: date, today: date) -> tuple[Span, Span]:
    """The four weeks before an event and from it on, or as many days as there are until today."""
    days = min((today - day).days + 1, FOUR_WEEKS.days)
    return _before(day, days), Span(day, day + timedelta(days=days - 1))


def days_needed(
    values: Mapping[date, int], today: date, two_on: Callable[[date], tuple[Span, Span]]
) -> int | None:
    """How many more days, each logged, until the two can be compared; None: not by waiting.

    two_on: the two as they will be on a day
    """
    filled = {day: pain for day, pain in values.items() if day <= today}
    day = today if today not in filled else today + timedelta(days=1)
    for needed in range(1, FOUR_WEEKS.days + 1):
        filled[day] = 0
        if compare_two(filled, *two_on(day)).why is None:
            return needed
        day += timedelta(days=1)
    return None


def _before(day: date, days: int) -> Span:
    return Span(day - timedelta(days=days), day - timedelta(days=1))


def _why_not(
    earlier: Figures, later: Figures, needed: tuple[int, int], shortest: int
) -> Why | None:
    if later.span.first <= earlier.span.last:
        return Why.IN_ONE_ANOTHER
    if min(earlier.span.days, later.span.days) < shortest:
        return Why.TOO_SHORT
    if earlier.logged < needed[0] or later.logged < needed[1]:
        return Why.TOO_FEW_LOGGED
    return None


def _needed(span: Span) -> int:
    least = FOUR_WEEKS if span.days >= FOUR_WEEKS.days else TWO_WEEKS
    return max(least.needs, ceil(span.days * NEEDED_SHARE))


def _figures(values: Mapping[date, int], span: Span) -> Figures:
    scores = _scores(values, span)
    return Figures(
        span=span,
        logged=len(scores),
        mean=sum(scores) / len(scores) if scores else None,
        median=float(median(scores)) if scores else None,
    )


def _scores(values: Mapping[date, int], span: Span) -> list[int]:
    days = (span.first + timedelta(days=n) for n in range(span.days))
    return [values[day] for day in days if day in values]
