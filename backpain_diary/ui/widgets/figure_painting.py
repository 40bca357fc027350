"""Paints a body as it is seen from one direction, flat and without perspective."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import acos, atan2, cos, degrees, hypot, pi, radians, sin, sqrt
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from backpain_diary.domain.figure import Body, Frame, Reach
from backpain_diary.domain.movement import Side
from backpain_diary.domain.pose import Arrow, Box
from backpain_diary.domain.vector import Vector, cross, dot, unit
from backpain_diary.ui.theme import Theme

DIRECTIONS = [(cos(2 * pi * n / 36), sin(2 * pi * n / 36)) for n in range(36)]
EDGE = 0.55


class Camera:
    def __init__(self, azimuth: float, elevation: float) -> None:
        a, e = radians(azimuth), radians(elevation)
        self.right = Vector(cos(a), 0, -sin(a))
        self.up = Vector(-sin(a) * sin(e), cos(e), -cos(a) * sin(e))
        self.toward = Vector(sin(a) * cos(e), sin(e), cos(a) * cos(e))

    def seen(self, place: Vector) -> tuple[float, float]:
        """x to the right, y downward."""
        return dot(place, self.right), -dot(place, self.up)

    def depth(self, place: Vector) -> float:
        """Larger is nearer."""
        return dot(place, self.toward)


class Look:
    """The theme's colours of the figure."""

    def __init__(self, theme: Theme) -> None:
        for role in ROLES:
            setattr(self, role, theme.colour(role))


ROLES = ("skin", "skin_far", "shirt", "shirt_far", "hair", "limb_near", "limb_far", "active_limb", "active_far",
         "mat", "mat_side", "wood", "wood_side", "cushion", "cushion_side", "shadow", "figure_edge")


class Blob(NamedTuple):
    """An ellipsoid as it is seen: its middle, and the matrix of its outline."""

    x: float
    y: float
    xx: float
    xy: float
    yy: float


class Sphere(NamedTuple):
    x: float
    y: float
    radius: float


def mixed(one: QColor, two: QColor, share: float) -> QColor:
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in zip(one.getRgbF()[:3], two.getRgbF()[:3])))


def hull(blobs: Sequence[Blob], grow: float) -> QPolygonF:
    points = []
    for nx, ny in DIRECTIONS:
        best = -1e9
        for x, y, xx, xy, yy in blobs:
            wide = sqrt(xx * nx * nx + 2 * xy * nx * ny + yy * ny * ny)
            far = x * nx + y * ny + wide
            if far > best:
                best = far
                px = x + (xx * nx + xy * ny) / wide + nx * grow
                py = y + (xy * nx + yy * ny) / wide + ny * grow
        points.append(QPointF(px, py))
    return QPolygonF(points)


def add_capsule(path: QPainterPath, one: Sphere, two: Sphere, grow: float) -> None:
    if one.radius < two.radius:
        one, two = two, one
    x, y, r = one.x, one.y, one.radius + grow
    dx, dy = two.x - x, two.y - y
    far = hypot(dx, dy)
    s = two.radius + grow
    if far <= r - s + 1e-6:
        path.addEllipse(QPointF(x, y), r, r)
        return
    half = degrees(acos((r - s) / far))
    base = degrees(atan2(-dy, dx))
    path.arcMoveTo(x - r, y - r, 2 * r, 2 * r, base + half)
    path.arcTo(x - r, y - r, 2 * r, 2 * r, base + half, 360 - 2 * half)
    path.arcTo(two.x - s, two.y - s, 2 * s, 2 * s, base - half, 2 * half)
    path.closeSubpath()


class FigurePainter:
    def __init__(self, painter: QPainter, camera: Camera, look: Look, scale: float) -> None:
        self.p = painter
        self.camera = camera
        self.look = look
        self.edge = EDGE

    # --- pieces
    def sphere(self, place: Vector, radius: float) -> Sphere:
        x, y = self.camera.seen(place)
        return Sphere(x, y, radius)

    def blob(self, frame: Frame, up: float, front: float, w: float, h: float, d: float) -> Blob:
        x, y = self.camera.seen(frame.centre + frame.up * up + frame.front * front)
        xx = xy = yy = 0.0
        for axis, size in ((frame.left, w), (frame.up, h), (frame.front, d)):
            ax, ay = self.camera.seen(axis)
            ax, ay = ax * size, ay * size
            xx += ax * ax
            xy += ax * ay
            yy += ay * ay
        return Blob(x, y, xx, xy, yy)

    def chain(self, spheres: Sequence[Sphere], grow: float) -> QPainterPath:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for one, two in zip(spheres, spheres[1:]):
            add_capsule(path, one, two, grow)
        return path

    def trunk_path(self, blobs: Sequence[Blob], grow: float) -> QPainterPath:
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for pair in zip(blobs, blobs[1:]):
            path.addPolygon(hull(pair, grow))
            path.closeSubpath()
        return path

    def fill(self, path: QPainterPath, colour: QColor) -> None:
        self.p.fillPath(path, colour)

    # --- parts
    def body(self, body: Body, active: str, cushions: Sequence[Box] = ()) -> None:
        camera = self.camera
        parts: list[tuple[float, object]] = []
        trunk_depth = camera.depth(body.spine[3].centre)
        for side in Side:
            leg, arm = body.legs[side], body.arms[side]
            sign = 1 if side is Side.LEFT else -1
            away = self.far(dot(body.spine[0].left, camera.toward) * sign)
            d = (camera.depth(leg.root) + camera.depth(leg.joint)*2 + camera.depth(leg.end)) / 4
            parts.append((d, lambda leg=leg, side=side, away=away: self.leg(leg, side, active, away)))
            away = self.far(dot(body.spine[-1].left, camera.toward) * sign)
            d = (camera.depth(arm.root) + camera.depth(arm.joint) + camera.depth(arm.palm)) / 3
            parts.append((d, lambda arm=arm, side=side, away=away: self.arm(arm, side, away)))
        parts.append((trunk_depth, lambda: self.trunk(body)))
        parts.append((camera.depth(body.head.centre), lambda: self.head(body)))
        for box in cushions:
            parts.append((camera.depth((box.low + box.high) * 0.5), lambda box=box: self.box(box)))
        for _d, draw in sorted(parts, key=lambda part: part[0]):
            draw()

    def far(self, d: float) -> float:
        return min(1.0, max(0.0, (-d - 0.2) / 0.5))

    def leg(self, leg: Reach, side: Side, active: str, away: float) -> None:
        look = self.look
        is_active = active == f"{side.value}_leg"
        colour = mixed(look.active_limb, look.active_far, away) if is_active else mixed(look.limb_near, look.limb_far, away)
        thigh = leg.joint - leg.root
        shin = leg.end - leg.joint
        chain = [
            self.sphere(leg.root, 5.6),
            self.sphere(leg.root + thigh * 0.45, 5.0),
            self.sphere(leg.joint, 3.7),
            self.sphere(leg.joint + shin * 0.3 - leg.front * 0.5, 3.6),
            self.sphere(leg.joint + shin * 0.93, 2.3),
        ]
        sole = cross(leg.outward, leg.tip) * (1 if side is Side.LEFT else -1)
        foot = [
            self.sphere(leg.end - leg.tip * 1.6 + sole * 1.4, 2.4),
            self.sphere(leg.end, 2.3),
            self.sphere(leg.end + leg.tip * 7.0 + sole * 1.9, 1.8),
            self.sphere(leg.end + leg.tip * 10.0 + sole * 2.5, 1.2),
        ]
        feet = [foot[0], foot[2], foot[3]], [foot[1], foot[2]], [foot[0], foot[1]]
        path, outline = QPainterPath(), QPainterPath()
        for part in (path, outline):
            part.setFillRule(Qt.FillRule.WindingFill)
        for chained in feet:
            path.addPath(self.chain(chained, 0))
            outline.addPath(self.chain(chained, self.edge))
        outline.addPath(self.chain(chain, self.edge))
        skin = mixed(look.skin, look.skin_far, away)
        self.fill(outline, self.edge_colour(colour))
        self.fill(path, skin)
        self.fill(self.chain(chain, 0), colour)

    def arm(self, arm: Reach, side: Side, away: float) -> None:
        look = self.look
        upper, fore = arm.joint - arm.root, arm.end - arm.joint
        chain = [
            self.sphere(arm.root, 3.1),
            self.sphere(arm.root + upper * 0.4, 2.7),
            self.sphere(arm.joint, 2.1),
            self.sphere(arm.joint + fore * 0.3, 2.2),
            self.sphere(arm.end, 1.5),
            self.sphere(arm.end + arm.tip * 3.2, 1.75),
            self.sphere(arm.end + arm.tip * 8.2, 0.95),
        ]
        sleeve = [self.sphere(arm.root, 3.3), self.sphere(arm.root + upper * 0.55, 3.1)]
        skin = mixed(look.skin, look.skin_far, away)
        shirt = mixed(look.shirt, look.shirt_far, away)
        self.fill(self.chain(chain, self.edge), self.edge_colour(skin))
        self.fill(self.chain(sleeve, self.edge), self.edge_colour(shirt))
        self.fill(self.chain(chain, 0), skin)
        self.fill(self.chain(sleeve, 0), shirt)

    def trunk(self, body: Body) -> None:
        look = self.look
        f = body.spine
        swell = 1 + 0.05 * body.breath
        hips = [
            self.blob(f[0], 0.5, -0.8, 9.4, 6.0, 6.4),
            self.blob(f[1], 1.0, 0.2, 7.9, 4.0, 5.5),
        ]
        shirt = [
            self.blob(f[0], 5.5, -0.2, 8.6, 2.2, 6.0),
            self.blob(f[1], 1.5, 0.2, 8.0, 3.0, 5.7 * swell),
            self.blob(f[3], 0.0, 0.3, 8.0, 3.0, 5.8 * swell),
            self.blob(f[4], 0.5, 0.4, 8.9, 3.5, 6.4 * swell),
            self.blob(f[5], 1.0, 0.2, 9.8, 3.5, 6.4 * swell),
            self.blob(f[6], 1.2, -0.2, 10.2, 3.4, 5.0),
            self.blob(f[7], -0.8, -0.6, 6.0, 2.0, 3.6),
        ]
        neck = [self.sphere(body.neck.centre - body.neck.up * 2, 3.2), self.sphere(body.neck.centre + body.neck.up * 5, 2.9)]
        self.fill(self.trunk_path(hips, self.edge), self.edge_colour(look.limb_near))
        self.fill(self.chain(neck, self.edge), self.edge_colour(look.skin))
        self.fill(self.trunk_path(hips, 0), look.limb_near)
        self.fill(self.trunk_path(shirt, self.edge), self.edge_colour(look.shirt))
        self.fill(self.chain(neck, 0), look.skin)
        self.fill(self.trunk_path(shirt, 0), look.shirt)

    def head(self, body: Body) -> None:
        look, h = self.look, body.head
        hair = [self.blob(h, 0.7, -0.5, 5.5, 6.5, 6.2)]
        face = [self.blob(h, -0.9, 1.7, 4.5, 4.9, 4.5), self.blob(h, -4.2, 2.9, 2.3, 2.2, 2.2)]
        neck = [self.sphere(body.neck.centre + body.neck.up * 2, 2.9), self.sphere(h.centre - h.up * 3 - h.front * 0.5, 3.0)]
        nose = [self.blob(h, 0.2, 5.4, 0.7, 1.2, 0.9), self.blob(h, -1.3, 6.2, 0.9, 0.9, 1.1)]
        outline = QPainterPath()
        outline.setFillRule(Qt.FillRule.WindingFill)
        for shape in (hair, face):
            outline.addPolygon(hull(shape, self.edge))
        self.fill(outline, self.edge_colour(look.hair))
        self.fill(self.chain(neck, 0), look.skin)
        toward = dot(h.front, self.camera.toward)
        first, second = ((face, look.skin), (hair, look.hair))
        order = [(hair, look.hair), (nose, look.skin), (face, look.skin)]
        if toward < -0.35:
            order.reverse()
        elif toward > 0.6:
            order = [(hair, look.hair), (face, look.skin)]
        for shape, colour in order:
            path = QPainterPath()
            path.addPolygon(hull(shape, 0))
            self.fill(path, colour)
        if toward > 0.6:
            path = QPainterPath()
            path.addPolygon(hull(nose, 0))
            self.fill(path, mixed(look.skin, look.figure_edge, 0.2))
        self.p.setPen(Qt.PenStyle.NoPen)
        for sign in (1, -1):
            normal = h.left * sign
            if dot(normal, self.camera.toward) > 0.25:
                x, y = self.camera.seen(h.centre + h.left * (5.0 * sign) - h.up * 0.8 - h.front * 0.6)
                self.p.setBrush(mixed(look.skin, look.figure_edge, 0.18))
                self.p.drawEllipse(QPointF(x, y), 1.2, 1.5)
            normal = unit(h.front * 1.0 + h.left * (0.45 * sign))
            if dot(normal, self.camera.toward) > 0.15:
                x, y = self.camera.seen(h.centre + h.left * (1.9 * sign) + h.up * 0.2 + h.front * 5.6)
                self.p.setBrush(look.hair)
                self.p.drawEllipse(QPointF(x, y), 0.55, 0.7)

    def edge_colour(self, colour: QColor) -> QColor:
        return mixed(colour, self.look.figure_edge, 0.45)

    def box(self, box: Box) -> None:
        name = box.substance.value
        low, high = box.low, box.high
        c = [Vector(x, y, z) for x in (low.x, high.x) for y in (low.y, high.y) for z in (low.z, high.z)]
        faces = {
            (-1, 0, 0): (0, 1, 3, 2), (1, 0, 0): (4, 5, 7, 6), (0, 1, 0): (2, 3, 7, 6),
            (0, 0, -1): (0, 2, 6, 4), (0, 0, 1): (1, 3, 7, 5),
        }
        top, side = getattr(self.look, name), getattr(self.look, name + "_side")
        for normal, corners in faces.items():
            if dot(Vector(*normal), self.camera.toward) > 0.01:
                colour = top if normal[1] else side
                if normal[2]:
                    colour = mixed(top, side, 0.5)
                self.p.setPen(QPen(colour, 2.4 if name == "cushion" else 1.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
                self.p.setBrush(colour)
                self.p.drawPolygon(QPolygonF([QPointF(*self.camera.seen(c[n])) for n in corners]))

    def arrow(self, arrow: Arrow) -> None:
        a, b, c = (self.camera.seen(place) for place in (arrow.begin, arrow.middle, arrow.end))
        path = QPainterPath(QPointF(*a))
        path.quadTo(QPointF(*b), QPointF(*c))
        pen = QPen(self.look.active_limb, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        self.p.setPen(pen)
        self.p.setBrush(Qt.BrushStyle.NoBrush)
        self.p.drawPath(path)
        angle = atan2(c[1] - b[1], c[0] - b[0])
        tip = QPointF(c[0] + 2.2 * cos(angle), c[1] + 2.2 * sin(angle))
        head = [tip] + [QPointF(tip.x() - 5 * cos(angle + s * 0.5), tip.y() - 5 * sin(angle + s * 0.5)) for s in (1, -1)]
        self.p.setPen(QPen(self.look.active_limb, 0.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        self.p.setBrush(self.look.active_limb)
        self.p.drawPolygon(QPolygonF(head))
