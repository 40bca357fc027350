"""Paints a body as a person: flat colours, a thin edge around each part, the nearest part last.

The painter must be scaled so that 1 is a hundredth of the body's height.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtGui import QPainter, QPainterPath

from backpain_diary.domain.body import Body, Frame, Reach
from backpain_diary.domain.movement import Side
from backpain_diary.domain.vector import Vector, cross, dot
from backpain_diary.ui.widgets.figure_head import neck_of, paint_head
from backpain_diary.ui.widgets.figure_ink import HALF_LINE, fill, fill_both, fill_plainly
from backpain_diary.ui.widgets.figure_look import Look, Tone, tone_between
from backpain_diary.ui.widgets.figure_shapes import (
    Ball,
    Camera,
    Row,
    around_balls,
    around_eggs,
    egg,
    widened,
)

EDGE = 0.42  # width of the line around a part
SWELL = 0.07  # of the trunk's depth when the breath is full
TOUCH = 7.0  # a palm seen so near to a leg lies before or behind all of it
NEAR, FAR = 0.2, 0.7  # how much a side faces away until its limbs begin to, and do, look far

Pair = tuple[Ball, Ball]
Paint = Callable[[QPainter], None]


class Half(NamedTuple):
    """Upper or lower half of a limb: groups of one tone each, and its end at the joint."""

    groups: Sequence[tuple[Tone, Sequence[Pair]]]
    joint: Pair


class Layers(NamedTuple):
    """The parts from behind to front; between them the trunk, which alone breathes."""

    behind: Sequence[Paint]
    trunk: Paint
    front: Sequence[Paint]


class SeenLimb(NamedTuple):
    """A limb on the screen; tip: the direction of fingers or toes."""

    root: complex
    joint: complex
    end: complex
    tip: complex

    def upper(self, along: float) -> complex:
        """A place between root and joint."""
        return self.root + (self.joint - self.root) * along

    def lower(self, along: float) -> complex:
        """A place between joint and end."""
        return self.joint + (self.end - self.joint) * along


class BodyPainter:
    def __init__(self, body: Body, camera: Camera, look: Look, pixel: float) -> None:
        """pixel: the size of one, where 1 is a hundredth of the body's height."""
        self._body = body
        self._camera = camera
        self._look = look
        self._inner = -HALF_LINE * pixel
        self._outer = EDGE + self._inner
        self._legs = {side: _seen(camera, leg) for side, leg in body.legs.items()}

    def layers(self, active_leg: Side | None) -> Layers:
        camera, body = self._camera, self._body
        legs = {side: _weight(camera, leg) for side, leg in body.legs.items()}
        trunk, head = camera.depth(body.spine[3].centre), camera.depth(body.head.centre)
        parts: list[tuple[float, Paint]] = [
            (min(trunk, head), self._neck),  # collar and jaw lie over it
            (trunk, self.paint_trunk),
            (head, self._head),
        ]
        for side, arm in body.arms.items():
            parts.append((legs[side], partial(self._leg, side, side is active_leg)))
            depth = _weight(camera, arm)
            for other, leg in body.legs.items():
                depth = self._beside(arm.palm, depth, leg, self._legs[other], legs[other])
            parts.append((depth, partial(self._arm, side)))
        order = [paint for _depth, paint in sorted(parts, key=lambda part: part[0])]
        middle = order.index(self.paint_trunk)
        return Layers(order[:middle], self.paint_trunk, order[middle + 1 :])

    def _beside(
        self, palm: Vector, depth: float, leg: Reach, seen: SeenLimb, leg_depth: float
    ) -> float:
        """The depth of an arm whose palm is seen on a leg: before or behind the whole leg."""
        camera = self._camera
        place = camera.seen(palm)
        for top, end, there, way in (
            (leg.root, leg.joint, seen.root, seen.joint - seen.root),
            (leg.joint, leg.end, seen.joint, seen.end - seen.joint),
        ):
            gap, back = place - there, way.conjugate()
            along = min(1.0, max(0.0, (gap * back).real / max((way * back).real, 1e-9)))
            if abs(gap - way * along) < TOUCH:
                bone = camera.depth(top) * (1 - along) + camera.depth(end) * along
                if camera.depth(palm) > bone:
                    return max(depth, leg_depth + 0.01)
                depth = min(depth, leg_depth - 0.01)
        return depth

    def _far(self, trunk: Frame, side: Side) -> float:
        """0 for a limb on the side that is looked at, 1 for one on the other."""
        toward = dot(trunk.left, self._camera.toward) * _sign(side)
        return min(1.0, max(0.0, (-toward - NEAR) / (FAR - NEAR)))

    def _leg(self, side: Side, is_active: bool, painter: QPainter) -> None:
        leg, look = self._body.legs[side], self._look
        far = self._far(self._body.spine[0], side)
        cloth = tone_between(look.active_cloth if is_active else look.cloth, far)
        skin = tone_between(look.skin, far)
        seen = self._legs[side]
        sole = self._camera.seen(cross(leg.outward, leg.tip)) * _sign(side)
        hip, knee = Ball(seen.root, 5.6), Ball(seen.joint, 3.8)
        hem = Ball(seen.lower(0.93), 2.3)
        heel = Ball(seen.end - seen.tip * 1.6 + sole * 1.4, 2.4)
        toes = Ball(seen.end + seen.tip * 9.4 + sole * 2.2, 1.5)
        upper = Half([(cloth, [(hip, knee)])], (knee, Ball(seen.upper(0.65), 4.4)))
        lower = Half(
            [(skin, [(heel, toes), (hem, toes)]), (cloth, [(knee, hem)])],
            (knee, Ball(seen.lower(0.25), 3.4)),
        )
        self._limb(painter, leg, upper, lower, cloth)

    def _arm(self, side: Side, painter: QPainter) -> None:
        arm, look = self._body.arms[side], self._look
        far = self._far(self._body.spine[-1], side)
        skin, shirt = tone_between(look.skin, far), tone_between(look.shirt, far)
        seen = _seen(self._camera, arm)
        shoulder, elbow, wrist = Ball(seen.root, 3.2), Ball(seen.joint, 2.3), Ball(seen.end, 1.6)
        sleeve, bare = Ball(seen.upper(0.55), 3.1), Ball(seen.upper(0.5), 2.5)
        knuckles, fingers = Ball(seen.end + seen.tip * 1.2, 1.8), Ball(seen.end + seen.tip * 8, 1.1)
        upper = Half(
            [(skin, [(bare, elbow)]), (shirt, [(shoulder, sleeve)])],
            (elbow, Ball(seen.upper(0.8), 2.35)),
        )
        lower = Half(
            [(skin, [(knuckles, fingers), (elbow, wrist)])], (elbow, Ball(seen.lower(0.2), 2.15))
        )
        self._limb(painter, arm, upper, lower, skin)

    def _limb(self, painter: QPainter, limb: Reach, upper: Half, lower: Half, tone: Tone) -> None:
        """The nearer half last, and no line across the joint."""
        first, last = upper, lower
        if self._camera.depth(limb.root) > self._camera.depth(limb.end):
            first, last = lower, upper
        for half in (first, last):
            for shade, pairs in half.groups:
                self._pairs(painter, pairs, shade)
        if tone.edge is not None:
            fill_plainly(painter, around_balls(*first.joint, self._inner), tone.colour)

    def paint_trunk(self, painter: QPainter) -> None:
        look, spine = self._look, [self._camera.frame(frame) for frame in self._body.spine]
        full = 1 + SWELL * self._body.breath
        waist = around_eggs(
            egg(spine[0], 0.5, -0.8, (9.4, 6.0, 6.4)), egg(spine[1], 1.0, 0.2, (7.9, 4.0, 5.5))
        )
        shirt = Row(
            [
                egg(spine[0], 6.0, -0.2, (8.5, 2.2, 5.9)),
                egg(spine[1], 2.0, 0.2, (7.9, 3.0, 5.7 * full)),
                egg(spine[3], 1.0, 0.3, (8.1, 3.0, 5.9 * full)),
                egg(spine[4], 2.5, 0.4, (9.2, 3.5, 6.4 * full)),
                egg(spine[5], 3.0, 0.1, (10.0, 3.5, 6.0 * full)),
                egg(spine[6], 3.0, -0.5, (7.0, 2.6, 4.2)),
            ]
        )
        _fill_both(
            painter, [widened(waist, self._outer)], [widened(waist, self._inner)], look.cloth[0]
        )
        outer, inner = shirt.around(self._outer, self._inner)
        _fill_both(painter, outer, inner, look.shirt[0])

    def _neck(self, painter: QPainter) -> None:
        self._pairs(painter, [neck_of(self._body, self._camera)], self._look.skin[0])

    def _head(self, painter: QPainter) -> None:
        edges = self._inner, self._outer
        paint_head(painter, self._body.head, self._camera, self._look, edges)

    def _pairs(self, painter: QPainter, pairs: Sequence[Pair], tone: Tone) -> None:
        if tone.edge is None:
            shapes = [around_balls(*pair, self._inner)[0] for pair in pairs]
            fill(painter, shapes, tone.colour)
        else:
            both = [around_balls(*pair, self._outer, self._inner) for pair in pairs]
            _fill_both(painter, [outer for outer, _ in both], [inner for _, inner in both], tone)


def _fill_both(
    painter: QPainter, outer: Sequence[QPainterPath], inner: Sequence[QPainterPath], tone: Tone
) -> None:
    assert tone.edge is not None
    fill_both(painter, outer, tone.edge, inner, tone.colour)


def _seen(camera: Camera, limb: Reach) -> SeenLimb:
    return SeenLimb(
        camera.seen(limb.root),
        camera.seen(limb.joint),
        camera.seen(limb.end),
        camera.seen(limb.tip),
    )


def _weight(camera: Camera, limb: Reach) -> float:
    """The depth of about the middle of a limb."""
    ends = camera.depth(limb.root) + camera.depth(limb.end)
    return (ends + camera.depth(limb.joint) * 2) / 4


def _sign(side: Side) -> int:
    return 1 if side is Side.LEFT else -1
