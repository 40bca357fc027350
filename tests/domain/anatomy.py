"""Joint angles of a solved body in degrees, as a physiotherapist measures them, and their limits.

Written apart from the solver: it looks only at where the joints are.
"""

from collections.abc import Iterator
from math import acos, asin, atan2, degrees

from backpain_diary.domain.body import Body, Frame, Reach
from backpain_diary.domain.movement import Side
from backpain_diary.domain.vector import Vector, cross, dot, unit

# The widest that is usual in a mobile adult; a pose is not the place for more.
LIMITS = {
    "hip extension": (-25, 180),
    "hip bent": (0, 130),
    "hip abduction": (-30, 65),
    "hip rotation": (-45, 75),
    "knee flexion": (0, 157),
    "ankle plantar flexion": (-25, 85),
    "foot turned": (-35, 35),
    "elbow flexion": (0, 150),
    "arm rotation": (-120, 115),
    "wrist bent": (0, 92),
    "low back": (-40, 60),
    "middle back": (-25, 40),
    "upper back": (-20, 35),
    "neck": (-60, 60),
}


def angles(body: Body) -> Iterator[tuple[str, float]]:
    for side in Side:
        pelvis, shoulders = body.spine[0], body.spine[-1]
        yield from ((name, angle) for name, angle in _leg(side, body.legs[side], pelvis))
        yield from ((name, angle) for name, angle in _arm(side, body.arms[side], shoulders))
    for name, first, last in (("low back", 0, 2), ("middle back", 2, 4), ("upper back", 4, 6)):
        yield name, _forward(body.spine[first], body.spine[last])
    yield "neck", _forward(body.spine[-1], body.head)


def _leg(side: Side, leg: Reach, pelvis: Frame) -> Iterator[tuple[str, float]]:
    thigh, shin = unit(leg.joint - leg.root), unit(leg.end - leg.joint)
    outward = pelvis.left * (1 if side is Side.LEFT else -1)
    yield "hip extension", degrees(atan2(dot(thigh, pelvis.front), -dot(thigh, pelvis.up)))
    yield "hip bent", degrees(acos(-dot(thigh, pelvis.up)))
    yield "hip abduction", degrees(asin(dot(thigh, outward)))
    straight = unit(cross(thigh, pelvis.left))
    yield "hip rotation", _about(thigh, straight, _aside(leg.front, thigh), side)
    bend = degrees(acos(max(-1.0, min(1.0, dot(thigh, shin)))))
    yield "knee flexion", bend if dot(shin, leg.front) <= 1e-6 else -bend
    yield "ankle plantar flexion", 90 - degrees(acos(dot(shin, leg.tip)))
    yield "foot turned", degrees(asin(dot(leg.tip, leg.outward)))


def _arm(side: Side, arm: Reach, shoulders: Frame) -> Iterator[tuple[str, float]]:
    upper, fore = unit(arm.joint - arm.root), unit(arm.end - arm.joint)
    bend = degrees(acos(max(-1.0, min(1.0, dot(upper, fore)))))
    yield "elbow flexion", bend if dot(fore, arm.front) <= 1e-6 else -bend
    back = unit(cross(shoulders.left, upper))
    yield "arm rotation", _about(upper, back, _aside(arm.front, upper), side)
    yield "wrist bent", degrees(acos(max(-1.0, min(1.0, dot(fore, arm.tip)))))


def _forward(one: Frame, other: Frame) -> float:
    return degrees(atan2(dot(other.up, one.front), dot(other.up, one.up)))


def _aside(vector: Vector, axis: Vector) -> Vector:
    return unit(vector - axis * dot(vector, axis))


def _about(axis: Vector, one: Vector, other: Vector, side: Side) -> float:
    """Turned outward: the front to the left on the left."""
    turn = degrees(atan2(dot(cross(one, other), axis), dot(one, other)))
    return -turn if side is Side.LEFT else turn
