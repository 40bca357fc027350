"""One line of text, as large as its place allows."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from backpain_diary.ui.theme import Theme


class FittedLabel(QLabel):
    def __init__(self, theme: Theme, *, bold: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._size = 16
        self._bold = bold
        self._tone = "ink"
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_size(self, size: int) -> None:
        """size: of the letters in pixels; they shrink where the line would be too wide."""
        if size != self._size:
            self._size = size
            self.updateGeometry()
            self.update()

    def set_tone(self, tone: str) -> None:
        """tone: role of the text's colour."""
        if tone != self._tone:
            self._tone = tone
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, QFontMetrics(self._fitting(0)).height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self._fitting(self.width()))
        painter.setPen(self._theme.colour(self._tone))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _fitting(self, room: int) -> QFont:
        """room: width for the text, 0 for as much as it wants."""
        font = QFont(self.font())
        font.setBold(self._bold)
        font.setPixelSize(self._size)
        wide = QFontMetrics(font).horizontalAdvance(self.text())
        if room and wide > room:
            font.setPixelSize(max(1, font.pixelSize() * room // wide))
        return font
