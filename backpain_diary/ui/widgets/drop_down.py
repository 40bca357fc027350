"""A list that opens to choose one of its items, also for assistive programs."""

from PySide6.QtCore import QItemSelection, QSize, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

SIDE = 1  # pixel left free by Qt on either side of the words
LACKING = 3 + 2 * SIDE  # in Qt's size: a part of a letter, the wider frame of the focus, the sides


class DropDown(QComboBox):
    """The wheel scrolls the page, not through the items.

    WORKAROUND Qt 6.11: on Linux a screen reader hears as its name what is chosen, and nothing of
    what it is about; the description says that. An item that is chosen through the accessibility
    interface is only marked in the closed list.
    """

    def __init__(self, name: str = "", letters: int = 0) -> None:
        """letters: that there is room for; longer words are whole in the list; 0 for all"""
        super().__init__()
        self.set_name(name)
        if letters:
            self.setMinimumContentsLength(letters)
            self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.view().selectionModel().selectionChanged.connect(self._marked)

    def set_name(self, name: str) -> None:
        """What it is about."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(name)

    def sizeHint(self) -> QSize:
        """Wide enough for its widest item."""
        return super().sizeHint() + QSize(LACKING, 0)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() + QSize(LACKING, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt would cut words that do not fit without a sign of it."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        combo, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(combo, option, field, self).width() - 2 * SIDE
        cut = Qt.TextElideMode.ElideRight
        words = option.currentText or self.placeholderText()
        option.currentText = option.fontMetrics.elidedText(words, cut, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(combo, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _marked(self, marked: QItemSelection) -> None:
        rows = [index.row() for index in marked.indexes()]
        if rows and not self.view().isVisible() and rows[0] != self.currentIndex():
            self.setCurrentIndex(rows[0])
            self.activated.emit(rows[0])
