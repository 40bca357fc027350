"""The diary by day: look back, add, mend, delete, and take that back."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backpain_diary.domain.action import Action
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.draft import Draft
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.entry_form import draft_of, new_draft, values_of
from backpain_diary.presenters.fill import first_shown, tiles
from backpain_diary.presenters.undo import Done, done, undone_words
from backpain_diary.services.changes import Changed
from backpain_diary.ui.context import Context
from backpain_diary.ui.detail.memory import DetailMemory
from backpain_diary.ui.diary_views import DiaryViews
from backpain_diary.ui.entry_form import EntryForm
from backpain_diary.ui.messages import tried
from backpain_diary.ui.page import Page
from backpain_diary.ui.parts import button, label, row
from backpain_diary.ui.unfinished import begun, keep
from backpain_diary.ui.widgets.fill_strip import FillStrip
from backpain_diary.ui.widgets.scrolling import show_new
from backpain_diary.ui.widgets.undo_bar import UndoBar


class DiaryPage(Page):
    """Either what is looked back at, or the form in its place."""

    cares_about = Changed.ENTRIES | Changed.SESSIONS | Changed.EVENTS  # they can be taken back

    learn_wanted = Signal(object)  # a Target

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._is_acting = False  # what is done now is told afterwards
        self._has_looked = False  # whether something was being written when the program ended
        self._opener: QWidget | None = None  # had the focus before the form
        self._memory = DetailMemory(context.assets, context.diary.remembered)
        self.form: EntryForm | None = None
        self._changing: Entry | None = None  # in the form
        self._wanted: Callable[[], None] | None = None  # once the form is left
        self.add_button = button(_("Add an entry"), "primary", clicked=self.add_entry)
        self.add_button.setAccessibleDescription(_("N"))
        self.fill = FillStrip(context.theme)
        self.views = DiaryViews(context)
        self.bar = UndoBar(context.theme)
        self._lay_out()
        self.fill.pain_chosen.connect(self._fill_in)
        self.fill.day_wanted.connect(self.go_to_day)
        self.views.moved.connect(self.refresh)
        self.views.edit_wanted.connect(self.edit_entry)
        self.views.delete_wanted.connect(self._delete)
        self.views.add_wanted.connect(self.add_entry)
        self.bar.undo_wanted.connect(self._undo)
        self._shortcut("N", self.add_entry)
        self._shortcut("Ctrl+N", self.add_entry)
        self._shortcut("Ctrl+Z", self._undo)
        self._shortcut("Ctrl+F", self.views.search.begin)

    def refresh(self) -> None:
        if self._try(self._read):
            self._offer_undo()
        QWidget.setTabOrder(self.views.last_stop, self.bar.undo_button)
        if not self._has_looked:
            self._has_looked = True
            self._try(self._show_begun)

    def _read(self) -> None:
        """Show what is stored. Raises StorageError, and then what was shown stays."""
        today = self._context.clock.today()
        self.views.read()
        lately = self._context.diary.day_summaries(first_shown(today), today)
        self.fill.show_days(tiles(today, lately))

    def showEvent(self, event: QShowEvent) -> None:
        if self.views.shown.today != self._context.clock.today():
            self._stale = True
        super().showEvent(event)

    def go_to_day(self, day: date | None) -> None:
        """Show this day; None shows the newest."""
        self.views.go_to_day(day)
        self.scroll_area.verticalScrollBar().setValue(0)

    def add_entry(self, day: date | None = None) -> None:
        """Open the form for a new entry, of today unless told otherwise."""
        now = self._context.clock.now()
        self._open_form(new_draft(day or now.date(), now), None)

    def edit_entry(self, entry_id: int, *, at_detail: bool = False) -> None:
        """Open the form with this entry, if it is still in the diary.

        at_detail: at the groups of the detail
        """
        is_it = self._changing is not None and self._changing.id == entry_id
        if is_it and self.form is not None:
            self.form.begin_detail() if at_detail else self.form.begin()
        elif self.form is not None and self.form.is_changed():
            self._wanted = partial(self.edit_entry, entry_id, at_detail=at_detail)
            self.form.ask_to_leave(is_for_other=True)
        elif self._try(lambda: self._open_entry(entry_id)) and at_detail and self.form is not None:
            self.form.begin_detail()

    def go_on_writing(self) -> None:
        """With what is not saved yet: the form stands open already, or opens with the page."""
        if self.form is not None:
            self.form.begin()

    def _open_entry(self, entry_id: int) -> None:
        entry = self._context.diary.entry(entry_id)
        if entry is not None:
            self._open_form(draft_of(entry), entry)

    def _show_begun(self) -> None:
        """Open the form as it stood when the program ended."""
        if found := begun(self._context):
            kept, entry = found
            self._open_form(kept.draft, entry, activity=kept.activity)

    def _shortcut(self, keys: str, action: Callable[[], None]) -> None:
        """It belongs to the list, so it rests while the form is shown."""
        QShortcut(QKeySequence(keys), self.scroll_area).activated.connect(lambda: action())

    def _open_form(self, draft: Draft, entry: Entry | None, *, activity: str | None = None) -> None:
        """entry: the one to change, None for a new one; activity: see EntryForm"""
        if self.form is not None and self.form.is_changed():
            self.form.ask_to_leave()
            return
        self._close_form()
        self.bar.hide()
        self._opener = self.focusWidget()
        form = EntryForm(
            self._context.theme,
            draft,
            self._context.clock.now(),
            self._memory,
            self,
            is_new=entry is None,
            activity=activity,
        )
        form.changed.connect(lambda: keep(self._context.drafts, form, entry))
        form.save_wanted.connect(lambda written: self._save(form, written, entry))
        form.left.connect(self._leave_form)
        form.stayed.connect(self._stay_in_form)
        form.learn_wanted.connect(self.learn_wanted)
        self.form, self._changing = form, entry
        self.scroll_area.hide()
        self._outer.addWidget(form)
        form.show()
        form.begin()

    def _stay_in_form(self) -> None:
        self._wanted = None

    def _go_on(self) -> bool:
        """Open the entry that was wanted while another one was not saved yet."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()
        return wanted is not None

    def _leave_form(self) -> None:
        self._close_form()
        if self._go_on():
            return
        self._offer_undo()
        known = (*self.views.buttons(), *self.fill.tiles)
        opener = self._opener if self._opener in known else self.add_button
        opener.setFocus()

    def _close_form(self) -> None:
        if self.form is not None:
            self.form.rest()
            tried(self, self._context.drafts.forget)
            self.form.hide()
            self.form.deleteLater()
            self.form = self._changing = None
            self.scroll_area.show()

    def _save(self, form: EntryForm, written: Draft, entry: Entry | None) -> None:
        diary = self._context.diary
        activity = form.groups.activity_name()
        try:
            with self._acting():
                if entry is None:
                    saved = diary.save_pain(**values_of(written), activity=activity)
                else:
                    saved = diary.edit(replace(entry, **values_of(written)), activity)
        except UserError as error:
            form.show_error(error)
            return
        self._close_form()
        if self._go_on():
            return
        self._show_entry(saved)
        self._offer_undo(is_new=saved != entry)

    def _fill_in(self, day: date, pain: int) -> None:
        self._act(lambda: self._context.diary.save_pain(pain, day=day))

    def _delete(self, entry_id: int) -> None:
        if self._act(lambda: self._context.diary.delete(entry_id)):
            self.bar.undo_button.setFocus()

    def _undo(self) -> None:
        action, undone = self._context.diary.last_action, self._last()
        if action is None or undone is None:
            return
        with self._acting():
            is_done = self._try(self._context.diary.undo)
        if is_done:
            left = self._last()
            if isinstance(action, Action) and action.before is not None:
                self._show_entry(action.before)
            else:
                self._focus_entry(None)
            self.bar.say(undone_words(undone, left), undoes=left.words if left else "")

    def _act(self, action: Callable[[], object]) -> bool:
        """Do what can be taken back, and say so."""
        with self._acting():
            is_done = self._try(action)
        if is_done:
            self._offer_undo(is_new=True)
        return is_done

    @contextmanager
    def _acting(self) -> Iterator[None]:
        """What is done in it refreshes the page at once; its words come after."""
        self._is_acting = True
        try:
            yield
        finally:
            self._is_acting = False

    def _try(self, action: Callable[[], object]) -> bool:
        """An error leaves everything as it was, and is told."""
        try:
            action()
        except UserError as error:
            last = self._last()  # what could be taken back still can be
            self.bar.say(f"{error} {error.hint}", undoes=last.words if last else "")
            return False
        return True

    def _last(self) -> Done | None:
        """What Undo would take back, on whichever page it was done."""
        action = self._context.diary.last_action
        return None if action is None else done(action, self._context.clock.today())

    def _offer_undo(self, *, is_new: bool = False) -> None:
        """Say what was done last. is_new: also aloud, to who cannot see it"""
        last = self._last()
        if self._is_acting or self.form is not None:
            return
        if last is None:
            self.bar.hide()
        else:
            self.bar.say(last.words, undoes=last.words, is_heard=is_new)

    def _show_entry(self, entry: Entry) -> None:
        if self.views.edit_button(entry.id) is None:
            self.go_to_day(entry.day)
        self._focus_entry(entry.id)

    def _focus_entry(self, entry_id: int | None) -> None:
        target = self.views.edit_button(entry_id) or self.add_button
        target.setFocus()
        show_new(target)

    def _lay_out(self) -> None:
        header = row(label(_("Diary"), "title", wrap=False))
        header.addWidget(self.add_button)
        self.column.addLayout(header)
        self.column.addWidget(self.fill)
        self.column.addWidget(self.views)
        self.column.addStretch(1)
        self._outer = cast("QVBoxLayout", self.layout())
        self._outer.setSpacing(0)
        self._outer.addWidget(self.bar)
