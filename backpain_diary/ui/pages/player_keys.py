"""The keys of a session."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from backpain_diary.ui.runner import SessionRunner


def key(
    page: QWidget, pressed: Qt.Key, action: Callable[[], object], *, ctrl: bool = False
) -> QShortcut:
    """One key, heard wherever the focus is inside the page."""
    modifier = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    made = QShortcut(QKeySequence(modifier | pressed), page)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.setAutoRepeat(False)
    made.activated.connect(action)
    return made


def play_keys(page: QWidget, runner: SessionRunner, hurt: Callable[[], object]) -> list[QShortcut]:
    """Those that make sense while the session is shown. The space bar is not among them: on a
    focused button it presses the button."""
    return [
        key(page, Qt.Key.Key_Left, runner.back),
        key(page, Qt.Key.Key_Right, runner.skip),
        key(page, Qt.Key.Key_Right, runner.skip_movement, ctrl=True),
        key(page, Qt.Key.Key_H, hurt),
        key(page, Qt.Key.Key_MediaTogglePlayPause, runner.toggle),
        key(page, Qt.Key.Key_MediaPlay, runner.toggle),  # what X11 sends for a play/pause key
        key(page, Qt.Key.Key_MediaPause, runner.pause),
    ]
