"""What each shipped figure must show, as a physiotherapist would look at it."""

from math import acos, degrees

import pytest

from backpain_diary.domain.body import Body
from backpain_diary.domain.figure import solve
from backpain_diary.domain.movement import Side
from backpain_diary.domain.staging import EASIER, START, Substance
from backpain_diary.domain.vector import Vector, across, between, dot, length, unit
from tests.domain.anatomy import angles
from tests.figures import figure_of, shipped_figures, shipped_movements

LEFT, RIGHT = Side.LEFT, Side.RIGHT
NAMES = sorted(shipped_figures())

# to which hold the arrow leads, and which part of the body it goes with
ARROWS = {
    ("cat_camel", "up"): "back",
    ("cat_camel", "sink"): "back",
    ("childs_pose", "hold"): "pelvis",
    ("clamshell", "hold"): "left knee",
    ("cobra", "hold"): "head",
    ("glute_bridge", "hold"): "pelvis",
    ("knee_to_chest", "hold"): "left knee",
    ("seated_hamstring", "hold"): "head",
    ("seated_piriformis", "hold"): "left knee",
}
EASIER_ARROWS = {**ARROWS, ("seated_piriformis", "hold"): "head"}  # the knee is not pressed


def body(movement: str, pose: str) -> Body:
    return solve(shipped_figures()[movement].poses[pose])


def part(of: Body, name: str) -> Vector:
    return {
        "back": of.spine[3].centre,
        "pelvis": of.spine[0].centre,
        "head": of.head.centre,
        "left knee": of.legs[LEFT].joint,
    }[name]


def angle(one: Vector, other: Vector) -> float:
    return degrees(acos(min(1.0, dot(unit(one), unit(other)))))


def bends(of: Body, joint: str) -> list[float]:
    return [bend for name, bend in angles(of) if name == joint]


def dip(of: Body) -> float:
    """How far the middle of the back is below the line from hips to neck; less than 0: above."""
    hips, neck = of.spine[0].centre, of.spine[-1].centre
    return between(hips, neck, 0.5).y - of.spine[3].centre.y


def test_every_movement_has_a_figure_and_every_figure_a_movement() -> None:
    assert sorted(shipped_movements()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_hold_has_its_pose_its_easier_pose_and_its_arrow(name: str) -> None:
    movement, figure = shipped_movements()[name], shipped_figures()[name]
    holds = tuple(direction.id for direction in movement.directions) or ("hold",)
    assert figure.holds == holds
    assert set(holds) <= set(figure.arrows)
    for hold in holds:
        easier = figure.poses[EASIER + hold]
        assert easier != figure.poses[hold]


@pytest.mark.parametrize("name", NAMES)
def test_a_leg_is_marked_where_there_are_sides(name: str) -> None:
    has_sides = shipped_movements()[name].sides is not None
    assert shipped_figures()[name].active_leg is (LEFT if has_sides else None)


@pytest.mark.parametrize("name", NAMES)
def test_mat_chair_and_towel_are_shown_where_they_are_used(name: str) -> None:
    used = {thing.value for thing in shipped_movements()[name].equipment}
    shown = {box.substance for box in shipped_figures()[name].boxes if not box.poses}
    assert (Substance.WOOD in shown) == ("chair" in used)
    assert (Substance.CUSHION in shown) == ("towel" in used)
    assert Substance.MAT in shown


@pytest.mark.parametrize("name", NAMES)
def test_the_sides_are_changed_in_a_pose_that_is_alike_on_both(name: str) -> None:
    figure = shipped_figures()[name]
    if figure.active_leg is None:
        return
    pose = figure.poses[(START, *figure.turning)[-1]]
    one, other = solve(pose), solve(pose.mirrored)
    for here, there in zip(one.joints, other.joints, strict=True):
        assert length(here - there) < 0.01


@pytest.mark.parametrize("easier", [False, True])
@pytest.mark.parametrize(("name", "hold"), sorted(ARROWS))
def test_the_arrow_points_where_the_movement_goes(name: str, hold: str, easier: bool) -> None:
    figure = figure_of(name, easier)
    arrow, moving = figure.arrows[hold], (EASIER_ARROWS if easier else ARROWS)[name, hold]
    before = solve(figure.poses[(START, *figure.way)[-1]])
    moved = part(solve(figure.poses[hold]), moving) - part(before, moving)
    assert length(moved) > 2
    assert angle(arrow.end - arrow.begin, moved) < 50


def test_on_hands_and_knees_the_arms_are_nearly_straight_below_the_shoulders() -> None:
    for name, pose in (
        ("cat_camel", "start"),
        ("cat_camel", "up"),
        ("cat_camel", "sink"),
        ("childs_pose", "start"),
    ):
        kneeling = body(name, pose)
        assert max(bends(kneeling, "elbow flexion")) < 20
        for arm in kneeling.arms.values():
            assert abs(arm.palm.z - arm.root.z) < 6
        for leg in kneeling.legs.values():
            assert angle(leg.root - leg.joint, Vector(0, 1, 0)) < 5


def test_the_cat_rounds_up_and_the_camel_sinks() -> None:
    assert abs(dip(body("cat_camel", "start"))) < 1
    assert dip(body("cat_camel", "up")) < -4
    assert dip(body("cat_camel", "sink")) > 4
    assert body("cat_camel", "sink").head.front.z > 0.9
    assert body("cat_camel", "up").head.front.z < -0.9


def test_in_childs_pose_the_hips_are_back_and_the_forehead_is_down() -> None:
    folded = body("childs_pose", "hold")
    assert length(folded.spine[0].centre - folded.legs[LEFT].end) < 13
    assert folded.head.centre.y < 8
    assert folded.arms[LEFT].palm.z > folded.head.centre.z + 15
    wide = body("childs_pose", "easier_hold")
    assert wide.legs[LEFT].joint.x - wide.legs[RIGHT].joint.x > 30
    assert wide.spine[0].centre.y > folded.spine[0].centre.y + 3


def test_one_knee_comes_to_the_chest_while_head_and_other_foot_stay_down() -> None:
    start, hold = body("knee_to_chest", "start"), body("knee_to_chest", "hold")
    chest = hold.spine[4].centre
    assert length(hold.legs[LEFT].joint - chest) < length(start.legs[LEFT].joint - chest) / 1.7
    assert hold.legs[RIGHT].end == pytest.approx(start.legs[RIGHT].end)
    assert hold.head.centre.y < 8.5
    thigh = hold.legs[LEFT]
    for arm in hold.arms.values():
        behind = arm.palm - between(thigh.root, thigh.joint, 0.55)
        assert dot(behind, across(thigh.front, unit(thigh.joint - thigh.root))) < -3


def test_in_the_bridge_shoulders_hips_and_knees_are_in_line() -> None:
    hold = body("glute_bridge", "hold")
    shoulders = between(hold.arms[LEFT].root, hold.arms[RIGHT].root, 0.5)
    knees = between(hold.legs[LEFT].joint, hold.legs[RIGHT].joint, 0.5)
    hips = hold.spine[0].centre
    assert angle(hips - shoulders, knees - hips) < 15
    start, easier = body("glute_bridge", "start"), body("glute_bridge", "easier_hold")
    half = between(start.spine[0].centre, hips, 0.5)
    assert easier.spine[0].centre.y == pytest.approx(half.y, abs=1)


def test_in_the_clamshell_only_the_top_knee_opens() -> None:
    start, hold = body("clamshell", "start"), body("clamshell", "hold")
    for lying in (start, hold, body("clamshell", "easier_hold")):
        hips = lying.legs[LEFT].root - lying.legs[RIGHT].root
        assert angle(hips, Vector(0, 1, 0)) < 5
        assert length(lying.legs[LEFT].end - lying.legs[RIGHT].end) < 5
    assert length(start.legs[LEFT].joint - start.legs[RIGHT].joint) < 8
    assert hold.legs[LEFT].joint.y > start.legs[LEFT].joint.y + 12
    assert hold.legs[RIGHT].joint == pytest.approx(start.legs[RIGHT].joint)


def test_in_the_cobra_the_chest_lifts_the_hips_stay_and_the_elbows_are_soft() -> None:
    start, hold = body("cobra", "start"), body("cobra", "hold")
    assert hold.spine[0].centre.y < 7
    assert hold.spine[-1].centre.y > start.spine[-1].centre.y + 12
    assert min(bends(hold, "elbow flexion")) > 20
    for lying in (start, hold):
        for arm in lying.arms.values():
            assert abs(arm.joint.x) - abs(arm.root.x) < 10  # elbows in
            assert arm.joint.y > 8
            assert abs(arm.end.z - start.arms[LEFT].root.z) < 6  # hands under the shoulders
    prop = body("cobra", "easier_hold")
    assert all(arm.joint.y < 4 and arm.end.y < 3 for arm in prop.arms.values())
    assert hold.spine[-1].centre.y > prop.spine[-1].centre.y + 2


def test_seated_the_long_leg_is_straight_and_the_other_knee_out_to_the_side() -> None:
    hold = body("seated_hamstring", "hold")
    left, right = bends(hold, "knee flexion")
    assert left < 15
    assert right > 90
    assert hold.legs[RIGHT].joint.x < -18
    assert hold.legs[LEFT].tip.y > 0.9
    assert hold.head.front.z > 0.85  # chin up
    assert sum(bends(hold, "low back") + bends(hold, "middle back")) < 20
    assert 20 < bends(body("seated_hamstring", "easier_hold"), "knee flexion")[0] < 60


def test_in_the_figure_four_the_ankle_is_on_the_other_knee() -> None:
    for pose in ("crossed", "hold", "easier_hold"):
        four = body("seated_piriformis", pose)
        ankle, knee = four.legs[LEFT].end, four.legs[RIGHT].joint
        assert length(ankle - knee) < 8
        assert ankle.y > knee.y + 3
        assert four.legs[LEFT].joint.x > 12
    crossed, hold = body("seated_piriformis", "crossed"), body("seated_piriformis", "hold")
    assert hold.head.centre.z > crossed.head.centre.z + 8
    assert max(bends(hold, "low back")) < 10
