"""The shapes of the body map as straight lines, for drawings that are not Qt's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QPainterPath, QTransform

from backpain_diary import paths
from backpain_diary.domain.regions import Region, View
from backpain_diary.ui.widgets.body_shapes import load_shapes

FINE = 6.0  # a curve is made of lines as if it were this many times as large
Ring = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class BodyRings:
    """As in BodyShapes, in the same unit."""

    height: float
    half_width: float
    outlines: Mapping[View, list[Ring]]
    hair: Mapping[View, list[Ring]]
    regions: Mapping[Region, list[Ring]]
    centres: Mapping[Region, tuple[float, float]]
    room: Mapping[Region, float]


@cache
def body_rings() -> BodyRings:
    """Raises CatalogError when the file of the shapes is missing or wrong."""
    shapes = load_shapes(paths.assets_dir())
    return BodyRings(
        height=shapes.height,
        half_width=shapes.half_width,
        outlines={view: _rings(path) for view, path in shapes.outlines.items()},
        hair={view: _rings(path) for view, path in shapes.hair.items()},
        regions={region: _rings(path) for region, path in shapes.regions.items()},
        centres={region: (point.x(), point.y()) for region, point in shapes.centres.items()},
        room=shapes.room,
    )


def _rings(path: QPainterPath) -> list[Ring]:
    larger = QTransform.fromScale(FINE, FINE)
    return [
        [(point.x() / FINE, point.y() / FINE) for point in ring.toList()]
        for ring in path.toSubpathPolygons(larger)
    ]
