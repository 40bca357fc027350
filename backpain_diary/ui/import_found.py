"""What a file holds for the diary: a question, what is taken, what is left out, mistakes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backpain_diary.domain.importing import Answers
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.importing import Asked, Choice, Told
from backpain_diary.ui.parts import button, card, clear, label, listed, wrapped_row


class ImportFound(QWidget):
    answered = Signal(object)  # Answers

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_nothing(self) -> None:
        clear(self._column)

    def show_found(self, seen: Told, taken: str) -> None:
        """taken: what comes across of such a file"""
        if seen.asked is not None:
            self._ask(seen.asked)
        self._list(_("What is taken"), (taken,))
        self._list(_("The first entries"), seen.examples)
        self._list(_("What is left out"), seen.left_out)

    def show_notice(self, words: str) -> None:
        """Above all else that is shown."""
        frame, inside = card("notice")
        inside.addWidget(label(words, "strong"))
        self._column.addWidget(frame)

    def show_error(self, error: UserError) -> None:
        what, *mistakes = str(error).splitlines()
        frame, inside = card("notice")
        inside.addWidget(label(what, "strong"))
        for mistake in mistakes:
            inside.addLayout(listed(mistake))
        inside.addWidget(label(error.hint, "lead"))
        self._column.addWidget(frame)

    def _ask(self, asked: Asked) -> None:
        frame, inside = card("notice")
        inside.addWidget(label(asked.words, "strong"))
        buttons = [self._answer_button(choice, asked.words) for choice in asked.choices]
        inside.addWidget(wrapped_row(*buttons))
        self._column.addWidget(frame)
        buttons[0].setFocus()

    def _answer_button(self, choice: Choice, question: str) -> QWidget:
        def answer(answers: Answers = choice.answers) -> None:
            self.answered.emit(answers)

        made = button(choice.words, clicked=answer)
        made.setAccessibleDescription(question)
        return made

    def _list(self, title: str, sentences: tuple[str, ...]) -> None:
        if not sentences:
            return
        self._column.addWidget(label(title, "strong"))
        for sentence in sentences:
            self._column.addLayout(listed(sentence))
