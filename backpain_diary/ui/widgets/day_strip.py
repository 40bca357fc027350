"""The last days as small bars with their numbers; a blank day is visibly blank."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from backpain_diary.domain.diary import PAIN_SCALE
from backpain_diary.presenters.today import Strip
from backpain_diary.ui.theme import Theme

WORD = 20  # height of a line of numbers
BAR = 90  # height of a bar for the highest score
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
        centre = Qt.AlignmentFlag.AlignCenter
        if value is None:
            painter.setPen(QPen(theme.colour("control_line"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(QPen(theme.colour("control_line"), 1))
            painter.setBrush(theme.pain(value))
        painter.drawRoundedRect(bar, 4, 4)
        painter.setPen(theme.colour("muted"))
        painter.drawText(QRectF(cell.left(), bottom, cell.width(), word), centre, day)
        if value is not None:
            painter.setPen(theme.colour("ink"))
            above = QRectF(cell.left(), bar.top() - word, cell.width(), word)
            painter.drawText(above, centre, str(value))
