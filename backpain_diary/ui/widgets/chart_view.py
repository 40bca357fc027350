"""Shows a chart, and says which day the mouse or the arrow keys point at."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from backpain_diary.i18n import _
from backpain_diary.ui.widgets.chart_drawing import DOT, Plot, draw_chart

if TYPE_CHECKING:
    from backpain_diary.presenters.charts import ChartSpec
    from backpain_diary.ui.theme import Theme
    from backpain_diary.ui.widgets.chart_canvas import Picture

STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -7,
    Qt.Key.Key_PageDown: 7,
}
FILE_SIZE = (1200, 640)  # of a saved picture, at 100 % text
FILE_DOTS = 2  # to each of its pixels


class ChartView(QWidget):
    """Waits for `begin_to_draw`; until then it says that it will.

    day_pointed: a date, or None when no day is pointed at any more; and whether it was chosen
                 by key or click, so that it should be said aloud
    """

    day_pointed = Signal(object, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._can_draw = False
        self.spec: ChartSpec | None = None
        self._image: QImage | None = None
        self._drawn_for = (QSize(), 1.0)  # size of the image in pixels, dots to a pixel
        self.plot: Plot | None = None
        self._chosen: int | None = None  # day by key or click, counted as in the ChartSpec
        self._pointed: int | None = None  # day that is marked: under the mouse, else the chosen
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        theme.changed.connect(self._draw_again)

    def begin_to_draw(self) -> None:
        """matplotlib is loaded: to draw will not keep the window waiting."""
        self._can_draw = True
        self._draw_again()

    def show_chart(self, spec: ChartSpec) -> None:
        self.spec = spec
        self.setAccessibleName(spec.title)
        self.setAccessibleDescription(spec.summary)
        self._chosen = None
        self._point(None, is_chosen=False)
        self._draw_again()

    @property
    def has_picture(self) -> bool:
        return self._image is not None

    def picture_file(self, kind: str) -> bytes:
        """The chart with title and summary, in the window's colours; kind: png or svg."""
        from backpain_diary.ui.widgets.chart_canvas import Raster, Vector

        assert self.spec is not None
        spec, colour = self.spec, self._theme.hex("surface")
        width, height = (self._theme.px(size) for size in FILE_SIZE)
        if kind == "svg":
            vector = Vector(width, height, colour, title=spec.title, description=spec.summary)
            draw_chart(spec, vector.canvas, self._theme, is_titled=True)
            return vector.file()
        raster = Raster(width, height, FILE_DOTS, colour)
        draw_chart(spec, raster.canvas, self._theme, is_titled=True)
        image = _image(raster.picture())
        image.setText("Title", spec.title)
        image.setText("Description", spec.summary)
        return _png(image)

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
            painter.drawImage(0, 0, self._image)
            self._paint_mark(painter)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self.spec is None:
            super().keyPressEvent(event)
            return
        last = len(self.spec.pain) - 1
        if key in STEPS:
            moved = last if self._chosen is None else self._chosen + STEPS[key]
            self._choose(min(max(moved, 0), last))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._choose(0 if key == Qt.Key.Key_Home else last)
        elif key == Qt.Key.Key_Escape and self._chosen is not None:
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position())
        self._point(self._chosen if day is None else day, is_chosen=False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position())
        if day is not None:
            self._choose(day)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(self._chosen, is_chosen=False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _choose(self, day: int | None) -> None:
        self._chosen = day
        self._point(day, is_chosen=True)

    def _point(self, day: int | None, *, is_chosen: bool) -> None:
        if day == self._pointed and not is_chosen:
            return
        self._pointed = day
        self.update()
        if self.spec is None or day is None:
            self.day_pointed.emit(None, is_chosen)
        else:
            self.day_pointed.emit(self.spec.first + timedelta(days=day), is_chosen)

    def _day_at(self, place: QPointF) -> int | None:
        if self.spec is None or self.plot is None:
            return None
        day = self.plot.day(place.x())
        return day if 0 <= day < len(self.spec.pain) else None

    def _draw_again(self) -> None:
        self._image = None
        self.updateGeometry()
        self.update()

    def _draw(self) -> None:
        """Only when the image is not the right one any more."""
        if not self._can_draw or self.spec is None:
            return
        size, ratio = self.size(), self.devicePixelRatioF()
        if self._image is not None and self._drawn_for == (size, ratio):
            return
        from backpain_diary.ui.widgets.chart_canvas import Raster

        raster = Raster(size.width(), size.height(), ratio, self._theme.hex("surface"))
        self.plot = draw_chart(self.spec, raster.canvas, self._theme)
        self._image = _image(raster.picture())
        self._image.setDevicePixelRatio(ratio)
        self._drawn_for = size, ratio

    def _paint_mark(self, painter: QPainter) -> None:
        if self._pointed is None or self.spec is None or self.plot is None:
            return
        plot, pain = self.plot, self.spec.pain[self._pointed]
        x = plot.x(self._pointed)
        painter.setPen(QPen(self._theme.colour("control_line"), 1))
        painter.drawLine(QPointF(x, plot.y(10)), QPointF(x, plot.y(-1)))
        if pain is not None:
            painter.setBrush(self._theme.colour("active_limb"))
            painter.setPen(QPen(self._theme.colour("ink"), 2))
            radius = self._theme.px(DOT) / 2 + 2
            painter.drawEllipse(QPointF(x, plot.y(pain)), radius, radius)


def _image(picture: Picture) -> QImage:
    row = 4 * picture.width
    kind = QImage.Format.Format_RGBA8888
    return QImage(picture.rgba, picture.width, picture.height, row, kind).copy()


def _png(image: QImage) -> bytes:
    file = QBuffer()
    file.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(file, "PNG")  # type: ignore[call-overload]
    return bytes(file.data().data())
