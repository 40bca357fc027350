"""The shapes of the body map, read from assets/body_map.toml, which says what stands in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

from backpain_diary.catalog_fields import Table, read_file
from backpain_diary.domain.regions import Region, View

FILE = "body_map.toml"
MIRROR = QTransform.fromScale(-1, 1)
TENSION = 6  # of a smooth line: a Catmull-Rom spline as Bezier curves
LEVELS = (0.5, 0.4, 0.6, 0.3, 0.7, 0.22)  # of a region's height, where a number may stand
WRITING = 4.0  # how high it is there
ENOUGH = 0.8  # of the width of the widest of them
Points = Sequence[QPointF]
Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class BodyShapes:
    """In the unit of the file, x from the middle of the body.

    hair, marks: areas and lines that make it look like a person
    centres:     where the number of a region stands, well inside of it
    room:        how wide each region is there
    """

    height: float
    half_width: float
    outlines: Mapping[View, QPainterPath]
    hair: Mapping[View, QPainterPath]
    marks: Mapping[View, QPainterPath]
    regions: Mapping[Region, QPainterPath]
    centres: Mapping[Region, QPointF]
    room: Mapping[Region, float]


def load_shapes(assets: Path) -> BodyShapes:
    """Raises CatalogError when the file is missing or wrong."""
    file = read_file(assets, FILE)
    outlines, hair, marks, regions = {}, {}, {}, {}
    with file.reading():
        half = file.table("outline")
        arm, trunk, leg = (_points(half, key) for key in ("arm", "trunk", "leg"))
        for view in View:
            table = file.table(view.value)
            with table.reading():
                outlines[view] = _outline(arm, [*trunk, *_points(table, "foot"), *leg])
                hair[view] = _hair(_points(table, "hair")).intersected(outlines[view])
                marks[view] = _marks(table)
                for region, cell in _cells(table, view):
                    regions[region] = cell.intersected(outlines[view])
        height, half_width = file.number("height"), file.number("half_width")
    for region in Region:
        if region not in regions:
            raise file.mistake(region.view.value, f"has no cell for {region.value}")
    widest = {region: _widest(path) for region, path in regions.items()}
    return BodyShapes(
        height=height,
        half_width=half_width,
        outlines=outlines,
        hair=hair,
        marks=marks,
        regions=regions,
        centres={
            region: QPointF((left + right) / 2, y) for region, (y, left, right) in widest.items()
        },
        room={region: right - left for region, (_y, left, right) in widest.items()},
    )


def _outline(*lines: Points) -> QPainterPath:
    half = QPainterPath(lines[0][0])
    for line in lines:
        _go_smoothly(half, line)
    half.closeSubpath()
    return _both_halves(half)


def _both_halves(half: QPainterPath) -> QPainterPath:
    return half.united(MIRROR.map(half)).simplified()


def _hair(line: Points) -> QPainterPath:
    half = QPainterPath(line[0])
    _go_smoothly(half, line)
    half.closeSubpath()
    return _both_halves(half)


def _marks(table: Table) -> QPainterPath:
    path = QPainterPath()
    for line in table.lines("marks"):
        points = [QPointF(x, y) for x, y in line]
        half = QPainterPath(points[0])
        _go_smoothly(half, points)
        path.addPath(half)
        path.addPath(MIRROR.map(half))
    return path


def _cells(table: Table, view: View) -> Iterator[tuple[Region, QPainterPath]]:
    """At the picture's right is the person's right when seen from behind, the left from before."""
    middle, sides = table.table("middle"), table.table("sides")
    for name in middle.unread():
        half = _polygon(_points(middle, name))
        yield Region(name), _both_halves(half)
    at_right, at_left = ("right", "left") if view is View.BACK else ("left", "right")
    for name in sides.unread():
        cell = _polygon(_points(sides, name))
        yield Region(f"{name}_{at_right}"), cell
        yield Region(f"{name}_{at_left}"), MIRROR.map(cell)


def _widest(path: QPainterPath) -> tuple[float, float, float]:
    """y, left and right of a line of writing that lies inside: the first that is wide enough."""
    box = path.boundingRect()
    edges = path.toFillPolygon()
    lines = []
    for part in LEVELS:
        y = box.top() + part * box.height()
        above, below = _spans(edges, y - WRITING / 2), _spans(edges, y + WRITING / 2)
        lines += [(y, *_common(span, above, below)) for span in _spans(edges, y)]
    widths = [right - left for _y, left, right in lines]
    return lines[next(n for n, width in enumerate(widths) if width > ENOUGH * max(widths))]


def _common(span: Span, *others: Sequence[Span]) -> Span:
    """The widest part of the span that is inside of the others too; may have no width."""
    left, right = span
    for other in others:
        common = [(max(left, begin), min(right, end)) for begin, end in other]
        left, right = max(common, key=lambda each: each[1] - each[0], default=(left, left))
    return left, right


def _spans(edges: QPolygonF, y: float) -> list[Span]:
    """From left to right, where the level line is inside."""
    crossed = sorted(_crossings(edges, y))
    return list(zip(crossed[::2], crossed[1::2], strict=True))


def _crossings(edges: QPolygonF, y: float) -> Iterator[float]:
    for start, end in pairwise(edges.toList()):
        if (start.y() <= y) != (end.y() <= y):
            part = (y - start.y()) / (end.y() - start.y())
            yield start.x() + part * (end.x() - start.x())


def _points(table: Table, key: str) -> list[QPointF]:
    return [QPointF(x, y) for x, y in table.pairs(key)]


def _polygon(points: Points) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF(points))
    path.closeSubpath()
    return path


def _go_smoothly(path: QPainterPath, points: Points) -> None:
    """On from the first point, where the path is or will go straight, through all others."""
    path.lineTo(points[0])
    around = [points[0], *points, points[-1]]
    for before, start, end, after in zip(around, around[1:], around[2:], around[3:], strict=False):
        first = start + (end - before) / TENSION
        second = end - (after - start) / TENSION
        path.cubicTo(first, second, end)
