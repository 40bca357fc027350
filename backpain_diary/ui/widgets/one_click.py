"""Buttons that make way for others at the same place, or take the focus from them."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from backpain_diary.clock import Clock, SystemClock

HABIT_S = 3
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

    def __init__(self, after: QWidget, clock: Clock | None = None) -> None:
        super().__init__(after)
        self._after = after
        self._has_passed = False
        self._clock = clock or SystemClock()
        self._since = self._clock.monotonic()
        after.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonPress:
            self._end()
        if not isinstance(event, QKeyEvent) or event.type() is QEvent.Type.KeyRelease:
            return False
        is_soon = self._clock.monotonic() - self._since < HABIT_S
        is_press = is_soon and event.key() in PRESSES
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
