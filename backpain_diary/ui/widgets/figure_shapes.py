"""Round shapes in space as outlines on the screen: seen from one direction, without perspective.

Places and directions on the screen are complex numbers here: x to the right, y downward. They are
what Python adds and turns quickest. Making points is what costs most: so round outlines are made
once and then mapped to their place.
"""

from __future__ import annotations

from cmath import rect
from cmath import sqrt as complex_sqrt
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import acos, ceil, cos, log, pi, radians, sin, sqrt
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QTransform

from backpain_diary.domain.body import Frame
from backpain_diary.domain.vector import Vector, dot

LENGTH = 1.05  # from one length for which an outline is kept to the next: in between, stretched
PER_LENGTH = 1 / log(LENGTH)
NO_WAY = 0.05
CORNERS = 28  # of a round outline
ROUND = tuple(
    (way, way.conjugate()) for way in (rect(1, 2 * pi * n / CORNERS) for n in range(CORNERS))
)
CAP = tuple(rect(1, pi / 2 - pi * number / 8) for number in range(1, 8))  # around an end
SEEN_ALONG = 12.0  # so short does a row look when it is seen along its length


class Camera:
    """azimuth: about the vertical, 0 looks from +z and 90 from +x; elevation: from above."""

    def __init__(self, azimuth: float, elevation: float) -> None:
        across, above = radians(azimuth), radians(elevation)
        self._x = complex(cos(across), sin(across) * sin(above))
        self._y = complex(0.0, -cos(above))
        self._z = complex(-sin(across), cos(across) * sin(above))
        self.toward = Vector(sin(across) * cos(above), sin(above), cos(across) * cos(above))

    def seen(self, place: Vector) -> complex:
        x, y, z = place
        return self._x * x + self._y * y + self._z * z

    def below(self, place: Vector) -> complex:
        """The place on the floor straight below."""
        return self._x * place.x + self._z * place.z

    def point(self, place: Vector) -> QPointF:
        seen = self.seen(place)
        return QPointF(seen.real, seen.imag)

    def frame(self, frame: Frame) -> SeenFrame:
        return SeenFrame(*map(self.seen, frame))

    def depth(self, place: Vector) -> float:
        """The larger, the nearer."""
        return dot(place, self.toward)


class SeenFrame(NamedTuple):
    """A frame's centre and directions on the screen."""

    centre: complex
    left: complex
    up: complex
    front: complex


class Ball(NamedTuple):
    centre: complex  # on the screen
    radius: float


class Egg(NamedTuple):
    """What is seen of an ellipsoid: an ellipse.

    total, squares: the sums of its half axes' squares, as lengths and as complex numbers
    """

    middle: complex
    total: float
    squares: complex


_Touch = tuple[complex, complex]  # a place, and the way out from there


def egg(
    frame: SeenFrame, up: float, front: float, size: tuple[float, float, float], left: float = 0.0
) -> Egg:
    """The centre is so far up and to the front (and left) of the frame's.

    size: half of the size along the left, up and front of the frame
    """
    wide, high, deep = frame.left * size[0], frame.up * size[1], frame.front * size[2]
    middle = frame.centre + frame.up * up + frame.front * front + frame.left * left
    total = abs(wide) ** 2 + abs(high) ** 2 + abs(deep) ** 2
    return Egg(middle, total, wide * wide + high * high + deep * deep)


def around_balls(one: Ball, two: Ball, *edges: float) -> list[QPainterPath]:
    """The rubber band around two balls, so far from them: one for each of the edges."""
    centre, large = one
    other, small = two
    if large < small:
        centre, large, other, small = other, small, centre, large
    way = other - centre
    far = abs(way)
    if far < NO_WAY:
        kept, along, right = 0.0, 1.0 + 0j, 1.0 + 0j
    else:
        kept = LENGTH ** round(log(far) * PER_LENGTH)
        along, right = way / kept, way / far
    # takes an outline from the origin, and its right, to the place
    place = QTransform(along.real, along.imag, -right.imag, right.real, centre.real, centre.imag)
    return [place.map(_drop(large + edge, small + edge, kept)) for edge in edges]


@lru_cache(maxsize=4096)
def _drop(large: float, small: float, far: float) -> QPainterPath:
    """The rubber band around a circle in the origin and a smaller one to its right."""
    if far <= large - small:
        return _path(large * way for way, _back in ROUND)
    half = acos((large - small) / far)
    return _path([*_arc(0.0, large, half, 2 * pi - half), *_arc(far, small, -half, half)])


def _arc(x: float, radius: float, first: float, last: float) -> Iterator[complex]:
    count = ceil((last - first) / (2 * pi) * CORNERS)
    turn, out = rect(1, (last - first) / count), rect(radius, first)
    for _corner in range(count + 1):
        yield x + out
        out *= turn


def around_egg(shape: Egg, edge: float = 0.0) -> QPainterPath:
    """edge: so far from it."""
    middle, total, squares = shape
    turn = abs(squares)
    long, short = sqrt((total + turn) / 2) + edge, sqrt(max(0.0, total - turn) / 2) + edge
    way = complex_sqrt(squares / turn) if turn else 1 + 0j
    along, down = way * long, way * 1j * short
    return QTransform(along.real, along.imag, down.real, down.imag, middle.real, middle.imag).map(
        _drop(1.0, 1.0, 0.0)
    )


def around_eggs(one: Egg, two: Egg) -> QPainterPath:
    """The rubber band around two eggs."""
    middle, total, squares = one
    other_middle, other_total, other_squares = two
    apart = other_middle - middle
    points, opposite = [], []
    for way, back in ROUND[: CORNERS // 2]:
        here, there = total * way + squares * back, other_total * way + other_squares * back
        far, other_far = sqrt((here * back).real / 2), sqrt((there * back).real / 2)
        here, there = here / (2 * far), there / (2 * other_far)
        beyond = (apart * back).real
        points.append(middle + here if far > beyond + other_far else other_middle + there)
        opposite.append(middle - here if far > other_far - beyond else other_middle - there)
    return _path(points + opposite)


class Row:
    """The outline of a row of eggs that grow into each other.

    It is one smooth outline; or, for a row that is seen along its length, one for each pair.
    """

    def __init__(self, row: Sequence[Egg]) -> None:
        self._pairs: list[QPainterPath] = []
        self._touches: list[_Touch] = []
        if abs(row[-1].middle - row[0].middle) < SEEN_ALONG:
            self._pairs = [around_eggs(one, two) for one, two in pairwise(row)]
            return
        ends = [row[0], *row, row[-1]]
        ways = [after.middle - before.middle for before, after in zip(ends, ends[2:], strict=False)]
        ways = [way / abs(way) for way in ways]
        there = [_touch(each, way * 1j) for each, way in zip(row, ways, strict=True)]
        both = zip(row, there, strict=True)
        back = [(each.middle * 2 - place, -out) for each, (place, out) in both][::-1]
        self._touches += _smooth(there)
        self._touches += (_touch(row[-1], ways[-1] * turn) for turn in CAP)
        self._touches += _smooth(back)
        self._touches += (_touch(row[0], -ways[0] * turn) for turn in CAP)

    def around(self, *edges: float) -> list[list[QPainterPath]]:
        """So far from the eggs, for each of the edges."""
        if self._pairs:
            return [[widened(pair, edge) for pair in self._pairs] for edge in edges]
        return [[_path(place + way * edge for place, way in self._touches)] for edge in edges]


def widened(shape: QPainterPath, edge: float) -> QPainterPath:
    """Its line moved outward: nearly so, for a convex shape without corners."""
    box = shape.controlPointRect()
    centre = box.center()
    across, down = 1 + 2 * edge / box.width(), 1 + 2 * edge / box.height()
    return QTransform(across, 0, 0, down, centre.x() * (1 - across), centre.y() * (1 - down)).map(
        shape
    )


def _touch(shape: Egg, way: complex) -> _Touch:
    """Where a line at right angles to the way touches, far out that way; `way` is 1 long."""
    back = way.conjugate()
    out = shape.total * way + shape.squares * back
    return shape.middle + out / sqrt(2 * (out * back).real), way


def _smooth(touches: Sequence[_Touch]) -> Iterator[_Touch]:
    """With one more between each two, on a curve through all."""
    yield touches[0]
    ends = [touches[0], *touches, touches[-1]]
    for (before, out_before), (one, out), (two, out_two), (after, out_after) in zip(
        ends, ends[1:], ends[2:], ends[3:], strict=False
    ):
        yield (
            (one + two) * 0.5625 - (before + after) * 0.0625,
            (out + out_two) * 0.5625 - (out_before + out_after) * 0.0625,
        )
        yield two, out_two


def _path(points: Iterable[complex]) -> QPainterPath:
    path = QPainterPath()
    line_to = path.moveTo
    for point in points:
        line_to(point.real, point.imag)
        line_to = path.lineTo
    path.closeSubpath()
    return path
