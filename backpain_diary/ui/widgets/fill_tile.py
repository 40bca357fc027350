"""A day to be filled in, or its number, as a button that is painted."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from backpain_diary.presenters.fill import Tile
from backpain_diary.ui.theme import Theme

USUAL = QSize(72, 50)  # px at 100 % text
SMALLEST_WIDTH = 34
CORNER = 8.0
SMALLEST_FIT = 0.8  # of their size, to which the words of a day shrink before the date is left out
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FillTile(QAbstractButton):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.tile: Tile | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_stop(is_stop=False)
        theme.changed.connect(self.updateGeometry)

    def show_tile(self, tile: Tile) -> None:
        self.tile = tile
        self.setAccessibleName(tile.name)
        self.update()

    def set_stop(self, *, is_stop: bool) -> None:
        """Whether Tab goes here."""
        policies = Qt.FocusPolicy
        self.setFocusPolicy(policies.StrongFocus if is_stop else policies.ClickFocus)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(USUAL.width()), self._theme.px(USUAL.height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(SMALLEST_WIDTH), self._theme.px(USUAL.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter press; the other keys are for who holds the tiles."""
        if event.key() in ENTER:
            self.click()
        elif event.key() == Qt.Key.Key_Space:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.tile is None:
            return
        theme, value = self._theme, self.tile.value
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        is_blank = value is None
        edge = QPen(theme.colour("primary" if is_blank else "control_line"), 1.5 if is_blank else 1)
        edge.setStyle(Qt.PenStyle.DashLine if is_blank else Qt.PenStyle.SolidLine)
        painter.setPen(edge)
        painter.setBrush(theme.colour("primary_soft") if value is None else theme.pain(value))
        painter.drawRoundedRect(box, CORNER, CORNER)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, CORNER, CORNER)
        font = painter.font()
        font.setPixelSize(theme.px(12))
        painter.setFont(font)
        needed = painter.fontMetrics().horizontalAdvance(self.tile.label)
        fit = (box.width() - 6) / needed
        if SMALLEST_FIT <= fit < 1:
            font.setPixelSize(int(theme.px(12) * fit))
            painter.setFont(font)
        painter.setPen(theme.colour("ink") if value is None else theme.on_pain(value))
        label = self.tile.label if fit >= SMALLEST_FIT else self.tile.short
        top = box.adjusted(0, theme.px(4), 0, 0)
        aligned = Qt.AlignmentFlag
        painter.drawText(top, aligned.AlignHCenter | aligned.AlignTop, label)
        font.setPixelSize(theme.px(18))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme.colour("primary") if value is None else theme.on_pain(value))
        lower = box.translated(QPointF(0, theme.px(8)))
        painter.drawText(lower, aligned.AlignCenter, "+" if value is None else str(value))
        painter.end()
