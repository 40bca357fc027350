"""One day of the calendar, as a button that is painted."""

from datetime import timedelta

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from backpain_diary.i18n import _
from backpain_diary.presenters.month import Cell
from backpain_diary.ui.theme import Theme

SMALLEST = QSize(32, 46)  # px at 100 % text
USUAL = QSize(76, 58)
CORNER = 8.0
ARROWS = {
    Qt.Key.Key_Left: -timedelta(days=1),
    Qt.Key.Key_Right: timedelta(days=1),
    Qt.Key.Key_Up: -timedelta(days=7),
    Qt.Key.Key_Down: timedelta(days=7),
}
FAINT = 0.35  # of a day of the month before or after; its words stay as clear as others
LINE = 3  # thickness of the line of a spell


class MonthDay(QAbstractButton):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.cell: Cell | None = None
        self.setCheckable(True)  # the one whose panel is shown
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_cell(self, cell: Cell) -> None:
        if cell != self.cell:
            self.cell = cell
            self.setAccessibleName(cell.name)
            self.update()

    def sizeHint(self) -> QSize:
        return self._scaled(USUAL)

    def minimumSizeHint(self) -> QSize:
        return self._scaled(SMALLEST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ARROWS:
            event.ignore()  # a button would go to its neighbour; the month knows where to
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        cell = self.cell
        if cell is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2 - LINE)
        is_faint = not cell.is_of_month and not self.hasFocus()
        painter.setOpacity(FAINT if is_faint else 1)
        self._paint_box(painter, box, cell)
        if cell.in_spell:
            self._paint_spell(painter, cell)
        painter.setOpacity(1)
        value = None if is_faint else cell.marks.highest
        ink = self._theme.colour("muted") if value is None else self._theme.on_pain(value)
        self._paint_marks(painter, box, cell, ink)
        painter.end()

    def _paint_box(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        theme, value = self._theme, cell.marks.highest
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 3))
        elif self.isChecked():
            painter.setPen(QPen(theme.colour("ink"), 3))
        elif cell.is_today:
            painter.setPen(QPen(theme.colour("primary"), 2.5))
        elif cell.is_ahead:
            painter.setPen(Qt.PenStyle.NoPen)
        else:  # a blank day is an empty dashed frame, a logged 0 a whole one with its number
            style = Qt.PenStyle.DashLine if value is None else Qt.PenStyle.SolidLine
            painter.setPen(QPen(theme.colour("control_line"), 1, style))
        painter.setBrush(Qt.BrushStyle.NoBrush if value is None else theme.pain(value))
        painter.drawRoundedRect(box, CORNER, CORNER)

    def _paint_marks(self, painter: QPainter, box: QRectF, cell: Cell, ink: QColor) -> None:
        marks = cell.marks
        painter.setPen(ink)
        inner = box.adjusted(4, 3, -4, -3)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        top, bottom = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom
        self._set_font(painter, 12, is_bold=cell.is_today)
        number = str(cell.day.day)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(number)
        painter.drawText(inner, left | top, number)
        if marks.highest is not None:
            self._set_font(painter, 19, is_bold=True)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(marks.highest))
        if marks.entries > 1:
            times = _("{n}×").format(n=marks.entries)
            self._set_font(painter, 11)
            needed = painter.fontMetrics().horizontalAdvance(times) + 2
            self._set_font(painter, 11 * min(1.0, room / needed))  # never into the day's number
            painter.drawText(inner, right | top, times)
        self._set_font(painter, 11)
        noted = ("+" if marks.is_added_later else "") + (
            "…" if marks.has_note or marks.has_detail else ""
        )
        painter.drawText(inner, right | bottom, noted)
        if marks.sessions:
            side = self._theme.px(9)
            x, y = inner.left(), inner.bottom() - 1
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawPolygon(
                QPolygonF([QPointF(x, y), QPointF(x + side, y), QPointF(x + side / 2, y - side)])
            )

    def _paint_spell(self, painter: QPainter, cell: Cell) -> None:
        """A line through the days, with an end where the spell has one."""
        y = self.height() - 1 - LINE / 2
        begin = 4.0 if cell.begins_spell else 0.0
        end = self.width() - (4.0 if cell.ends_spell else 0.0)
        painter.setPen(QPen(self._theme.colour("primary"), LINE, c=Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(begin, y), QPointF(end, y))
        for x, is_end in ((begin + 1, cell.begins_spell), (end - 1, cell.ends_spell)):
            if is_end:
                painter.drawLine(QPointF(x, y - 4), QPointF(x, y + LINE / 2))

    def _set_font(self, painter: QPainter, size: float, *, is_bold: bool = False) -> None:
        font = self.font()
        font.setPixelSize(self._theme.px(size))
        font.setBold(is_bold)
        painter.setFont(font)

    def _scaled(self, size: QSize) -> QSize:
        return QSize(self._theme.px(size.width()), self._theme.px(size.height()))
