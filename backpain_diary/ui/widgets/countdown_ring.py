"""The seconds left, or a question, to be read across a room, in a ring that empties."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from backpain_diary.ui.theme import Theme

STROKE = 0.055  # of the ring's diameter
DIGITS = 0.56  # font size of two digits, as a share of the diameter
ROOM = 0.82  # of the inner width that they may take
SMALLEST = 160


class CountdownRing(QWidget):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[str, float, str] = ("", 0.0, "muted")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    @property
    def text(self) -> str:
        return self._shown[0]

    def show_left(self, text: str, fraction: float, tone: str, words: str) -> None:
        """fraction: 0-1 of the ring; tone: role of its colour; words: the same, to be heard."""
        if (text, fraction, tone) != self._shown:
            self._shown = (text, fraction, tone)
            self.setAccessibleName(words)
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(2 * SMALLEST, 2 * SMALLEST)

    def minimumSizeHint(self) -> QSize:
        return QSize(SMALLEST, SMALLEST)

    def paintEvent(self, event: QPaintEvent) -> None:
        text, fraction, tone = self._shown
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self._diameter()
        stroke = size * STROKE
        circle = QRectF(0, 0, size - stroke, size - stroke)
        circle.moveCenter(QRectF(self.rect()).center())
        painter.setPen(QPen(self._theme.colour("line"), stroke))
        painter.drawEllipse(circle)
        if fraction > 0:
            pen = QPen(self._theme.colour(tone), stroke)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(circle, 90 * 16, -round(fraction * 360 * 16))
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(self._font())
        drawn = painter.fontMetrics().tightBoundingRect(text)
        centre = circle.center()
        painter.drawText(
            round(centre.x() - drawn.width() / 2 - drawn.x()),
            round(centre.y() - drawn.height() / 2 - drawn.y()),
            text,
        )

    def _diameter(self) -> int:
        return min(self.width(), self.height())

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        size = self._diameter()
        font.setPixelSize(max(1, round(size * DIGITS)))
        room = size * (1 - 2 * STROKE) * ROOM
        wide = QFontMetricsF(font).horizontalAdvance(self.text)
        if wide > room:
            font.setPixelSize(max(1, int(font.pixelSize() * room / wide)))
        return font
