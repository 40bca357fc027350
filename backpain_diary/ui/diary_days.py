"""The part of the diary that is shown: days, newest first, and the ways to the others."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from backpain_diary.i18n import _
from backpain_diary.presenters.diary import rows, window
from backpain_diary.ui.context import Context
from backpain_diary.ui.parts import button, card, label, row
from backpain_diary.ui.widgets.diary_list import DiaryList
from backpain_diary.ui.widgets.go_to_date import GoToDate

SHOWN_DAYS = 30


class DiaryDays(QWidget):
    moved = Signal()  # other days are wanted: read again

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._begin: date | None = None  # the day that the list begins with; None: the newest
        self._count = SHOWN_DAYS
        self.today = context.clock.today()
        self.go_to = GoToDate(self.today)
        self.empty = empty_card()
        self.list = DiaryList(context.theme)
        self.earlier_button = button(_("Show earlier days"), clicked=self._show_earlier)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.go_to, self.empty, self.list):
            column.addWidget(part)
        column.addLayout(row(self.earlier_button))

    def read(self) -> None:
        """Show what is stored. Raises StorageError, and then what was shown stays."""
        diary, coach = self._context.diary, self._context.coach
        self.today = today = self._context.clock.today()
        values = diary.day_values()
        days = values.keys() | coach.held_s_by_day(date.min, date.max).keys()
        if not days:
            self._show_empty()
            return
        shown = window(days, self._begin, self._count)
        entries = diary.entries(shown.first, shown.last)
        sessions = coach.sessions(shown.first, shown.last)
        self.list.show_rows(rows(shown, today, entries=entries, sessions=sessions, values=values))
        self.empty.hide()
        self.go_to.show_state(min(days), max(*days, today), is_at_newest=not shown.has_later)
        self.go_to.setVisible(shown.has_earlier or shown.has_later or self._count > SHOWN_DAYS)
        self.earlier_button.setVisible(shown.has_earlier)

    def go_to_day(self, day: date | None) -> None:
        """Begin the list with this day, going back; None begins with the newest."""
        self._begin = day
        self._count = SHOWN_DAYS
        self.moved.emit()

    def _show_earlier(self) -> None:
        first_new = len(self.list.views)
        self._count += SHOWN_DAYS
        self.moved.emit()
        for view in list(self.list.views.values())[first_new : first_new + 1]:
            view.buttons[0].setFocus()

    def _show_empty(self) -> None:
        self._begin = None
        self.list.show_rows(())
        self.empty.show()
        self.go_to.hide()
        self.earlier_button.hide()

    def stops(self) -> list[QWidget]:
        """What Tab goes through, as it is read."""
        return [self.go_to.newest_button, *self.list.buttons(), self.earlier_button]


def empty_card() -> QFrame:
    """What will be here, and how to begin."""
    frame, inside = card()
    inside.addWidget(label(_("Nothing is written down yet"), "heading"))
    inside.addWidget(
        label(
            _(
                "Here you will find your days, the newest first: how bad the pain was at its worst,"
                " and what you noted. One number for a day is enough, and blank days are fine."
            ),
            "lead",
        )
    )
    inside.addWidget(
        label(_("To begin, press “Add an entry”. Days that have passed can be added too."), "lead")
    )
    return frame
