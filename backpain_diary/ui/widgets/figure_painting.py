"""Paints a body as a person: flat colours, a thin edge around each part, the nearest part last."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from backpain_diary.domain.figure import Body, Frame, Reach
from backpain_diary.domain.movement import Side
from backpain_diary.domain.vector import Vector, between, cross, dot, length
from backpain_diary.ui.widgets.figure_shapes import (
    Ball,
    Camera,
    Egg,
    around_balls,
    around_egg,
    around_eggs,
    egg,
    widened,
)

EDGE = 0.42  # width of the line around a part, in hundredths of the body's height
EDGE_DARKNESS = 0.5
SWELL = 0.07  # of the trunk's depth when the breath is full
TOUCH = 7.0  # a palm that is seen so near to a leg lies before or behind all of it

ROLES = (
    "skin", "skin_far", "shirt", "shirt_far", "hair", "limb_near", "limb_far", "active_limb",
    "mat", "mat_side", "wood", "wood_side", "cushion", "cushion_side", "shadow", "figure_edge",
)


Pair = tuple[Ball, Ball]
Group = tuple[Sequence[Pair], QColor]


class Look:
    """The theme's colours of the figure."""

    def __init__(self, theme) -> None:
        for role in ROLES:
            setattr(self, role, theme.colour(role))


def mixed(one: QColor, two: QColor, share: float) -> QColor:
    if share <= 0:
        return one
    r, g, b, _ = one.getRgb()
    R, G, B, _ = two.getRgb()
    return QColor(round(r + (R - r) * share), round(g + (G - g) * share), round(b + (B - b) * share))


class BodyPainter:
    def __init__(self, painter: QPainter, camera: Camera, look: Look) -> None:
        self._painter = painter
        self._camera = camera
        self._look = look

    def paint(self, body: Body, active: str, things: Iterable[tuple[float, Callable[[], None]]] = ()) -> None:
        camera = self._camera
        legs = {side: camera.depth(_middle(leg.root, leg.joint, leg.joint, leg.end)) for side, leg in body.legs.items()}
        parts = [*things]
        for side in Side:
            leg, arm = body.legs[side], body.arms[side]
            parts.append((legs[side], lambda leg=leg, side=side: self._leg(leg, side, body, active)))
            depth = camera.depth(_middle(arm.root, arm.joint, arm.palm))
            for other in Side:
                depth = self._beside(arm, depth, body.legs[other], legs[other])
            parts.append((depth, lambda arm=arm, side=side: self._arm(arm, side, body)))
        parts.append((camera.depth(body.spine[3].centre), lambda: self._trunk(body)))
        parts.append((camera.depth(body.head.centre), lambda: self._head(body)))
        self._painter.setPen(Qt.PenStyle.NoPen)
        for _depth, paint in sorted(parts, key=lambda part: part[0]):
            paint()

    def _beside(self, arm: Reach, depth: float, leg: Reach, leg_depth: float) -> float:
        """The depth of an arm whose palm is seen on a leg: before or behind the whole leg."""
        x, y = self._camera.seen(arm.palm)
        for top, end in ((leg.root, leg.joint), (leg.joint, leg.end)):
            (ax, ay), (bx, by) = self._camera.seen(top), self._camera.seen(end)
            dx, dy = bx - ax, by - ay
            along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy + 1e-9)
            along = min(1.0, max(0.0, along))
            if (ax + dx * along - x) ** 2 + (ay + dy * along - y) ** 2 < TOUCH**2:
                if self._camera.depth(arm.end) > self._camera.depth(between(top, end, along)):
                    return max(depth, leg_depth + 0.01)
                depth = min(depth, leg_depth - 0.01)
        return depth

    # --- limbs

    def _far(self, trunk: Frame, side: Side) -> float:
        """0 for a limb on the side that is looked at, 1 for one on the other."""
        toward = dot(trunk.left, self._camera.toward) * (1 if side is Side.LEFT else -1)
        return min(1.0, max(0.0, (-toward - 0.2) / 0.5))

    def _leg(self, leg: Reach, side: Side, body: Body, active: str) -> None:
        look, far = self._look, self._far(body.spine[0], side)
        if active == f"{side.value}_leg":
            cloth = look.active_limb
        else:
            cloth = mixed(look.limb_near, look.limb_far, far)
        skin = mixed(look.skin, look.skin_far, far)
        shin = leg.end - leg.joint
        sole = cross(leg.outward, leg.tip) * (1 if side is Side.LEFT else -1)
        hip, knee, ankle = Ball(leg.root, 5.6), Ball(leg.joint, 3.7), Ball(leg.end - shin * 0.07, 2.3)
        calf = Ball(leg.joint + shin * 0.3 - leg.front * 0.4, 3.6)
        heel = Ball(leg.end - leg.tip * 1.6 + sole * 1.4, 2.4)
        toes = Ball(leg.end + leg.tip * 9.4 + sole * 2.2, 1.5)
        self._limb(
            [([(heel, toes), (ankle, toes)], skin), ([(knee, calf), (calf, ankle)], cloth)],
            [([(hip, knee)], cloth)],
            (knee, Ball(between(leg.joint, leg.root, 0.35), 4.36)),
            (knee, calf),
            cloth,
            self._camera.depth(leg.end) > self._camera.depth(leg.root),
        )

    def _arm(self, arm: Reach, side: Side, body: Body) -> None:
        look, far = self._look, self._far(body.spine[-1], side)
        skin, shirt = mixed(look.skin, look.skin_far, far), mixed(look.shirt, look.shirt_far, far)
        shoulder, elbow, wrist = Ball(arm.root, 3.2), Ball(arm.joint, 2.1), Ball(arm.end, 1.6)
        knuckles, fingers = Ball(arm.end + arm.tip * 3.6, 1.75), Ball(arm.end + arm.tip * 8.2, 1.0)
        belly = Ball(between(arm.joint, arm.end, 0.3), 2.2)
        self._limb(
            [([(knuckles, fingers), (wrist, knuckles), (elbow, belly), (belly, wrist)], skin)],
            [
                ([(Ball(between(arm.root, arm.joint, 0.4), 2.6), elbow)], skin),
                ([(shoulder, Ball(between(arm.root, arm.joint, 0.55), 3.1))], shirt),
            ],
            (elbow, Ball(between(arm.joint, arm.root, 0.2), 2.2)),
            (elbow, belly),
            skin,
            self._camera.depth(arm.end) > self._camera.depth(arm.root),
        )

    def _limb(
        self,
        lower: Sequence[Group],
        upper: Sequence[Group],
        upper_end: Pair,
        lower_end: Pair,
        colour: QColor,
        is_lower_last: bool,
    ) -> None:
        """The nearer half last; no line across the joint."""
        first, last, seam = (upper, lower, upper_end) if is_lower_last else (lower, upper, lower_end)
        for half in (first, last):
            for pairs, shade in half:
                self._group(pairs, shade)
        self._fill(around_balls(self._camera, *seam, 0), colour)

    def _group(self, pairs: Sequence[Pair], colour: QColor) -> None:
        self._painter.setBrush(self._edge(colour))
        for one, two in pairs:
            self._painter.drawPolygon(around_balls(self._camera, one, two, EDGE))
        self._painter.setBrush(colour)
        for one, two in pairs:
            self._painter.drawPolygon(around_balls(self._camera, one, two, 0.0))

    def _trunk(self, body: Body) -> None:
        look, spine, camera = self._look, body.spine, self._camera
        swell = 1 + SWELL * body.breath
        hips = egg(spine[0], 0.5, -0.8, (9.4, 6.0, 6.4)), egg(spine[1], 1.0, 0.2, (7.9, 4.0, 5.5))
        shirt = [
            egg(spine[0], 6.0, -0.2, (8.5, 2.2, 5.9)),
            egg(spine[1], 2.0, 0.2, (7.9, 3.0, 5.7 * swell)),
            egg(spine[3], 1.0, 0.3, (8.1, 3.0, 5.9 * swell)),
            egg(spine[4], 2.5, 0.4, (9.2, 3.5, 6.4 * swell)),
            egg(spine[5], 3.0, 0.1, (10.0, 3.5, 6.0 * swell)),
            egg(spine[6], 3.0, -0.5, (7.0, 2.6, 4.2)),
        ]
        neck = Ball(body.neck.centre - body.neck.up * 2, 3.2), Ball(body.neck.centre + body.neck.up * 5, 2.9)
        self._shapes([around_eggs(camera, *hips)], look.limb_near)
        self._group([neck], look.skin)
        self._shapes([around_eggs(camera, *pair) for pair in pairwise(shirt)], look.shirt)

    def _head(self, body: Body) -> None:
        look, head, camera = self._look, body.head, self._camera
        hair = egg(head, 0.7, -0.5, (5.5, 6.5, 6.2))
        cheeks, chin = egg(head, -0.9, 1.7, (4.5, 4.9, 4.5)), egg(head, -4.2, 2.9, (2.3, 2.2, 2.2))
        nose = egg(head, 0.2, 5.4, (0.7, 1.2, 0.9)), egg(head, -1.3, 6.2, (0.9, 0.9, 1.1))
        toward = dot(head.front, camera.toward)
        neck = Ball(body.neck.centre + body.neck.up * 2, 2.9), Ball(head.centre - head.up * 3 - head.front * 0.5, 3.0)
        crown, face = around_egg(camera, hair), around_eggs(camera, cheeks, chin)
        self._painter.setBrush(self._edge(look.hair))
        self._painter.drawPolygon(around_egg(camera, hair, EDGE))
        self._painter.drawPolygon(widened(face, EDGE))
        self._fill(around_balls(camera, *neck, 0), look.skin)
        shades = [(crown, look.hair), (face, look.skin)]
        if toward < -0.6:
            shades.reverse()
        for shape, colour in shades:
            self._fill(shape, colour)
        if toward > -0.6:
            shade = mixed(look.skin, look.figure_edge, 0.22 * max(0.0, min(1.0, (toward - 0.3) * 3)))
            self._fill(around_eggs(camera, *nose), shade)
        for sign in (1, -1):
            if dot(head.left, camera.toward) * sign > 0.25:
                ear = egg(head, -0.8, -0.6, (0.6, 1.5, 1.1), 5.0 * sign)
                self._fill(around_egg(camera, ear), mixed(look.skin, look.figure_edge, 0.18))
            if dot(head.front + head.left * (0.45 * sign), camera.toward) > 0.2:
                eye = egg(head, 0.2, 5.6, (0.55, 0.7, 0.5), 1.9 * sign)
                self._fill(around_egg(camera, eye), look.hair)

    # --- filling

    def _shapes(self, shapes: Sequence[QPolygonF], colour: QColor) -> None:
        self._painter.setBrush(self._edge(colour))
        for shape in shapes:
            self._painter.drawPolygon(widened(shape, EDGE))
        self._painter.setBrush(colour)
        for shape in shapes:
            self._painter.drawPolygon(shape)

    def _fill(self, shape: QPolygonF, colour: QColor) -> None:
        self._painter.setBrush(colour)
        self._painter.drawPolygon(shape)

    def _edge(self, colour: QColor) -> QColor:
        return mixed(colour, self._look.figure_edge, EDGE_DARKNESS)


def _middle(*places: Vector) -> Vector:
    total = Vector(0, 0, 0)
    for place in places:
        total += place
    return total * (1 / len(places))
