import pytest

from backpain_diary.domain.movement import Instruction, Part
from backpain_diary.domain.own_movement import OwnMovement

STEPS = (Instruction(Part.MOVE, "Walk on the spot."),)


@pytest.mark.parametrize(
    ("name", "steps", "hold_s", "repeats"),
    [
        (" ", STEPS, 5, 1),
        ("Walk", (), 5, 1),
        ("Walk", STEPS, 4, 1),
        ("Walk", STEPS, 121, 1),
        ("Walk", STEPS, 5, 0),
        ("Walk", STEPS, 5, 31),
    ],
)
def test_what_cannot_be_done_is_refused(
    name: str, steps: tuple[Instruction, ...], hold_s: int, repeats: int
) -> None:
    with pytest.raises(ValueError):
        OwnMovement(name=name, steps=steps, hold_s=hold_s, repeats=repeats, is_sided=False)


@pytest.mark.parametrize(("hold_s", "repeats"), [(5, 1), (120, 30)])
def test_the_limits_themselves_are_allowed(hold_s: int, repeats: int) -> None:
    OwnMovement(name="Walk", steps=STEPS, hold_s=hold_s, repeats=repeats, is_sided=False)
