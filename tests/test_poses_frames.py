"""Every frame of every movement, side and easier way: the body stays a body."""

from collections.abc import Iterator
from itertools import chain, pairwise

import pytest

from backpain_diary.domain.body import Body, Reach
from backpain_diary.domain.figure import solve
from backpain_diary.domain.motion import Clip
from backpain_diary.domain.movement import Side
from backpain_diary.domain.pose import Bone, Hold
from backpain_diary.domain.vector import Vector, between, cross, length, unit
from tests.domain.anatomy import LIMITS, angles
from tests.figures import Segment, both_ways, clips_of, segments_of, shipped_movements, steps_of

FLESH = {"knee": 3.8, "ankle": 2.3, "elbow": 2.3, "wrist": 1.6, "head": 5.5, "trunk": 5.5}
SOFT = 0.5  # flesh and mat give way
SLIDE, HELD, JUMP = 1.0, 2.0, 3.0  # hundredths of the body's height
LYING = 5.0  # a knee or elbow so low is on the floor

each_way = pytest.mark.parametrize(("name", "easier"), both_ways())


def frames(name: str, easier: bool) -> Iterator[tuple[Segment, Body]]:
    for segment in segments_of(name, easier):
        for body in segment.frames:
            yield segment, body


def parts(body: Body) -> Iterator[tuple[str, Vector]]:
    yield "head", body.head.centre
    yield from (("trunk", frame.centre) for frame in body.spine[:5])
    for leg in body.legs.values():
        yield from (("knee", leg.joint), ("ankle", leg.end))
    for arm in body.arms.values():
        yield from (("elbow", arm.joint), ("wrist", arm.end))


def bones(body: Body) -> list[float]:
    limbs = (*body.legs.values(), *body.arms.values())
    return [
        *(length(b.centre - a.centre) for a, b in pairwise(body.spine)),
        *(length(limb.joint - limb.root) for limb in limbs),
        *(length(limb.end - limb.joint) for limb in limbs),
    ]


def held_place(hold: Hold, body: Body) -> Vector:
    leg = body.legs[hold.side]
    top, end = (leg.root, leg.joint) if hold.bone is Bone.THIGH else (leg.joint, leg.end)
    along = unit(end - top)
    sign = 1 if hold.side is Side.LEFT else -1
    front = unit(cross(along, leg.outward)) * sign
    return between(top, end, hold.along) + front * hold.front + leg.outward * hold.outward


@each_way
def test_bones_keep_their_lengths(name: str, easier: bool) -> None:
    for segment, body in frames(name, easier):
        assert bones(body) == pytest.approx(bones(segment.frames[0]), abs=1e-6), segment.name


@each_way
def test_nothing_goes_through_the_floor(name: str, easier: bool) -> None:
    for segment, body in frames(name, easier):
        for part, place in parts(body):
            assert place.y - FLESH[part] >= -SOFT, (segment.name, part)
        for limb in (*body.legs.values(), *body.arms.values()):
            assert (limb.end + limb.tip * 8).y >= 0.5, segment.name


@each_way
def test_joints_stay_within_what_a_body_can_do(name: str, easier: bool) -> None:
    """Knees and elbows bend the right way, and no joint goes beyond its limits."""
    for segment, body in frames(name, easier):
        for joint, angle in angles(body):
            least, most = LIMITS[joint]
            assert least <= angle <= most, (segment.name, joint)


@each_way
def test_what_is_on_the_floor_before_and_after_does_not_slide(name: str, easier: bool) -> None:
    for segment in segments_of(name, easier):
        one, two = segment.one.stance.pose, segment.two.stance.pose
        before, after = solve(one), solve(two)
        for side in Side:
            for limbs, ends in (("legs", "end"), ("arms", "palm")):
                here = getattr(one, limbs)[side].end
                if isinstance(here, Vector) and here == getattr(two, limbs)[side].end:
                    for body in segment.frames:
                        end = getattr(getattr(body, limbs)[side], ends)
                        assert length(end - here) < SLIDE, (segment.name, side, limbs)
                joints = [getattr(body, limbs)[side].joint for body in (before, after)]
                if max(joint.y for joint in joints) < LYING and length(joints[1] - joints[0]) < 1:
                    for body in segment.frames:
                        joint = getattr(body, limbs)[side].joint
                        assert length(joint - joints[0]) < 2 * SLIDE, (segment.name, side, limbs)


@each_way
def test_hands_are_on_what_they_hold(name: str, easier: bool) -> None:
    for segment in segments_of(name, easier):
        one, two = segment.one.stance.pose, segment.two.stance.pose
        for side in Side:
            hold = two.arms[side].end
            if isinstance(hold, Hold):
                stays = one.arms[side].end == hold
                for body in segment.frames if stays else segment.frames[-1:]:
                    gap = length(body.arms[side].palm - held_place(hold, body))
                    assert gap < HELD, (segment.name, side)


@each_way
def test_there_is_no_jump_between_frames(name: str, easier: bool) -> None:
    for segment in segments_of(name, easier):
        for one, two in pairwise(segment.frames):
            ways = (length(b - a) for a, b in zip(one.joints, two.joints, strict=True))
            assert max(ways) < JUMP, segment.name


@each_way
def test_a_step_begins_where_the_one_before_ended(name: str, easier: bool) -> None:
    for one, two in pairwise(clips_of(name, easier)):
        end, begin = one.shot(one.length_s), two.shot(0.0)
        assert begin.azimuth == end.azimuth
        for here, there in zip(end.body.joints, begin.body.joints, strict=True):
            assert length(here - there) < 0.01


@pytest.mark.parametrize(
    "name", [name for name, movement in shipped_movements().items() if movement.sides]
)
def test_the_right_side_is_the_mirror_image_of_the_left(name: str) -> None:
    clips = dict[tuple[str, Side], Clip]()
    for step, clip in zip(steps_of(name), clips_of(name, False), strict=True):
        if step.side is not None:
            clips.setdefault((step.kind.value, step.side), clip)
    both = {kind for kind, side in clips if side is Side.RIGHT and (kind, Side.LEFT) in clips}
    assert "hold" in both
    assert both & {"rest", "switch"}
    for kind in both:
        left, right = clips[kind, Side.LEFT], clips[kind, Side.RIGHT]
        for number in range(round(left.length_s * 10)):
            here, there = left.shot(number / 10), right.shot(number / 10)
            assert there.azimuth == pytest.approx(-here.azimuth)
            assert there.body.head.centre == pytest.approx(here.body.head.centre.mirrored)
            for side, other in ((Side.LEFT, Side.RIGHT), (Side.RIGHT, Side.LEFT)):
                assert is_mirrored(here.body.legs[side], there.body.legs[other])
                assert is_mirrored(here.body.arms[side], there.body.arms[other])


def is_mirrored(one: Reach, other: Reach) -> bool:
    return all(length(a.mirrored - b) < 0.01 for a, b in zip(one, other, strict=True))


def test_all_of_it_moves() -> None:
    """The tests above look at something."""
    for name, easier in both_ways():
        found = list(chain.from_iterable(segment.frames for segment in segments_of(name, easier)))
        assert len(found) > 200, name
