"""The header of a session."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from backpain_diary.domain.cue import SoundMode
from backpain_diary.domain.movement import Routine
from backpain_diary.domain.session import Phase
from backpain_diary.i18n import _
from backpain_diary.presenters.player_panels import sound_in_words
from backpain_diary.presenters.stretch import length_in_words
from backpain_diary.ui.announce import announce
from backpain_diary.ui.cue_player import CuePlayer
from backpain_diary.ui.parts import button, label
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.routine_progress import RoutineProgress

EDGE = 32
USUAL_HEIGHT = 700  # of a window; in a higher one the words grow with it
WIDE = 900  # from this width on, at 100 % text, the header has room for all of it


def named(made: QLabel, name: str) -> QLabel:
    made.setObjectName(name)
    return made


def grown(size: float, within: QWidget) -> float:
    """The size of letters, to be read from as far in a large window as the countdown."""
    return size * max(1.0, within.window().height() / USUAL_HEIGHT)


class Header(QWidget):
    """Where in the routine we are, what is heard, and always the way out and to help."""

    help_wanted = Signal()
    leave_wanted = Signal()
    sound_wanted = Signal()  # the next mode

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.name = label("", "heading", wrap=False)
        self.progress = label("", "muted", wrap=False)
        self.bars = RoutineProgress(theme)
        self.help_button = button(_("When to get help"), "emergency")
        self.help_button.setAccessibleDescription(_("F1 key"))
        self.help_button.setToolTip(_("F1 key"))
        self.help_button.clicked.connect(self.help_wanted)
        self.sound_button = button("", "link")
        self.sound_button.setAccessibleDescription(_("V key; M for silence"))
        self.sound_button.setToolTip(_("V key; M for silence"))
        self.sound_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sound_button.clicked.connect(self.sound_wanted)
        self.leave_button = button(_("Leave"), "link", clicked=self.leave_wanted.emit)
        self.leave_button.setAccessibleName(_("Leave the session"))
        self.leave_button.setAccessibleDescription(_("Escape key; what you did is kept"))
        self.leave_button.setToolTip(_("Escape key; what you did is kept"))
        self.leave_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.name)
        words.addWidget(self.progress)
        across = QHBoxLayout(self)
        across.setContentsMargins(EDGE, 18, EDGE, 12)
        across.setSpacing(16)
        across.addLayout(words, 1)
        across.addWidget(self.bars, 1)
        across.addWidget(self.sound_button, 0, Qt.AlignmentFlag.AlignRight)
        across.addWidget(self.leave_button, 0, Qt.AlignmentFlag.AlignRight)
        across.addWidget(self.help_button, 0, Qt.AlignmentFlag.AlignRight)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= self._theme.px(WIDE)
        self.bars.setVisible(is_wide)
        self.leave_button.setText(_("Leave (Esc)") if is_wide else _("Leave"))

    def follow_sound(self, sound: CuePlayer) -> None:
        """Show its mode, now and whenever it changes."""
        self.sound_wanted.connect(sound.next_mode)
        sound.mode_changed.connect(self._sound_changed)
        self._show_sound(sound_in_words(sound.mode))

    def _sound_changed(self, mode: SoundMode) -> None:
        self._show_sound(sound_in_words(mode))
        announce(self, sound_in_words(mode))

    def _show_sound(self, mode: str) -> None:
        self.sound_button.setText(_("♪ {mode}").format(mode=mode))
        self.sound_button.setAccessibleName(_("Sound: {mode}").format(mode=mode))

    def show_place(self, name: str, progress: str, number: int, count: int) -> None:
        self.name.setText(name)
        self.progress.setText(progress)
        self.bars.show_movement(number, count)

    def show_before(self, routine: Routine, length_s: float) -> None:
        self.show_place(routine.name, length_in_words(length_s), 0, len(routine.items))

    def show_after(self, routine: Routine, phase: Phase) -> None:
        count = self.bars.count
        number = count + 1 if phase is Phase.DONE else self.bars.number
        self.show_place(routine.name, "", number, count)


class Notice(QLabel):
    """One sentence above the session; not there while it is empty."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self.setWordWrap(True)
        self.setContentsMargins(EDGE, 0, EDGE, 4)
        self.hide()

    def say(self, sentence: str) -> None:
        self.setText(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)
