"""A line of words that has something beside it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QSizePolicy


class Words(QLabel):
    """As wide as its text where there is room, wrapped where there is not."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        return self.fontMetrics().size(0, self.text()) + QSize(4, 0)
