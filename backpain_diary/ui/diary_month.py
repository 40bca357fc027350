"""The calendar of the diary, and beside or below it what is written of the chosen day."""

from datetime import date
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backpain_diary.domain.spell import Spell
from backpain_diary.i18n import _
from backpain_diary.presenters.diary import day_card
from backpain_diary.presenters.month import first_and_last, month_before, month_view, same_day
from backpain_diary.ui.announce import announce
from backpain_diary.ui.context import Context
from backpain_diary.ui.diary_days import empty_card
from backpain_diary.ui.parts import button, card, label, row, wrapped_row
from backpain_diary.ui.widgets.diary_list import DiaryList
from backpain_diary.ui.widgets.month_grid import MonthGrid
from backpain_diary.ui.widgets.scrolling import show_new

SIDE_BY_SIDE = 680  # px at 100 % text, from which on the day stands beside the month
YEAR = 12
REACHABLE = date(2, 1, 1), date(9998, 12, 31)  # the months around them still are months


class DiaryMonth(QWidget):
    moved = Signal()  # another day is wanted: show it

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.today = self.day = context.clock.today()
        self._spell = Spell()
        self.title = label("", "heading", wrap=False)
        self.summary = label("", "muted")
        self.grid = MonthGrid(context.theme)
        self.list = DiaryList(context.theme)
        self.add_button = button(_("Add an entry for this day"))
        self._lay_out()
        self.grid.day_wanted.connect(self._choose)
        self.grid.today_wanted.connect(lambda: self._choose(None))

    def read(self) -> None:
        """Show what is stored. Raises StorageError, and then what was shown stays."""
        context = self._context
        today = context.clock.today()
        self._spell = context.diary.spell(today)
        if self.day == self.today:
            self.day = today  # a new day may have begun
        self.today = today
        self.show_day()

    def show_day(self) -> None:
        """The chosen day and its month. Raises StorageError, and then what was shown stays."""
        context, today = self._context, self.today
        first_weekday = QLocale().firstDayOfWeek().value - 1
        first, last = first_and_last(self.day, first_weekday)
        marks = context.diary.day_summaries(first, last)
        entries = context.diary.entries(self.day, self.day)
        sessions = context.coach.sessions(self.day, self.day)
        view = month_view(self.day, marks, self._spell, today, first_weekday=first_weekday)
        self.title.setText(view.title)
        self.summary.setText(view.summary)
        self.grid.show_month(view, self.day)
        value = marks[self.day].highest if self.day in marks else None
        self.list.show_rows((day_card(self.day, today, entries, sessions, value),))
        self.add_button.setVisible(bool(entries))
        self.empty.setVisible(not marks and not context.diary.day_values())
        self.today_button.setEnabled(self.day != today)

    def go_to_day(self, day: date | None) -> None:
        """None: today."""
        first, last = REACHABLE
        self.day = min(max(day or self._context.clock.today(), first), last)
        self.moved.emit()

    def show_panel(self) -> None:
        """Scroll to what is written of the day, as far as the day itself stays in sight."""
        show_new(self.list, self.grid.chosen_day)

    def stops(self) -> list[QWidget]:
        """What Tab goes through, as it is read."""
        turns = [*self.turn_buttons, self.today_button]
        return [*turns, self.grid.chosen_day, *self.list.buttons(), self.add_button]

    def _choose(self, day: date | None) -> None:
        self.go_to_day(day)
        self.show_panel()
        announce(self, self.grid.chosen_day.accessibleName())

    def _turn(self, months: int) -> None:
        self.go_to_day(same_day(month_before(self.day, months), self.day))

    def _lay_out(self) -> None:
        self.today_button = button(_("Back to today"), clicked=lambda: self.go_to_day(None))
        self.today_button.setAccessibleDescription(_("T"))
        turns = (
            (_("« Year"), _("A year back"), YEAR),
            (_("‹ Month"), _("A month back"), 1),
            (_("Month ›"), _("A month on"), -1),
            (_("Year »"), _("A year on"), -YEAR),
        )
        self.turn_buttons = []
        for words, name, months in turns:
            turn = button(words, "turn", clicked=partial(self._turn, months))
            turn.setAccessibleName(name)
            self.turn_buttons.append(turn)
        frame, inside = card()
        self.empty = empty_card()
        self.empty.hide()
        inside.addWidget(wrapped_row(*self.turn_buttons))
        inside.addWidget(wrapped_row(self.title, self.today_button))
        inside.addWidget(self.summary)
        inside.addWidget(self.grid)
        inside.addWidget(label(legend(), "muted"))
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.empty)
        column.addWidget(self.list)
        column.addLayout(row(self.add_button))
        column.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(16)
        self._both.addWidget(frame, 4, Qt.AlignmentFlag.AlignTop)
        self._both.addWidget(beside, 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= self._context.theme.px(SIDE_BY_SIDE)
        directions = QBoxLayout.Direction
        self._both.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)


def legend() -> str:
    return _(
        "2×: two entries. ▲: a session. …: more is noted. +: added later. A line below: the days of"
        " pain that count."
    )
