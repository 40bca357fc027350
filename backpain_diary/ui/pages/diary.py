"""The diary by day: look back, add, mend, delete, and take that back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import cast

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backpain_diary.domain.diary import Entry
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.diary import Done, added, changed, deleted
from backpain_diary.presenters.entry_form import Draft, draft_of, new_draft, values_of
from backpain_diary.services.changes import Changed
from backpain_diary.ui.context import Context
from backpain_diary.ui.detail.memory import DetailMemory
from backpain_diary.ui.diary_views import DiaryViews
from backpain_diary.ui.entry_form import EntryForm
from backpain_diary.ui.page import Page
from backpain_diary.ui.parts import button, label, row
from backpain_diary.ui.widgets.undo_bar import UndoBar


class DiaryPage(Page):
    """Either what is looked back at, or the form in its place."""

    cares_about = Changed.ENTRIES | Changed.SESSIONS

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._done: Done | None = None  # what Undo would take back
        self._opener: QWidget | None = None  # had the focus before the form
        self._memory = DetailMemory(context.assets, context.diary.remembered)
        self.form: EntryForm | None = None
        self.add_button = button(_("Add an entry"), "primary", clicked=self.add_entry)
        self.add_button.setAccessibleDescription(_("N"))
        self.views = DiaryViews(context)
        self.bar = UndoBar(context.theme)
        self._lay_out()
        self.views.moved.connect(self.refresh)
        self.views.edit_wanted.connect(self.edit_entry)
        self.views.delete_wanted.connect(self._delete)
        self.views.add_wanted.connect(self.add_entry)
        self.bar.undo_wanted.connect(self._undo)
        self._shortcut("N", self.add_entry)
        self._shortcut("Ctrl+N", self.add_entry)
        self._shortcut("Ctrl+Z", self._undo)

    def refresh(self) -> None:
        try:
            self.views.read()
        except UserError as error:
            self._tell_error(error)
        QWidget.setTabOrder(self.views.last_stop, self.bar.undo_button)

    def showEvent(self, event: QShowEvent) -> None:
        if self.views.shown.today != self._context.clock.today():
            self._stale = True
        super().showEvent(event)

    def data_changed(self, what: Changed) -> None:
        if what & Changed.ENTRIES:
            self._forget_done()  # something else was done since
        super().data_changed(what)

    def go_to_day(self, day: date | None) -> None:
        """Show this day; None shows the newest."""
        self.views.go_to_day(day)
        self.scroll_area.verticalScrollBar().setValue(0)

    def add_entry(self, day: date | None = None) -> None:
        """Open the form for a new entry, of today unless told otherwise."""
        now = self._context.clock.now()
        self._open_form(new_draft(day or now.date(), now), None)

    def edit_entry(self, entry_id: int) -> None:
        """Open the form with this entry, if it is still in the diary."""
        try:
            entry = self._context.diary.entry(entry_id)
        except UserError as error:
            self._tell_error(error)
            return
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
            self._context.theme,
            draft,
            self._context.clock.now(),
            self._memory,
            self,
            is_new=entry is None,
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
        opener = self._opener if self._opener in self.views.buttons() else self.add_button
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
            diary.name_activity(form.groups.activity_name())
            if entry is None:
                saved = diary.save_pain(**values_of(written))
            else:
                saved = diary.edit(replace(entry, **values_of(written)))
        except UserError as error:
            form.show_error(error)
            return
        self._close_form()
        self._show_entry(saved)
        if entry is None:
            self._tell(added(saved, self.views.shown.today))
        elif saved != entry:
            self._tell(changed(saved, self.views.shown.today))

    def _show_entry(self, entry: Entry) -> None:
        if self.views.edit_button(entry.id) is None:
            self.go_to_day(entry.day)
        self._focus_entry(entry.id)

    def _delete(self, entry_id: int) -> None:
        diary = self._context.diary
        try:
            entry = diary.entry(entry_id)
            if entry is not None:
                diary.delete(entry_id)
                self._tell(deleted(entry, self.views.shown.today))
                self.bar.undo_button.setFocus()
        except UserError as error:
            self._tell_error(error)

    def _undo(self) -> None:
        done = self._done
        if done is None:
            return
        try:
            self._context.diary.undo()
        except UserError as error:
            self._tell_error(error)
            return
        self.bar.say(done.undone)
        self._focus_entry(done.entry_id)

    def _tell(self, done: Done) -> None:
        self._done = done
        self.bar.say(done.words, undoes=done.words)

    def _tell_error(self, error: UserError) -> None:
        """What could be taken back still can be."""
        self.bar.say(f"{error} {error.hint}", undoes=self._done.words if self._done else "")

    def _forget_done(self) -> None:
        self._done = None
        self.bar.hide()

    def _focus_entry(self, entry_id: int | None) -> None:
        target = self.views.edit_button(entry_id) or self.add_button
        target.setFocus()
        # once the layout has given new days their place
        QTimer.singleShot(0, target, lambda: self.scroll_area.ensureWidgetVisible(target))

    def _lay_out(self) -> None:
        header = row(label(_("Diary"), "title", wrap=False))
        header.addWidget(self.add_button)
        self.column.addLayout(header)
        self.column.addWidget(self.views)
        self.column.addStretch(1)
        self._outer = cast("QVBoxLayout", self.layout())
        self._outer.setSpacing(0)
        self._outer.addWidget(self.bar)
