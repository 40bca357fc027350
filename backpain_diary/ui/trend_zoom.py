"""Zooming in on Trends: which days of the period are seen larger, in every view of days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backpain_diary.domain.spans import Span
from backpain_diary.presenters import zoom
from backpain_diary.presenters.charts_view import Shown
from backpain_diary.presenters.zoom import TimeAxis
from backpain_diary.ui.announce import announce

if TYPE_CHECKING:
    from backpain_diary.presenters.charts_view import ViewSpec
    from backpain_diary.ui.trend_card import TrendCard


class TrendZoom(QObject):
    """The page asks for the days within its period, and shows anew when they have changed."""

    changed = Signal()

    def __init__(self, card: TrendCard) -> None:
        super().__init__(card)
        self._card = card
        self._days: Span | None = None  # None: the whole period
        self._whole: Shown | None = None
        self._marked: date | None = None  # stays marked while the days change
        self._axis: TimeAxis | None = None
        chart, bar = card.chart, card.zoom_bar
        chart.zoom.stretching.connect(self._tell_stretch)
        chart.zoom.stretched.connect(self._show_stretch)
        chart.zoom.whole_wanted.connect(self._show_whole)
        chart.zoom.further_wanted.connect(self._go_further)
        for nearer in (chart.zoom.nearer_wanted, bar.nearer.clicked):
            nearer.connect(lambda: self._scale(lambda days: (days + 1) // 2))
        for wider in (chart.zoom.wider_wanted, bar.wider.clicked):
            wider.connect(lambda: self._scale(lambda days: 2 * days))
        bar.whole.clicked.connect(self._show_whole)

    def within(self, whole: Shown) -> Shown:
        self._whole = whole
        return zoom.within(whole, self._days)

    def show_days(self, spec: ViewSpec, shown: Shown, *, is_of_period: bool) -> None:
        """After the picture: whether one can zoom in on it, and which days it shows."""
        is_zoomed = is_of_period and shown != self._whole
        self._axis = spec if isinstance(spec, TimeAxis) else None
        chart, bar = self._card.chart, self._card.zoom_bar
        chart.zoom.is_on, chart.zoom.is_zoomed = self._axis is not None, is_zoomed
        if not is_zoomed and (bar.whole.hasFocus() or bar.wider.hasFocus()):
            chart.setFocus()
        bar.words.setText(zoom.shown_words(shown, is_zoomed=is_zoomed))
        bar.setVisible(is_zoomed)
        for each in (bar.wider, bar.nearer):
            each.setVisible(self._axis is not None)
        bar.wider.setEnabled(is_zoomed)
        if self._axis is not None and self._marked is not None:
            chart.mark(self._axis.place_of(self._marked))
        self._marked = None

    def forget(self) -> None:
        """Another period is shown."""
        self._days = None

    def leave(self) -> None:
        """The button of the period is pressed again."""
        if self._days is not None:
            self._show_whole()

    def _tell_stretch(self, ends: tuple[int, int] | None) -> None:
        if ends is None:
            self._card.read_again()
        elif self._axis is not None and self._whole is not None:
            one, other = (self._axis.days_at(end) for end in ends)
            self._card.tell(zoom.stretch_words(one, other, self._whole.today))

    def _show_stretch(self, first: int, last: int) -> None:
        if self._axis is not None and self._whole is not None:
            one, other = self._axis.days_at(first), self._axis.days_at(last)
            self._show(zoom.stretch(one, other, self._whole), self._marked_day())

    def _scale(self, days: Callable[[int], int]) -> None:
        """Around the place; without one, around the newest days or the middle of the zoom."""
        if self._axis is None or self._whole is None:
            return
        shown = zoom.within(self._whole, self._days)
        number = (shown.last - shown.first).days + 1
        middle = self._marked_day()
        if middle is None:
            is_whole = self._days is None
            middle = shown.last if is_whole else shown.first + timedelta(days=number // 2)
        self._show(zoom.around(middle, days(number), self._whole), self._marked_day())

    def _go_further(self, way: int) -> None:
        """The day after the last one, or before the first, is marked and shown in the middle."""
        if self._axis is None or self._whole is None:
            return
        shown = zoom.within(self._whole, self._days)
        day = (shown.last if way > 0 else shown.first) + timedelta(days=way)
        day = min(max(day, self._whole.first), self._whole.last)
        days = (shown.last - shown.first).days + 1
        self._show(zoom.around(day, days, self._whole), day)

    def _show_whole(self) -> None:
        self._show(None, self._marked_day())

    def _marked_day(self) -> date | None:
        chosen = self._card.chart.chosen
        if chosen is None or self._axis is None:
            return None
        span = self._axis.days_at(chosen)
        return span.first + timedelta(days=span.days // 2)

    def _show(self, days: Span | None, marked: date | None) -> None:
        self._days = days
        self._marked = marked
        self.changed.emit()
        announce(self._card.chart, self._card.zoom_bar.words.text())
