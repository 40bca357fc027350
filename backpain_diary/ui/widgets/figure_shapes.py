"""Round shapes in space as polygons on the screen: seen from one direction, without perspective.

Making points is what costs most here: so round outlines are made once and then mapped to their
place, and a shape is several convex polygons rather than one that crosses itself.
"""

from __future__ import annotations

from functools import lru_cache
from math import acos, atan2, ceil, cos, hypot, pi, radians, sin, sqrt
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF, QTransform

from backpain_diary.domain.figure import Frame
from backpain_diary.domain.vector import Vector, dot

STEP = 0.25  # between the lengths for which an outline is kept
STRETCHED = 4.0  # from this length on, an outline is stretched to the exact length
CORNERS = 28  # of a round outline


class Camera:
    """azimuth: about the vertical, 0 looks from +z and 90 from +x; elevation: from above."""

    def __init__(self, azimuth: float, elevation: float) -> None:
        across, above = radians(azimuth), radians(elevation)
        self.right = Vector(cos(across), 0, -sin(across))
        self.up = Vector(-sin(across) * sin(above), cos(above), -cos(across) * sin(above))
        self.toward = Vector(sin(across) * cos(above), sin(above), cos(across) * cos(above))

    def seen(self, place: Vector) -> tuple[float, float]:
        """x to the right, y downward."""
        return dot(place, self.right), -dot(place, self.up)

    def point(self, place: Vector) -> QPointF:
        return QPointF(*self.seen(place))

    def depth(self, place: Vector) -> float:
        """The larger, the nearer."""
        return dot(place, self.toward)


class Ball(NamedTuple):
    centre: Vector
    radius: float


class Egg(NamedTuple):
    """An ellipsoid: half of its size along the left, up and front of a frame."""

    frame: Frame
    centre: Vector
    wide: float
    high: float
    deep: float


def egg(
    frame: Frame, up: float, front: float, size: tuple[float, float, float], left: float = 0.0
) -> Egg:
    """The centre is so far up and to the front (and left) of the frame's."""
    centre = frame.centre + frame.up * up + frame.front * front + frame.left * left
    return Egg(frame, centre, *size)


def around_balls(camera: Camera, one: Ball, two: Ball, edge: float) -> QPolygonF:
    """The rubber band around two balls, so far from them."""
    if one.radius < two.radius:
        one, two = two, one
    x, y = camera.seen(one.centre)
    to_x, to_y = camera.seen(two.centre)
    right, down = to_x - x, to_y - y
    far = hypot(right, down)
    kept = round(far / STEP) * STEP
    outline = _drop(one.radius + edge, two.radius + edge, kept)
    if kept == 0:
        return outline.translated(x, y)
    stretch = far / kept if far > STRETCHED else 1.0
    right, down = right / far, down / far
    return QTransform(right * stretch, down * stretch, -down, right, x, y).map(outline)


@lru_cache(maxsize=4096)
def _drop(large: float, small: float, far: float) -> QPolygonF:
    """The rubber band around a circle in the origin and a smaller one to its right."""
    half = acos((large - small) / far) if far > large - small else 0.0
    return QPolygonF(
        [
            *_arc(0.0, large, half, 2 * pi - half),
            *(_arc(far, small, -half, half) if half else ()),
        ]
    )


def _arc(x: float, radius: float, first: float, last: float) -> list[QPointF]:
    count = ceil((last - first) / (2 * pi) * CORNERS)
    angles = (first + (last - first) * n / count for n in range(count + 1))
    return [QPointF(x + radius * cos(angle), radius * sin(angle)) for angle in angles]


def around_egg(camera: Camera, shape: Egg, edge: float = 0.0) -> QPolygonF:
    x, y, xx, xy, yy = _ellipse(camera, shape, edge)
    root = sqrt(xx)
    slant = xy / root
    return QTransform(root, slant, 0, sqrt(max(0.0, yy - slant * slant)), x, y).map(
        _drop(1.0, 1.0, 0.0)
    )


def around_eggs(camera: Camera, one: Egg, two: Egg) -> QPolygonF:
    """The rubber band around two of them."""
    x, y, xx, xy, yy = _ellipse(camera, one, 0.0)
    to_x, to_y, to_xx, to_xy, to_yy = _ellipse(camera, two, 0.0)
    right, down = to_x - x, to_y - y
    points = []
    for across, along, square, mixed, other in DIRECTIONS:
        wide = sqrt(xx * square + xy * mixed + yy * other)
        to_wide = sqrt(to_xx * square + to_xy * mixed + to_yy * other)
        if wide > right * across + down * along + to_wide:
            points.append(
                QPointF(x + (xx * across + xy * along) / wide, y + (xy * across + yy * along) / wide)
            )
        else:
            points.append(
                QPointF(
                    to_x + (to_xx * across + to_xy * along) / to_wide,
                    to_y + (to_xy * across + to_yy * along) / to_wide,
                )
            )
    return QPolygonF(points)


def widened(shape: QPolygonF, edge: float) -> QPolygonF:
    """Nearly the same as moving its line outward, for a shape without corners."""
    box = shape.boundingRect()
    centre = box.center()
    across, along = 1 + 2 * edge / box.width(), 1 + 2 * edge / box.height()
    return QTransform(
        across, 0, 0, along, centre.x() * (1 - across), centre.y() * (1 - along)
    ).map(shape)


DIRECTIONS = [
    (across, down, across * across, 2 * across * down, down * down)
    for across, down in (
        (cos(2 * pi * n / CORNERS), sin(2 * pi * n / CORNERS)) for n in range(CORNERS)
    )
]


def _ellipse(
    camera: Camera, shape: Egg, edge: float
) -> tuple[float, float, float, float, float]:
    """Its middle on the screen, and the three numbers of the matrix of its outline."""
    xx = xy = yy = 0.0
    frame = shape.frame
    for axis, size in (
        (frame.left, shape.wide + edge),
        (frame.up, shape.high + edge),
        (frame.front, shape.deep + edge),
    ):
        x, y = camera.seen(axis)
        x, y = x * size, y * size
        xx += x * x
        xy += x * y
        yy += y * y
    return (*camera.seen(shape.centre), xx, xy, yy)
