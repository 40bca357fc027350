"""Paints a body as a person: flat colours, a thin edge around each part, the nearest part last.

The painter must be scaled so that 1 is a hundredth of the body's height.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from backpain_diary.domain.body import Body, Frame, Reach
from backpain_diary.domain.movement import Side
from backpain_diary.domain.vector import Vector, between, cross, dot
from backpain_diary.ui.widgets.figure_head import head_parts, neck_of
from backpain_diary.ui.widgets.figure_look import Look, Tone, tone_between
from backpain_diary.ui.widgets.figure_shapes import (
    Ball,
    Camera,
    around_balls,
    around_eggs,
    both_around_balls,
    both_around_row,
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


class BodyPainter:
    def __init__(self, body: Body, camera: Camera, look: Look) -> None:
        self._body = body
        self._camera = camera
        self._look = look

    def layers(self, active_leg: Side | None) -> Layers:
        camera, body = self._camera, self._body
        legs = {side: camera.depth(_weight(leg)) for side, leg in body.legs.items()}
        trunk, head = camera.depth(body.spine[3].centre), camera.depth(body.head.centre)
        parts: list[tuple[float, Paint]] = [
            (min(trunk, head), self._neck),  # collar and jaw lie over it
            (trunk, self._trunk),
            (head, self._head),
        ]
        for side, arm in body.arms.items():
            parts.append((legs[side], partial(self._leg, side, side is active_leg)))
            depth = camera.depth(_weight(arm))
            for other, leg in body.legs.items():
                depth = self._beside(arm, depth, leg, legs[other])
            parts.append((depth, partial(self._arm, side)))
        order = [paint for _depth, paint in sorted(parts, key=lambda part: part[0])]
        middle = order.index(self._trunk)
        return Layers(order[:middle], self._trunk, order[middle + 1 :])

    def _beside(self, arm: Reach, depth: float, leg: Reach, leg_depth: float) -> float:
        """The depth of an arm whose palm is seen on a leg: before or behind the whole leg."""
        x, y = self._camera.seen(arm.palm)
        for top, end in ((leg.root, leg.joint), (leg.joint, leg.end)):
            (left, high), (right, low) = self._camera.seen(top), self._camera.seen(end)
            across, down = right - left, low - high
            along = (x - left) * across + (y - high) * down
            along = min(1.0, max(0.0, along / max(across * across + down * down, 1e-9)))
            gap_x, gap_y = left + across * along - x, high + down * along - y
            if gap_x * gap_x + gap_y * gap_y < TOUCH * TOUCH:
                if self._camera.depth(arm.palm) > self._camera.depth(between(top, end, along)):
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
        sole = cross(leg.outward, leg.tip) * _sign(side)
        hip, knee = Ball(leg.root, 5.6), Ball(leg.joint, 3.8)
        hem = Ball(between(leg.joint, leg.end, 0.93), 2.3)
        heel = Ball(leg.end - leg.tip * 1.6 + sole * 1.4, 2.4)
        toes = Ball(leg.end + leg.tip * 9.4 + sole * 2.2, 1.5)
        upper = Half(
            [(cloth, [(hip, knee)])], (knee, Ball(between(leg.joint, leg.root, 0.35), 4.4))
        )
        lower = Half(
            [(skin, [(heel, toes), (hem, toes)]), (cloth, [(knee, hem)])],
            (knee, Ball(between(leg.joint, leg.end, 0.25), 3.4)),
        )
        self._limb(painter, leg, upper, lower, cloth)

    def _arm(self, side: Side, painter: QPainter) -> None:
        arm, look = self._body.arms[side], self._look
        far = self._far(self._body.spine[-1], side)
        skin, shirt = tone_between(look.skin, far), tone_between(look.shirt, far)
        shoulder, elbow, wrist = Ball(arm.root, 3.2), Ball(arm.joint, 2.3), Ball(arm.end, 1.6)
        sleeve = Ball(between(arm.root, arm.joint, 0.55), 3.1)
        bare = Ball(between(arm.root, arm.joint, 0.5), 2.5)
        knuckles, fingers = Ball(arm.end + arm.tip * 1.2, 1.8), Ball(arm.end + arm.tip * 8.0, 1.1)
        upper = Half(
            [(skin, [(bare, elbow)]), (shirt, [(shoulder, sleeve)])],
            (elbow, Ball(between(arm.joint, arm.root, 0.2), 2.35)),
        )
        lower = Half(
            [(skin, [(knuckles, fingers), (elbow, wrist)])],
            (elbow, Ball(between(arm.joint, arm.end, 0.2), 2.15)),
        )
        self._limb(painter, arm, upper, lower, skin)

    def _limb(self, painter: QPainter, limb: Reach, upper: Half, lower: Half, tone: Tone) -> None:
        """The nearer half last, and no line across the joint."""
        first, last = upper, lower
        if self._camera.depth(limb.root) > self._camera.depth(limb.end):
            first, last = lower, upper
        for shade, pairs in first.groups:
            self._pairs(painter, pairs, shade)
        for shade, pairs in last.groups:
            self._pairs(painter, pairs, shade, [first.joint] if shade is tone else ())

    def _trunk(self, painter: QPainter) -> None:
        look, spine, camera = self._look, self._body.spine, self._camera
        full = 1 + SWELL * self._body.breath
        hips = egg(spine[0], 0.5, -0.8, (9.4, 6.0, 6.4)), egg(spine[1], 1.0, 0.2, (7.9, 4.0, 5.5))
        shirt = (
            egg(spine[0], 6.0, -0.2, (8.5, 2.2, 5.9)),
            egg(spine[1], 2.0, 0.2, (7.9, 3.0, 5.7 * full)),
            egg(spine[3], 1.0, 0.3, (8.1, 3.0, 5.9 * full)),
            egg(spine[4], 2.5, 0.4, (9.2, 3.5, 6.4 * full)),
            egg(spine[5], 3.0, 0.1, (10.0, 3.5, 6.0 * full)),
            egg(spine[6], 3.0, -0.5, (7.0, 2.6, 4.2)),
        )
        waist = around_eggs(camera, *hips)
        _fill_both(painter, [waist], [widened(waist, EDGE)], look.cloth[0])
        _fill_both(painter, *both_around_row(camera, shirt, EDGE), look.shirt[0])

    def _neck(self, painter: QPainter) -> None:
        self._pairs(painter, [neck_of(self._body)], self._look.skin[0])

    def _head(self, painter: QPainter) -> None:
        for shape, colour in head_parts(self._body, self._camera, self._look, EDGE):
            _fill(painter, [shape], colour)

    def _pairs(
        self, painter: QPainter, pairs: Iterable[Pair], tone: Tone, inside: Iterable[Pair] = ()
    ) -> None:
        """inside: are filled with them, and have no edge of their own"""
        if tone.edge is None:
            _fill(painter, (around_balls(self._camera, *pair) for pair in pairs), tone.colour)
            return
        shapes = [both_around_balls(self._camera, *pair, EDGE) for pair in pairs]
        inner = [shape for shape, _outer in shapes]
        inner += [around_balls(self._camera, *pair) for pair in inside]
        _fill_both(painter, inner, [outer for _inner, outer in shapes], tone)


def _fill_both(
    painter: QPainter, inner: Iterable[QPolygonF], outer: Iterable[QPolygonF], tone: Tone
) -> None:
    if tone.edge is not None:
        _fill(painter, outer, tone.edge)
    _fill(painter, inner, tone.colour)


def _fill(painter: QPainter, shapes: Iterable[QPolygonF], colour: QColor) -> None:
    """All in one: what lies under another shape is not filled twice."""
    painter.setBrush(colour)
    first, *others = shapes
    if not others:
        painter.drawPolygon(first)
        return
    whole = QPainterPath()
    whole.setFillRule(Qt.FillRule.WindingFill)
    for shape in (first, *others):
        whole.addPolygon(shape)
    painter.drawPath(whole)


def _weight(limb: Reach) -> Vector:
    """About the middle of a limb."""
    return (limb.root + limb.joint * 2 + limb.end) * 0.25


def _sign(side: Side) -> int:
    return 1 if side is Side.LEFT else -1
