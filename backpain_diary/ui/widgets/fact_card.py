"""A title, a fact in bold, and a line more about it."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from backpain_diary.presenters.trends import Card
from backpain_diary.ui.parts import label


class FactCard(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.title = label("", "muted")
        self.fact = label("", "strong")
        self.detail = label("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(4)
        for each in (self.title, self.fact, self.detail):
            column.addWidget(each)
        column.addStretch(1)

    def show_fact(self, card: Card) -> None:
        self.title.setText(card.title)
        self.fact.setText(card.fact)
        self.detail.setText(card.detail)
        self.detail.setVisible(bool(card.detail))
