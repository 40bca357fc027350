"""The keys of a session."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from backpain_diary.ui.cue_player import CuePlayer
    from backpain_diary.ui.pages.player_sound import Moves

TOGGLES = (
    Qt.Key.Key_MediaTogglePlayPause,
    Qt.Key.Key_MediaPlay,  # what X11 sends for a play/pause key
    Qt.Key.Key_PageUp,  # these are what a presenter sends: its page keys,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Period,  # and its key for a black screen
    Qt.Key.Key_B,
)


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


def play_keys(
    page: QWidget, moves: Moves, hurt: Callable[[], object], sound: CuePlayer
) -> list[QShortcut]:
    """Those that make sense while the session is shown. The space bar is not among them: on a
    focused button it presses the button."""
    return [
        key(page, Qt.Key.Key_Left, moves.back),
        key(page, Qt.Key.Key_Right, moves.skip),
        key(page, Qt.Key.Key_Right, moves.skip_movement, ctrl=True),
        key(page, Qt.Key.Key_H, hurt),
        key(page, Qt.Key.Key_V, sound.next_mode),
        key(page, Qt.Key.Key_M, sound.toggle_mute),
        key(page, Qt.Key.Key_MediaPause, moves.runner.pause),
        key(page, Qt.Key.Key_MediaNext, moves.skip),
        key(page, Qt.Key.Key_MediaPrevious, moves.back),
        *(key(page, each, moves.runner.toggle) for each in TOGGLES),
    ]
