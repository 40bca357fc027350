"""Buttons that make way for others at the same place."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QWidget


class OneClick(QObject):
    """Lets through only the first press of a double click: by the second, another button may stand
    there, and would be pressed unseen.
    """

    def __init__(self, around: QWidget, buttons: Iterable[QAbstractButton]) -> None:
        super().__init__(around)
        for each in buttons:
            each.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        return event.type() is QEvent.Type.MouseButtonDblClick
