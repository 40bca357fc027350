"""The day of an event and a few words for it, to note it or to change it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from backpain_diary.domain.diary import EARLIEST
from backpain_diary.domain.events import Event
from backpain_diary.i18n import _
from backpain_diary.presenters.events import event_name, examples, trouble_with_label
from backpain_diary.ui.announce import announce
from backpain_diary.ui.parts import button, label, row
from backpain_diary.ui.widgets.day_field import DayField


class EventForm(QFrame):
    saved = Signal(date, str)  # what the user wants to be saved; the words as typed

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self._today = today
        self.changed_one: Event | None = None  # None: a new one is noted
        self.title = label("", "strong")
        self.day = DayField(_("Day"), EARLIEST, today, today)
        self.words = QLineEdit()
        self.words.setAccessibleName(_("What happened"))
        self.words.setPlaceholderText(_("Such as: {example}").format(example=examples()[0]))
        self.trouble = label("", "strong")
        self.save_button = button("", "primary", clicked=self._save)
        self.cancel_button = button(_("Cancel"), clicked=lambda: self.begin(None))
        self.cancel_button.setAccessibleDescription(_("Escape"))
        self._lay_out()
        self.fields = (self.day.edit, self.words)
        self.day.trouble_changed.connect(self._day_typed)
        self.day.entered.connect(self._save)
        self.words.textEdited.connect(self._words_typed)
        self.words.returnPressed.connect(self._save)
        self.begin(None)

    def begin(self, event: Event | None) -> None:
        """Empty, or with the one that is to be changed."""
        had_one, self.changed_one = self.changed_one, event
        if event is None:
            self.title.setText(_("Note something that happened"))
        else:
            name = event_name(event, self._today)
            self.title.setText(_("Change {event}").format(event=name))
            announce(self, self.title.text())
        self.save_button.setText(_("Add") if event is None else _("Save"))
        self.save_button.setAccessibleName(_("Add the event") if event is None else _("Save"))
        self.cancel_button.setVisible(event is not None)
        self.day.set_days(min(EARLIEST, event.day) if event else EARLIEST, self._last(event))
        self.day.set_day(event.day if event else self._today)
        self.words.setText(event.label if event else "")
        self._say("")
        if event is not None or had_one is not None:
            self.words.setFocus()

    def _last(self, event: Event | None) -> date:
        """One that came from elsewhere may lie ahead: its words can be changed all the same."""
        return max(self._today, event.day) if event else self._today

    def _day_typed(self, trouble: str) -> None:
        self._say(trouble)

    def _words_typed(self, typed: str) -> None:
        """While typing only what is too long: an empty field was just begun."""
        self._say(self.day.trouble or (trouble_with_label(typed) if typed.strip() else ""))

    def _save(self) -> None:
        trouble = self.day.trouble or trouble_with_label(self.words.text())
        if trouble:
            self._say(trouble)
            announce(self, trouble)
            (self.day.edit if self.day.trouble else self.words).setFocus()
        else:
            self.saved.emit(self.day.day(), self.words.text())

    def _say(self, trouble: str) -> None:
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(label(_("Day"), "muted"))
        column.addLayout(row(self.day))
        column.addWidget(label(_("What happened"), "muted"))
        column.addWidget(self.words)
        column.addWidget(self.trouble)
        column.addLayout(row(self.save_button, self.cancel_button))
