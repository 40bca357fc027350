"""The diary by day: look back, add, mend, delete, and take that back."""

from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from backpain_diary.domain.diary import Entry
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.diary import Done, added, changed, deleted, rows, window
from backpain_diary.presenters.entry_form import Draft, draft_of, new_draft
from backpain_diary.services.changes import Changed
from backpain_diary.ui.context import Context
from backpain_diary.ui.entry_form import EntryForm
from backpain_diary.ui.page import Page
from backpain_diary.ui.parts import button, card, label, row
from backpain_diary.ui.widgets.diary_list import DiaryList
from backpain_diary.ui.widgets.go_to_date import GoToDate
from backpain_diary.ui.widgets.undo_bar import UndoBar

SHOWN_DAYS = 30


class DiaryPage(Page):
    """Either the list of days, or the form in its place."""

    cares_about = Changed.ENTRIES | Changed.SESSIONS

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._today = context.clock.today()
        self._begin: date | None = None  # the day that the list begins with; None: the newest
        self._count = SHOWN_DAYS
        self._done: Done | None = None  # what Undo would take back
        self._opener: QWidget | None = None  # had the focus before the form
        self.form: EntryForm | None = None
        self.add_button = button(_("Add an entry"), "primary", clicked=self.add_entry)
        self.add_button.setAccessibleDescription(_("N"))
        self.go_to = GoToDate(self._today)
        self.empty = _empty_card()
        self.list = DiaryList(context.theme)
        self.earlier_button = button(_("Show earlier days"), clicked=self._show_earlier)
        self.bar = UndoBar(context.theme)
        self._lay_out()
        self.go_to.day_wanted.connect(self.go_to_day)
        self.go_to.newest_wanted.connect(lambda: self.go_to_day(None))
        self.list.edit_wanted.connect(self.edit_entry)
        self.list.delete_wanted.connect(self._delete)
        self.list.add_wanted.connect(self.add_entry)
        self.bar.undo_wanted.connect(self._undo)
        self._shortcut("N", self.add_entry)
        self._shortcut("Ctrl+N", self.add_entry)
        self._shortcut("Ctrl+Z", self._undo)

    def refresh(self) -> None:
        diary, coach = self._context.diary, self._context.coach
        self._today = today = self._context.clock.today()
        values = diary.day_values()
        days = values.keys() | coach.held_s_by_day(date.min, date.max).keys()
        self.empty.setVisible(not days)
        if not days:
            self._begin = None
            self.list.show_rows(())
            self.go_to.hide()
            self.earlier_button.hide()
            return
        shown = window(days, self._begin, self._count)
        self.list.show_rows(
            rows(
                shown,
                today,
                entries=diary.entries(shown.first, shown.last),
                sessions=coach.sessions(shown.first, shown.last),
                values=values,
            )
        )
        self.go_to.show_state(min(days), max(*days, today), is_at_newest=not shown.has_later)
        self.go_to.setVisible(shown.has_earlier or shown.has_later or self._count > SHOWN_DAYS)
        self.earlier_button.setVisible(shown.has_earlier)
        self._order_tabs()

    def showEvent(self, event: QShowEvent) -> None:
        if self._today != self._context.clock.today():
            self._stale = True
        super().showEvent(event)

    def data_changed(self, what: Changed) -> None:
        if what & Changed.ENTRIES:
            self._forget_done()  # something else was done since
        super().data_changed(what)

    def go_to_day(self, day: date | None) -> None:
        """Begin the list with this day, going back; None begins with the newest."""
        self._begin = day
        self._count = SHOWN_DAYS
        self.refresh()
        self.scroll_area.verticalScrollBar().setValue(0)

    def add_entry(self, day: date | None = None) -> None:
        """Open the form for a new entry, of today unless told otherwise."""
        now = self._context.clock.now()
        self._open_form(new_draft(day or now.date(), now), None)

    def edit_entry(self, entry_id: int) -> None:
        """Open the form with this entry, if it is still in the diary."""
        entry = self._context.diary.entry(entry_id)
        if entry is not None:
            self._open_form(draft_of(entry), entry)

    def _shortcut(self, keys: str, action: Callable[[], None]) -> None:
        """It belongs to the list, so it rests while the form is shown."""
        QShortcut(QKeySequence(keys), self.scroll_area).activated.connect(lambda: action())

    def _open_form(self, draft: Draft, entry: Entry | None) -> None:
        """entry: the one to change, None for a new one"""
        if self.form is not None and self.form.is_changed():
            self.form.ask_to_leave()
            return
        self._close_form()
        self._forget_done()
        self._opener = self.focusWidget()
        form = EntryForm(
            self._context.theme, draft, self._context.clock.now(), is_new=entry is None
        )
        form.save_wanted.connect(lambda written: self._save(form, written, entry))
        form.left.connect(self._leave_form)
        self.form = form
        self.scroll_area.hide()
        self._outer.addWidget(form)
        form.show()
        form.begin()

    def _leave_form(self) -> None:
        self._close_form()
        opener = self._opener if self._opener in self.list.buttons() else self.add_button
        opener.setFocus()

    def _close_form(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
            self.scroll_area.show()

    def _save(self, form: EntryForm, written: Draft, entry: Entry | None) -> None:
        diary = self._context.diary
        try:
            if entry is None:
                saved = diary.save_pain(**asdict(written))
            else:
                saved = diary.edit(replace(entry, **asdict(written)))
        except UserError as error:
            form.show_error(error)
            return
        self._close_form()
        self._show_entry(saved)
        if entry is None:
            self._tell(added(saved, self._today))
        elif saved != entry:
            self._tell(changed(saved, self._today))

    def _show_entry(self, entry: Entry) -> None:
        if self.list.edit_button(entry.id) is None:
            self.go_to_day(entry.day)
        self._focus_entry(entry.id)

    def _delete(self, entry_id: int) -> None:
        diary = self._context.diary
        try:
            entry = diary.entry(entry_id)
            if entry is not None:
                diary.delete(entry_id)
                self._tell(deleted(entry, self._today))
                self.bar.undo_button.setFocus()
        except UserError as error:
            self.bar.say_error(error)

    def _undo(self) -> None:
        done = self._done
        if done is None:
            return
        try:
            self._context.diary.undo()
        except UserError as error:
            self.bar.say_error(error)
            return
        self.bar.say(done.undone, can_undo=False)
        self._focus_entry(done.entry_id)

    def _tell(self, done: Done) -> None:
        self._done = done
        self.bar.say(done.words, can_undo=True)

    def _forget_done(self) -> None:
        self._done = None
        self.bar.hide()

    def _show_earlier(self) -> None:
        first_new = len(self.list.views)
        self._count += SHOWN_DAYS
        self.refresh()
        for view in list(self.list.views.values())[first_new : first_new + 1]:
            view.buttons[0].setFocus()

    def _focus_entry(self, entry_id: int | None) -> None:
        target = self.list.edit_button(entry_id) or self.add_button
        target.setFocus()
        # once the layout has given new days their place
        QTimer.singleShot(0, target, lambda: self.scroll_area.ensureWidgetVisible(target))

    def _order_tabs(self) -> None:
        """Days are made in any order; Tab goes through them as they are read."""
        chain = [
            self.go_to.newest_button,
            *self.list.buttons(),
            self.earlier_button,
            self.bar.undo_button,
        ]
        for one, next_one in pairwise(chain):
            QWidget.setTabOrder(one, next_one)

    def _lay_out(self) -> None:
        header = row(label(_("Diary"), "title", wrap=False))
        header.addWidget(self.add_button)
        self.column.addLayout(header)
        for part in (self.go_to, self.empty, self.list):
            self.column.addWidget(part)
        self.column.addLayout(row(self.earlier_button))
        self.column.addStretch(1)
        self._outer = cast("QVBoxLayout", self.layout())
        self._outer.setSpacing(0)
        self._outer.addWidget(self.bar)


def _empty_card() -> QFrame:
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
