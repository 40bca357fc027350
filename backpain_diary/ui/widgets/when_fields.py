"""Day and time of an entry. A past day may go without a time."""

from datetime import date, datetime, time

from PySide6.QtCore import Qt, QTime, Signal
from PySide6.QtWidgets import QPushButton, QRadioButton, QVBoxLayout, QWidget

from backpain_diary.domain.diary import EARLIEST
from backpain_diary.i18n import _
from backpain_diary.presenters.entry_form import day_words, quick_days, usual_time
from backpain_diary.ui.parts import button, label, row, wrapped_row
from backpain_diary.ui.widgets.day_field import DayField, TimeField
from backpain_diary.ui.widgets.yes_no import check


class WhenFields(QWidget):
    changed = Signal()
    trouble_changed = Signal(str)  # why the day is not understood; empty when it is

    def __init__(self, day: date, at: time | None, now: datetime, *, is_new: bool) -> None:
        """now: when the form was opened; today is the latest day for a new entry"""
        super().__init__()
        self._now = now
        self._is_new = is_new
        self._always_optional = at is None and not is_new
        today = now.date()
        self.day_field = DayField(_("Day"), min(EARLIEST, day), max(today, day), day)
        self.day_line = label("", "muted")
        self.quick: dict[date, QPushButton] = {}
        for quick_day, words in quick_days(today):
            self.quick[quick_day] = self._quick_button(quick_day, words)
        self.time_field = TimeField(_("Time"))
        keeps_room = self.time_field.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self.time_field.setSizePolicy(keeps_room)
        self.time_field.setTime(QTime(now.hour, now.minute))
        self.with_time = QRadioButton(_("I know the time"))
        self.no_time = QRadioButton(_("I don't remember the time"))
        self.no_time.toggled.connect(lambda checked: self.time_field.setVisible(not checked))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(_("Day"), "strong"))
        column.addLayout(row(self.day_field))
        column.addWidget(wrapped_row(*self.quick.values()))
        column.addWidget(self.day_line)
        column.addSpacing(4)
        column.addWidget(label(_("Time"), "strong"))
        column.addLayout(row(self.with_time, self.time_field))
        column.addWidget(self.no_time, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_time(at)
        self._day_chosen(day)
        self.day_field.day_changed.connect(self._day_chosen)
        self.day_field.trouble_changed.connect(self._say)
        for told in (
            self.day_field.day_changed,
            self.time_field.timeChanged,
            self.no_time.toggled,
        ):
            told.connect(lambda _value: self.changed.emit())

    def day(self) -> date:
        return self.day_field.day()

    def at(self) -> time | None:
        if self.no_time.isChecked():
            return None
        shown = self.time_field.time()
        return time(shown.hour(), shown.minute(), shown.second())

    def _quick_button(self, day: date, words: str) -> QPushButton:
        made = button(words, "range", clicked=lambda: self._choose(day))
        made.setCheckable(True)
        made.setProperty("end", "both")
        # screen readers choose without a click
        made.toggled.connect(lambda is_on: self._choose(day) if is_on else None)
        return made

    def _choose(self, day: date) -> None:
        self.day_field.set_day(day)
        self._mark_quick(day)

    def _day_chosen(self, day: date) -> None:
        self._say("")
        may_be_left_out = self._always_optional or day != self._now.date()
        if self._is_new and self.at() == self._suggested:
            self._show_time(usual_time(day, self._now))
        elif not may_be_left_out and self.at() is None:
            self._show_time(self._now.time())
        self.with_time.setVisible(may_be_left_out)
        self.no_time.setVisible(may_be_left_out)

    def _say(self, trouble: str) -> None:
        usual = day_words(self.day(), self._now, is_new=self._is_new)
        self.day_line.setText(trouble or usual)
        self._mark_quick(None if trouble else self.day())
        self.trouble_changed.emit(trouble)

    def _mark_quick(self, day: date | None) -> None:
        for quick_day, quick_button in self.quick.items():
            quick_button.setChecked(quick_day == day)

    def _show_time(self, at: time | None) -> None:
        self._suggested = at
        check(self.no_time if at is None else self.with_time, self.no_time, self.with_time)
        if at is not None:
            self.time_field.setTime(QTime(at.hour, at.minute, at.second))
