"""What happened, such as "started physiotherapy": noted, changed, taken away, taken back."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from backpain_diary.domain.action import Noted
from backpain_diary.domain.events import Event
from backpain_diary.domain.trends import first_of_diary
from backpain_diary.i18n import _
from backpain_diary.presenters.events import event_lines
from backpain_diary.presenters.undo import Done, done
from backpain_diary.ui.context import Context
from backpain_diary.ui.dialog_frame import fit_over, scrolled
from backpain_diary.ui.event_form import EventForm
from backpain_diary.ui.event_list import EventList
from backpain_diary.ui.messages import tried
from backpain_diary.ui.parts import button, label, row
from backpain_diary.ui.widgets.day_field import ENTER
from backpain_diary.ui.widgets.tab_order import put_after
from backpain_diary.ui.widgets.undo_bar import UndoBar

SIZE = (640, 600)  # at 100 % text


class EventsDialog(QDialog):
    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._today = context.clock.today()
        self._began = self._first_day()
        self.setWindowTitle(_("Your events"))
        self.form = EventForm(self._today)
        self.list = EventList()
        self.bar = UndoBar(context.theme)
        self.close_button = button(_("Close"), clicked=self.accept)
        self._lay_out()
        self.form.saved.connect(self._save)
        self.list.edit_wanted.connect(self._edit)
        self.list.delete_wanted.connect(self._delete)
        self.bar.undo_wanted.connect(self._undo)
        QShortcut(QKeySequence("Ctrl+Z"), self).activated.connect(self._undo)
        for field in self.form.fields:
            field.installEventFilter(self)
        fit_over(self, parent.window(), context.theme, SIZE)
        self._show()
        self.form.words.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field has saved already; Qt would press some button as well."""
        if event.key() not in ENTER:
            super().keyPressEvent(event)

    def reject(self) -> None:
        """Escape: first out of a change, then out of the dialog."""
        if self.form.changed_one is None:
            super().reject()
        else:
            self.form.begin(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Z in a field with nothing typed to take back is ours."""
        if event.type() is not QEvent.Type.ShortcutOverride:
            return False
        assert isinstance(event, QKeyEvent)
        assert isinstance(watched, QLineEdit)
        return event.matches(QKeySequence.StandardKey.Undo) and not watched.isUndoAvailable()

    def _first_day(self) -> date:
        """Of the diary, and so of the chart."""
        held_s = self._context.coach.held_s_by_day(date.min, self._today)
        return first_of_diary(self._context.diary.day_values(), held_s, self._today)

    def _show(self) -> None:
        lines = event_lines(self._context.events.events(), self._began, self._today)
        self.list.show_lines(lines)
        put_after(self.form.cancel_button, self.list)

    def _save(self, day: date, words: str) -> None:
        events, event = self._context.events, self.form.changed_one
        if event is None:
            is_done = tried(self, lambda: events.add(day, words))
        else:
            is_done = tried(self, partial(events.change, event, day, words))
        if is_done:
            self.form.begin(None)
            self._tell_last()

    def _edit(self, event: Event) -> None:
        self.form.begin(event)

    def _delete(self, event: Event) -> None:
        if tried(self, lambda: self._context.events.delete(event)):
            if self.form.changed_one == event:
                self.form.begin(None)
            self._tell_last()
            self.bar.undo_button.setFocus()

    def _undo(self) -> None:
        """Only what was done to events: what else was done is not seen here."""
        last = self._last()
        if last is not None and tried(self, self._context.diary.undo):
            self.form.begin(None)
            self._show()
            before = self._last()
            self.bar.say(last.undone, undoes=before.words if before else "")
            if before is None:
                self.form.words.setFocus()

    def _last(self) -> Done | None:
        action = self._context.diary.last_action
        return done(action, self._today) if isinstance(action, Noted) else None

    def _tell_last(self) -> None:
        self._show()
        last = self._last()
        if last is not None:
            self.bar.say(last.words, undoes=last.words)

    def _lay_out(self) -> None:
        inside = QWidget()
        body = QVBoxLayout(inside)
        body.setContentsMargins(24, 20, 24, 16)
        body.setSpacing(12)
        body.addWidget(
            label(
                _(
                    "Each stands as a line with your words on the chart of pain over time."
                    " Nothing is counted from it."
                ),
                "muted",
            )
        )
        body.addWidget(self.form)
        body.addWidget(self.list)
        body.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(scrolled(inside, _("Your events")), 1)
        around.addWidget(self.bar)
        foot = row(self.close_button)
        foot.setContentsMargins(24, 8, 24, 16)
        around.addLayout(foot)
