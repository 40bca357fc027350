"""A question with three states: yes, no, not answered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from backpain_diary.i18n import _
from backpain_diary.ui.parts import label, wrapped_row


def check(chosen: QRadioButton, *group: QRadioButton) -> None:
    """Set a group of radio buttons, and let Tab reach the one that is set; Qt begins with all."""
    for choice in group:
        choice.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    chosen.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    chosen.setChecked(True)


class YesNo(QWidget):
    """Tab reaches the state that is set; the arrow keys change it."""

    def __init__(self, words: str, answer: bool | None) -> None:
        super().__init__()
        self.setAccessibleName(words)
        self.yes = QRadioButton(_("Yes"))
        self.no = QRadioButton(_("No"))
        self.open = QRadioButton(_("Not answered"))
        group = QButtonGroup(self)
        for choice in (self.yes, self.no, self.open):
            choice.setAccessibleName(
                _("{question} {answer}").format(question=words, answer=choice.text())
            )
            group.addButton(choice)
        choices = {True: self.yes, False: self.no, None: self.open}
        check(choices[answer], *choices.values())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label(words, "lead"))
        column.addWidget(wrapped_row(self.yes, self.no, self.open))

    def answer(self) -> bool | None:
        if self.open.isChecked():
            return None
        return self.yes.isChecked()
