"""A session of two movements, and how tests move through it: time is just numbers."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from backpain_diary.domain.machine import Result, tick
from backpain_diary.domain.movement import Side
from backpain_diary.domain.plan import Step, StepKind
from backpain_diary.domain.session import Event, Outcome, Phase, Session

Move = Callable[[Session, float], Result]

PLACE, HOLD, SWITCH, REST = StepKind.PLACE, StepKind.HOLD, StepKind.SWITCH, StepKind.REST
KNEE = (
    Step(PLACE, 10, "knee", Side.LEFT),
    Step(HOLD, 20, "knee", Side.LEFT),
    Step(SWITCH, 8, "knee", Side.RIGHT),
    Step(HOLD, 20, "knee", Side.RIGHT),
    Step(REST, 10, "knee"),
)
COBRA = (Step(PLACE, 10, "cobra"), Step(HOLD, 15, "cobra"))
TWO_MOVEMENTS = Session(KNEE + COBRA)
FIRST_HOLD, SWITCH_STEP, NEXT_MOVEMENT, LAST = 1, 2, 5, 6


def play(
    *moves: tuple[Move, float], session: Session = TWO_MOVEMENTS
) -> tuple[Session, list[Event]]:
    """Apply (function, now) pairs; return the session and every event."""
    events: list[Event] = []
    for move, now in moves:
        session, new = move(session, now)
        events += new
    return session, events


def ticks(first: int, last: int) -> Iterator[tuple[Move, float]]:
    """A tick every four seconds from first to last."""
    return ((tick, now) for now in (*range(first, last, 4), last))


def at(index: int, spent_s: float = 0.0) -> Session:
    """The two movements, running at `now` 100 in the given step."""
    return replace(TWO_MOVEMENTS, index=index, spent_s=spent_s, phase=Phase.RUNNING, seen=100.0)


def paused_at(index: int, spent_s: float = 0.0) -> Session:
    return replace(TWO_MOVEMENTS, index=index, spent_s=spent_s, phase=Phase.PAUSED)


def outcomes(session: Session) -> list[tuple[Outcome, float]]:
    return [(hold.outcome, hold.held_s) for hold in session.holds]
