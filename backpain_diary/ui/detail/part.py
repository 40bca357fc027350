"""What the groups of the form have in common."""

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backpain_diary.domain.detail import Detail
from backpain_diary.ui.theme import Theme

WIDEST = 560  # of a line with something at its right end, in px at 100 % text


def keep_together(widget: QWidget, theme: Theme) -> None:
    """What is at the right end of the line must not be far from what is at its left."""
    widget.setMaximumWidth(theme.px(WIDEST))


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
