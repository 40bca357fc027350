"""Trends: the chart of the worst pain of each day, and three facts under it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QVBoxLayout, QWidget

from backpain_diary.domain.spell import counts_until
from backpain_diary.domain.trends import Record
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.charts import reading
from backpain_diary.presenters.learn_links import of_trends
from backpain_diary.presenters.trends import (
    Card,
    Period,
    period_at_first,
    period_words,
    view,
)
from backpain_diary.services.changes import Changed
from backpain_diary.services.whole_file import whole_file
from backpain_diary.ui.announce import announce
from backpain_diary.ui.learn_buttons import learn_buttons
from backpain_diary.ui.messages import tell
from backpain_diary.ui.page import Page
from backpain_diary.ui.parts import button, card, label, row, wrapped_row
from backpain_diary.ui.picture_dialog import ask_where, kind_of
from backpain_diary.ui.preload import ChartLoader
from backpain_diary.ui.widgets.chart_view import ChartView
from backpain_diary.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from backpain_diary.ui.context import Context

SIDE_BY_SIDE = 480  # width at 100 % text from which on things fit beside one another


class TrendsPage(Page):
    cares_about = Changed.ENTRIES | Changed.SESSIONS | Changed.ANSWERS

    today_wanted = Signal()
    report_wanted = Signal()  # the page for the doctor
    learn_wanted = Signal(object)  # a Target

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.set_name(_("Trends"))
        self._theme = context.theme
        self._clock = context.clock
        self._diary = context.diary
        self._coach = context.coach
        self._record: Record | None = None
        self._today: date | None = None
        self._period: Period | None = None
        self._add_heading()
        self._add_chart()
        self._add_facts()
        self._add_empty()
        self._loader = ChartLoader(self)
        self._loader.loaded.connect(self._begin_to_draw)

    def refresh_if_stale(self) -> None:
        self._stale = self._stale or self._today != self._clock.today()
        super().refresh_if_stale()

    def refresh(self) -> None:
        self._today = self._clock.today()
        self._record = self._read(self._today)
        self._show()

    def save_picture(self, path: Path) -> None:
        """As PNG or SVG, by the ending of the name. Raises UserError."""
        picture = self.chart.picture_file(kind_of(path))
        with whole_file(path) as file:
            file.buffer.write(picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= self._theme.px(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction
        for each in (self._heading_row, self._facts_row):
            each.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)

    def _add_heading(self) -> None:
        self.title = label(_("Pain over time"), "title")
        self.save_button = button(_("Save picture"), clicked=self._save)
        self.save_button.setEnabled(False)  # until the chart can be drawn
        self.save_button.setAccessibleDescription(_("Saves the chart as a PNG or SVG file"))
        self._heading_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._heading_row.addWidget(self.title, 1)
        self._heading_row.addWidget(self.save_button)
        self.sentence = label("", "muted")
        heading = QVBoxLayout()
        heading.setSpacing(4)
        heading.addLayout(self._heading_row)
        heading.addWidget(self.sentence)
        self.column.addLayout(heading)
        self.periods = Segments(list(period_words().values()), _("Days shown in the chart"))
        self.periods.chosen.connect(self._choose_period)
        self.column.addWidget(self.periods)

    def _add_chart(self) -> None:
        self.chart_card, inside = card()
        self.chart_card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.chart = ChartView(self._theme)
        self.reading = label("", "lead")
        self._show_reading(None, False)
        self.chart.day_pointed.connect(self._show_reading)
        inside.setContentsMargins(12, 16, 12, 12)
        inside.addWidget(self.chart, 1)
        inside.addWidget(self.reading)
        self.column.addWidget(self.chart_card, 1)

    def _add_facts(self) -> None:
        self.fact_cards = [FactCard() for _number in range(3)]
        self._facts = QWidget()
        self._facts_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._facts)
        self._facts_row.setContentsMargins(0, 0, 0, 0)
        self._facts_row.setSpacing(16)
        for each in self.fact_cards:
            self._facts_row.addWidget(each, 1)
        self.column.addWidget(self._facts)
        report = button(_("Page for the doctor"), clicked=self.report_wanted.emit)
        self.learn = wrapped_row(report, *learn_buttons(of_trends(), self.learn_wanted.emit))
        self.column.addWidget(self.learn)

    def _add_empty(self) -> None:
        self.empty, inside = card()
        inside.addWidget(label(_("Your pain over time will be drawn here"), "heading"))
        inside.addWidget(
            label(
                _(
                    "There will be one dot for each day on which you log your pain. To begin, tap"
                    " how bad it was on Today. Gaps are fine: they are simply left blank."
                ),
                "lead",
            )
        )
        self.begin_button = button(_("Go to Today"), "primary", clicked=self.today_wanted.emit)
        inside.addSpacing(8)
        inside.addLayout(row(self.begin_button))
        self.column.addWidget(self.empty)
        self.column.addStretch(0)

    def _read(self, today: date) -> Record:
        overview = self._diary.overview(today)
        until = counts_until(today)
        return Record(
            values={day: pain for day, pain in overview.values.items() if day <= until},
            added_later=self._diary.days_added_later(),
            held_s=self._coach.held_s_by_day(date.min, until),
            spell=overview.spell,
        )

    def _show(self) -> None:
        if self._record is None or self._today is None:
            return
        period = self._period or period_at_first(self._record, self._today)
        shown = view(self._record, period, self._today)
        parts = (self.sentence, self.periods, self.chart_card, self._facts, self.learn)
        for widget in (*parts, self.save_button):
            widget.setVisible(shown is not None)
        self.empty.setVisible(shown is None)
        if shown is None:
            return
        self._loader.load()
        self._period = period
        self.periods.choose(list(Period).index(period))
        self.sentence.setText(shown.chart.summary)
        self.chart.show_chart(shown.chart)
        for widget, fact in zip(self.fact_cards, shown.cards, strict=True):
            widget.show_fact(fact)

    def _choose_period(self, number: int) -> None:
        period = list(Period)[number]
        if period is not self._period:
            self._period = period
            self._show()

    def _show_reading(self, day: date | None, is_chosen: bool) -> None:
        if day is None or self._record is None or self._today is None:
            self.reading.setText(_("To read a day, point at it or use the arrow keys."))
            return
        entries = len(self._diary.entries(day, day))
        words = reading(self._record, day, entries, self._today)
        self.reading.setText(words)
        if is_chosen:
            announce(self.chart, words)

    def _begin_to_draw(self) -> None:
        self.chart.begin_to_draw()
        self.save_button.setEnabled(True)

    def _save(self) -> None:
        name = _("Pain over time {day}").format(day=self._clock.today())
        try:
            path = ask_where(self, name)
            if path is None:
                return
            self.save_picture(path)
        except UserError as error:
            tell(self, error)
            return
        said = _("Saved as {path}").format(path=path)
        self.reading.setText(said)
        announce(self.chart, said)


class FactCard(QFrame):
    """A title, a fact in bold, and a line more about it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "plain")
        self.title = label("", "muted")
        self.fact = label("", "strong")
        self.detail = label("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(4)
        for each in (self.title, self.fact, self.detail):
            column.addWidget(each)
        column.addStretch(1)

    def show_fact(self, card: Card) -> None:
        self.title.setText(card.title)
        self.fact.setText(card.fact)
        self.detail.setText(card.detail)
        self.detail.setVisible(bool(card.detail))
