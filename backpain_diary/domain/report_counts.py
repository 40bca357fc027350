"""How often something was noted: always in days, however many entries a day has."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from enum import Enum
from statistics import median
from typing import Generic, TypeVar

from backpain_diary.domain.detail import Detail, Sleep
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.regions import ORDER, Region

SEVERE = 7  # from here on a day is counted as one of strong pain

T = TypeVar("T")
E = TypeVar("E", bound=Enum)


@dataclass(frozen=True, slots=True)
class Counted(Generic[T]):
    what: T
    days: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """began: the first day of the whole diary if that is one of these days but not the first"""

    days: int
    logged: int
    added_later: int
    began: date | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """highest: 0-10, None when no score was given for the place"""

    region: Region
    days: int
    highest: int | None


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
    entries: Iterable[Entry],
    added_later: Set[date],
    first: date,
    last: date,
) -> Weeks:
    scores = [pain for day, pain in values.items() if first <= day <= last]
    disturbed, nights = disturbed_nights(_between(entries, first, last))
    return Weeks(
        first=first,
        last=last,
        coverage=coverage(values, added_later, first, last),
        worst=_scores(scores),
        pain_days=sum(pain > 0 for pain in scores),
        severe_days=sum(pain >= SEVERE for pain in scores),
        disturbed=len(disturbed),
        nights=len(nights),
    )


def disturbed_nights(entries: Iterable[Entry]) -> tuple[Set[date], Set[date]]:
    """Days after a night of disturbed sleep, and all days on which it was said how it was."""
    told = [(entry.day, entry.detail.sleep) for entry in entries if entry.detail.sleep is not None]
    return {day for day, sleep in told if sleep is not Sleep.NO}, {day for day, _sleep in told}


def activity_scores(entries: Iterable[Entry], first: date, last: date) -> Scores | None:
    """Of a day with several the last one counts."""
    by_day = {
        entry.day: entry.detail.activity
        for entry in _between(entries, first, last)
        if entry.detail.activity is not None
    }
    return _scores(list(by_day.values()))


def places(entries: Iterable[Entry]) -> tuple[Place, ...]:
    """The most frequent first; of the same number of days, in the order of the map."""
    days: defaultdict[Region, set[date]] = defaultdict(set)
    scores: defaultdict[Region, list[int]] = defaultdict(list)
    for entry in entries:
        for region, pain in entry.detail.places:
            days[region].add(entry.day)
            if pain is not None:
                scores[region].append(pain)
    found = sorted(days, key=lambda region: (-len(days[region]), ORDER[region]))
    return tuple(
        Place(region, len(days[region]), max(scores[region], default=None)) for region in found
    )


def ticked(
    entries: Iterable[Entry], order: Sequence[E], of: Callable[[Detail], Collection[E]]
) -> tuple[Counted[E], ...]:
    return _counted(((entry.day, tick) for entry in entries for tick in of(entry.detail)), order)


def answered_yes(entries: Iterable[Entry]) -> tuple[Counted[str], ...]:
    """The three questions about the day, by their field of Entry."""
    order = ("worse_at_night", "stiff_after_rest", "easier_with_movement")
    return _counted(
        ((entry.day, name) for entry in entries for name in order if getattr(entry, name)), order
    )


def medicines(entries: Iterable[Entry]) -> tuple[Counted[str], ...]:
    """As typed, name and amount; of the same number of days, in the order of the first day."""
    taken = [
        (entry.day, f"{medicine.name} {medicine.amount}".strip())
        for entry in entries
        for medicine in entry.detail.medicines
    ]
    return _counted(taken, list(dict.fromkeys(typed for _day, typed in taken)))


def _counted(noted: Iterable[tuple[date, T]], order: Sequence[T]) -> tuple[Counted[T], ...]:
    days: dict[T, set[date]] = {what: set() for what in order}
    for day, what in noted:
        days[what].add(day)
    found = [Counted(what, len(days[what])) for what in order if days[what]]
    return tuple(sorted(found, key=lambda counted: -counted.days))


def _scores(scores: Sequence[int]) -> Scores | None:
    if not scores:
        return None
    return Scores(len(scores), float(median(scores)), min(scores), max(scores))


def _between(entries: Iterable[Entry], first: date, last: date) -> Iterable[Entry]:
    return (entry for entry in entries if first <= entry.day <= last)
