"""Today: the question, one tap that saves, what matters now, and one suggestion."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from backpain_diary.clock import Clock
from backpain_diary.i18n import _
from backpain_diary.presenters.dates import weekday_and_day
from backpain_diary.presenters.today_words import nothing_saved, question
from backpain_diary.services.changes import EVERYTHING
from backpain_diary.ui.page import Page
from backpain_diary.ui.parts import button, card, clear, label, row, widgets_in
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.pain_scale import PainScale, digit_of
from backpain_diary.ui.widgets.words import Words

if TYPE_CHECKING:
    from PySide6.QtGui import QEnterEvent, QKeyEvent

    from backpain_diary.presenters.night import NightQuestion
    from backpain_diary.ui.widgets.night_card import NightCard


class TodayPage(Page):
    """Painted before the diary is open; `add_lower` adds what needs the diary.

    Everything it shows is handed in; everything the user wants goes out as a signal.
    """

    cares_about = EVERYTHING

    pain_chosen = Signal(int)
    undo_wanted = Signal()
    detail_wanted = Signal()
    refresh_wanted = Signal()
    night_day_chosen = Signal(object)  # date
    anchors_put_away = Signal()

    def __init__(self, theme: Theme, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._shown_on = clock.today()
        self.date_line = label("", "muted")
        self.question = label(question(is_today=True), "title")
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
        self._beside_scale = inside
        self._anchors: QWidget | None = None
        self.night: NightCard | None = None
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
        self.show_saved("", nothing_saved(is_paused=False), None, can_undo=False)
        self.show_day(clock.today(), is_today=True)

    def add_lower(self, lower: QWidget) -> None:
        """What stands below the messages, once the diary is open."""
        self.column.insertWidget(self.column.count() - 1, lower)

    def refresh(self) -> None:
        self.refresh_wanted.emit()

    def refresh_if_stale(self) -> None:
        self._stale = self._stale or self._shown_on != self._clock.today()
        super().refresh_if_stale()

    def enterEvent(self, event: QEnterEvent) -> None:
        """The hand is back at the mouse, perhaps of a computer that slept over midnight."""
        super().enterEvent(event)
        self.refresh_if_stale()

    def show_day(self, day: date, *, is_today: bool) -> None:
        """The day that is asked about; at night it may be the one before."""
        self._shown_on = self._clock.today()
        self.date_line.setText(weekday_and_day(day))
        self.question.setText(question(is_today=is_today))
        self.scale.setAccessibleName(self.question.text())

    def show_night(self, asked: NightQuestion | None) -> None:
        """Ask for which day the number is; None when that is clear."""
        shown = self.night
        if shown is not None and asked is not None and shown.is_about(asked):
            shown.show_question(asked)
            return
        if shown is not None:
            self.column.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
            self.night = None
        if asked is not None:
            from backpain_diary.ui.widgets.night_card import NightCard

            self.night = NightCard(asked)
            self.night.day_chosen.connect(self.night_day_chosen)
            self.column.insertWidget(1, self.night)  # below the question
            first, last = self.night.choices.buttons
            QWidget.setTabOrder(self.scroll_area, first)
            QWidget.setTabOrder(first, last)

    def show_anchors(self, is_shown: bool) -> None:
        """What 0 and 10 mean, for somebody who is new to it."""
        if is_shown and self._anchors is None:
            from backpain_diary.ui.widgets.anchors import Anchors

            self._anchors = Anchors()
            self._anchors.put_away.connect(self.anchors_put_away)
            self._beside_scale.insertWidget(1, self._anchors)
            QWidget.setTabOrder(self.scale.buttons[-1], self._anchors.away)
        if self._anchors is not None:
            if not is_shown:
                self._take_focus_from([self._anchors])
            self._anchors.setVisible(is_shown)

    def show_saved(self, line: str, nothing: str, value: int | None, *, can_undo: bool) -> None:
        """line: what is saved, empty for nothing, then `nothing`; value: the one saved last."""
        self.saved.setText(f"✓ {line}" if line else nothing)
        self.scale.set_value(value)
        if not can_undo:
            self._take_focus_from([self.undo_button])
        self.undo_button.setVisible(can_undo)
        self.detail_button.setVisible(bool(line))

    def show_messages(self, cards: Sequence[QWidget]) -> None:
        """Those that are shown already stay as they are."""
        for each in cards:
            self.messages.removeWidget(each)
        self._take_focus_from(widgets_in(self.messages))
        clear(self.messages)
        before: QWidget = self.detail_button
        for each in cards:
            self.messages.addWidget(each)
            for made in each.findChildren(QPushButton):
                QWidget.setTabOrder(before, made)  # in the order in which they are read
                before = made

    def _take_focus_from(self, going: Sequence[QWidget]) -> None:
        """Qt would hand it on to the next button, where a second press starts a session."""
        focused = QApplication.focusWidget()
        if focused is not None and any(
            each is focused or each.isAncestorOf(focused) for each in going
        ):
            self.scroll_area.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if digit is None:
            super().keyPressEvent(event)
        else:
            self.scale.type_digit(digit)
