"""Trends: a row of views, each with its sentence, its picture and its table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from backpain_diary.domain.spell import counts_until
from backpain_diary.domain.trends import Record
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.learn_links import of_trends
from backpain_diary.presenters.trends import (
    Card,
    Period,
    is_empty,
    period_at_first,
    period_words,
    shown_days,
)
from backpain_diary.services.changes import Changed
from backpain_diary.ui.curious import Curious
from backpain_diary.ui.learn_buttons import learn_buttons
from backpain_diary.ui.messages import tell
from backpain_diary.ui.page import Page
from backpain_diary.ui.parts import button, card, label, row, wrapped_row
from backpain_diary.ui.trend_card import TrendCard
from backpain_diary.ui.trend_views import PAIN, PAIRS, VIEWS, TrendView
from backpain_diary.ui.trend_zoom import TrendZoom
from backpain_diary.ui.widgets.chart_file import Sheet
from backpain_diary.ui.widgets.compact_choices import CompactChoices
from backpain_diary.ui.widgets.compare_picker import ComparePicker
from backpain_diary.ui.widgets.fact_card import FactCard
from backpain_diary.ui.widgets.option_picker import OptionPicker
from backpain_diary.ui.widgets.segments import Segments

if TYPE_CHECKING:
    from backpain_diary.ui.context import Context

WIDE, NARROW = (36, 28, 16), (24, 14, 10)  # margins at the sides and above, and between
SIDE_BY_SIDE = 480  # width at 100 % text from which on things fit beside one another
MOST_FACTS = 3


class TrendsPage(Page):
    cares_about = Changed.ENTRIES | Changed.SESSIONS | Changed.ANSWERS | Changed.EVENTS

    today_wanted = Signal()
    report_wanted = Signal()  # the page for the doctor
    events_wanted = Signal()  # what the user noted beside the pain
    learn_wanted = Signal(object)  # a Target

    def __init__(self, context: Context, views: Sequence[TrendView[Any, Any]] = VIEWS) -> None:
        super().__init__()
        self.set_name(_("Trends"))
        self._context = context
        self._record: Record | None = None
        self._options: dict[str, int] = {}  # what is chosen of the views' own, by their names
        self._data: dict[str, Any] = {}  # what the views that were shown have read, by their names
        self._today: date | None = None
        self._period: Period | None = None
        self._views = views
        name = context.preferences.settings.trend_view
        self._view = next((view for view in views if view.name == name), views[0])
        self._add_views()
        self._add_heading()
        self.card = TrendCard(context.theme)
        self.chart = self.card.chart
        self.zoom = TrendZoom(self.card)
        self.zoom.changed.connect(self._show)
        for each in self.periods.buttons:  # the chosen one, too
            each.clicked.connect(self.zoom.leave)
        self.column.addWidget(self.card, 1)
        self.card.events_wanted.connect(self.events_wanted)
        note = QShortcut(QKeySequence("E"), self.card)
        note.activated.connect(self.card.events_button.click)  # where there is that button
        self._add_facts()
        self._add_empty()

    def refresh_if_stale(self) -> None:
        self._stale = self._stale or self._today != self._context.clock.today()
        super().refresh_if_stale()

    def refresh(self) -> None:
        self._today = self._context.clock.today()
        self._record = self._read(self._today)
        self._data.clear()
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= self._context.theme.px(SIDE_BY_SIDE)
        direction = QBoxLayout.Direction
        self._facts_row.setDirection(direction.LeftToRight if is_wide else direction.TopToBottom)
        self._arrange_head()

    def _arrange_head(self) -> None:
        """Where the views have no room in one row, a low head leaves some to the picture."""
        is_filled = self._record is not None and not is_empty(self._record)
        is_narrow = self.views.one_row_width > self.width() - 2 * WIDE[0]
        wanted = is_filled, is_filled and self._view.is_of_period
        self.compact.stand_in(is_compact=is_narrow, wanted=wanted)
        side, above, between = NARROW if is_narrow else WIDE
        self.column.setContentsMargins(side, above, side, above)
        self.column.setSpacing(between)
        role = "heading" if is_narrow else "title"
        if self.title.property("role") != role:
            self.title.setProperty("role", role)
            self.title.style().polish(self.title)

    def _add_views(self) -> None:
        self.views = Segments([view.word() for view in self._views], _("What is shown"))
        self.views.choose(self._views.index(self._view))
        self.views.chosen.connect(self._choose_view)
        self.periods = Segments(list(period_words().values()), _("Days shown in the chart"))
        self.periods.chosen.connect(self._choose_period)
        self.compact = CompactChoices((self.views, self.periods))
        self.column.addWidget(self.compact)
        self.column.addWidget(self.views)

    def _add_heading(self) -> None:
        self.title = label("", "title")
        self.sentence = label("", "muted")
        heading = QVBoxLayout()
        heading.setSpacing(4)
        heading.addWidget(self.title)
        heading.addWidget(self.sentence)
        self.column.addLayout(heading)
        self.column.addWidget(self.periods)
        self.options = OptionPicker()
        self.options.chosen.connect(self._choose_option)
        self.column.addWidget(self.options)
        self.picker = ComparePicker(self._context.clock.today())
        self.picker.chosen.connect(self._show)
        self.column.addWidget(self.picker)

    def _add_facts(self) -> None:
        self.fact_cards = [FactCard() for _number in range(MOST_FACTS)]
        self._facts = QWidget()
        self._facts_row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._facts)
        self._facts_row.setContentsMargins(0, 0, 0, 0)
        self._facts_row.setSpacing(16)
        for each in self.fact_cards:
            self._facts_row.addWidget(each, 1)
        self.column.addWidget(self._facts)
        self.curious = Curious(self._context)
        self.column.addWidget(self.curious)
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
        diary, until = self._context.diary, counts_until(today)
        overview = diary.overview(today)
        return Record(
            values={day: pain for day, pain in overview.values.items() if day <= until},
            added_later=diary.days_added_later(),
            held_s=self._context.coach.held_s_by_day(date.min, until),
            spell=overview.spell,
            entries=diary.entries_by_day(),
        )

    def _show(self) -> None:
        if self._record is None or self._today is None:
            return
        is_filled = not is_empty(self._record)
        head = (self.sentence, self.options, self.picker, self.learn)
        for widget in (*head, self.card, self._facts):
            widget.setVisible(is_filled)
        self.curious.setVisible(is_filled and self._view is PAIRS)
        self._arrange_head()
        self.empty.setVisible(not is_filled)
        self.title.setText(_("Trends"))
        if is_filled:
            self._show_view(self._record, self._today)

    def _show_view(self, record: Record, today: date) -> None:
        view = self._view
        self._period = self._period or period_at_first(record, today)
        self.periods.choose(list(Period).index(self._period))
        if view.name not in self._data:
            self._data[view.name] = view.read(self._context, record)
        data = self._data[view.name]
        option = self.options.show_options(
            view.options(data, today), self._options.get(view.name, 0)
        )
        choice = self.picker.show_offers(view.offers(data, today)) if view.offers else None
        self.picker.setVisible(choice is not None)
        days = shown_days(record, self._period, today)
        whole = replace(days, option=option, choice=choice)
        shown = self.zoom.within(whole) if view.is_of_period else whole
        spec = view.spec(data, shown)
        self.title.setText(spec.title)
        self.sentence.setText(spec.summary)
        self.chart.setMinimumHeight(self._context.theme.px(view.height))
        self.card.show_view(Sheet(spec, view.draw, view.size))
        self.zoom.show_days(spec, shown, is_of_period=view.is_of_period)
        self._show_facts(view.facts(data, spec, today))
        self.card.events_button.setVisible(view is PAIN)
        if view is PAIRS:
            self.curious.show_values(record.values)

    def _show_facts(self, facts: tuple[Card, ...]) -> None:
        self._facts.setVisible(bool(facts))
        for number, widget in enumerate(self.fact_cards):
            widget.setVisible(number < len(facts))
            if number < len(facts):
                widget.show_fact(facts[number])

    def _choose_view(self, number: int) -> None:
        if self._views[number] is self._view:
            return
        self._view = self._views[number]
        self._show()
        preferences = self._context.preferences
        try:
            preferences.change(preferences.settings._replace(trend_view=self._view.name))
        except UserError as error:
            tell(self, error)

    def _choose_option(self, number: int) -> None:
        self._options[self._view.name] = number
        self._show()

    def _choose_period(self, number: int) -> None:
        period = list(Period)[number]
        if period is not self._period:
            self._period = period
            self.zoom.forget()
            self._show()
