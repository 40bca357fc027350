"""Round shapes in space as polygons on the screen: seen from one direction, without perspective.

Making points is what costs most here: so round outlines are made once and then mapped to their
place, and a shape is several convex polygons rather than one that crosses itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import acos, ceil, cos, hypot, pi, radians, sin, sqrt
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF, QTransform

from backpain_diary.domain.body import Frame
from backpain_diary.domain.vector import Vector, dot

STEP = 0.25  # between the lengths for which an outline is kept
STRETCHED = 4.0  # from this length on, an outline is stretched to the exact length
CORNERS = 28  # of a round outline
ROUND = tuple((cos(2 * pi * n / CORNERS), sin(2 * pi * n / CORNERS)) for n in range(CORNERS))
CAP = tuple((cos(pi * n / 6), sin(pi * n / 6)) for n in range(1, 6))
SEEN_ALONG = 12.0  # so short does a row look when it is seen along its length


class Camera:
    """azimuth: about the vertical, 0 looks from +z and 90 from +x; elevation: from above."""

    def __init__(self, azimuth: float, elevation: float) -> None:
        across, above = radians(azimuth), radians(elevation)
        self._right = cos(across), -sin(across)  # along x and z; it is level
        self._down = sin(across) * sin(above), -cos(above), cos(across) * sin(above)
        self.toward = Vector(sin(across) * cos(above), sin(above), cos(across) * cos(above))

    def seen(self, place: Vector) -> tuple[float, float]:
        """x to the right, y downward."""
        (right_x, right_z), (down_x, down_y, down_z) = self._right, self._down
        x, y, z = place
        return right_x * x + right_z * z, down_x * x + down_y * y + down_z * z

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


def around_balls(camera: Camera, one: Ball, two: Ball, edge: float = 0.0) -> QPolygonF:
    """The rubber band around two balls, so far from them."""
    return both_around_balls(camera, one, two, edge)[1]


def both_around_balls(
    camera: Camera, one: Ball, two: Ball, edge: float
) -> tuple[QPolygonF, QPolygonF]:
    """The rubber band around two balls, and the same so far from them."""
    if one.radius < two.radius:
        one, two = two, one
    x, y = camera.seen(one.centre)
    right, down = camera.seen(two.centre)
    right, down = right - x, down - y
    far = hypot(right, down)
    kept = round(far / STEP) * STEP
    inner = _drop(one.radius, two.radius, kept)
    outer = _drop(one.radius + edge, two.radius + edge, kept)
    if kept == 0:
        return inner.translated(x, y), outer.translated(x, y)
    stretch = far / kept if far > STRETCHED else 1.0
    right, down = right / far, down / far
    place = QTransform(right * stretch, down * stretch, -down, right, x, y)
    return place.map(inner), place.map(outer)


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
    """The rubber band around two eggs."""
    return _around_pair(_ellipse(camera, one), _ellipse(camera, two), 0.0)


def around_row(camera: Camera, eggs: Sequence[Egg], edge: float) -> list[QPolygonF]:
    """The smooth outline of a row of eggs that grow into each other.

    It is one polygon; or, for a row that is seen along its length, one for each pair.
    """
    row = [_ellipse(camera, each) for each in eggs]
    if hypot(row[-1].x - row[0].x, row[-1].y - row[0].y) < SEEN_ALONG:
        return [_around_pair(one, two, edge) for one, two in pairwise(row)]
    ways = [
        _way(before, after)
        for before, after in zip([row[0], *row[:-1]], [*row[1:], row[-1]], strict=True)
    ]
    one_side = [
        _touched(each, -way.y(), way.x(), edge) for each, way in zip(row, ways, strict=True)
    ]
    other_side = [
        _touched(each, way.y(), -way.x(), edge) for each, way in zip(row, ways, strict=True)
    ]
    return [
        QPolygonF(
            [
                *_smooth(one_side),
                *_cap(row[-1], ways[-1], edge),
                *_smooth(other_side[::-1]),
                *_cap(row[0], -ways[0], edge),
            ]
        )
    ]


def widened(shape: QPolygonF, edge: float) -> QPolygonF:
    """Its line moved outward: nearly so, for a convex shape without corners."""
    box = shape.boundingRect()
    centre = box.center()
    across, down = 1 + 2 * edge / box.width(), 1 + 2 * edge / box.height()
    return QTransform(across, 0, 0, down, centre.x() * (1 - across), centre.y() * (1 - down)).map(
        shape
    )


class _Ellipse(NamedTuple):
    """Its middle on the screen, and the three numbers of the matrix of its outline."""

    x: float
    y: float
    xx: float
    xy: float
    yy: float


def _ellipse(camera: Camera, shape: Egg, edge: float = 0.0) -> _Ellipse:
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
    return _Ellipse(*camera.seen(shape.centre), xx, xy, yy)


def _around_pair(one: _Ellipse, two: _Ellipse, edge: float) -> QPolygonF:
    right, down = two.x - one.x, two.y - one.y
    points = []
    for across, along in ROUND:
        square, mixed, other = across * across, 2 * across * along, along * along
        near = sqrt(one.xx * square + one.xy * mixed + one.yy * other)
        far = sqrt(two.xx * square + two.xy * mixed + two.yy * other)
        outer = one if near > right * across + down * along + far else two
        points.append(_touched(outer, across, along, edge))
    return QPolygonF(points)


def _touched(ellipse: _Ellipse, across: float, along: float, edge: float) -> QPointF:
    """Where a line at right angles to the direction touches, and so far beyond."""
    x, y, xx, xy, yy = ellipse
    right, down = xx * across + xy * along, xy * across + yy * along
    wide = sqrt(right * across + down * along)
    return QPointF(x + right / wide + edge * across, y + down / wide + edge * along)


def _way(one: _Ellipse, two: _Ellipse) -> QPointF:
    right, down = two.x - one.x, two.y - one.y
    far = hypot(right, down)
    return QPointF(right / far, down / far)


def _cap(ellipse: _Ellipse, way: QPointF, edge: float) -> list[QPointF]:
    """Around the end of a row that goes this way."""
    x, y = way.x(), way.y()
    return [_touched(ellipse, x * s - y * c, y * s + x * c, edge) for c, s in CAP]


def _smooth(points: Sequence[QPointF]) -> list[QPointF]:
    """With one more point between each two, on a curve through all."""
    curve = [points[0]]
    ends = [points[0], *points, points[-1]]
    for before, one, two, after in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        curve += [(one + two) * 0.5625 - (before + after) * 0.0625, two]
    return curve
