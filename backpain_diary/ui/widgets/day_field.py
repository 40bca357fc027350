"""Fields for a day and for a time that a turning mouse wheel does not change."""

from datetime import date, timedelta

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QTimeEdit,
    QWidget,
)

from backpain_diary.i18n import _
from backpain_diary.presenters.typed_day import read_day, trouble_with, written
from backpain_diary.ui.parts import button

STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
LONGEST = 40  # characters that anybody needs for a day


class DayField(QWidget):
    """A day that is typed, stepped with the arrow keys, or moved by a button on either side.

    WORKAROUND QDateEdit (Qt 6.11): it turns "2025-02-15" into the 2nd of March and ignores
    "jan" in "1 jan", whatever the format. A wrong day in a diary is worse than a question.
    """

    day_changed = Signal(date)
    trouble_changed = Signal(str)  # why the text is not taken; empty when it is
    entered = Signal()  # the Enter key, and nothing is in the way

    def __init__(
        self, name: str, first: date, last: date, day: date, *, is_rough: bool = False
    ) -> None:
        """name: for screen readers; only the days from first to last can be chosen

        is_rough: a month or a year does, too
        """
        super().__init__()
        self._is_rough = is_rough
        self._first, self._last, self._day = first, last, day
        self.trouble = ""
        self.edit = _DayEdit(name)
        self.before = button("‹", "turn", clicked=lambda: self._move(-1))
        self.before.setAccessibleName(_("Day before"))
        self.after = button("›", "turn", clicked=lambda: self._move(1))
        self.after.setAccessibleName(_("Day after"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for part in (self.before, self.edit, self.after):
            line.addWidget(part)
        self.edit.textEdited.connect(self._typed)
        self.edit.editingFinished.connect(self._tidy)
        self.edit.stepped.connect(self._move)
        self.edit.entered.connect(self._enter)
        self._show_day()

    def day(self) -> date:
        """The last one that was understood."""
        return self._day

    def set_day(self, day: date) -> None:
        """The nearest that can be chosen."""
        self._take(min(max(day, self._first), self._last))
        self._show_day()

    def set_days(self, first: date, last: date) -> None:
        """Which days can be chosen."""
        self._first, self._last = first, last
        self.set_day(self._day)

    def _move(self, days: int) -> None:
        self.set_day(self._day + timedelta(days=days))

    def _typed(self, text: str) -> None:
        trouble = trouble_with(text, self._first, self._last, is_rough=self._is_rough)
        day = read_day(text, self._last, is_rough=self._is_rough)
        if day is not None and not trouble:
            self._take(day)
        self._say(trouble)

    def _tidy(self) -> None:
        if not self.trouble:
            self._show_day()

    def _enter(self) -> None:
        if not self.trouble:
            self.entered.emit()

    def _take(self, day: date) -> None:
        is_new = day != self._day
        self._day = day
        if is_new:
            self.day_changed.emit(day)

    def _show_day(self) -> None:
        self.edit.setText(written(self._day))
        self.before.setEnabled(self._day > self._first)
        self.after.setEnabled(self._day < self._last)
        self._say("")

    def _say(self, trouble: str) -> None:
        if trouble != self.trouble:
            self.trouble = trouble
            self.trouble_changed.emit(trouble)


class TimeField(QTimeEdit):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setDisplayFormat("HH:mm")
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # so that the page scrolls


class _DayEdit(QLineEdit):
    """As wide as the longest date in words."""

    stepped = Signal(int)  # days
    entered = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setAccessibleDescription(_("Arrow up: the day after. Arrow down: the day before."))
        self.setMaxLength(LONGEST)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(written(date(2000, n, 28))) for n in range(1, 13))
        usual = super().sizeHint()  # room for 17 letters x
        return QSize(usual.width() - 17 * metrics.horizontalAdvance("x") + widest, usual.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.stepped.emit(STEPS[key])
        else:
            super().keyPressEvent(event)  # Enter: it tidies the text first
            if key in ENTER:
                self.entered.emit()
