"""Shows a picture of Trends, and says which place of it the mouse or the arrow keys point at."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from backpain_diary.i18n import _
from backpain_diary.ui.widgets.chart_file import Draw, as_image
from backpain_diary.ui.widgets.chart_zoom import ChartZoom
from backpain_diary.ui.widgets.places import Mark, Places, Room

if TYPE_CHECKING:
    from backpain_diary.presenters.charts_view import ViewSpec
    from backpain_diary.ui.theme import Theme

DOT = 8  # at 100 % text
EDGE = 6  # free around the picture: for the frame of the focus, and apart from it
BAND = 48  # of 255: how dense the band over the days is that the mouse is drawn across


def inside(width: int, height: int) -> Room:
    """What may be drawn on."""
    return Room(EDGE, EDGE, width - EDGE, height - EDGE)


class ChartView(QWidget):
    """Waits for `begin_to_draw`; until then it says that it will.

    Pointing repaints only the mark, over the picture that is kept.

    pointed: the number of a place, or None when none is pointed at any more; and whether it was
             chosen by key or click, so that it should be said aloud
    """

    pointed = Signal(object, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._can_draw = False
        self.spec: ViewSpec | None = None
        self._drawing: Draw | None = None
        self._image: QImage | None = None
        self._drawn_for = (QSize(), 1.0)  # size of the image in pixels, dots to a pixel
        self.places: Places | None = None
        self.chosen: int | None = None  # place by key or click
        self._pointed: int | None = None  # place that is marked: under the mouse, else the chosen
        self.zoom = ChartZoom(self)
        self.zoom.stretching.connect(lambda _ends: self.update())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        theme.changed.connect(self._draw_again)

    def begin_to_draw(self) -> None:
        """matplotlib is loaded: to draw will not keep the window waiting."""
        self._can_draw = True
        self._draw_again()

    def show_picture(self, spec: ViewSpec, drawing: Draw) -> None:
        self.spec = spec
        self._drawing = drawing
        self.setAccessibleName(spec.title)
        self.setAccessibleDescription(spec.summary)
        self.chosen = None
        self._point(None, is_chosen=False)
        self._draw_again()

    def mark(self, place: int | None) -> None:
        """Choose a place without saying it aloud."""
        self.chosen = place
        self._point(place, is_chosen=False)

    @property
    def has_picture(self) -> bool:
        return self._image is not None

    def sizeHint(self) -> QSize:
        """The least: whatever else there is of the window it takes."""
        return QSize(640, self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """High enough for all words, with every row of the legend on its own."""
        return QSize(320, max(260, self._theme.px(220)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        self._draw()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._image is None:
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, _("Drawing the chart …"))
        else:
            painter.drawImage(0, 0, self._image)  # only where it must: the painter is clipped
            self._paint_mark(painter)
            self._paint_band(painter)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.zoom.press_key(event.key()):
            return
        if self.places is None or not self.places.count:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape and self.chosen is not None:
            self._choose(None)
        elif (place := self._place_after(event.key(), self.places)) is not None:
            if not self.zoom.go_further(self.chosen, place, self.places):
                self._choose(min(max(place, 0), self.places.count - 1))
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.zoom.move(event.position(), self.places):
            return
        place = self._place_at(event.position())
        self._point(self.chosen if place is None else place, is_chosen=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.zoom.press(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if event.button() is not Qt.MouseButton.LeftButton or self.zoom.release():
            return
        if place is not None:
            self._choose(place)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(self.chosen, is_chosen=False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _place_after(self, key: int, places: Places) -> int | None:
        """Where a key leads; may lie outside. None for a key that does not lead anywhere."""
        steps: dict[int, int] = {
            Qt.Key.Key_Left: -places.rows,
            Qt.Key.Key_Right: places.rows,
            Qt.Key.Key_PageUp: -places.page,
            Qt.Key.Key_PageDown: places.page,
        }
        if places.rows > 1:
            steps |= {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key == Qt.Key.Key_Home:
            return 0
        if key == Qt.Key.Key_End:
            return places.count - 1
        if key not in steps:
            return None
        return places.start if self.chosen is None else self.chosen + steps[key]

    def _choose(self, place: int | None) -> None:
        self.chosen = place
        self._point(place, is_chosen=True)

    def _point(self, place: int | None, *, is_chosen: bool) -> None:
        if place == self._pointed and not is_chosen:
            return
        before, self._pointed = self._pointed, place
        for marked in {before, place}:
            if marked is not None and self.places is not None and marked < self.places.count:
                self.update(self._room_of(self.places.mark(marked)))
        self.pointed.emit(place, is_chosen)

    def _place_at(self, point: QPointF) -> int | None:
        return None if self.places is None else self.places.at(point.x(), point.y())

    def _draw_again(self) -> None:
        self._image = None
        self.updateGeometry()
        self.update()

    def _draw(self) -> None:
        """Only when the image is not the right one any more."""
        if not self._can_draw or self.spec is None or self._drawing is None:
            return
        size, ratio = self.size(), self.devicePixelRatioF()
        if self._image is not None and self._drawn_for == (size, ratio):
            return
        from backpain_diary.ui.widgets.chart_canvas import Raster

        raster = Raster(size.width(), size.height(), ratio, self._theme.hex("surface"))
        room = inside(size.width(), size.height())
        self.places = self._drawing(self.spec, raster.canvas, self._theme, room)
        self._image = as_image(raster.picture())
        self._image.setDevicePixelRatio(ratio)
        self._drawn_for = size, ratio

    def _paint_mark(self, painter: QPainter) -> None:
        if self._pointed is None or self.places is None:
            return
        mark = self.places.mark(self._pointed)
        left, top, right, bottom = mark.box
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if left == right:
            painter.setPen(QPen(self._theme.colour("control_line"), 1))
            painter.drawLine(QPointF(left, top), QPointF(left, bottom))
        else:
            painter.setPen(QPen(self._theme.colour("ink"), 2))
            painter.drawRoundedRect(QRectF(left, top, right - left, bottom - top), 3, 3)
        if mark.dot is not None:
            painter.setBrush(self._theme.colour("active_limb"))
            painter.setPen(QPen(self._theme.colour("ink"), 2))
            painter.drawEllipse(QPointF(*mark.dot), self._dot, self._dot)

    def _paint_band(self, painter: QPainter) -> None:
        band = self.zoom.band(self.places)
        if band is None:
            return
        left, top, right, bottom = band
        colour = self._theme.colour("primary")
        painter.setPen(QPen(colour, 2))
        for x in (left, right):
            painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        colour.setAlpha(BAND)
        painter.fillRect(QRectF(left, top, right - left, bottom - top), colour)

    @property
    def _dot(self) -> float:
        """Half of the width of a marked day's dot."""
        return self._theme.px(DOT) / 2 + 2

    def _room_of(self, mark: Mark) -> QRegion:
        """All that may be painted for it."""
        left, top, right, bottom = mark.box
        edge = ceil(self._dot) + 2
        lines = QRect(floor(left) - 2, floor(top) - 2, ceil(right - left) + 5, 0)
        lines.setBottom(ceil(bottom) + 2)
        region = QRegion(lines)
        if mark.dot is not None:
            x, y = (round(length) for length in mark.dot)
            region += QRect(x - edge, y - edge, 2 * edge + 1, 2 * edge + 1)
        return region
