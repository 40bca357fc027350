"""Rows of buttons as short lists beside one another, where a window has no room for the rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QHBoxLayout, QWidget

from backpain_diary.ui.widgets.drop_down import DropDown
from backpain_diary.ui.widgets.segments import Segments


class CompactChoices(QWidget):
    """Stands for the rows while they are hidden; to choose in it is to press their buttons."""

    def __init__(self, rows: Sequence[Segments]) -> None:
        super().__init__()
        self._rows = rows
        self.lists = [_List(each) for each in rows]
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        for each in self.lists:
            across.addWidget(each)
        across.addStretch(1)

    def stand_in(self, *, is_compact: bool, wanted: Sequence[bool]) -> None:
        """Either this is shown or the rows are. wanted: which of them at all"""
        self.setVisible(is_compact and any(wanted))
        for row, short, is_wanted in zip(self._rows, self.lists, wanted, strict=True):
            row.setVisible(is_wanted and not is_compact)
            short.setVisible(is_wanted)


class _List(DropDown):
    def __init__(self, row: Segments) -> None:
        super().__init__(row.accessibleName())
        self._row = row
        self.addItems([each.text() for each in row.buttons])
        self.setMaxVisibleItems(self.count())
        self._follow(next((n for n, each in enumerate(row.buttons) if each.isChecked()), -1))
        row.chosen.connect(self._follow)
        self.activated.connect(lambda number: row.buttons[number].click())

    def _follow(self, number: int) -> None:
        with QSignalBlocker(self):
            self.setCurrentIndex(number)
