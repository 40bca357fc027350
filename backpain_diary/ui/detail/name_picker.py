"""A name typed or picked from those used lately: a medicine, a tag."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from backpain_diary.i18n import _
from backpain_diary.ui.detail.part import keep_together
from backpain_diary.ui.parts import button, wrapped_row
from backpain_diary.ui.theme import Theme

OFFERED = 6  # as buttons; the others come while typing


class NamePicker(QWidget):
    """What is typed but not added yet counts as well: see `typed`."""

    added = Signal(str)
    offer_chosen = Signal(int)  # its place in the list
    typed_changed = Signal()

    def __init__(
        self, theme: Theme, name: str, known: Sequence[str], offers: Sequence[str]
    ) -> None:
        """name: of the field. known: what completes a typed name. offers: the buttons' words"""
        super().__init__()
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(name)
        self.edit.textChanged.connect(lambda _text: self.typed_changed.emit())
        self.edit.returnPressed.connect(self._add)
        completer = QCompleter(list(known), self.edit)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.edit.setCompleter(completer)
        self.add_button = button(_("Add"), clicked=self._add)
        self.add_button.setAccessibleDescription(name)
        self.offers = [button(f"+ {words}", "link") for words in offers[:OFFERED]]
        for number, (offer, words) in enumerate(zip(self.offers, offers, strict=False)):
            offer.setAccessibleName(_("Add {what}").format(what=words))
            offer.clicked.connect(lambda _on, chosen=number: self.offer_chosen.emit(chosen))
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(self.edit, 1)
        across.addWidget(self.add_button)
        keep_together(self, theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if self.offers:
            column.addWidget(wrapped_row(*self.offers))
        column.addLayout(across)

    def typed(self) -> str:
        return self.edit.text()

    def mark_used(self, used: Sequence[bool]) -> None:
        """Which offers are in the list already, and need not be offered."""
        for offer, is_used in zip(self.offers, used, strict=False):
            offer.setEnabled(not is_used)

    def _add(self) -> None:
        name = self.typed()
        self.edit.clear()
        self.added.emit(name)
        self.edit.setFocus()
