"""What was ticked on days of more and of less pain: counts, and nothing made of them."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from statistics import median

DAYS_NEEDED = 5  # with detail, of each of the two kinds; fewer are not shown side by side
Ticks = Mapping[date, frozenset[str]]  # ids of what was ticked, for each day with any detail


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """A high-pain day is one with `cut` or more.

    median:    of the worst pain of all logged days; cut: None if all of them are the same
    high, low: days with detail
    counts:    by id, on how many high-pain and on how many low-pain days it was ticked
    """

    median: float
    cut: int | None
    high: int
    low: int
    counts: Mapping[str, tuple[int, int]]

    @property
    def is_enough(self) -> bool:
        return min(self.high, self.low) >= DAYS_NEEDED


def side_by_side(values: Mapping[date, int], ticks: Ticks, ids: Sequence[str]) -> SideBySide:
    """values: worst pain of each logged day, at least one; ids: of what could be ticked"""
    middle = float(median(values.values()))
    cut = _cut(middle, values)
    high: list[frozenset[str]] = []
    low: list[frozenset[str]] = []
    for day, ticked in ticks.items():
        pain = values.get(day)
        if cut is not None and pain is not None:
            (high if pain >= cut else low).append(ticked)
    on_high, on_low = (Counter(tick for day in days for tick in day) for days in (high, low))
    return SideBySide(
        median=middle,
        cut=cut,
        high=len(high),
        low=len(low),
        counts={each: (on_high[each], on_low[each]) for each in ids},
    )


def _cut(middle: float, values: Mapping[date, int]) -> int | None:
    """The median itself, if any day is below it; else the lowest score above it."""
    cut = ceil(middle)
    if any(pain < cut for pain in values.values()):
        return cut
    return min((pain for pain in values.values() if pain > cut), default=None)
