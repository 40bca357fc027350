"""A timed session as a value, and what can happen in it. `machine.py` makes time pass."""

from dataclasses import dataclass
from enum import Enum, auto

from backpain_diary.domain.movement import Side
from backpain_diary.domain.plan import Step, StepKind, total_s


class Phase(Enum):
    READY = auto()
    RUNNING = auto()
    PAUSED = auto()
    DONE = auto()
    STOPPED = auto()


class Outcome(Enum):
    """How a hold ended. The values are stored."""

    DONE = "done"
    SKIPPED = "skipped"
    REPEATED = "repeated"  # begun again before it was over
    STOPPED = "stopped"
    HURT = "hurt"


def movement_starts(steps: tuple[Step, ...]) -> tuple[int, ...]:
    """Where each movement begins."""
    return tuple(
        index
        for index, step in enumerate(steps)
        if step.kind is StepKind.PLACE or index == 0 or step.movement != steps[index - 1].movement
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """One hold as it was done; what it shares with Step means the same there."""

    movement: str
    side: Side | None
    repeat: int
    direction: str | None
    prescribed_s: float
    held_s: float
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class StepBegan:
    index: int


@dataclass(frozen=True, slots=True)
class Halfway:
    """Of the hold at index."""

    index: int


@dataclass(frozen=True, slots=True)
class Countdown:
    """So many whole seconds are left of a hold: 3, 2 or 1."""

    left: int


@dataclass(frozen=True, slots=True)
class CountIn:
    """So many whole seconds are left of a lead-in: 3, 2, 1, and 0 when the step's time runs.

    The lead-in of a hold comes after its StepBegan.
    """

    left: int


@dataclass(frozen=True, slots=True)
class Paused:
    pass


@dataclass(frozen=True, slots=True)
class Resumed:
    """After a pause; the first start is none."""


@dataclass(frozen=True, slots=True)
class Hurt:
    """ "This hurts" was said; second: whole seconds into the hold, None outside of one."""

    movement: str
    side: Side | None
    direction: str | None
    second: int | None


@dataclass(frozen=True, slots=True)
class HurtTakenBack:
    """The last "This hurts" was a mistake; the hold that it recorded counts no more."""


@dataclass(frozen=True, slots=True)
class HoldRecorded:
    hold: Hold


@dataclass(frozen=True, slots=True)
class Interrupted:
    """Nothing was heard of the session for this long, so it was paused."""

    gap_s: float


@dataclass(frozen=True, slots=True)
class Ended:
    completed: bool  # False: stopped before the last step was over


Event = (
    StepBegan
    | Halfway
    | Countdown
    | CountIn
    | Paused
    | Resumed
    | Interrupted
    | Hurt
    | HurtTakenBack
    | HoldRecorded
    | Ended
)


@dataclass(frozen=True, slots=True)
class Session:
    """Where a session stands.

    spent_s:        in the current step; never as much as the step is long, except at the end
    lead_in_left_s: before the current step's time runs (again); 0 unless RUNNING
    seen:           `now` of the last tick; None unless RUNNING
    is_hurting:     paused by "This hurts", with the hold already recorded
    holds:          what was done so far, oldest first; only "This hurts" is ever taken back
    """

    steps: tuple[Step, ...]
    phase: Phase = Phase.READY
    index: int = 0
    spent_s: float = 0.0
    lead_in_left_s: float = 0.0
    seen: float | None = None
    is_hurting: bool = False
    holds: tuple[Hold, ...] = ()

    def __post_init__(self) -> None:
        if not self.steps:
            raise ValueError("a session needs at least one step")

    @property
    def step(self) -> Step:
        return self.steps[self.index]

    @property
    def left_s(self) -> float:
        """Of the current step."""
        return self.step.seconds - self.spent_s

    @property
    def total_left_s(self) -> float:
        """Of all steps from here on, without pauses and what waits for the person."""
        here = 0.0 if self.step.waits else self.lead_in_left_s + self.left_s
        return here + total_s(self.steps[self.index + 1 :], self.step)

    @property
    def is_over(self) -> bool:
        return self.phase in (Phase.DONE, Phase.STOPPED)

    @property
    def is_waiting(self) -> bool:
        """For the person to be in place."""
        return self.phase is Phase.RUNNING and self.step.waits

    @property
    def is_in_hold(self) -> bool:
        return self.step.kind is StepKind.HOLD
