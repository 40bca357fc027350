"""Widgets beside one another that go on in a new line, as words do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

GAP = 12
LINE_GAP = 8

W = TypeVar("W", bound=QWidget)


class FlowRow(QWidget):
    """Its height follows from its width, so that nothing is cut off in a narrow window."""

    def __init__(self, widgets: Sequence[QWidget]) -> None:
        super().__init__()
        self._widgets = widgets
        for widget in widgets:
            widget.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """A widget that has got other words asks for another size."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        """Place everything, centred in its line, and take the height that this needs."""
        y = 0
        shown = [widget for widget in self._widgets if not _is_hidden(widget)]
        for line in in_lines(shown, self.width(), GAP):
            sizes = [_size(widget, self.width()) for widget in line]
            height = max(size.height() for size in sizes)
            x = 0
            for widget, size in zip(line, sizes, strict=True):
                widget.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + GAP
            y += height + LINE_GAP
        self.setFixedHeight(y - LINE_GAP)


def in_lines(widgets: Iterable[W], width: int, gap: int) -> list[list[W]]:
    """As many in each line as there is room for, one at least."""
    lines: list[list[W]] = []
    room = 0
    for widget in widgets:
        needed = widget.sizeHint().width()
        if not lines or needed > room:
            lines.append([])
            room = width
        lines[-1].append(widget)
        room -= needed + gap
    return lines


def _is_hidden(widget: QWidget) -> bool:
    """By itself, not only because its parent is not shown yet."""
    return widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


def _size(widget: QWidget, room: int) -> QSize:
    """No wider than the room; words go on in a new line where they can."""
    size = widget.sizeHint()
    if size.width() <= room:
        return size
    higher = widget.heightForWidth(room) if widget.hasHeightForWidth() else size.height()
    return QSize(room, higher)
