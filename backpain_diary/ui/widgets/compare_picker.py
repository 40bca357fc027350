"""Chooses the two periods that are compared on Trends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backpain_diary.domain.diary import EARLIEST
from backpain_diary.domain.spans import Span
from backpain_diary.i18n import _
from backpain_diary.presenters.compare_choices import (
    Choice,
    Kind,
    Offers,
    choice_of,
    event_words,
    kind_words,
    month_words,
)
from backpain_diary.ui.parts import label, row, wrapped_row
from backpain_diary.ui.widgets.day_field import DayField
from backpain_diary.ui.widgets.drop_down import DropDown
from backpain_diary.ui.widgets.segments import Segments

KINDS = list(Kind)
MONTH, EVENT = 14, 28  # letters


class ComparePicker(QWidget):
    """Shows what of each kind can be chosen, and keeps what is."""

    chosen = Signal()

    def __init__(self, today: date) -> None:
        super().__init__()
        self._choice: Choice | None = None
        self._offers: Offers | None = None
        self.kinds = Segments([kind_words()[kind] for kind in KINDS], _("Which two periods"))
        self.kinds.chosen.connect(self._choose_kind)
        self.months = [DropDown(name, MONTH) for name in (_("Earlier month"), _("Later month"))]
        for number, box in enumerate(self.months):
            box.activated.connect(partial(self._choose_month, number))
        self.event_box = DropDown(_("Event"), EVENT)
        self.event_box.activated.connect(self._choose_event)
        names = (
            *(_("First period, first day"), _("First period, last day")),
            *(_("Second period, first day"), _("Second period, last day")),
        )
        self.days = [DayField(name, today, today, today) for name in names]
        self.trouble = label("", "muted")
        for field in self.days:
            field.day_changed.connect(self._choose_days)
            field.trouble_changed.connect(self._say)
        self._add_parts()

    def show_offers(self, offered: Offers) -> Choice:
        """What is chosen of them: what was before, if it is still there."""
        is_first = self._choice is None
        self._choice = choice_of(self._choice, offered)
        if offered != self._offers:
            self._offers = offered
            self._fill(offered)
        if is_first:
            self._fill_days(self._choice)
        self._show(self._choice, offered)
        return self._choice

    def _add_parts(self) -> None:
        start, end, other_start, other_end = self.days
        self._parts = {
            Kind.MONTHS: [wrapped_row(self.months[0], _beside(_("and"), self.months[1]))],
            Kind.EVENT: [wrapped_row(_beside(_("Before and after"), self.event_box))],
            Kind.OWN: [
                wrapped_row(_beside(_("From"), start), _beside(_("to"), end)),
                wrapped_row(_beside(_("and"), other_start), _beside(_("to"), other_end)),
            ],
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.kinds)
        for parts in self._parts.values():
            for part in parts:
                column.addWidget(part)
        column.addWidget(self.trouble)

    def _fill(self, offered: Offers) -> None:
        today = offered.today
        for box in self.months:
            box.clear()
            box.addItems([month_words(month, today) for month in offered.months])
        self.event_box.clear()
        self.event_box.addItems([event_words(event, today) for event in offered.events])
        for field in self.days:
            with QSignalBlocker(field):
                field.set_days(EARLIEST, today)
        for number, kind in enumerate(KINDS):
            self.kinds.buttons[number].setEnabled(kind in offered.kinds)
        no_events = "" if offered.events else _("You have not noted any event yet")
        self.kinds.buttons[KINDS.index(Kind.EVENT)].setToolTip(no_events)

    def _fill_days(self, choice: Choice) -> None:
        """Only once: what is being typed stays as it is, also when the last day comes first."""
        one, other = choice.own
        ends = (one.first, one.last, other.first, other.last)
        for field, day in zip(self.days, ends, strict=True):
            with QSignalBlocker(field):
                field.set_day(day)

    def _show(self, choice: Choice, offered: Offers) -> None:
        self.kinds.choose(KINDS.index(choice.kind))
        for kind, parts in self._parts.items():
            for part in parts:
                part.setVisible(kind is choice.kind)
        self.trouble.setVisible(choice.kind is Kind.OWN and bool(self.trouble.text()))
        for box, month in zip(self.months, choice.months, strict=True):
            box.setCurrentIndex(offered.months.index(month))
        if choice.event is not None:
            self.event_box.setCurrentIndex(offered.events.index(choice.event))

    def _choose_kind(self, number: int) -> None:
        if self._choice is not None:
            self._choose(replace(self._choice, kind=KINDS[number]))

    def _choose_month(self, number: int, at: int) -> None:
        if self._offers is not None and self._choice is not None:
            one, other = self._choice.months
            month = self._offers.months[at]
            months = (month, other) if number == 0 else (one, month)
            self._choose(replace(self._choice, months=months))

    def _choose_event(self, at: int) -> None:
        if self._offers is not None and self._choice is not None:
            self._choose(replace(self._choice, event=self._offers.events[at]))

    def _choose_days(self) -> None:
        """The days of a period in whichever order."""
        if self._choice is not None:
            start, end, other_start, other_end = (field.day() for field in self.days)
            own = _span(start, end), _span(other_start, other_end)
            self._choose(replace(self._choice, own=own))

    def _choose(self, choice: Choice) -> None:
        if choice != self._choice:
            self._choice = choice
            self.chosen.emit()

    def _say(self, _trouble: str) -> None:
        troubles = [field.trouble for field in self.days if field.trouble]
        self.trouble.setText("".join(troubles[:1]))
        self.trouble.setVisible(bool(troubles))


def _span(one: date, other: date) -> Span:
    return Span(min(one, other), max(one, other))


def _beside(words: str, field: QWidget) -> QWidget:
    """The two stay in one line."""
    made = QWidget()
    line = row(label(words, "lead", wrap=False), field)
    line.setContentsMargins(0, 0, 0, 0)
    made.setLayout(line)
    return made
