"""A bar for each movement of a session: done, now, still to come."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from backpain_diary.i18n import _
from backpain_diary.ui.theme import Theme

GAP = 6
WIDEST = 34  # of one bar
NOW, DONE, TO_COME = 10, 6, 3  # heights: told apart without colour


class RoutineProgress(QWidget):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.number = 0
        self.count = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_movement(self, number: int, count: int) -> None:
        """number: of the movement now, from 1; 0 before the first, count + 1 after the last."""
        if (number, count) == (self.number, self.count):
            return
        self.number, self.count = number, count
        self.setAccessibleName(_("Movement {number} of {count}").format(number=number, count=count))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.count * (WIDEST + GAP), NOW)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.count * 2 * GAP, NOW)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.count:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        each = min(WIDEST + GAP, (self.width() + GAP) / self.count)
        left = (self.width() + GAP - each * self.count) / 2
        for index in range(self.count):
            number = index + 1
            height, role = (
                (NOW, "active_limb")
                if number == self.number
                else (DONE, "primary")
                if number < self.number
                else (TO_COME, "control_line")
            )
            bar = QRectF(left + index * each, (self.height() - height) / 2, each - GAP, height)
            painter.setBrush(self._theme.colour(role))
            painter.drawRoundedRect(bar, height / 2, height / 2)
