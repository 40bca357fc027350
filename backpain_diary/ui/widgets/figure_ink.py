"""Fills outlines with one colour, smooth at the edge, more cheaply than Qt's own way.

Qt's smooth filling takes its time for each pixel of the outline. Filling within the outline
without smoothing, and then drawing the outline as a smooth line of one pixel, takes half of it and
looks the same.
"""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

SMOOTH = QPainter.RenderHint.Antialiasing
HALF_LINE = 0.4  # pixels: so much larger do shapes become by the line; tests compare it


def fill(painter: QPainter, shapes: Sequence[QPainterPath], colour: QColor) -> None:
    fill_plainly(painter, shapes, colour)
    painter.setRenderHint(SMOOTH)
    _smooth(painter, shapes, colour)


def fill_both(
    painter: QPainter,
    outer: Sequence[QPainterPath],
    edge: QColor,
    inner: Sequence[QPainterPath],
    colour: QColor,
) -> None:
    """First the outer shapes, then the inner ones, which lie a pixel or more within them."""
    fill_plainly(painter, outer, edge)
    for shape in inner:
        painter.fillPath(shape, colour)
    painter.setRenderHint(SMOOTH)
    _smooth(painter, outer, edge)
    _smooth(painter, inner, colour)


def fill_plainly(painter: QPainter, shapes: Sequence[QPainterPath], colour: QColor) -> None:
    """Where what is around has nearly the same colour, and nobody sees an edge that is not smooth.

    The painter does not smooth afterwards.
    """
    painter.setRenderHint(SMOOTH, False)
    for shape in shapes:
        painter.fillPath(shape, colour)


def _smooth(painter: QPainter, shapes: Sequence[QPainterPath], colour: QColor) -> None:
    line = QPen(colour, 0)  # one pixel, whatever the scale
    for shape in shapes:
        painter.strokePath(shape, line)
