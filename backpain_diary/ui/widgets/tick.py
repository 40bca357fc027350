"""A check box whose words go on in a new line where there is no more room."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from backpain_diary.ui.parts import label


class Tick(QWidget):
    toggled = Signal(bool)

    def __init__(self, words: str, description: str = "") -> None:
        """description: more about it, for a screen reader"""
        super().__init__()
        self.box = QCheckBox()
        self.box.setAccessibleName(words)
        self.box.setAccessibleDescription(description)
        self.box.toggled.connect(self.toggled)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.box, 0, 0)
        self._grid.addWidget(label(words, "lead"), 0, 1)
        self.setFocusProxy(self.box)

    def add_below(self, more: QWidget) -> None:
        """More about it, below its words."""
        self._grid.addWidget(more, 1, 1)

    @property
    def is_ticked(self) -> bool:
        return self.box.isChecked()

    def tick(self, is_ticked: bool) -> None:
        self.box.setChecked(is_ticked)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The words belong to the box."""
        self.box.toggle()
