"""Where it hurt, by days and by the highest number."""

from collections.abc import Iterable
from dataclasses import dataclass

from backpain_diary.domain.regions import ORDER, Region

LEVELS = 4  # of shading, from few days to most


@dataclass(frozen=True, slots=True)
class PlaceDays:
    """A place that hurt: on how many days, and its own highest 1-10; None if it never had one."""

    region: Region
    days: int
    highest: int | None


def most_days_first(places: Iterable[PlaceDays]) -> tuple[PlaceDays, ...]:
    """Of as many days, in the order of the map."""
    return tuple(sorted(places, key=lambda place: (-place.days, ORDER[place.region])))


def highest_first(places: Iterable[PlaceDays]) -> tuple[PlaceDays, ...]:
    """Those without a number last; otherwise as with the days."""
    return tuple(sorted(most_days_first(places), key=lambda place: -(place.highest or 0)))


def level(days: int, most: int) -> int:
    """1 to LEVELS: which quarter of the most frequent place's days it reaches."""
    return -(-days * LEVELS // most)
