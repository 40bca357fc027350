"""Scrolls to what has the focus now, where Qt does it for the Tab key alone, or to what is new."""

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

TURN_MS = 1  # with none at all it would come before the layouts around have heard of the change

Place = tuple[QPoint, int, int]


def show_around(widget: QWidget) -> None:
    area = _area(widget)
    if area is not None:
        area.ensureWidgetVisible(widget)


def show_new(*widgets: QWidget) -> None:
    """Once they have found their place. The last is seen even where not all can be."""

    def show(before: Place | None) -> None:
        for each in widgets:
            show_around(each)
        place = _place(widgets[-1])
        if place != before:  # layouts take more than one turn
            QTimer.singleShot(TURN_MS, widgets[0], lambda: show(place))

    QTimer.singleShot(TURN_MS, widgets[0], lambda: show(None))


def _place(widget: QWidget) -> Place | None:
    """Where it is in what scrolls, how much of that there is, and how much is seen."""
    area = _area(widget)
    inside = None if area is None else area.widget()
    if area is None or inside is None:
        return None
    return widget.mapTo(inside, QPoint()), inside.height(), area.height()


def _area(widget: QWidget) -> QScrollArea | None:
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    return around
