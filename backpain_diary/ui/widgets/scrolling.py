"""Scrolls to what has the focus now, where Qt does it for the Tab key alone."""

from PySide6.QtWidgets import QScrollArea, QWidget


def show_around(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
            return
        around = around.parentWidget()
