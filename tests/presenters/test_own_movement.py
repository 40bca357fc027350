from dataclasses import replace

import pytest

from backpain_diary.domain.movement import Instruction, Part, Position, Routine, RoutineItem
from backpain_diary.domain.own_movement import OwnMovement
from backpain_diary.domain.plan import plan
from backpain_diary.presenters.own_movement import as_movement

OWN = OwnMovement(
    name="Walk",
    steps=(Instruction(Part.MOVE, "Lift one knee."),),
    hold_s=30,
    repeats=2,
    is_sided=False,
    figure="cobra",
    id="own-1",
)


@pytest.mark.parametrize(
    "parts",
    [
        (Part.PLACE,),
        (Part.MOVE,),
        (Part.HOLD, Part.MOVE),
        (Part.RETURN,),
        (Part.RETURN, Part.PLACE),
        tuple(Part),
    ],
)
def test_ones_own_steps_keep_their_order_and_what_is_missing_is_added(
    parts: tuple[Part, ...],
) -> None:
    own = replace(OWN, steps=tuple(Instruction(part, f"Mine: {part.value}.") for part in parts))
    made = as_movement(own)
    assert [step.part for step in made.steps if step.text.startswith("Mine")] == list(parts)
    assert {step.part for step in made.steps} == set(Part)


def test_it_can_be_done_like_any_other() -> None:
    made = as_movement(replace(OWN, is_sided=True))
    steps = plan(Routine("own", "", "", (RoutineItem("own-1", 30, 1),)), {"own-1": made})
    assert [step.kind.value for step in steps] == ["place", "hold", "switch", "hold"]
    assert (made.figure, made.position) == ("cobra", Position.OTHER)


def test_its_second_step_is_the_key_step_if_there_is_one() -> None:
    assert as_movement(OWN).key_step == ""
    two = (*OWN.steps, Instruction(Part.HOLD, "Stay there."))
    assert as_movement(replace(OWN, steps=two)).key_step == "Stay there."
    assert as_movement(OWN).sides is None
