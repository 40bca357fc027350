"""Fields for a day and for a time that a turning mouse wheel does not change."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QHBoxLayout, QTimeEdit, QWidget

from backpain_diary.i18n import _
from backpain_diary.ui.parts import button

STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class DayField(QWidget):
    """A date that is typed, stepped with the arrow keys, or moved by a button on either side."""

    day_changed = Signal(date)
    entered = Signal()  # the Enter key

    def __init__(self, name: str, first: date, last: date, day: date) -> None:
        """name: for screen readers; only the days from first to last can be chosen"""
        super().__init__()
        self.edit = _DateEdit()
        self.edit.setAccessibleName(name)
        self.before = button("‹", clicked=lambda: self._move(-1))
        self.before.setAccessibleName(_("Day before"))
        self.after = button("›", clicked=lambda: self._move(1))
        self.after.setAccessibleName(_("Day after"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for part in (self.before, self.edit, self.after):
            line.addWidget(part)
        self.set_days(first, last)
        self.set_day(day)
        self._show_ends()
        self.edit.entered.connect(self.entered)
        self.edit.dateChanged.connect(self._changed)

    def day(self) -> date:
        shown = self.edit.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        self.edit.setDate(_qdate(day))

    def set_days(self, first: date, last: date) -> None:
        """Which days can be chosen; the chosen one moves to the nearest of them."""
        self.edit.setDateRange(_qdate(first), _qdate(last))
        self._show_ends()

    def _move(self, days: int) -> None:
        self.edit.setDate(self.edit.date().addDays(days))

    def _changed(self) -> None:
        self._show_ends()
        self.day_changed.emit(self.day())

    def _show_ends(self) -> None:
        self.before.setEnabled(self.edit.date() > self.edit.minimumDate())
        self.after.setEnabled(self.edit.date() < self.edit.maximumDate())


class TimeField(QTimeEdit):
    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setDisplayFormat("HH:mm")
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # so that the page scrolls


class _DateEdit(QDateEdit):
    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        # Month names in the language of the app, not of the computer.
        self.setLocale(QLocale(_("en")))
        self.setDisplayFormat(_("d MMMM yyyy"))
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In the day, Up and Down go on into the next or the last month."""
        step = STEPS.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.interpretText()
            self.entered.emit()
        elif step is not None and self.currentSection() is QDateEdit.Section.DaySection:
            self.setDate(self.date().addDays(step))
            self.setSelectedSection(QDateEdit.Section.DaySection)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
