"""The card of the help page that leads to the learn pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from backpain_diary.domain.learn import Topic
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.ui.parts import button, label, row, wrapped_row
from backpain_diary.ui.widgets.link import Link

Read = Callable[[], Sequence[Topic]]


class LearnCard(QFrame):
    """Says so if the pages cannot be read: what stands around it must be shown all the same."""

    page_wanted = Signal(str)  # a page's id; empty for the list of all

    def __init__(self, read: Read) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.setAccessibleName(_("Learn"))
        inside = QVBoxLayout(self)
        inside.setContentsMargins(24, 20, 24, 20)
        inside.setSpacing(8)
        inside.addWidget(label(_("Learn"), "heading"))
        try:
            topics = read()
        except UserError as error:
            inside.addWidget(label(str(error), "strong"))
            inside.addWidget(label(error.hint, "lead"))
            return
        said = _("Plain facts about back and hip pain, to read when you like.")
        inside.addWidget(label(said, "lead"))
        inside.addWidget(wrapped_row(*(self._link(each.title, each.id) for each in topics)))
        find = button(_("Search in Learn"), clicked=lambda: self.page_wanted.emit(""))
        find.setAccessibleName(_("Search the learn pages"))
        inside.addLayout(row(find))

    def _link(self, words: str, page: str) -> QWidget:
        return Link(words, lambda: self.page_wanted.emit(page))
