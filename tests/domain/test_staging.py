from dataclasses import replace

import pytest

from backpain_diary.domain.movement import Side
from backpain_diary.domain.staging import Box, Figure, Substance
from backpain_diary.domain.vector import Vector
from tests.domain.sample_figures import ARROW, BOW, CUSHION, FOUR, MAT, STORK


def test_the_right_side_is_the_mirror_image_of_the_left() -> None:
    left, right = FOUR.stance("hold", Side.LEFT), FOUR.stance("hold", Side.RIGHT)
    assert left == FOUR.stance("hold", None)
    assert left != right
    assert right.mirrored == left
    assert right.pose == left.pose.mirrored
    assert (left.azimuth, right.azimuth) == (30, -30)
    assert (left.active_leg, right.active_leg) == (Side.LEFT, Side.RIGHT)
    assert left.arrow == ARROW
    assert right.arrow is not None and right.arrow.begin == Vector(-10, 50, 0)
    assert right.boxes == (Box(Substance.MAT, Vector(-25, -1, -30), Vector(20, 0, 40)),)


def test_without_an_active_leg_or_arrow_there_is_none_on_the_right() -> None:
    right = BOW.stance("start", Side.RIGHT)
    assert (right.active_leg, right.arrow) == (None, None)


def test_what_is_held_is_neither_start_nor_way_nor_easier() -> None:
    assert FOUR.holds == ("hold",)
    assert STORK.holds == ("hold",)
    assert BOW.holds == ("up", "sink")


def test_a_box_is_there_only_in_its_poses() -> None:
    assert FOUR.stance("hold", None).boxes == (MAT,)
    assert FOUR.stance("easier_hold", None).boxes == (MAT, CUSHION)


def test_the_easier_way_has_its_own_poses_and_boxes() -> None:
    easier = FOUR.easier
    assert list(easier.poses) == ["start", "lifted", "hold"]
    assert easier.poses["hold"] is FOUR.poses["easier_hold"]
    assert easier.poses["lifted"] is FOUR.poses["lifted"]
    assert easier.stance("hold", None).boxes == (MAT, replace(CUSHION, poses=("hold",)))
    assert easier.stance("start", None).boxes == (MAT,)
    assert easier.stance("hold", None).arrow == ARROW


def test_a_box_of_the_usual_way_alone_is_not_in_the_easier_one() -> None:
    figure = replace(FOUR, boxes=(MAT, replace(CUSHION, poses=("hold",))))
    assert figure.easier.boxes == (MAT,)
    assert BOW.easier == BOW


def test_the_easier_way_may_have_an_arrow_of_its_own() -> None:
    figure = replace(FOUR, arrows={"hold": ARROW, "easier_hold": ARROW.mirrored})
    assert figure.stance("hold", None).arrow == ARROW
    assert figure.easier.stance("hold", None).arrow == ARROW.mirrored


def wrong(**changes: object) -> Figure:
    return replace(FOUR, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"poses": {}}, "poses must have start"),
        ({"way": ("high",)}, "way names a pose that is not there: high"),
        ({"turning": ("both",)}, "turning names a pose that is not there: both"),
        ({"boxes": (replace(MAT, poses=("x",)),)}, "boxes names a pose that is not there: x"),
        ({"azimuth": 0.0}, "azimuth must be up to 90 and not 0, not 0"),
        ({"azimuth": -120.0}, "azimuth must be up to 90 and not 0, not -120"),
    ],
)
def test_a_figure_that_does_not_hang_together_is_refused(
    changes: dict[str, object], said: str
) -> None:
    with pytest.raises(ValueError) as caught:
        wrong(**changes)
    assert str(caught.value) == said
