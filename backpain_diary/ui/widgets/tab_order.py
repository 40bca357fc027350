"""Puts what was made late where it is read: Qt appends it to the end of the Tab order."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def put_after(before: QWidget, added: QWidget) -> None:
    """All of `added` that can have the focus comes after `before`, in reading order.

    Nothing in it may be a mere proxy: Tab goes to those too, and Qt will not move them.
    """
    last = before
    for stop in _stops(added):
        QWidget.setTabOrder(last, stop)
        last = stop


def _stops(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
        yield widget
        return  # what a control is made of is its own affair
    layout = widget.layout()
    inside = [each for each in widget.children() if isinstance(each, QWidget)]
    for each in inside if layout is None else _widgets(layout):
        yield from _stops(each)


def _widgets(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        assert item is not None
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _widgets(inner)
