"""Widgets beside one another that go on in a new line, as words do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

GAP = 12
LINE_GAP = 8


class FlowRow(QWidget):
    """Its height follows from its width, so that nothing is cut off in a narrow window."""

    def __init__(self, widgets: Sequence[QWidget]) -> None:
        super().__init__()
        self._widgets = widgets
        for widget in widgets:
            widget.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self._arrange(event.size().width()))

    def _arrange(self, width: int) -> int:
        """Place everything within `width`; the height it takes."""
        x = y = line = 0
        for widget in self._widgets:
            size = widget.sizeHint()
            if x and x + size.width() > width:
                x, y, line = 0, y + line + LINE_GAP, 0
            widget.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + GAP
            line = max(line, size.height())
        return y + line
