"""A list that opens to choose one of its items, also for assistive programs."""

from PySide6.QtCore import QItemSelection
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class DropDown(QComboBox):
    """The wheel scrolls the page, not through the items.

    WORKAROUND Qt 6.11: on Linux a screen reader hears as its name what is chosen, and nothing of
    what it is about; the description says that. An item that is chosen through the accessibility
    interface is only marked in the closed list.
    """

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.set_name(name)
        self.view().selectionModel().selectionChanged.connect(self._marked)

    def set_name(self, name: str) -> None:
        """What it is about."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _marked(self, marked: QItemSelection) -> None:
        rows = [index.row() for index in marked.indexes()]
        if rows and not self.view().isVisible() and rows[0] != self.currentIndex():
            self.setCurrentIndex(rows[0])
            self.activated.emit(rows[0])
