"""Which routine Today offers, and what of today may be gone on with."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, time

from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.session import Hold, Outcome

NEAR_MIN = 180  # as far apart as two times may be to count as the same time of day
DAY_MIN = 24 * 60


@dataclass(frozen=True, slots=True)
class Begun:
    """When a routine was begun, in local time as lived."""

    day: date
    at: time
    routine: str


@dataclass(frozen=True, slots=True)
class LeftMidway:
    """holds: what was done of the routine today, oldest first"""

    routine: str
    holds: tuple[Hold, ...]


def suggested(begun: Iterable[Begun], at: time, offered: Collection[str], usual: str) -> str:
    """The id of the offered routine begun last at about this time of day; or the usual one."""
    near = [
        each
        for each in begun
        if each.routine in offered and _minutes_apart(each.at, at) <= NEAR_MIN
    ]
    newest = max(near, key=lambda each: (each.day, each.at), default=None)
    return newest.routine if newest else usual


def left_midway(today: Iterable[PracticeSession]) -> LeftMidway | None:
    """From today's sessions, oldest first: the last one, if it ended before its end.

    Its holds are those of all sessions of the routine since it was last completed: it may
    have been gone on with and left again.
    """
    holds: dict[str, tuple[Hold, ...]] = {}
    last = None
    for session in today:
        last = session
        before = holds.get(session.routine, ())
        holds[session.routine] = () if session.is_completed else (*before, *session.holds)
    if last is None or last.is_completed:
        return None
    done = holds[last.routine]
    if not any(hold.outcome is Outcome.DONE for hold in done):
        return None
    return LeftMidway(last.routine, done)


def _minutes_apart(one: time, other: time) -> int:
    """The shorter way round the clock."""
    apart = abs((one.hour - other.hour) * 60 + one.minute - other.minute)
    return min(apart, DAY_MIN - apart)
