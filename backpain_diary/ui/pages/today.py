"""Today: the question, one tap that saves, what matters now, and one suggestion."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backpain_diary.clock import Clock
from backpain_diary.i18n import _
from backpain_diary.presenters.dates import weekday_and_day
from backpain_diary.services.changes import Changed
from backpain_diary.ui.page import Page
from backpain_diary.ui.parts import button, card, clear, label, row
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.pain_scale import PainScale, digit_of
from backpain_diary.ui.widgets.words import Words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class TodayPage(Page):
    """Painted before the diary is open; `add_lower` adds what needs the diary.

    Everything it shows is handed in; everything the user wants goes out as a signal.
    """

    cares_about = ~Changed(0)

    pain_chosen = Signal(int)
    undo_wanted = Signal()
    detail_wanted = Signal()
    refresh_wanted = Signal()

    def __init__(self, theme: Theme, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self.date_line = label("", "muted")
        self.question = label(_("How bad was your pain at its worst today?"), "title")
        heading = QVBoxLayout()
        heading.setSpacing(2)
        heading.addWidget(self.date_line)
        heading.addWidget(self.question)
        self.column.addLayout(heading)
        frame, inside = card()
        self.scale = PainScale(theme)
        self.scale.setAccessibleName(self.question.text())
        self.scale.chosen.connect(self.pain_chosen)
        inside.addWidget(self.scale)
        self.saved = Words("lead")
        self.undo_button = button(_("Undo"), "link", clicked=self.undo_wanted.emit)
        self.undo_button.setAccessibleDescription(_("Takes back what was saved last"))
        self.detail_button = button(_("Add detail"), "link", clicked=self.detail_wanted.emit)
        inside.addLayout(row(self.saved, self.undo_button, self.detail_button))
        self.column.addWidget(frame)
        self.messages = QVBoxLayout()
        self.messages.setSpacing(12)
        self.column.addLayout(self.messages)
        self.column.addStretch(1)
        self.show_saved("", None, can_undo=False)
        self.show_date(clock.today())

    def add_lower(self, lower: QWidget) -> None:
        """What stands below the messages, once the diary is open."""
        self.column.insertWidget(self.column.count() - 1, lower)

    def refresh(self) -> None:
        self.refresh_wanted.emit()

    def show_date(self, day: date) -> None:
        self.date_line.setText(weekday_and_day(day))

    def show_saved(self, line: str, value: int | None, *, can_undo: bool) -> None:
        """line: what is saved today, empty for nothing; value: the one saved last."""
        self.saved.setText(f"✓ {line}" if line else _("One tap saves it. Nothing is chosen yet."))
        self.scale.set_value(value)
        self.undo_button.setVisible(can_undo)
        self.detail_button.setVisible(bool(line))

    def show_messages(self, cards: Sequence[QWidget]) -> None:
        clear(self.messages)
        for each in cards:
            self.messages.addWidget(each)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if digit is None:
            super().keyPressEvent(event)
        else:
            self.scale.type_digit(digit)
