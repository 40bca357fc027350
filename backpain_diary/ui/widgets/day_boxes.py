"""The counted days as a strip of boxes, week below week; for "Why am I seeing this?"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from backpain_diary.presenters.why import DayMark
from backpain_diary.ui.theme import Theme

BOX = 30
GAP = 4
A_ROW = 14  # two weeks


class DayBoxes(QWidget):
    """Each day's score in its colour; a blank day is dashed; a marked day has a bar below."""

    def __init__(self, theme: Theme, days: Sequence[DayMark]) -> None:
        super().__init__()
        self._theme = theme
        self._days = days
        self.setAccessibleName("; ".join(day.label for day in days))

    def sizeHint(self) -> QSize:
        rows = -(-len(self._days) // A_ROW)
        box, gap = self._theme.px(BOX), GAP
        return QSize(A_ROW * (box + gap), rows * (box + 3 * gap))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, box = self._theme, self._theme.px(BOX)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPixelSize(theme.px(13))
        painter.setFont(font)
        for n, day in enumerate(self._days):
            line, place = divmod(n, A_ROW)
            frame = QRectF(place * (box + GAP) + 1, line * (box + 3 * GAP) + 1, box - 2, box - 2)
            style = Qt.PenStyle.DashLine if day.value is None else Qt.PenStyle.SolidLine
            painter.setPen(QPen(theme.colour("control_line"), 1, style))
            if day.value is None:
                painter.setBrush(Qt.BrushStyle.NoBrush)
            else:
                painter.setBrush(theme.pain(day.value))
            painter.drawRoundedRect(frame, 4, 4)
            if day.value is not None:
                painter.setPen(theme.on_pain(day.value))
                painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, str(day.value))
            if day.is_marked:
                bar = QRectF(frame.left(), frame.bottom() + 2, frame.width(), 3)
                painter.fillRect(bar, theme.colour("notice_edge"))
        painter.end()
