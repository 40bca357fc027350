"""The line at the foot of a page that says what was done last, and takes it back."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from backpain_diary.i18n import _
from backpain_diary.ui.announce import announce
from backpain_diary.ui.parts import button, row
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.words import Words


class UndoBar(QWidget):
    """Stays until the next action: no time limit."""

    undo_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.words = Words("lead")
        self.undo_button = button(_("Undo"), clicked=self.undo_wanted.emit)
        self.undo_button.setAccessibleDescription(_("Ctrl+Z"))
        line = row(self.words, self.undo_button)
        line.setContentsMargins(36, 10, 36, 10)
        self.setLayout(line)
        self.hide()

    def say(self, words: str, *, undoes: str = "", is_heard: bool = True) -> None:
        """undoes: what Undo would take back; empty for nothing
        is_heard: told to screen readers, which else find it when they come by
        """
        self.words.setText(words)
        self.undo_button.setVisible(bool(undoes))
        self.undo_button.setAccessibleName(_("Undo: {words}").format(words=undoes))
        self.show()
        if is_heard:
            announce(self, words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("primary_soft"))
        painter.end()
