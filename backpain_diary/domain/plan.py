"""From a routine to the timed steps of a session."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise, product

from backpain_diary.domain.movement import (
    Movement,
    Routine,
    RoutineItem,
    Side,
    SideChoice,
    SideOrder,
)

CHOSEN = {
    SideChoice.BOTH: (Side.LEFT, Side.RIGHT),
    SideChoice.LEFT: (Side.LEFT,),
    SideChoice.RIGHT: (Side.RIGHT,),
}
NAME_S = 5  # to say the name of a movement, with the slowest voice
LEAD_IN_S = 3.0  # to find the position (again) before the time runs, where nothing leads up to it
WAITING_S = 10.0  # a step needs a length; the time of one that waits does not pass


class StepKind(Enum):
    PLACE = "place"  # get into place
    HOLD = "hold"
    SWITCH = "switch"  # change to the other side
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of time in a session.

    movement:  its id
    side:      None where both sides move together
    repeat:    counts from 1, per side; a repeat of a movement with directions is one cycle
    direction: id of the movement's direction, None without directions
    waits:     over when the person says so; only a step of getting into place can wait

    On the way to a hold these tell of the hold that follows. The rest between two
    movements belongs to the one just done, with neither side nor direction.
    """

    kind: StepKind
    seconds: float
    movement: str
    side: Side | None = None
    repeat: int = 1
    repeats: int = 1
    direction: str | None = None
    waits: bool = False

    def __post_init__(self) -> None:
        if not self.seconds > 0:
            raise ValueError(f"seconds must be above 0, not {self.seconds}")
        if not 1 <= self.repeat <= self.repeats:
            raise ValueError(f"repeat must be 1 to {self.repeats}, not {self.repeat}")
        if self.waits and self.kind is not StepKind.PLACE:
            raise ValueError("only a step of getting into place can wait")


def plan(routine: Routine, movements: Mapping[str, Movement]) -> tuple[Step, ...]:
    """Every step of the routine in order; the last is a hold. Pauses of 0 s are left out."""
    steps: list[Step] = []
    for item in routine.items:
        if steps:
            done = replace(steps[-1], side=None, direction=None)
            steps += _pause(StepKind.REST, routine.rest_s, done)
        steps += _item_steps(item, movements[item.movement], routine)
    return tuple(steps)


def total_s(steps: Iterable[Step], before: Step | None = None) -> float:
    """How long they take undisturbed, count-ins included, without those that wait for the person.

    before: the step that leads up to them; None where a session begins with them
    """
    seconds = 0.0
    for step in steps:
        is_counted_in = step.kind is StepKind.HOLD and (before is None or before.waits)
        seconds += LEAD_IN_S if is_counted_in else 0.0
        seconds += 0.0 if step.waits else step.seconds
        before = step
    return seconds


def without(routine: Routine, movements: Collection[str]) -> Routine | None:
    """The routine without these movements; None if nothing is left of it."""
    items = tuple(item for item in routine.items if item.movement not in movements)
    return replace(routine, items=items) if items else None


def _item_steps(item: RoutineItem, movement: Movement, routine: Routine) -> Iterator[Step]:
    holds = _holds(item, movement)
    yield from _place(holds[0], routine, movement.told_s)
    yield holds[0]
    for done, following in pairwise(holds):
        if done.side is not following.side:
            yield from _pause(StepKind.SWITCH, routine.switch_s, following)
        elif done.repeat != following.repeat:  # the directions of one repeat flow on
            yield from _pause(StepKind.REST, movement.between_s, following)
        yield following


def _place(hold: Step, routine: Routine, told_s: int) -> tuple[Step, ...]:
    """What leads up to the first hold of a movement."""
    if routine.waits:
        return (replace(hold, kind=StepKind.PLACE, seconds=WAITING_S, waits=True),)
    usual_s = max(routine.place_s, NAME_S) if told_s else routine.place_s
    return _pause(StepKind.PLACE, usual_s + told_s, hold)


def _pause(kind: StepKind, seconds: int, belongs_to: Step) -> tuple[Step, ...]:
    return (replace(belongs_to, kind=kind, seconds=seconds),) if seconds else ()


def _holds(item: RoutineItem, movement: Movement) -> list[Step]:
    """Every hold of one movement in order."""
    repeats = range(1, item.repeats + 1)
    sides = CHOSEN[item.sides]
    rounds: Iterable[tuple[Side | None, int]]
    if movement.sides is None:
        rounds = product((None,), repeats)
    elif movement.sides.order is SideOrder.ALTERNATE:
        rounds = ((side, repeat) for repeat, side in product(repeats, sides))
    else:
        rounds = product(sides, repeats)
    directions = tuple(direction.id for direction in movement.directions) or (None,)
    return [
        Step(StepKind.HOLD, item.hold_s, item.movement, side, repeat, item.repeats, direction)
        for (side, repeat), direction in product(rounds, directions)
    ]
