"""Scrolls to what has the focus now, where Qt does it for the Tab key alone, or to what is new."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

TURNS = 8  # each layout around hears of a change one turn after the one within it


def show_around(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(widget)
            return
        around = around.parentWidget()


def show_new(*widgets: QWidget) -> None:
    """While they find their place. The last is seen even where not all can be."""

    def show(turns: int, focused: QWidget | None) -> None:
        if QApplication.focusWidget() is not focused:
            return  # somebody has gone on meanwhile
        for each in widgets:
            show_around(each)
        if turns:
            QTimer.singleShot(0, widgets[0], lambda: show(turns - 1, focused))

    QTimer.singleShot(0, widgets[0], lambda: show(TURNS, QApplication.focusWidget()))
