"""The two ways to look back: the calendar, and the list of days. One is shown."""

from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.settings import DIARY_VIEWS
from backpain_diary.ui.context import Context
from backpain_diary.ui.diary_days import DiaryDays
from backpain_diary.ui.diary_month import DiaryMonth
from backpain_diary.ui.diary_search import DiarySearch
from backpain_diary.ui.messages import tell
from backpain_diary.ui.widgets.scrolling import show_new
from backpain_diary.ui.widgets.segments import Segments


class DiaryViews(QWidget):
    moved = Signal()  # other days are wanted: read again
    edit_wanted = Signal(int)  # entry id
    delete_wanted = Signal(int)  # entry id
    add_wanted = Signal(date)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._preferences = context.preferences
        self.month, self.days = DiaryMonth(context), DiaryDays(context)
        words = {"month": _("Month"), "list": _("List")}
        self.choice = Segments([words[view] for view in DIARY_VIEWS], _("Look back by"))
        self.search = DiarySearch(context, self.choice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.search, self.month, self.days):
            column.addWidget(part)
        self.choice.choose(DIARY_VIEWS.index(self._preferences.settings.diary_view))
        self._show_chosen()
        self.choice.chosen.connect(self._choose)
        self.search.turned.connect(self._show_chosen)
        self.search.day_wanted.connect(self._show_found)
        self.days.moved.connect(self.moved)
        self.month.moved.connect(self._show_day)
        for view in (self.month, self.days):
            view.list.edit_wanted.connect(self.edit_wanted)
            view.list.delete_wanted.connect(self.delete_wanted)
            view.list.add_wanted.connect(self.add_wanted)
        self.month.add_button.clicked.connect(lambda: self.add_wanted.emit(self.month.day))
        self.days.go_to.day_wanted.connect(self.go_to_day)
        self.days.go_to.newest_wanted.connect(lambda: self.go_to_day(None))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads from a day that was found back to what was found."""
        if event.key() == Qt.Key.Key_Escape and self.search.can_go_back:
            self.search.go_back()
        else:
            super().keyPressEvent(event)

    @property
    def shown(self) -> DiaryMonth | DiaryDays:
        view = self._preferences.settings.diary_view
        return self.month if view == "month" else self.days

    def read(self) -> None:
        """Show what is stored. Raises StorageError, and then what was shown stays."""
        self.shown.read()
        if self.search.is_shown:
            self.search.read()
        self._order_tabs()

    def go_to_day(self, day: date | None) -> None:
        """The list begins with this day, going back; None is the newest."""
        self.search.put_away()
        self.shown.go_to_day(day)

    def buttons(self) -> list[QPushButton]:
        return self.shown.list.buttons()

    def edit_button(self, entry_id: int | None) -> QPushButton | None:
        """None when the entry is not shown."""
        return self.shown.list.edit_button(entry_id)

    @property
    def last_stop(self) -> QWidget:
        """The last that Tab reaches here."""
        return self.shown.stops()[-1]

    def _choose(self, number: int) -> None:
        settings = self._preferences.settings
        try:
            self._preferences.change(settings._replace(diary_view=DIARY_VIEWS[number]))
        except UserError as error:
            self.choice.choose(DIARY_VIEWS.index(settings.diary_view))
            tell(self, error)
            return
        self.search.put_away()
        self._show_chosen()
        self.moved.emit()

    def _show_day(self) -> None:
        """Of the month alone: going from day to day is quick."""
        try:
            self.month.show_day()
        except UserError:
            self.moved.emit()  # tells why
        self._order_tabs()

    def _show_found(self, day: date) -> None:
        self.go_to_day(day)
        if self.shown is self.month:
            self.month.grid.chosen_day.setFocus()
            self.month.show_panel()
        else:
            self.days.list.buttons()[0].setFocus()
            show_new(self.days.list.buttons()[0])

    def _show_chosen(self) -> None:
        for view in (self.month, self.days):
            view.setVisible(view is self.shown and not self.search.is_shown)

    def _order_tabs(self) -> None:
        """Days are made in any order; Tab goes through them as they are read."""
        for one, next_one in pairwise(
            [self.choice.buttons[-1], *self.search.stops(), *self.shown.stops()]
        ):
            QWidget.setTabOrder(one, next_one)
