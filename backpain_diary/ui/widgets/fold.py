"""A heading that opens and folds what is below it; folded, it says what is inside."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from backpain_diary.i18n import _
from backpain_diary.ui.parts import label
from backpain_diary.ui.widgets.link import Link
from backpain_diary.ui.widgets.scrolling import show_new
from backpain_diary.ui.widgets.tab_order import put_after

OPEN, FOLDED = "▾", "▸"


class Fold(QWidget):
    """Its content is made when it is first opened."""

    toggled = Signal(bool)  # whether it is open now

    def __init__(self, title: str, make: Callable[[], QWidget]) -> None:
        super().__init__()
        self._title = title
        self._make = make
        self._content: QWidget | None = None
        self.is_open = False
        self.heading = Link(title, self._click, "fold")
        across = self.heading.sizePolicy()
        across.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        self.heading.setSizePolicy(across)
        self.inside = label("", "muted")
        self.inside.setIndent(26)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.heading)
        self._column.addWidget(self.inside)
        self._show()

    def set_open(self, is_open: bool) -> None:
        self.is_open = is_open
        if is_open and self._content is None:
            self._content = self._make()
            self._column.addWidget(self._content)
            put_after(self.heading, self._content)
            if self.isVisible():  # otherwise it is shown with all the rest, which is quicker
                self._content.show()
        elif self._content is not None:
            self._content.setVisible(is_open)
        self._show()

    def say(self, inside: str, name: str) -> None:
        """inside: what it holds, shown while folded; name: what a screen reader calls it"""
        self.inside.setText(inside)
        self.heading.setAccessibleName(name)
        self._show()

    def _click(self) -> None:
        self.set_open(not self.is_open)
        if self.is_open and self._content is not None:
            show_new(self._content, self.heading)
        self.toggled.emit(self.is_open)

    def _show(self) -> None:
        self.heading.setText(f"{OPEN if self.is_open else FOLDED}  {self._title}")
        self.heading.setAccessibleDescription(_("open") if self.is_open else _("folded"))
        self.inside.setVisible(bool(self.inside.text()) and not self.is_open)
