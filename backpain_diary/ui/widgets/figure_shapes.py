"""Round shapes in space as polygons on the screen: seen from one direction, without perspective.

Making points is what costs most here: so round outlines are made once and then mapped to their
place, and a shape is several convex polygons rather than one that crosses itself.
"""

from __future__ import annotations

from cmath import rect
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
ROUND = tuple(rect(1, 2 * pi * number / CORNERS) for number in range(CORNERS))
CAP = tuple(rect(1, pi / 2 - pi * number / 8) for number in range(1, 8))  # around an end
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


def around_balls(camera: Camera, one: Ball, two: Ball) -> QPolygonF:
    """The rubber band around two balls."""
    large, small = (one, two) if one.radius >= two.radius else (two, one)
    place, far = _along(camera, large.centre, small.centre)
    return place.map(_drop(large.radius, small.radius, far))


def both_around_balls(
    camera: Camera, one: Ball, two: Ball, edge: float
) -> tuple[QPolygonF, QPolygonF]:
    """The rubber band around two balls, and the same so far from them."""
    large, small = (one, two) if one.radius >= two.radius else (two, one)
    place, far = _along(camera, large.centre, small.centre)
    return (
        place.map(_drop(large.radius, small.radius, far)),
        place.map(_drop(large.radius + edge, small.radius + edge, far)),
    )


def _along(camera: Camera, one: Vector, two: Vector) -> tuple[QTransform, float]:
    """Takes an outline from the origin and its right to the places; and the length to take."""
    x, y = camera.seen(one)
    to_x, to_y = camera.seen(two)
    right, down = to_x - x, to_y - y
    far = hypot(right, down)
    kept = round(far / STEP) * STEP
    if kept == 0:
        return QTransform(1, 0, 0, 1, x, y), 0.0
    stretch = far / kept if far > STRETCHED else 1.0
    right, down = right / far, down / far
    return QTransform(right * stretch, down * stretch, -down, right, x, y), kept


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
    middle, xx, xy, yy = _ellipse(camera, shape, edge)
    root = sqrt(xx)
    slant = xy / root
    down = sqrt(max(0.0, yy - slant * slant))
    return QTransform(root, slant, 0, down, middle.real, middle.imag).map(_drop(1.0, 1.0, 0.0))


def around_eggs(camera: Camera, one: Egg, two: Egg) -> QPolygonF:
    """The rubber band around two eggs."""
    return _around_pair(_ellipse(camera, one), _ellipse(camera, two))


def both_around_row(
    camera: Camera, eggs: Sequence[Egg], edge: float
) -> tuple[list[QPolygonF], list[QPolygonF]]:
    """The smooth outline of a row of eggs that grow into each other, and one so far from it.

    It is one polygon; or, for a row that is seen along its length, one for each pair.
    """
    row = [_ellipse(camera, each) for each in eggs]
    if abs(row[-1].middle - row[0].middle) < SEEN_ALONG:
        pairs = [_around_pair(one, two) for one, two in pairwise(row)]
        return pairs, [widened(pair, edge) for pair in pairs]
    ends = [row[0], *row, row[-1]]
    ways = [after.middle - before.middle for before, after in zip(ends, ends[2:], strict=False)]
    ways = [way / abs(way) for way in ways]
    there = [_touch(each, way * 1j) for each, way in zip(row, ways, strict=True)]
    back = [_touch(each, way * -1j) for each, way in zip(row, ways, strict=True)][::-1]
    last = [_touch(row[-1], ways[-1] * turn) for turn in CAP]
    first = [_touch(row[0], -ways[0] * turn) for turn in CAP]

    def line(out: float) -> QPolygonF:
        return _polygon(
            [
                *_smooth([touch.place + touch.way * out for touch in there]),
                *(touch.place + touch.way * out for touch in last),
                *_smooth([touch.place + touch.way * out for touch in back]),
                *(touch.place + touch.way * out for touch in first),
            ]
        )

    return [line(0.0)], [line(edge)]


def widened(shape: QPolygonF, edge: float) -> QPolygonF:
    """Its line moved outward: nearly so, for a convex shape without corners."""
    box = shape.boundingRect()
    centre = box.center()
    across, down = 1 + 2 * edge / box.width(), 1 + 2 * edge / box.height()
    return QTransform(across, 0, 0, down, centre.x() * (1 - across), centre.y() * (1 - down)).map(
        shape
    )


class _Ellipse(NamedTuple):
    """Its middle on the screen, and the three numbers of the matrix of its outline.

    Places and directions on the screen are complex numbers here: x to the right, y downward.
    """

    middle: complex
    xx: float
    xy: float
    yy: float


class _Touch(NamedTuple):
    place: complex
    way: complex


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
    return _Ellipse(complex(*camera.seen(shape.centre)), xx, xy, yy)


def _touch(ellipse: _Ellipse, way: complex) -> _Touch:
    """Where a line at right angles to the way touches, far out that way; `way` is 1 long."""
    middle, xx, xy, yy = ellipse
    x, y = way.real, way.imag
    right, down = xx * x + xy * y, xy * x + yy * y
    return _Touch(middle + complex(right, down) / sqrt(right * x + down * y), way)


def _around_pair(one: _Ellipse, two: _Ellipse) -> QPolygonF:
    points = []
    for way in ROUND:
        here, there = _touch(one, way).place, _touch(two, way).place
        beyond = (there - here) * way.conjugate()  # its real part is along the way
        points.append(there if beyond.real > 0 else here)
    return _polygon(points)


def _smooth(points: Sequence[complex]) -> list[complex]:
    """With one more point between each two, on a curve through all."""
    curve = [points[0]]
    ends = [points[0], *points, points[-1]]
    for before, one, two, after in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        curve += [(one + two) * 0.5625 - (before + after) * 0.0625, two]
    return curve


def _polygon(points: Sequence[complex]) -> QPolygonF:
    return QPolygonF([QPointF(point.real, point.imag) for point in points])
