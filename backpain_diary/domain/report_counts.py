"""How often something was noted: always in days, however many entries a day has."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from enum import Enum
from statistics import median
from typing import Generic, TypeVar

from backpain_diary.domain.places import PlaceDays

SEVERE = 7  # from here on a day is counted as one of strong pain
QUESTIONS = ("worse_at_night", "stiff_after_rest", "easier_with_movement")

T = TypeVar("T")
E = TypeVar("E", bound=Enum)


@dataclass(frozen=True, slots=True)
class Counted(Generic[T]):
    what: T
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """What was noted of some days beside the pain; by id or name, on how many days each.

    places:    those that hurt
    yes:       of the three QUESTIONS about the day
    medicines: as typed, name and amount, in the order of the first day
    notes:     oldest first
    """

    places: Sequence[PlaceDays]
    symptoms: Mapping[str, int]
    self_care: Mapping[str, int]
    made_worse_by: Mapping[str, int]
    yes: Mapping[str, int]
    medicines: Mapping[str, int]
    medicine_days: Set[date]
    notes: Sequence[tuple[date, str]]


@dataclass(frozen=True, slots=True)
class Coverage:
    """began: the first day of the whole diary if that is one of these days but not the first"""

    days: int
    logged: int
    added_later: int
    began: date | None = None


@dataclass(frozen=True, slots=True)
class Scores:
    """Of the days that have one."""

    days: int
    median: float
    lowest: int
    highest: int


@dataclass(frozen=True, slots=True)
class Weeks:
    """Some weeks in figures.

    worst:     of the days, None when none was logged
    disturbed: nights of which it was said that sleep was disturbed, a little or a lot
    nights:    those of which it was said whether it was
    """

    first: date
    last: date
    coverage: Coverage
    worst: Scores | None
    pain_days: int
    severe_days: int
    disturbed: int
    nights: int


def coverage(
    values: Mapping[date, int], added_later: Set[date], first: date, last: date
) -> Coverage:
    logged = [day for day in values if first <= day <= last]
    earliest = min(values, default=first)
    return Coverage(
        days=(last - first).days + 1,
        logged=len(logged),
        added_later=sum(day in added_later for day in logged),
        began=earliest if first < earliest <= last else None,
    )


def weeks(
    values: Mapping[date, int],
    nights: Mapping[date, bool],
    added_later: Set[date],
    first: date,
    last: date,
) -> Weeks:
    """nights: whether sleep was disturbed, of each day on which that was noted"""
    scores = [pain for day, pain in values.items() if first <= day <= last]
    disturbed = [was for day, was in nights.items() if first <= day <= last]
    return Weeks(
        first=first,
        last=last,
        coverage=coverage(values, added_later, first, last),
        worst=_scores(scores),
        pain_days=sum(pain > 0 for pain in scores),
        severe_days=sum(pain >= SEVERE for pain in scores),
        disturbed=sum(disturbed),
        nights=len(disturbed),
    )


def scores_between(by_day: Mapping[date, int], first: date, last: date) -> Scores | None:
    return _scores([score for day, score in by_day.items() if first <= day <= last])


def ticked(kind: type[E], days: Mapping[str, int]) -> tuple[Counted[E], ...]:
    """The most frequent first; of the same number of days, in the order of the form."""
    return _sorted(Counted(each, days[each.value]) for each in kind if each.value in days)


def answered_yes(days: Mapping[str, int]) -> tuple[Counted[str], ...]:
    """The three questions about the day, by their field of Entry."""
    return _sorted(Counted(name, days[name]) for name in QUESTIONS if days.get(name))


def medicines(days: Mapping[str, int]) -> tuple[Counted[str], ...]:
    return _sorted(Counted(typed, number) for typed, number in days.items())


def _sorted(found: Iterable[Counted[T]]) -> tuple[Counted[T], ...]:
    return tuple(sorted(found, key=lambda counted: -counted.days))


def _scores(scores: Sequence[int]) -> Scores | None:
    if not scores:
        return None
    return Scores(len(scores), float(median(scores)), min(scores), max(scores))
