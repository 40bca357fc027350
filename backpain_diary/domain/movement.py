"""Movements, what to take care with, and the routines made of them."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

HOLD_S = range(5, 121)  # what a person may choose for a hold
REPEATS = range(1, 31)
PAUSE_S = range(61)  # getting into place, switching sides, resting; 0 leaves it out


def _check_range(field: str, value: int, allowed: range) -> None:
    if value not in allowed:
        raise ValueError(f"{field} must be {allowed[0]} to {allowed[-1]}, not {value}")


def _check_distinct(field: str, names: tuple[str, ...]) -> None:
    if len(set(names)) < len(names):
        raise ValueError(f"{field} must differ from each other")


class Side(Enum):
    LEFT = "left"
    RIGHT = "right"


class SideChoice(Enum):
    """Which sides of a sided movement a person does."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"


class SideOrder(Enum):
    ALTERNATE = "alternate"  # left, right, left, right
    ONE_SIDE_AT_A_TIME = "one_side_at_a_time"  # all repeats left, then all repeats right


class Kind(Enum):
    STRETCH = "stretch"
    STRENGTHEN = "strengthen"
    MOVE = "move"


class Position(Enum):
    HANDS_AND_KNEES = "hands_and_knees"
    BACK = "back"
    SIDE = "side"
    FRONT = "front"
    SITTING = "sitting"
    CHAIR = "chair"
    OTHER = "other"


class Equipment(Enum):
    MAT = "mat"
    CHAIR = "chair"
    TOWEL = "towel"


class Part(Enum):
    PLACE = "place"
    MOVE = "move"
    HOLD = "hold"
    RETURN = "return"


class CareLevel(Enum):
    ASK = "ask"  # ask your provider first
    CARE = "care"  # take care


@dataclass(frozen=True, slots=True)
class Sides:
    """What "left" and "right" mean here, as a short sentence for each."""

    order: SideOrder
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Instruction:
    """One sentence of how to do it."""

    part: Part
    text: str


@dataclass(frozen=True, slots=True)
class Direction:
    """One of the holds that make up a repeat; its `cue` stands in for the movement's start_cue."""

    id: str
    name: str
    cue: str


@dataclass(frozen=True, slots=True)
class HoldRange:
    """The article's hold in words and seconds; None where it gives no such limit."""

    words: str
    min_s: int | None = None
    max_s: int | None = None

    def __post_init__(self) -> None:
        if self.min_s is not None:
            _check_range("min_s", self.min_s, HOLD_S)
        if self.max_s is not None:
            _check_range("max_s", self.max_s, range(self.min_s or HOLD_S[0], HOLD_S[-1] + 1))


@dataclass(frozen=True, slots=True)
class Dose:
    """hold_s: seconds of each hold, on each side and in each direction; repeats: per side."""

    hold_s: int
    repeats: int
    note: str = ""

    def __post_init__(self) -> None:
        _check_range("hold_s", self.hold_s, HOLD_S)
        _check_range("repeats", self.repeats, REPEATS)


@dataclass(frozen=True, slots=True)
class Situation:
    """Something that a person may tick because it applies to them; `reason`: why it is asked."""

    id: str
    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Care:
    """What one situation means for one movement. It tags the movement, it never hides it."""

    situation: str  # a Situation's id
    level: CareLevel
    reason: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a figure comes from, and the day it was read there."""

    figure: str
    source: str
    read: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """One movement, complete: how to do it, for how long, what to take care with.

    start:      the start position in words
    key_step:   the one sentence to be said while the person gets into place
    start_cue, middle_cue: said or shown at the start of a hold and in its middle
    again_cue:  the way into a hold that was done before, in a word or two
    out_cue:    the way out of a hold, likewise
    sides:      None when both sides move together
    directions: the holds of one repeat in order; empty when a repeat is one hold
    between_s:  rest between two repeats of the same side
    figure:     the movement whose moving figure shows this one; empty: its own
    told_s:     how much longer getting into place takes, for what has to be said before it
    """

    id: str
    name: str
    purpose: str
    kind: Kind
    position: Position
    start: str
    equipment: tuple[Equipment, ...]
    key_step: str
    steps: tuple[Instruction, ...]
    start_cue: str
    middle_cue: str
    again_cue: str
    out_cue: str
    article_hold: HoldRange
    default: Dose
    between_s: int
    mistakes: tuple[str, ...]
    easier: str
    stop_signs: tuple[str, ...]
    sources: tuple[Source, ...]
    care: tuple[Care, ...] = ()
    sides: Sides | None = None
    directions: tuple[Direction, ...] = ()
    figure: str = ""
    told_s: int = 0

    def __post_init__(self) -> None:
        _check_range("between_s", self.between_s, PAUSE_S)
        parts = [step.part for step in self.steps]
        if set(parts) != set(Part) or parts[0] is not Part.PLACE or parts[-1] is not Part.RETURN:
            raise ValueError("steps must begin with place, end with return, have move and hold")
        _check_distinct("directions", tuple(direction.id for direction in self.directions))
        _check_distinct("care", tuple(care.situation for care in self.care))


def figure_of(movement: Movement) -> str:
    """The id of the figure that shows it; there may be no such figure."""
    return movement.figure or movement.id


@dataclass(frozen=True, slots=True)
class RoutineItem:
    """One movement in a routine; hold_s and repeats count as in Dose.

    sides: has no meaning for a movement without sides
    """

    movement: str  # a Movement's id
    hold_s: int
    repeats: int
    sides: SideChoice = SideChoice.BOTH

    def __post_init__(self) -> None:
        _check_range("hold_s", self.hold_s, HOLD_S)
        _check_range("repeats", self.repeats, REPEATS)


@dataclass(frozen=True, slots=True)
class Routine:
    """Movements in order with their doses; `advice` is shown beside them.

    waits: each movement begins when the person says so, and not after place_s
    """

    id: str
    name: str
    purpose: str
    items: tuple[RoutineItem, ...]
    place_s: int = 10
    switch_s: int = 8
    rest_s: int = 10
    advice: str = ""
    waits: bool = False

    def __post_init__(self) -> None:
        if not self.items:
            raise ValueError("items must name at least one movement")
        _check_range("place_s", self.place_s, PAUSE_S)
        _check_range("switch_s", self.switch_s, PAUSE_S)
        _check_range("rest_s", self.rest_s, PAUSE_S)
