"""The body map on paper: black on white, the places that hurt in words below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from backpain_diary.domain.detail import Detail
from backpain_diary.i18n import _
from backpain_diary.presenters.places_page import PlacesPage
from backpain_diary.ui.printing import asked_printer, size_in
from backpain_diary.ui.widgets.body_painting import paint, paper_colours
from backpain_diary.ui.widgets.body_shapes import BodyShapes

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

MARGIN_MM = 18
POINTS, TITLE_POINTS = 11, 18
NO_BREAK = "\u00a0"
MAP_SHARE = 0.6  # of the height, at most


def print_places(parent: QWidget, page: PlacesPage, detail: Detail, shapes: BodyShapes) -> None:
    """Ask for a printer, and print unless the user changes their mind."""
    usual = size_in(QLocale.system())
    printer = asked_printer(parent, page.title, _("Print the picture"), usual, MARGIN_MM)
    if printer is not None:
        draw(printer, page, detail, shapes)


def draw(device: QPagedPaintDevice, page: PlacesPage, detail: Detail, shapes: BodyShapes) -> None:
    painter = QPainter(device)
    dot = painter.device().logicalDpiY() / 72  # a point
    room = QRectF(painter.viewport())
    painter.scale(dot, dot)
    room = QRectF(0, 0, room.width() / dot, room.height() / dot)
    top = _write(painter, room, page.title, TITLE_POINTS, is_bold=True)
    body = QRectF(0, top + POINTS, room.width(), room.height() * MAP_SHARE)
    paint(painter, body, shapes, dict(detail.places), paper_colours(), POINTS)
    below = room.adjusted(0, body.bottom() + 2 * POINTS, 0, -2 * POINTS)
    words = " · ".join(place.replace(" ", NO_BREAK) for place in page.places)
    _write(painter, below, words, POINTS)
    _write(painter, room.adjusted(0, room.height() - 1.5 * POINTS, 0, 0), page.foot, POINTS)
    painter.end()


def _write(
    painter: QPainter, room: QRectF, words: str, points: int, *, is_bold: bool = False
) -> float:
    """Where the words end."""
    font = painter.font()
    font.setPixelSize(points)
    font.setBold(is_bold)
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.black)
    written = painter.drawText(room, Qt.TextFlag.TextWordWrap, words)
    return QRectF(written).bottom()
