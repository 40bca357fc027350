"""The last days as small bars with their numbers; a blank day is visibly blank."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from backpain_diary.domain.pain import PAIN_SCALE
from backpain_diary.presenters.today import Strip
from backpain_diary.ui.theme import Theme

WORD = 20  # height of a line of numbers
BAR = 90  # height of a bar for the highest score
DASHES = (4, 3)
STUB = 8  # a logged 0 is a small outlined stub, a blank day a dashed outline


class DayStrip(QWidget):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strip: Strip | None = None
        theme.changed.connect(self.updateGeometry)

    def show_strip(self, strip: Strip) -> None:
        self._strip = strip
        self.setAccessibleName(strip.coverage)
        self.setAccessibleDescription(strip.description)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, self._theme.px(BAR + 2 * WORD))

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self._theme.px(BAR + 2 * WORD))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._strip is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPixelSize(self._theme.px(12))
        painter.setFont(font)
        width = self.width() / len(self._strip.days)
        for n, (day, value) in enumerate(zip(self._strip.days, self._strip.values, strict=True)):
            self._paint_day(
                painter, QRectF(n * width, 0, width, self.height()), str(day.day), value
            )
        painter.end()

    def _paint_day(self, painter: QPainter, cell: QRectF, day: str, value: int | None) -> None:
        theme = self._theme
        word = theme.px(WORD)
        full = cell.height() - 2 * word
        part = 0.5 if value is None else value / PAIN_SCALE[-1]
        height = max(full * part, STUB)
        gap = min(cell.width() * 0.2, 8)
        bottom = cell.bottom() - word
        bar = QRectF(cell.left() + gap, bottom - height, cell.width() - 2 * gap, height)
        edge = QPen(theme.colour("control_line"), 1)
        if value is None:
            edge.setDashPattern(DASHES)
        painter.setPen(edge)
        painter.setBrush(QBrush() if value is None else QBrush(theme.pain(value)))
        painter.drawRoundedRect(bar, 4, 4)
        painter.setPen(theme.colour("muted"))
        _write(painter, cell.center().x(), bottom + word / 2, day)
        if value is not None:
            painter.setPen(theme.colour("ink"))
            _write(painter, cell.center().x(), bar.top() - word / 2, str(value))


def _write(painter: QPainter, x: float, y: float, text: str) -> None:
    """Centred on the point. (drawText's own flags would cost the start the Qt namespace.)"""
    metrics = painter.fontMetrics()
    left = x - metrics.horizontalAdvance(text) / 2
    painter.drawText(QPointF(left, y + (metrics.ascent() - metrics.descent()) / 2), text)
