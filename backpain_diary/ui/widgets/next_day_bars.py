"""Bars from 0 to 10 under one another, each below its words and its number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from backpain_diary.domain.pain import PAIN_SCALE
from backpain_diary.ui.parts import clear, label

if TYPE_CHECKING:
    from backpain_diary.presenters.next_day_view import Bar
    from backpain_diary.ui.theme import Theme

SMALL = 12  # size of the numbers at 100 % text
BAR = 14  # height, at 100 % text
TICK = 4
WIDEST = 520  # at 100 % text
HIGHEST = PAIN_SCALE[-1]


class NextDayBars(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_bars(self, bars: Sequence[Bar], said: str) -> None:
        """said: the same in words, for a screen reader"""
        self.setAccessibleName(said)
        clear(self._column)
        for bar in bars:
            self._column.addWidget(label(f"{bar.words}: {bar.said}"))
            self._column.addWidget(_Line(self._theme, bar.value, has_numbers=bar is bars[-1]))


class _Line(QWidget):
    """One bar over its scale."""

    def __init__(self, theme: Theme, value: float, *, has_numbers: bool) -> None:
        super().__init__()
        self._theme = theme
        self._value = value
        self._has_numbers = has_numbers
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        theme = self._theme
        below = 1.5 * theme.px(SMALL) if self._has_numbers else 0
        return QSize(theme.px(120), round(theme.px(BAR) + TICK + below))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = theme.px(BAR)
        width = min(self.width(), theme.px(WIDEST)) - theme.px(SMALL)  # half a number at the end
        painter.setPen(QPen(theme.colour("control_line"), 1))
        for score in PAIN_SCALE[::2]:
            x = round(width * score / HIGHEST)
            painter.drawLine(x, height, x, height + TICK)
        if self._has_numbers:
            self._paint_numbers(painter, width, height + TICK)
        painter.setPen(QPen(theme.colour("ink"), 1))
        painter.setBrush(theme.colour("primary"))
        painter.drawRect(QRectF(0.5, 0.5, width * self._value / HIGHEST, height - 1))
        painter.end()

    def _paint_numbers(self, painter: QPainter, width: float, top: float) -> None:
        font, side = QFont(self.font()), self._theme.px(SMALL)
        font.setPixelSize(side)
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted"))
        for score in PAIN_SCALE[::2]:
            x = width * score / HIGHEST
            box = QRectF(max(x - side, 0), top, 2 * side, 1.5 * side)
            where = Qt.AlignmentFlag.AlignHCenter if score else Qt.AlignmentFlag.AlignLeft
            painter.drawText(box, where, str(score))
