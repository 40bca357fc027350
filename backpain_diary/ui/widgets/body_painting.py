"""Paints the body map, from behind and from the front, on the screen or on paper.

A region that hurts has a strong edge and carries its number, or a tick: never colour alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QTransform

from backpain_diary.domain.regions import Region, View
from backpain_diary.presenters.regions import side_words, view_words
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.body_shapes import BodyShapes

SIDES = {View.BACK: -1, View.FRONT: 1}  # where the views stand: left and right
LINE = 1.5  # heights of text that a line of words takes
MARGIN = 2.0  # around a body, in its own unit
Places = Mapping[Region, int | None]  # what hurts, each with its own 0-10 or None
Fill = Callable[[int | None], QBrush]
Ink = Callable[[int | None], QColor]


@dataclass(frozen=True, slots=True)
class BodyColours:
    """fill, on_fill: of a region that hurts, and of what is written on it"""

    body: QColor
    hair: QColor
    outline: QColor
    border: QColor
    words: QColor
    strong_edge: QColor
    fill: Fill
    on_fill: Ink


def screen_colours(theme: Theme) -> BodyColours:
    return BodyColours(
        body=theme.colour("map_body"),
        hair=theme.colour("map_hair"),
        outline=theme.colour("control_line"),
        border=theme.colour("control_line"),
        words=theme.colour("muted"),
        strong_edge=theme.colour("ink"),
        fill=lambda pain: QBrush(theme.colour("primary") if pain is None else theme.pain(pain)),
        on_fill=lambda pain: theme.colour("on_primary") if pain is None else theme.on_pain(pain),
    )


def paper_colours() -> BodyColours:
    """Black on white: the stronger the pain, the denser the pattern."""
    black, white = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)
    return BodyColours(
        body=white,
        hair=white,
        outline=black,
        border=QColor(Qt.GlobalColor.darkGray),
        words=black,
        strong_edge=black,
        fill=lambda pain: QBrush(black, _pattern(pain)),
        on_fill=lambda _pain: black,
    )


def placed(shapes: BodyShapes, rect: QRectF, text_px: int) -> dict[View, QTransform]:
    """Where each view stands: from the unit of the shapes to the rectangle."""
    head = 2 * LINE * text_px
    unit = unit_in(shapes, rect.width(), rect.height() - head)
    apart = (shapes.half_width + MARGIN) * unit
    top = rect.top() + head
    return {
        view: QTransform.fromTranslate(rect.center().x() + side * apart, top).scale(unit, unit)
        for view, side in SIDES.items()
    }


def unit_in(shapes: BodyShapes, width: float, height: float) -> float:
    """How many pixels the unit of the shapes may have."""
    return min(width / (4 * (shapes.half_width + MARGIN)), height / (shapes.height + MARGIN))


def paint(
    painter: QPainter,
    rect: QRectF,
    shapes: BodyShapes,
    places: Places,
    colours: BodyColours,
    text_px: int,
) -> None:
    """Both views with their words, as large as the rectangle lets them be."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for view, transform in placed(shapes, rect, text_px).items():
        _paint_view(painter, view, transform, shapes, colours)
        _write_sides(painter, view, transform, shapes, colours, text_px)
        for region, pain in places.items():
            if region.view is view:
                _paint_region(painter, region, pain, transform, shapes, colours, text_px)
    painter.restore()


def _paint_view(
    painter: QPainter,
    view: View,
    transform: QTransform,
    shapes: BodyShapes,
    colours: BodyColours,
) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.body)
    painter.drawPath(transform.map(shapes.outlines[view]))
    painter.setBrush(colours.hair)
    painter.drawPath(transform.map(shapes.hair[view]))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colours.border, 1, Qt.PenStyle.DotLine))
    for region, path in shapes.regions.items():
        if region.view is view:
            painter.drawPath(transform.map(path))
    painter.setPen(QPen(colours.border, 1))
    painter.drawPath(transform.map(shapes.marks[view]))
    painter.setPen(QPen(colours.outline, 2))
    painter.drawPath(transform.map(shapes.outlines[view]))


def _paint_region(
    painter: QPainter,
    region: Region,
    pain: int | None,
    transform: QTransform,
    shapes: BodyShapes,
    colours: BodyColours,
    text_px: int,
) -> None:
    path = transform.map(shapes.regions[region])
    painter.setPen(QPen(colours.strong_edge, 2.5))
    painter.setBrush(colours.fill(pain))
    painter.drawPath(path)
    size = min(text_px * 1.15, shapes.room[region] * transform.m11() * 0.7)
    centre = transform.map(shapes.centres[region])
    box = QRectF(0, 0, size * 1.3, size * 1.15)
    box.moveCenter(centre)
    if colours.fill(pain).style() is not Qt.BrushStyle.SolidPattern:  # words on a pattern
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.body)
        painter.drawEllipse(box)
    painter.setPen(colours.on_fill(pain))
    _write(painter, box, "✓" if pain is None else str(pain), size, bold=True)


def _write_sides(
    painter: QPainter,
    view: View,
    transform: QTransform,
    shapes: BodyShapes,
    colours: BodyColours,
    text_px: int,
) -> None:
    """The view's name above the head, whose left and right it is beside it."""
    half = shapes.half_width * transform.m11()
    middle, top = transform.dx(), transform.dy()
    line = LINE * text_px
    painter.setPen(colours.words)
    name = QRectF(middle - half, top - 1.9 * line, 2 * half, line)
    _write(painter, name, view_words(view), text_px, bold=True)
    away = 12 * transform.m11()  # the head
    for left, words in zip((middle - half, middle + away), side_words(view), strict=True):
        _write(painter, QRectF(left, top, half - away, 2 * line), words, text_px)


def _write(painter: QPainter, box: QRectF, words: str, size: float, *, bold: bool = False) -> None:
    font = painter.font()
    font.setPixelSize(max(round(size), 1))
    font.setBold(bold)
    painter.setFont(font)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip | Qt.TextFlag.TextWordWrap
    painter.drawText(box, flags, words)


def _pattern(pain: int | None) -> Qt.BrushStyle:
    if pain is None or pain < 1:
        return Qt.BrushStyle.NoBrush
    if pain < 4:
        return Qt.BrushStyle.Dense6Pattern
    return Qt.BrushStyle.BDiagPattern if pain < 7 else Qt.BrushStyle.DiagCrossPattern


def centres(shapes: BodyShapes) -> dict[Region, tuple[float, float]]:
    """Of all regions on one picture, in the unit of the shapes."""
    apart = {view: side * (shapes.half_width + MARGIN) for view, side in SIDES.items()}
    return {
        region: (apart[region.view] + centre.x(), centre.y())
        for region, centre in shapes.centres.items()
    }
