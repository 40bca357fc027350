"""What the groups of the form have in common."""

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backpain_diary.domain.detail import Detail


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
