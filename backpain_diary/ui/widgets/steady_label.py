"""Words that change all the time, and keep the room that the longest of them needed."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QSizePolicy


class SteadyLabel(QLabel):
    """What stands around it does not move with each reading."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self._highest: dict[int, int] = {}  # by width
        self.setProperty("role", role)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def heightForWidth(self, width: int) -> int:
        height = max(super().heightForWidth(width), self._highest.get(width, 0))
        self._highest[width] = height
        return height

    def changeEvent(self, event: QEvent) -> None:
        """Letters of another size need another room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._highest.clear()
