"""Buttons of which one is chosen, side by side; in two rows where there is no room for one."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QSizePolicy, QWidget

from backpain_diary.ui.parts import button


class Segments(QWidget):
    """Tab goes to the chosen one, the arrow keys to the others."""

    chosen = Signal(int)

    def __init__(self, words: list[str], name: str) -> None:
        """name: what is chosen here, for a screen reader"""
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.buttons: list[QPushButton] = []
        group = QButtonGroup(self)
        for number, word in enumerate(words):
            made = button(word, "range")
            made.setCheckable(True)
            made.setAccessibleDescription(name)
            made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            group.addButton(made, number)
            self.buttons.append(made)
        group.idToggled.connect(self._toggled)
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(0)
        self._rows.setVerticalSpacing(6)
        self._columns = 0
        self._arrange(len(words))

    def choose(self, number: int) -> None:
        self.buttons[number].setChecked(True)

    def minimumSizeHint(self) -> QSize:
        """Two rows must do, so it may become narrower than its layout is now."""
        half = -(-len(self.buttons) // 2)
        width = max(sum(self._widths()[:half]), sum(self._widths()[half:]))
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = sum(self._widths()) <= self.width()
        self._arrange(len(self.buttons) if fits else -(-len(self.buttons) // 2))

    def _widths(self) -> list[int]:
        return [each.sizeHint().width() for each in self.buttons]

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, each in enumerate(self.buttons):
            self._rows.addWidget(each, number // columns, number % columns)
            is_last = number % columns == columns - 1 or each is self.buttons[-1]
            end = "left" if number % columns == 0 else "right" if is_last else ""
            each.setProperty("end", end)
            each.style().polish(each)
        self._rows.setColumnStretch(len(self.buttons), 1)

    def _toggled(self, number: int, is_chosen: bool) -> None:
        if is_chosen:
            self.chosen.emit(number)
