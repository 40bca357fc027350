"""Where joints are: whatever the pose, bones keep their lengths and contacts hold."""

from dataclasses import replace
from itertools import pairwise
from math import acos, degrees

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain import body as measures
from backpain_diary.domain.body import Body, Frame
from backpain_diary.domain.figure import solve, solve_between
from backpain_diary.domain.movement import Side
from backpain_diary.domain.pose import Bone, Hold, Limb, Pose
from backpain_diary.domain.vector import Vector, dot, length
from tests.domain.sample_figures import BENT, CROSSED, SITTING, STANDING, both

LEFT, RIGHT = Side.LEFT, Side.RIGHT
POSES = st.sampled_from([STANDING, SITTING, CROSSED, BENT])
SHARES = st.floats(0, 1)
TIP = Vector(0, 0, 1)


def bones(body: Body) -> list[float]:
    """The length of each bone, the pelvis and the skull."""
    joints = [frame.centre for frame in body.spine]
    limbs = (*body.legs.values(), *body.arms.values())
    return [
        *(length(b - a) for a, b in pairwise(joints)),
        length(body.head.centre - body.spine[-1].centre - body.neck.up * measures.NECK),
        length(body.legs[LEFT].root - body.legs[RIGHT].root),
        length(body.arms[LEFT].root - body.arms[RIGHT].root),
        *(length(limb.joint - limb.root) for limb in limbs),
        *(length(limb.end - limb.joint) for limb in limbs),
        *(length(arm.palm - arm.end) for arm in body.arms.values()),
    ]


def is_square(frame: Frame) -> bool:
    """Whether its directions are 1 long and at right angles."""
    axes = (frame.left, frame.up, frame.front)
    return all(
        dot(one, other) == pytest.approx(1 if one is other else 0, abs=1e-9)
        for one in axes
        for other in axes
    )


def angle(one: Vector, other: Vector) -> float:
    return degrees(acos(dot(one, other) / length(one) / length(other)))


@given(POSES, POSES, SHARES)
def test_bones_never_change_their_lengths(one: Pose, two: Pose, share: float) -> None:
    body = solve_between(one, two, share)
    assert bones(body) == pytest.approx(bones(solve(STANDING)), abs=1e-6)
    assert all(is_square(frame) for frame in (*body.spine, body.neck, body.head))


@given(POSES, POSES, SHARES)
def test_the_mirror_image_of_the_poses_gives_that_of_the_body(
    one: Pose, two: Pose, share: float
) -> None:
    body = solve_between(one, two, share)
    mirror = solve_between(one.mirrored, two.mirrored, share)
    assert one.mirrored.mirrored == one
    for frame, twin in zip(body.spine, mirror.spine, strict=True):
        assert twin.centre == pytest.approx(frame.centre.mirrored, abs=1e-6)
    assert mirror.head.front == pytest.approx(body.head.front.mirrored, abs=1e-6)
    assert mirror.head.left == pytest.approx((body.head.left * -1).mirrored, abs=1e-6)
    for side, twin_side in ((LEFT, RIGHT), (RIGHT, LEFT)):
        for limbs, twins in ((body.legs, mirror.legs), (body.arms, mirror.arms)):
            for place, twin_place in zip(limbs[side], twins[twin_side], strict=True):
                assert twin_place == pytest.approx(place.mirrored, abs=1e-6)


def test_who_stands_is_a_hundred_hundredths_tall() -> None:
    body = solve(STANDING)
    crown = body.head.centre.y + 7.2
    assert crown == pytest.approx(100, abs=1)
    assert body.legs[LEFT].end.y == 4
    assert body.spine[0].left == Vector(1, 0, 0)
    assert body.head.front == pytest.approx(Vector(0, 0, 1))


def test_leaning_forward_takes_the_head_to_the_front() -> None:
    lean = solve(replace(STANDING, lean=90))
    assert lean.head.front == pytest.approx(Vector(0, -1, 0), abs=1e-9)
    assert lean.head.centre.z > 40
    back = solve(replace(STANDING, lean=-90))
    assert back.head.front == pytest.approx(Vector(0, 1, 0), abs=1e-9)
    assert back.head.centre.z < -35


def test_rolling_turns_the_front_to_the_left() -> None:
    side_lying = solve(replace(STANDING, lean=90, roll=90))
    assert side_lying.spine[0].front == pytest.approx(Vector(1, 0, 0), abs=1e-9)
    assert side_lying.spine[0].left == pytest.approx(Vector(0, 1, 0), abs=1e-9)


@pytest.mark.parametrize("part", range(3))
def test_each_part_of_the_back_bends_by_its_own_angle(part: int) -> None:
    spine = [0.0, 0.0, 0.0]
    spine[part] = 30.0
    body = solve(replace(STANDING, spine=(spine[0], spine[1], spine[2])))
    bends = [angle(a.up, b.up) for a, b in pairwise(body.spine)]
    expected = [15.0 if number // 2 == part else 0.0 for number in range(6)]
    assert bends[:6] == pytest.approx(expected, abs=1e-5)
    assert body.head.centre.z > solve(STANDING).head.centre.z


def test_neck_and_head_bend_forward_and_to_the_left() -> None:
    body = solve(replace(STANDING, neck=20, nod=15))
    assert angle(body.head.up, Vector(0, 1, 0)) == pytest.approx(35)
    assert body.head.centre.z > 0
    assert solve(replace(STANDING, tilt=10)).head.centre.x == pytest.approx(
        (measures.NECK + measures.SKULL) * 0.1736, abs=0.01
    )


def test_elbow_and_knee_point_where_they_are_told() -> None:
    body = solve(SITTING)
    for leg in body.legs.values():
        assert leg.joint.y > (leg.root.y + leg.end.y) / 2
        assert leg.joint.z > (leg.root.z + leg.end.z) / 2
    assert body.arms[LEFT].joint.x > body.arms[LEFT].root.x
    assert body.arms[RIGHT].joint.x < body.arms[RIGHT].root.x
    for limb, outward in ((body.legs[LEFT], 1), (body.legs[RIGHT], -1)):
        assert limb.outward.x * outward > 0.9


def test_a_hand_is_where_it_holds() -> None:
    body = solve(CROSSED)
    thigh = body.legs[LEFT]
    axis = (thigh.joint - thigh.root) * (1 / measures.THIGH)
    inner = thigh.root + axis * (0.8 * measures.THIGH) - thigh.outward * 5
    assert body.arms[LEFT].palm == pytest.approx(inner, abs=1e-6)


def test_an_ankle_on_the_other_knee_goes_with_it() -> None:
    for shift in (0, 3):
        legs = {**CROSSED.legs, RIGHT: Limb(Vector(-6, 4 + shift, 24), Vector(0, 1, 1), TIP)}
        body = solve(replace(CROSSED, legs=legs))
        knee = body.legs[RIGHT].joint
        assert length(body.legs[LEFT].end - knee) == pytest.approx(6.46, abs=0.01)


@given(SHARES)
def test_what_is_kept_to_in_both_poses_is_kept_to_all_the_way(share: float) -> None:
    """Though the trunk leans and the left leg moves, the right foot and the hands stay."""
    there = replace(
        CROSSED,
        lean=0,
        legs={**CROSSED.legs, LEFT: replace(CROSSED.legs[LEFT], bend=Vector(1, 0.2, 0.4))},
    )
    body = solve_between(CROSSED, there, share)
    assert body.legs[RIGHT].end == pytest.approx(Vector(-6, 4, 24))
    alone = solve_between(
        replace(CROSSED, arms=STANDING.arms), replace(there, arms=STANDING.arms), share
    )
    assert alone.legs == body.legs
    shin = body.legs[LEFT]
    assert length(body.arms[RIGHT].palm - shin.end) < measures.SHIN * 0.2 + 5


def test_a_target_out_of_reach_is_reached_for() -> None:
    far = replace(STANDING, arms=both(Limb(Vector(10, 80, 90), Vector(0, -1, 0), TIP)))
    arm = solve(far).arms[LEFT]
    reach = measures.UPPER_ARM + measures.FOREARM
    assert length(arm.end - arm.root) == pytest.approx(reach, abs=0.05)
    assert angle(arm.end - arm.root, Vector(10, 80, 85.5) - arm.root) < 0.01


@given(SHARES)
def test_about_a_pivot_the_pelvis_moves_in_an_arc(share: float) -> None:
    pivot = Vector(0, 4, 0)
    legs = both(Limb(Vector(5.4, 4, -24), Vector(0, -1, 1), TIP))
    kneeling = replace(BENT, pelvis=Vector(0, 28, 0), pivot=pivot, legs=legs)
    sitting_back = replace(kneeling, pelvis=Vector(0, 18.4, -19.2))
    arc = solve_between(kneeling, sitting_back, share).spine[0].centre
    assert length(arc - pivot) == pytest.approx(24)
    chord = solve_between(kneeling, replace(sitting_back, pivot=None), share).spine[0].centre
    assert chord == pytest.approx(Vector(0, 28 - 9.6 * share, -19.2 * share))


def test_a_direction_is_needed() -> None:
    with pytest.raises(ValueError, match=r"^bend must have a direction"):
        Limb(Vector(0, 0, 0), Vector(0, 0, 0), TIP)
    with pytest.raises(ValueError, match=r"^tip must have a direction"):
        Limb(Vector(0, 0, 0), TIP, Vector(0, 0, 0))


@pytest.mark.parametrize("held", [LEFT, RIGHT])
def test_one_leg_at_least_stands_by_itself(held: Side) -> None:
    leg = Limb(Hold(held, Bone.THIGH, 0.5, 5, 0), TIP, TIP)
    right = leg if held is RIGHT else STANDING.legs[RIGHT]
    with pytest.raises(ValueError, match=r"^left_leg must hold to the other leg"):
        replace(STANDING, legs={LEFT: leg, RIGHT: right})
