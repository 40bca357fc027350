"""The foot of a form, always in view: save, cancel, and what stands in the way of either."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.ui.announce import announce
from backpain_diary.ui.parts import button, card, label, row, wrapped_row
from backpain_diary.ui.theme import Theme


class FormFoot(QWidget):
    save_pressed = Signal()
    cancel_pressed = Signal()
    leave_pressed = Signal()
    stay_pressed = Signal()
    save_first_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.error_card, inside = card("notice")
        self.error_words = label("", "strong")
        self.error_hint = label("")
        inside.addWidget(self.error_words)
        inside.addWidget(self.error_hint)
        self.error_card.hide()
        self.save_button = button(_("Save"), "primary", clicked=self.save_pressed.emit)
        self.save_button.setAccessibleDescription(_("Ctrl+Enter"))
        self.cancel_button = button(_("Cancel"), clicked=self.cancel_pressed.emit)
        self.cancel_button.setAccessibleDescription(_("Escape"))
        self.reason = label("", "muted")
        self._usual = QWidget()
        usual = QVBoxLayout(self._usual)
        usual.setContentsMargins(0, 0, 0, 0)
        usual.addWidget(self.reason)
        usual.addLayout(row(self.save_button, self.cancel_button))
        self.leave_question = self._make_leave_question()
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 14, 36, 18)
        for part in (self.error_card, self._usual, self.leave_question):
            column.addWidget(part)

    def set_reason(self, reason: str) -> None:
        """Why Save cannot be pressed; empty when it can."""
        self.save_button.setEnabled(not reason)
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))

    def ask_to_leave(self, *, is_for_other: bool) -> None:
        """is_for_other: another entry is to be opened in this one's place"""
        words = _("Leave without saving? What you changed here would be lost.")
        if is_for_other:
            words = _("This entry, which you began before, is not saved yet. Save it first?")
        self.leave_words.setText(words)
        self.save_first_button.setVisible(is_for_other)
        self._usual.hide()
        self.leave_question.show()
        (self.save_first_button if is_for_other else self.stay_button).setFocus()
        announce(self, words)

    def stop_asking(self) -> None:
        self.leave_question.hide()
        self._usual.show()

    def is_asking(self) -> bool:
        return not self.leave_question.isHidden()

    def show_error(self, error: UserError) -> None:
        self.error_words.setText(str(error))
        self.error_hint.setText(error.hint)
        self.error_card.show()
        announce(self, f"{error} {error.hint}")

    def hide_error(self) -> None:
        self.error_card.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()

    def _make_leave_question(self) -> QWidget:
        self.leave_words = label("", "strong")
        self.save_first_button = button(
            _("Save it and go on"), "primary", clicked=self.save_first_pressed.emit
        )
        self.stay_button = button(_("Keep writing"), "primary", clicked=self.stay_pressed.emit)
        self.leave_button = button(_("Leave without saving"), clicked=self.leave_pressed.emit)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.leave_words)
        buttons = (self.save_first_button, self.stay_button, self.leave_button)
        self.save_first_button.hide()
        column.addWidget(wrapped_row(*buttons))
        made.hide()
        return made
