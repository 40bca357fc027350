"""The counted days as a strip of boxes, week below week; for "Why am I seeing this?"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from backpain_diary.presenters.why import DayMark
from backpain_diary.ui.theme import Theme

BOX = 30
GAP = 4
LINE_GAP = 12  # the bar below a marked day lies in it
WEEK = 7


class DayBoxes(QWidget):
    """Each day's score in its colour; a blank day is dashed; a marked day has a bar below."""

    def __init__(self, theme: Theme, days: Sequence[DayMark]) -> None:
        super().__init__()
        self._theme = theme
        self._days = days
        self.setAccessibleName("; ".join(day.label for day in days))
        theme.changed.connect(self._take_room)

    def minimumSizeHint(self) -> QSize:
        return QSize(WEEK * (self._theme.px(BOX) + GAP), self._theme.px(BOX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_room()

    def _take_room(self) -> None:
        lines = -(-len(self._days) // self._a_line())
        self.setFixedHeight(lines * (self._theme.px(BOX) + LINE_GAP))

    def _a_line(self) -> int:
        """Days in a line: two weeks where they fit, else one."""
        return 2 * WEEK if self.width() >= 2 * WEEK * (self._theme.px(BOX) + GAP) else WEEK

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, box = self._theme, self._theme.px(BOX)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPixelSize(theme.px(13))
        painter.setFont(font)
        for n, day in enumerate(self._days):
            line, place = divmod(n, self._a_line())
            frame = QRectF(place * (box + GAP) + 1, line * (box + LINE_GAP) + 1, box - 2, box - 2)
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
