"""A month of days to choose from. Its 42 buttons are made once and only change what they show."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from backpain_diary.presenters.month import MonthView, month_before, same_day
from backpain_diary.ui.parts import label
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.month_day import ARROWS, MonthDay

DAY = timedelta(days=1)
COLUMNS = 7
PAGES = {Qt.Key.Key_PageUp: 1, Qt.Key.Key_PageDown: -1}


class MonthGrid(QWidget):
    """Tab reaches the chosen day; the keys go on from there, also into another month."""

    day_wanted = Signal(date)
    today_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2)
        self._names = [label("", "muted", wrap=False) for _column in range(COLUMNS)]
        for column, name in enumerate(self._names):
            self._grid.addWidget(name, 0, column, Qt.AlignmentFlag.AlignHCenter)
            self._grid.setColumnStretch(column, 1)
        self.days = [MonthDay(theme) for _day in range(6 * COLUMNS)]
        for number, day in enumerate(self.days):
            self._grid.addWidget(day, 1 + number // COLUMNS, number % COLUMNS)
            # not `clicked`: screen readers choose without it
            day.toggled.connect(lambda is_on, day=day: self._toggled(day, is_on))
        self._chosen = date.min

    def show_month(self, view: MonthView, chosen: date) -> None:
        """The chosen day must be one of those shown."""
        self._chosen = chosen
        self.setAccessibleName(view.title)
        self.setAccessibleDescription(view.summary)
        for name, weekday in zip(self._names, view.weekdays, strict=True):
            name.setText(weekday)
        had_focus = any(day.hasFocus() for day in self.days)
        for day, cell in zip(self.days, view.cells, strict=True):
            day.show_cell(cell)
            is_chosen = cell.day == chosen
            day.setChecked(is_chosen)
            policy = Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus
            day.setFocusPolicy(policy)
        if had_focus:
            self.chosen_day.setFocus()

    @property
    def chosen_day(self) -> MonthDay:
        return next(day for day in self.days if day.isChecked())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = self._after(event)
        if event.key() == Qt.Key.Key_T and not event.modifiers():
            self.today_wanted.emit()
        elif wanted is None:
            super().keyPressEvent(event)
        else:
            self.day_wanted.emit(wanted)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.chosen_day.setFocus()

    def _toggled(self, day: MonthDay, is_on: bool) -> None:
        assert day.cell is not None
        is_chosen = day.cell.day == self._chosen
        if is_on and not is_chosen:
            self.day_wanted.emit(day.cell.day)
        elif is_chosen and not is_on:
            day.setChecked(True)  # a second click does not choose nothing

    def _after(self, event: QKeyEvent) -> date | None:
        """The day that a key leads to; None if it is not one of ours."""
        key, chosen = Qt.Key(event.key()), self._chosen
        is_far = bool(
            event.modifiers()
            & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
        )
        if key in ARROWS:
            return chosen + ARROWS[key]
        if key in PAGES:
            return same_day(month_before(chosen, PAGES[key] * (12 if is_far else 1)), chosen)
        column = [day.isChecked() for day in self.days].index(True) % COLUMNS
        if key == Qt.Key.Key_Home:
            return chosen.replace(day=1) if is_far else chosen - DAY * column
        if key == Qt.Key.Key_End:
            last = month_before(chosen, -1) - DAY
            return last if is_far else chosen + DAY * (COLUMNS - 1 - column)
        return None
