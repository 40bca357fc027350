"""What can be chosen for the page for the doctor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from backpain_diary.domain.diary import EARLIEST
from backpain_diary.domain.report import Field
from backpain_diary.i18n import _
from backpain_diary.presenters.report_form import (
    Days,
    days_words,
    field_words,
    first_of,
    paper_words,
)
from backpain_diary.ui.parts import label
from backpain_diary.ui.widgets.day_field import DayField
from backpain_diary.ui.widgets.segments import Segments
from backpain_diary.ui.widgets.tick import Tick

LINES = 3  # of a text that are seen at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What the page is to be like. left_out: parts that are not on it"""

    days: Days
    first: date
    last: date
    left_out: frozenset[Field]
    paper: str
    has_second: bool
    worry: str
    wish: str


class ReportForm(QWidget):
    changed = Signal()

    def __init__(self, choice: Choice, usual_last: date, latest: date) -> None:
        """usual_last: of a page unless days are chosen; latest: no later day can be chosen"""
        super().__init__()
        self._usual_last = usual_last
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 0, 12, 0)
        self._column.setSpacing(8)
        self._add_days(choice, latest)
        self._add_words(choice)
        self._add_fields(choice)
        self._add_paper(choice)
        self._column.addStretch(1)

    def choice(self) -> Choice:
        first, last = self.first_field.day(), self.last_field.day()
        days = list(Days)[self._days_number]
        if days is not Days.CHOSEN:
            last = self._usual_last
            first = first_of(days, last)
        return Choice(
            days=days,
            first=first,
            last=last,
            left_out=frozenset(f for f, tick in self.ticks.items() if not tick.is_ticked),
            paper=list(paper_words())[self._paper_number],
            has_second=self.second.is_ticked,
            worry=self.worry.toPlainText(),
            wish=self.wish.toPlainText(),
        )

    def trouble(self) -> str:
        """Why the days that are typed cannot be taken; empty when they can."""
        if list(Days)[self._days_number] is not Days.CHOSEN:
            return ""
        if self.first_field.day() > self.last_field.day():
            return _("The first day is after the last one.")
        return self.first_field.trouble or self.last_field.trouble

    def _add_days(self, choice: Choice, latest: date) -> None:
        self._heading(_("Days on the page"))
        self._days_number = list(Days).index(choice.days)
        self.days = Segments(list(days_words().values()), _("Days on the page"))
        self._column.addWidget(self.days)
        self.first_field = DayField(_("First day"), EARLIEST, latest, choice.first)
        self.last_field = DayField(_("Last day"), EARLIEST, latest, choice.last)
        self.fields = QWidget()
        inside = QVBoxLayout(self.fields)
        inside.setContentsMargins(0, 0, 0, 0)
        for words, field in ((_("First day"), self.first_field), (_("Last day"), self.last_field)):
            beside = QHBoxLayout()
            beside.addWidget(field)
            beside.addStretch(1)
            inside.addWidget(label(words, wrap=False))
            inside.addLayout(beside)
            field.day_changed.connect(lambda _day: self.changed.emit())
            field.trouble_changed.connect(lambda _trouble: self.changed.emit())
        self.fields.setVisible(choice.days is Days.CHOSEN)
        self._column.addWidget(self.fields)
        self.days.choose(self._days_number)
        self.first = self.days.buttons[self._days_number]  # gets the focus
        self.days.chosen.connect(self._choose_days)

    def _add_words(self, choice: Choice) -> None:
        self._heading(_("In my words"))
        self.worry = self._text(_("My main worry"), choice.worry)
        self.wish = self._text(_("What I want from the visit"), choice.wish)
        self._column.addWidget(
            label(_("These are kept in your diary, so that you can go on later."), "muted")
        )

    def _add_fields(self, choice: Choice) -> None:
        self._heading(_("On this copy"))
        self.ticks = {field: Tick(words) for field, words in field_words().items()}
        for field, tick in self.ticks.items():
            tick.tick(field not in choice.left_out)
            tick.toggled.connect(lambda _ticked: self.changed.emit())
            self._column.addWidget(tick)

    def _add_paper(self, choice: Choice) -> None:
        self._heading(_("Paper"))
        self._paper_number = list(paper_words()).index(choice.paper)
        self.paper = Segments(list(paper_words().values()), _("Paper"))
        self.paper.choose(self._paper_number)
        self.paper.chosen.connect(self._choose_paper)
        self._column.addWidget(self.paper)
        self.second = Tick(_("A second page with each day, your notes and how it was counted"))
        self.second.tick(choice.has_second)
        self.second.toggled.connect(lambda _ticked: self.changed.emit())
        self._column.addWidget(self.second)

    def _heading(self, words: str) -> None:
        self._column.addSpacing(6)
        self._column.addWidget(label(words, "strong"))

    def _text(self, words: str, text: str) -> QPlainTextEdit:
        edit = QPlainTextEdit(text)
        edit.setTabChangesFocus(True)
        edit.setAccessibleName(words)
        edit.ensurePolished()  # with the letters of the text size that is chosen
        edit.setFixedHeight(edit.fontMetrics().lineSpacing() * (LINES + 2))
        edit.textChanged.connect(self.changed)
        title = QLabel(words)
        title.setBuddy(edit)
        self._column.addWidget(title)
        self._column.addWidget(edit)
        return edit

    def _choose_days(self, number: int) -> None:
        self._days_number = number
        self.fields.setVisible(list(Days)[number] is Days.CHOSEN)
        self.changed.emit()

    def _choose_paper(self, number: int) -> None:
        self._paper_number = number
        self.changed.emit()
