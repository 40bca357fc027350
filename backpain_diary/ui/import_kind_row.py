"""Says what a file is from, lets another be said, and offers to answer its question again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backpain_diary.domain.importing import Kind
from backpain_diary.i18n import _
from backpain_diary.presenters.import_words import kind_name
from backpain_diary.ui.parts import button, label, wrapped_row
from backpain_diary.ui.widgets.drop_down import DropDown

KINDS = tuple(Kind)


class ImportKindRow(QWidget):
    said = Signal(object)  # Kind

    def __init__(self) -> None:
        super().__init__()
        self.kinds = DropDown(_("What the file is from"))
        self.kinds.setPlaceholderText(_("Say what it is"))
        self.kinds.addItems([kind_name(kind) for kind in KINDS])
        self.kinds.activated.connect(lambda number: self.said.emit(KINDS[number]))
        self.again_button = button(_("Answer again"))
        self.again_button.setAccessibleDescription(_("Asks anew what the file does not say"))
        self.again_button.clicked.connect(lambda: self.said.emit(KINDS[self.kinds.currentIndex()]))
        self.again_button.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        words = label(_("The file is from"), wrap=False)
        column.addWidget(wrapped_row(words, self.kinds, self.again_button))

    def show_kind(self, kind: Kind | None, *, is_answered: bool) -> None:
        """kind: None if it is not known; is_answered: something was asked and answered"""
        self.kinds.setCurrentIndex(-1 if kind is None else KINDS.index(kind))
        self.again_button.setVisible(is_answered)
        self.show()
