"""Buttons that make way for others at the same place, or take the focus from them."""

from collections.abc import Iterable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

HABIT_MS = 3000
PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


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


class OneAnswer(QObject):
    """Lets one Enter or Space go by, held or not, on what has the focus after a number.

    Many press one after any number, though it was taken already. What comes later, or after
    another key or a click, is meant for this widget.
    """

    def __init__(self, after: QWidget) -> None:
        super().__init__(after)
        self._after = after
        self._has_passed = False
        self._since = QElapsedTimer()
        self._since.start()
        after.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonPress:
            self._end()
        if not isinstance(event, QKeyEvent) or event.type() is QEvent.Type.KeyRelease:
            return False
        is_press = event.key() in PRESSES and not self._since.hasExpired(HABIT_MS)
        if is_press and event.type() is QEvent.Type.ShortcutOverride:
            return False  # comes before the press itself, or alone when the key is a shortcut
        if is_press and (event.isAutoRepeat() or not self._has_passed):
            self._has_passed = True
            return True
        self._end()
        return False

    def _end(self) -> None:
        self._after.removeEventFilter(self)
        self.deleteLater()
