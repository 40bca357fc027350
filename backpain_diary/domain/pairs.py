"""The number before a session and the number after it, counted and not explained."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from enum import Enum, auto


class After(Enum):
    """What the second number is beside the first."""

    LOWER = auto()
    SAME = auto()
    HIGHER = auto()


@dataclass(frozen=True, slots=True)
class Asked:
    """Of a session: its local date and time, and what was said before and after it, if anything."""

    day: date
    at: time
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Pair:
    """Of a session: its local date and time, and pain 0-10 before and after it."""

    day: date
    at: time
    before: int
    after: int

    @property
    def kind(self) -> After:
        if self.after == self.before:
            return After.SAME
        return After.LOWER if self.after < self.before else After.HIGHER


def pairs_of(asked: Iterable[Asked]) -> tuple[Pair, ...]:
    """Those with both numbers."""
    return tuple(
        Pair(each.day, each.at, each.before, each.after)
        for each in asked
        if each.before is not None and each.after is not None
    )


def counted(pairs: Sequence[Pair]) -> dict[After, dict[tuple[int, int], int]]:
    """How often each two numbers came together; every kind is there, the highest before first."""
    times = Counter((pair.before, pair.after) for pair in pairs)
    kinds = {(pair.before, pair.after): pair.kind for pair in pairs}
    return {
        kind: {two: times[two] for two in sorted(times, reverse=True) if kinds[two] is kind}
        for kind in After
    }
