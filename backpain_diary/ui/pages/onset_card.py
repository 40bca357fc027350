"""When this pain started, told at first or later in the settings."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QVBoxLayout

from backpain_diary.domain.diary import EARLIEST
from backpain_diary.i18n import _
from backpain_diary.presenters.typed_day import written
from backpain_diary.ui.announce import announce
from backpain_diary.ui.context import Context
from backpain_diary.ui.messages import tried
from backpain_diary.ui.parts import button, label, wrapped_row
from backpain_diary.ui.widgets.day_field import DayField


class OnsetCard(QFrame):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self._context = context
        today = context.clock.today()
        question = _("When did this pain start?")
        self.began = DayField(question, EARLIEST, today, today, is_rough=True)
        self.keep_button = button(_("Keep this day"), clicked=self.keep)
        self.said = label("", "lead")
        self._is_to_keep = False
        self._said_of = ""  # what is wrong with the day, said when one wanted to go on
        inside = QVBoxLayout(self)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(8)
        inside.addWidget(label(question, "heading"))
        inside.addWidget(label(_("A guess is fine, such as a month or a year."), "lead"))
        inside.addWidget(wrapped_row(self.began, self.keep_button))
        inside.addWidget(self.said)
        self.began.day_changed.connect(self._changed)
        self.began.entered.connect(self.keep)
        self.began.trouble_changed.connect(self._say)
        self.said.hide()

    def refresh(self) -> None:
        """With what was said last, unless another day was chosen and not kept yet."""
        today = self._context.clock.today()
        if self._is_to_keep or self.began.trouble:
            return
        began = self._context.diary.told_onset(today)
        self.began.set_days(EARLIEST, today)
        self.began.set_day(began or today)
        self._is_to_keep = False
        self.said.setText(_("You said: it began on {day}.").format(day=written(began or today)))
        self.said.setVisible(began is not None)

    def keep_chosen(self) -> bool:
        """A day that was chosen is meant, even if the button was overlooked.

        Whether one may go on: what is not understood is said once, with the focus there.
        """
        trouble = self.began.trouble
        if trouble and trouble != self._said_of and self.isVisible():
            self._said_of = trouble
            self._say(trouble)
            self.began.edit.setFocus()
            return False
        if self._is_to_keep and not trouble:
            self.keep()
        return True

    def keep(self) -> None:
        if self.began.trouble:
            self.began.edit.setFocus()
            return
        if tried(self, lambda: self._context.diary.answer_onset(self.began.day())):
            self._is_to_keep = False
            self._say(_("Kept: it began on {day}.").format(day=written(self.began.day())))

    def leave_field(self) -> bool:
        """Whether the day was being typed; then it is as it was."""
        was_typed = self.began.edit.hasFocus()
        if was_typed:
            self.began.set_day(self.began.day())
        return was_typed

    def _changed(self) -> None:
        self._is_to_keep = True

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
        if words:
            announce(self.said, words)
