"""What went wrong, in the window: what happened, what is safe, what to do."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.ui.page import Page
from backpain_diary.ui.parts import button, card, label, row


class TroublePage(Page):
    """In place of the pages while the diary cannot be opened."""

    def __init__(self, error: UserError, try_again: Callable[[], None]) -> None:
        super().__init__()
        self.set_name(_("Your diary could not be opened"))
        self.column.addWidget(label(_("Your diary could not be opened"), "title"))
        frame, inside = card("notice")
        self.message = label(breakable(str(error)), "strong")
        self.hint = label(error.hint, "lead")
        self.again = button(_("Try again"), "primary", clicked=try_again)
        inside.addWidget(self.message)
        inside.addWidget(self.hint)
        inside.addSpacing(8)
        inside.addLayout(row(self.again))
        self.column.addWidget(frame)
        self.column.addStretch(1)


def breakable(text: str) -> str:
    """The path of a file may go on in a new line, at its folders and within long names."""
    return re.sub(r"(?<=[/\\_-])", "\u200b", text)


def tried(parent: QWidget | None, action: Callable[[], object]) -> bool:
    """Do what the user asked; an error leaves everything as it was and is told."""
    try:
        action()
    except UserError as error:
        tell(parent, error)
        return False
    return True


def tell(parent: QWidget | None, error: UserError) -> None:
    """An error during one action; nothing was lost, and the window stays as it is."""
    from PySide6.QtWidgets import QMessageBox

    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(_("That did not work"))
    box.setText(str(error))
    box.setInformativeText(error.hint)
    box.exec()
