"""What is left of a session that was stopped midway."""

from collections.abc import Iterable
from dataclasses import replace

from backpain_diary.domain.plan import Step, StepKind
from backpain_diary.domain.session import Hold, Outcome

IS_BEHIND = {Outcome.DONE, Outcome.SKIPPED, Outcome.HURT}  # the others are to be done again


def going_on(steps: tuple[Step, ...], holds: Iterable[Hold]) -> tuple[Step, ...]:
    """The steps after the last of these holds, oldest first, that is behind the person.

    They begin with what leads up to the first hold of its movement. Empty if nothing is
    left, and all steps if none of the holds belongs to them.
    """
    first = 0
    for hold in holds:
        if hold.outcome in IS_BEHIND:
            first = next(
                (index + 1 for index in range(first, len(steps)) if _is_of(hold, steps[index])),
                first,
            )
    return _led_up_to(steps, first)


def _is_of(hold: Hold, step: Step) -> bool:
    return step.kind is StepKind.HOLD and (
        (hold.movement, hold.side, hold.repeat, hold.direction)
        == (step.movement, step.side, step.repeat, step.direction)
    )


def _led_up_to(steps: tuple[Step, ...], first: int) -> tuple[Step, ...]:
    """The steps from the first hold at or after `first` on, with its way into place."""
    begin = next(
        (index for index in range(first, len(steps)) if steps[index].kind is StepKind.HOLD), None
    )
    if begin is None:
        return ()
    hold = steps[begin]
    places = [step for step in steps if step.kind is StepKind.PLACE]
    into_place = [
        replace(hold, kind=StepKind.PLACE, seconds=place.seconds, waits=place.waits)
        for place in places
        if place.movement == hold.movement
    ][:1]
    return (*into_place, *steps[begin:])
