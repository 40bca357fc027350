"""Cards in two columns of the same width, or in one where there is no room for two."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

SPACING = 16
LEAST_LETTERS = 32  # in a line of a card, for two columns


class CardGrid(QWidget):
    def __init__(self, cards: Sequence[QWidget], spacing: int = SPACING) -> None:
        """spacing: between the lines"""
        super().__init__()
        self._cards = cards
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACING)
        self._grid.setVerticalSpacing(spacing)
        self._arrange(2)

    def minimumSizeHint(self) -> QSize:
        """One column must do, so it may become narrower than its layout is now."""
        width = max(card.minimumSizeHint().width() for card in self._cards)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = LEAST_LETTERS * self.fontMetrics().averageCharWidth()
        self._arrange(2 if self.width() >= 2 * least + SPACING else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // columns, number % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, columns - 1)
