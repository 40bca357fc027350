"""The one activity that matters: its name, given once, and how it went."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit

from backpain_diary.domain.detail import Detail
from backpain_diary.i18n import _
from backpain_diary.ui.detail.part import DetailPart
from backpain_diary.ui.parts import button, label, row
from backpain_diary.ui.widgets.scores import ScoreRow


class ActivityPart(DetailPart):
    def __init__(self, detail: Detail, name: str) -> None:
        super().__init__()
        self._name = name
        self.shown_name = label(name, "strong")
        self.change_button = button(_("Change it"), "link", clicked=self._change)
        self.change_button.setAccessibleDescription(name)
        self.edit = QLineEdit(name)
        self._shown = self.edit.text()
        self.edit.setPlaceholderText(_("What would you like to do with less pain?"))
        self.edit.setAccessibleName(_("The activity that matters to you"))
        self.edit.textChanged.connect(lambda _text: self.changed.emit())
        self.ask = label(_("One thing you want to be able to do, such as gardening or stairs."))
        self.score = ScoreRow(_("How did it go?"), detail.activity)
        self.score.changed.connect(self.changed)
        self.column.addWidget(self.ask)
        self.column.addWidget(self.shown_name)
        self.column.addLayout(row(self.change_button))
        self.column.addWidget(self.edit)
        self.column.addWidget(
            label(_("How did it go? 0 is not at all, 10 is just as you like it."))
        )
        self.column.addWidget(self.score)
        self.ask.setVisible(not name)
        self.edit.setVisible(not name)
        self.shown_name.setVisible(bool(name))
        self.change_button.setVisible(bool(name))

    def name(self) -> str:
        """Empty when none is given."""
        typed = self.edit.text()
        return self._name if typed == self._shown else typed.strip()

    def put_into(self, detail: Detail) -> Detail:
        return replace(detail, activity=self.score.score())

    def _change(self) -> None:
        self.shown_name.hide()
        self.edit.show()
        self.edit.setFocus()
        self.edit.selectAll()
        self.change_button.hide()
