"""What was answered about the pain, each with a way to change it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from backpain_diary.domain.given_answers import Answered
from backpain_diary.i18n import _
from backpain_diary.presenters.answer_list import answer_card, answer_point
from backpain_diary.ui.parts import button, label, listed, row
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.message_card import MessageCard


class AnswerList(QFrame):
    change_wanted = Signal(int)  # its place in the list
    acted = Signal(object)  # an Act, about the one that is asked again
    date_chosen = Signal(object)  # likewise a date

    def __init__(
        self, answered: Sequence[Answered], theme: Theme, today: date, asking: int | None
    ) -> None:
        """asking: the place of the one that is asked again"""
        super().__init__()
        title = _("What you answered")
        self.setProperty("card", "plain")
        self.setAccessibleName(title)
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(24, 20, 24, 20)
        self._inside.setSpacing(8)
        self._inside.addWidget(label(title, "heading"))
        self.buttons: dict[int, QPushButton] = {}
        self.question: MessageCard | None = None
        for place, each in enumerate(answered):
            self._inside.addSpacing(4)
            if place == asking:
                self._ask(each, theme, today)
            else:
                self._tell(place, each, today)
        if not answered:
            self._inside.addWidget(label(_("Nothing yet."), "lead"))

    def _tell(self, place: int, answered: Answered, today: date) -> None:
        point = answer_point(answered, today)
        change = button(_("Change"), "link", clicked=lambda: self.change_wanted.emit(place))
        change.setAccessibleName(_("Change: {what}").format(what=point.heading))
        change.setAccessibleDescription(point.line)
        self.buttons[place] = change
        self._inside.addWidget(label(point.heading, "strong"))
        self._inside.addLayout(listed(point.line))
        self._inside.addLayout(row(change))

    def _ask(self, answered: Answered, theme: Theme, today: date) -> None:
        self.question = MessageCard(answer_card(answered, today), theme, today)
        self.question.acted.connect(lambda act, _card: self.acted.emit(act))
        self.question.date_chosen.connect(self.date_chosen)
        self._inside.addWidget(self.question)
