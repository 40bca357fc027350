"""The header of a session, and the stage on which it is shown what to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from backpain_diary.i18n import _
from backpain_diary.ui.parts import button, label
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.routine_progress import RoutineProgress

EDGE = 32
CUE_SIZES = (34, 30, 26, 23, 20, 17)  # of the letters on the stage, at 100 % text
DETAIL = 0.67  # of the size of the cue


def named(made: QLabel, name: str) -> QLabel:
    made.setObjectName(name)
    return made


class Header(QWidget):
    """Where in the routine we are, and always the way to help."""

    help_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.name = label("", "heading", wrap=False)
        self.progress = label("", "muted", wrap=False)
        self.bars = RoutineProgress(theme)
        self.help_button = button(_("When to get help"), "emergency")
        self.help_button.clicked.connect(self.help_wanted)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.name)
        words.addWidget(self.progress)
        across = QHBoxLayout(self)
        across.setContentsMargins(EDGE, 18, EDGE, 12)
        across.setSpacing(24)
        across.addLayout(words, 1)
        across.addWidget(self.bars, 1)
        across.addWidget(self.help_button, 1, Qt.AlignmentFlag.AlignRight)

    def show_place(self, name: str, progress: str, number: int, count: int) -> None:
        self.name.setText(name)
        self.progress.setText(progress)
        self.bars.show_movement(number, count)


class Stage(QFrame):
    """The place of the figure; a click anywhere pauses or goes on."""

    pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("stage")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.cue = named(label(), "cue")
        self.detail = named(label(), "detail")
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(self.cue)
        column.addWidget(self.detail)
        column.addStretch(1)
        self._column = column

    def show_words(self, cue: str, detail: str, spoken: str) -> None:
        self.setAccessibleName(spoken)
        if (cue, detail) != (self.cue.text(), self.detail.text()):
            self.cue.setText(cue)
            self.detail.setText(detail)
            self.fit()

    def fit(self) -> None:
        """As large as the words find room."""
        for size in CUE_SIZES:
            self.cue.setStyleSheet(f"font-size: {self._theme.px(size)}px")
            self.detail.setStyleSheet(f"font-size: {self._theme.px(size * DETAIL)}px")
            if self._column.heightForWidth(self.width()) <= self.height():
                break

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Nothing: the second click of two must not undo the first."""
