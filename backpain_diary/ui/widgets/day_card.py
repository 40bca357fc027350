"""One day of the diary: its value, its entries, its sessions; and the thin line of a gap."""

from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from backpain_diary.i18n import _
from backpain_diary.presenters.diary import DayCard, EntryLine, Gap
from backpain_diary.ui.parts import button, label, row
from backpain_diary.ui.theme import Theme

SIDE = 20  # margin at the left and right of a card
LARGE, SMALL = 46, 28  # sides of a score, in px at 100 % text


class Score(QWidget):
    """A score as its number on its colour."""

    def __init__(self, theme: Theme, pain: int, size: int, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._pain = pain
        self._size = size
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self._theme.px(self._size)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        side = theme.px(self._size)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("control_line"), 1))
        painter.setBrush(theme.pain(self._pain))
        box = QRectF(0.5, 0.5, side - 1, side - 1)
        painter.drawRoundedRect(box, side / 5, side / 5)
        font = painter.font()
        font.setPixelSize(round(side * 0.5))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme.on_pain(self._pain))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._pain))
        painter.end()


class DayCardView(QFrame):
    edit_wanted = Signal(int)  # entry id
    delete_wanted = Signal(int)  # entry id
    add_wanted = Signal(date)

    def __init__(self, theme: Theme, shown: DayCard) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.buttons: list[QPushButton] = []
        self.edit_buttons: dict[int, QPushButton] = {}
        across = QHBoxLayout(self)
        across.setContentsMargins(SIDE, 14, SIDE, 14)
        across.setSpacing(16)
        if shown.value is not None:
            score = Score(theme, shown.value, LARGE, shown.value_words)
            across.addWidget(score, 0, Qt.AlignmentFlag.AlignTop)
        inside = QVBoxLayout()
        inside.setSpacing(4)
        across.addLayout(inside, 1)
        inside.addWidget(label(shown.title, "strong"))
        for entry in shown.entries:
            small = None if shown.says_all else Score(theme, entry.pain, SMALL, entry.pain_words)
            inside.addLayout(self._entry(entry, small))
        for words in shown.sessions:
            inside.addWidget(label(words))
        if shown.remark:
            inside.addWidget(label(shown.remark, "muted"))
        if not shown.entries:
            add = button(_("Add an entry"), "link", clicked=lambda: self.add_wanted.emit(shown.day))
            add.setAccessibleName(shown.add_name)  # there is another for today on the page
            self.buttons.append(add)
            inside.addLayout(row(add))

    def _entry(self, entry: EntryLine, score: Score | None) -> QLayout:
        edit = button(_("Edit"), "link", clicked=lambda: self.edit_wanted.emit(entry.entry_id))
        edit.setAccessibleName(_("Edit {entry}").format(entry=entry.name))
        edit.setAccessibleDescription(entry.description)
        self.edit_buttons[entry.entry_id] = edit
        delete = button(
            _("Delete"), "link", clicked=lambda: self.delete_wanted.emit(entry.entry_id)
        )
        delete.setAccessibleName(_("Delete {entry}").format(entry=entry.name))
        self.buttons += [edit, delete]
        line = QHBoxLayout()
        line.setSpacing(4)
        if score is not None:
            line.addWidget(score)
        line.addWidget(label(entry.when), 1)
        line.addWidget(edit)
        line.addWidget(delete)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(line)
        for text in (entry.ticks, *entry.detail, entry.note):
            if text:
                shown = label(text)
                shown.setTextFormat(Qt.TextFormat.PlainText)  # whatever the user typed
                column.addWidget(shown)
        return column


class GapView(QWidget):
    """A thin line in the list, with the way to fill it."""

    add_wanted = Signal(date)

    def __init__(self, theme: Theme, gap: Gap) -> None:
        super().__init__()
        self._theme = theme
        self.add_button = button(_("Add"), "link", clicked=lambda: self.add_wanted.emit(gap.last))
        self.add_button.setAccessibleName(gap.add_name)
        self.buttons = [self.add_button]
        line = row(label(gap.words, "muted", wrap=False), self.add_button, spacing=8)
        line.setContentsMargins(SIDE, 0, SIDE, 0)
        self.setLayout(line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        y = self.height() // 2
        painter.drawLine(self.add_button.geometry().right() + SIDE, y, self.width() - SIDE, y)
        painter.end()
