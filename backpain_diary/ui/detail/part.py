"""What the groups of the form have in common."""

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backpain_diary.domain.detail import Detail

LETTERS = 64  # in a line that has something at its right end


def keep_together(widget: QWidget) -> None:
    """What is at the right end of the line must not be far from what is at its left."""
    widget.setMaximumWidth(LETTERS * widget.fontMetrics().averageCharWidth())


class DetailPart(QWidget):
    """One group of the detail. It shows what it was given, and tells of every change."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(26, 0, 0, 10)
        self.column.setSpacing(10)

    @abstractmethod
    def put_into(self, detail: Detail) -> Detail:
        """The detail with what stands in this group now."""
