"""Where every joint is in a pose, or between two.

The trunk follows from its angles; arms and legs are two bones that reach for their end.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt

from backpain_diary.domain.body import (
    FACE,
    FOREARM,
    HIP,
    NECK,
    PALM,
    PELVIS,
    SHIN,
    SHOULDER,
    SHOULDER_DROP,
    SKULL,
    THIGH,
    UPPER_ARM,
    VERTEBRA,
    Body,
    Frame,
    Reach,
)
from backpain_diary.domain.movement import Side
from backpain_diary.domain.pose import Bone, Hold, Limb, Pose
from backpain_diary.domain.vector import Vector, across, between, both_turned, cross, length, unit

STRETCHED = 0.9995  # of a limb's length: it is never quite straight, so that it knows its bend


def solve(pose: Pose) -> Body:
    return solve_between(pose, pose, 0.0)


def solve_between(one: Pose, two: Pose, share: float, breath: float = 0.0) -> Body:
    """The body on its way; share: 0 is pose `one`, 1 is pose `two`.

    What a hand or foot keeps to in both poses, it keeps to all the way. A left leg that rests on
    the right one cannot change into a right one that rests on the left without a pose between.
    """
    spine = _spine(one, two, share)
    neck, head = _head(spine[-1], one, two, share)
    legs = _legs(spine[0], one, two, share)
    arms = {}
    for side in Side:
        root = spine[-1].centre - spine[-1].up * SHOULDER_DROP
        root += spine[-1].left * (SHOULDER * _sign(side))
        arm, to = one.arms[side], two.arms[side]
        tip = unit(between(unit(arm.tip), unit(to.tip), share))
        palm = between(_place(arm, legs), _place(to, legs), share)
        bend = between(unit(arm.bend), unit(to.bend), share)
        arms[side] = _reach(side, root, palm - tip * PALM, (UPPER_ARM, FOREARM), bend, tip)
    return Body(spine, neck, head, legs, arms, breath)


def _spine(one: Pose, two: Pose, share: float) -> tuple[Frame, ...]:
    lean, roll = _mix(one.lean, two.lean, share), _mix(one.roll, two.roll, share)
    up, front = both_turned(Vector(0, 1, 0), Vector(0, 0, 1), lean)
    front, left = both_turned(front, Vector(1, 0, 0), roll)
    centre = _pelvis(one, two, share)
    frames = [Frame(centre, left, up, front)]
    centre += up * PELVIS
    for bend in (_mix(a, b, share) / 2 for a, b in zip(one.spine, two.spine, strict=True)):
        for _bone in range(2):
            up, front = both_turned(up, front, bend)
            frames.append(Frame(centre, left, up, front))
            centre += up * VERTEBRA
    frames.append(Frame(centre, left, up, front))
    return tuple(frames)


def _pelvis(one: Pose, two: Pose, share: float) -> Vector:
    """Straight on, or in an arc about the pivot that both poses have."""
    straight = between(one.pelvis, two.pelvis, share)
    if one.pivot is None or one.pivot != two.pivot:
        return straight
    far = _mix(length(one.pelvis - one.pivot), length(two.pelvis - one.pivot), share)
    return one.pivot + unit(straight - one.pivot) * far


def _head(base: Frame, one: Pose, two: Pose, share: float) -> tuple[Frame, Frame]:
    """The frames at the base of the neck, tilted, and in the middle of the head."""
    tilt = _mix(one.tilt, two.tilt, share)
    up, left = both_turned(base.up, base.left, tilt)
    neck = _mix(one.neck, two.neck, share)
    up, front = both_turned(up, base.front, neck)
    throat = Frame(base.centre, left, up, front)
    top = base.centre + up * NECK
    nod = _mix(one.nod, two.nod, share)
    up, front = both_turned(up, front, nod)
    return throat, Frame(top + up * SKULL + front * FACE, left, up, front)


def _legs(pelvis: Frame, one: Pose, two: Pose, share: float) -> dict[Side, Reach]:
    """A leg that rests on the other comes after it."""
    legs: dict[Side, Reach] = {}
    for side in sorted(Side, key=lambda side: _rests(one.legs[side]) or _rests(two.legs[side])):
        root = pelvis.centre + pelvis.left * (HIP * _sign(side))
        leg, to = one.legs[side], two.legs[side]
        ankle = between(_place(leg, legs), _place(to, legs), share)
        bend = between(unit(leg.bend), unit(to.bend), share)
        tip = unit(between(unit(leg.tip), unit(to.tip), share))
        legs[side] = _reach(side, root, ankle, (THIGH, SHIN), bend, tip)
    return {side: legs[side] for side in Side}


def _rests(limb: Limb) -> bool:
    return isinstance(limb.end, Hold)


def _place(limb: Limb, legs: Mapping[Side, Reach]) -> Vector:
    """Where the end of a limb wants to be."""
    if isinstance(limb.end, Vector):
        return limb.end
    hold = limb.end
    leg = legs[hold.side]
    top, end = (leg.root, leg.joint) if hold.bone is Bone.THIGH else (leg.joint, leg.end)
    front = across(leg.front, unit(end - top))
    return between(top, end, hold.along) + front * hold.front + leg.outward * hold.outward


def _reach(
    side: Side,
    root: Vector,
    target: Vector,
    lengths: tuple[float, float],
    bend: Vector,
    tip: Vector,
) -> Reach:
    """Two-bone inverse kinematics; a target out of reach is reached for."""
    first, second = lengths
    way = target - root
    axis = unit(way)
    far = min(length(way), (first + second) * STRETCHED)
    along = (first * first + far * far - second * second) / (2 * far)
    aside = sqrt(max(0.0, first * first - along * along))
    front = across(bend, axis)
    outward = cross(front, axis) * _sign(side)
    return Reach(root, root + axis * along + front * aside, root + axis * far, front, outward, tip)


def _sign(side: Side) -> int:
    return 1 if side is Side.LEFT else -1


def _mix(one: float, two: float, share: float) -> float:
    return one + (two - one) * share
