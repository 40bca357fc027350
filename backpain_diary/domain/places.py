"""Where it hurt, by days and by the highest number."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.regions import ORDER, Region

LEVELS = 4  # of shading, from few days to most
Place = tuple[Region, int | None]  # with its own 0-10, or without
PlacesNoted = Mapping[date, Sequence[Place]]  # of each day; a place may be there twice


@dataclass(frozen=True, slots=True)
class PlaceDays:
    """A place that hurt: on how many days, and its own highest 1-10; None if it never had one."""

    region: Region
    days: int
    highest: int | None


def place_days(noted: PlacesNoted, first: date, last: date) -> tuple[int, tuple[PlaceDays, ...]]:
    """From first to last: on how many days any place was noted, and each that hurt.

    A place may be noted with a 0, and then it did not hurt.
    """
    number = 0
    days: Counter[Region] = Counter()
    highest: dict[Region, int] = {}
    for day, places in noted.items():
        if not first <= day <= last:
            continue
        number += 1
        hurt = {}
        for region, pain in places:
            if pain != 0:
                hurt[region] = True
                if pain is not None and pain > highest.get(region, 0):
                    highest[region] = pain
        days.update(hurt.keys())
    return number, tuple(
        PlaceDays(region, count, highest.get(region)) for region, count in days.items()
    )


def most_days_first(places: Iterable[PlaceDays]) -> tuple[PlaceDays, ...]:
    """Of as many days, in the order of the map."""
    return tuple(sorted(places, key=lambda place: (-place.days, ORDER[place.region])))


def highest_first(places: Iterable[PlaceDays]) -> tuple[PlaceDays, ...]:
    """Those without a number last; otherwise as with the days."""
    return tuple(sorted(most_days_first(places), key=lambda place: -(place.highest or 0)))


def level(days: int, most: int) -> int:
    """1 to LEVELS: which quarter of the most frequent place's days it reaches."""
    return -(-days * LEVELS // most)
