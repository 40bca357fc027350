"""Between midnight and four: for which day is the number?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from backpain_diary.presenters.night import NightQuestion
from backpain_diary.ui.announce import announce
from backpain_diary.ui.parts import label
from backpain_diary.ui.widgets.one_click import OneAnswer
from backpain_diary.ui.widgets.segments import Segments

SIDE = 24  # left free at the left and right


class NightCard(QFrame):
    """Nothing is chosen until somebody chooses; then it may be changed."""

    day_chosen = Signal(object)  # date

    def __init__(self, question: NightQuestion) -> None:
        super().__init__()
        self.setProperty("card", "question")
        self.setAccessibleName(question.title)
        self.days = [day for day, _words in question.choices]
        self.choices = Segments([words for _day, words in question.choices], question.title)
        self.choices.setMinimumWidth(1)  # its words may go on in a new line
        self.text = label("", "lead")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(SIDE, 12, SIDE, 16)
        inside.setSpacing(8)
        inside.addWidget(label(question.title, "strong"))
        inside.addWidget(self.text)
        inside.addWidget(self.choices)
        self.show_question(question)
        for each in self.choices.buttons:
            each.setAccessibleName(each.text())
        self.choices.chosen.connect(lambda number: self.day_chosen.emit(self.days[number]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In little room the day stands below its word."""
        super().resizeEvent(event)
        room = self.contentsRect().width() - 2 * SIDE
        for each in self.choices.buttons:
            words = each.accessibleName()
            each.setText(words)
            if each.sizeHint().width() > room:
                each.setText(words.replace(" – ", " –\n"))

    def show_question(self, question: NightQuestion) -> None:
        self.text.setText(question.text)
        if question.chosen is not None:
            self.choices.choose(self.days.index(question.chosen))

    def is_about(self, question: NightQuestion) -> bool:
        """Has it these days to choose from, and is nothing to be taken back?"""
        is_open = all(not each.isChecked() for each in self.choices.buttons)
        same = self.days == [day for day, _words in question.choices]
        return same and (is_open or question.chosen is not None)

    def ask(self) -> None:
        """A number waits for its day."""
        first = self.choices.buttons[0]
        first.setFocus()
        OneAnswer(first)
        announce(self, self.text.text())
