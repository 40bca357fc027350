"""Draws pain over time. Sizes follow the words: none is ever cut off."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from math import nan, sqrt
from typing import TYPE_CHECKING

from backpain_diary.domain.pain import PAIN_SCALE
from backpain_diary.presenters.axis_dates import date_ticks, short_day
from backpain_diary.ui.widgets.event_lines import ROW, EventLabel, draw_events, place_labels
from backpain_diary.ui.widgets.pain_plot import HIGHEST, Plot

if TYPE_CHECKING:  # it imports matplotlib
    from backpain_diary.presenters.charts import ChartSpec
    from backpain_diary.ui.theme import Theme
    from backpain_diary.ui.widgets.chart_canvas import ChartCanvas
    from backpain_diary.ui.widgets.places import Room

SMALL, WORD = 12, 13  # sizes of letters at 100 % text
GAP = 8
KEY = 26  # width of a sign in the legend
DOT = 8
SMALLEST_DOT = 3
CROWDED_DAYS = 2  # pixels to a day; in fewer, dots run into one another
BELOW_ZERO = 0.95  # points of pain: room under 0 for the signs of sessions
LANE = 0.66  # points of pain, for each kind of sign under 0
SESSIONS_AT = -0.52
LANES = ("sessions", "flare", "medicine")
LOWEST_HEIGHT = 100
TALLEST = 0.4  # of the room under the legend, for the labels of events
LEGEND = ("median", "pain", "later", "sessions", "flare", "medicine", "spell", "events")
MARKS = {"flare": ("urgent", 3), "medicine": ("muted", 4)}  # colour and corners


def draw_pain(spec: ChartSpec, canvas: ChartCanvas, theme: Theme, room: Room) -> Plot:
    return _Drawing(spec, canvas, theme, room).chart()


class _Drawing:
    def __init__(self, spec: ChartSpec, canvas: ChartCanvas, theme: Theme, room: Room) -> None:
        self._spec = spec
        self._canvas = canvas
        self._theme = theme
        self._room = room
        self._small = theme.px(SMALL)
        self._word = theme.px(WORD)

    def chart(self) -> Plot:
        top = self._legend(self._room.top)
        first, per_day = self._across()
        events = self._events(top, first, per_day)
        words = [*(label.rows for label in events), self._spec.three_weeks is not None]
        plot = self._plot(top + max(words) * ROW * self._small, first, per_day)
        self._spell(plot)
        self._grid(plot)
        self._dates(plot)
        ends = plot.y(HIGHEST), plot.y(-plot.below)
        draw_events(events, ends, self._canvas, self._theme)
        self._sessions(plot)
        for name in MARKS:
            days = getattr(self._spec, name)
            y = plot.y(self._lane(name)) if days else 0
            self._lane_marks(name, [(plot.x(n), y) for n in days])
        self._median(plot)
        self._dots(plot)
        return plot

    def _legend(self, top: float) -> float:
        legend = self._spec.legend
        across = start = self._left_of_plot()
        height = 1.5 * self._word
        for name in LEGEND:
            word = getattr(legend, name)
            if not word:
                continue
            end = across + KEY + GAP + self._canvas.word_width(word, self._word)
            if across > start and end > self._room.right:
                end, across, top = end - across + start, start, top + height
            self._sign(name, across, top + height / 2)
            self._canvas.word(
                word,
                across + KEY + GAP,
                top + 0.05 * self._word,
                size=self._word,
                colour=self._theme.hex("ink"),
            )
            across = end + 3 * GAP
        return top + height + GAP

    def _sign(self, name: str, left: float, y: float) -> None:
        theme, canvas, middle = self._theme, self._canvas, left + KEY / 2
        if name == "median":
            canvas.line(((left, y), (left + KEY, y)), colour=theme.hex("primary"), width=2.5)
        elif name == "pain":
            colour, edge = theme.hex("active_limb"), theme.hex("surface")
            canvas.dots(((middle, y),), colour=colour, edge=edge, size=theme.px(DOT))
        elif name == "later":
            colour, edge = theme.hex("surface"), theme.hex("active_limb")
            canvas.dots(((middle, y),), colour=colour, edge=edge, size=theme.px(DOT))
        elif name in MARKS:
            self._lane_marks(name, ((middle, y),))
        elif name == "events":
            stroke = ((middle, y - self._word / 2), (middle, y + self._word / 2))
            canvas.line(stroke, colour=theme.hex("ink"), width=1)
        elif name == "sessions":
            stroke = ((middle, y - 5), (middle, y + 5))
            canvas.strokes((stroke,), colour=theme.hex("primary"), width=2)
        else:
            half = self._word / 2
            canvas.box(left, y - half, left + KEY, y + half, colour=theme.hex("notice"))

    def _left_of_plot(self) -> float:
        numbers = self._canvas.word_width(str(HIGHEST), self._small) + 2 * GAP
        return self._room.left + max(numbers, self._date_width() / 2)

    def _date_width(self) -> float:
        return self._canvas.word_width(short_day(self._spec.last), self._small)

    def _across(self) -> tuple[float, float]:
        """Where day 0 is, and the width of a day."""
        left, right = self._left_of_plot(), self._room.right - 0.75 * self._date_width()
        half_dot = self._theme.px(DOT) / 2
        per_day = (right - left - 2 * half_dot) / len(self._spec.pain)
        return left + half_dot + per_day / 2, per_day

    def _events(self, top: float, first: float, per_day: float) -> list[EventLabel]:
        spec, canvas, room, other = self._spec, self._canvas, self._room, None
        if spec.three_weeks is not None:
            x = first + (spec.three_weeks - 0.5) * per_day
            wide = canvas.word_width(spec.legend.three_weeks, self._small) + GAP
            other = (x - wide, x + wide)
        lines = [(first + day * per_day, label) for day, label in spec.events]
        free = room.bottom - top
        height = min(TALLEST * free, free - self._below() - LOWEST_HEIGHT)
        return place_labels(lines, canvas, self._theme, room, height, other)

    def _plot(self, top: float, first: float, per_day: float) -> Plot:
        spec = self._spec
        half_dot = self._theme.px(DOT) / 2
        height = max(self._room.bottom - top - self._below(), LOWEST_HEIGHT)
        lanes = sum(bool(getattr(spec, name)) for name in LANES)
        below_zero = BELOW_ZERO + LANE * max(0, lanes - 1)
        per_point = height / (HIGHEST + below_zero)
        return Plot(
            left=first,
            bottom=top + half_dot + HIGHEST * per_point,
            per_day=per_day,
            per_point=per_point,
            pain=spec.pain,
            below=below_zero,
        )

    def _below(self) -> float:
        """What the edge of the lowest dot and the dates need."""
        return ROW * self._small + GAP + self._theme.px(DOT) / 2

    def _ends(self, plot: Plot) -> tuple[float, float]:
        edge = self._theme.px(DOT) / 2
        last = len(self._spec.pain) - 1
        return plot.x(-0.5) - edge, plot.x(last + 0.5) + edge

    def _spell(self, plot: Plot) -> None:
        if self._spec.spell is None:
            return
        first, last = self._spec.spell
        self._canvas.box(
            plot.x(first - 0.5),
            plot.y(HIGHEST),
            plot.x(last + 0.5),
            plot.y(-plot.below),
            colour=self._theme.hex("notice"),
        )

    def _grid(self, plot: Plot) -> None:
        theme, canvas = self._theme, self._canvas
        left, right = self._ends(plot)
        levels = (*PAIN_SCALE[::2], -plot.below)
        rows = [((left, plot.y(level)), (right, plot.y(level))) for level in levels]
        canvas.strokes(rows, colour=theme.hex("line"), width=1)
        for level in PAIN_SCALE[::2]:
            y = plot.y(level) - 0.73 * self._small
            colour = theme.hex("muted")
            canvas.word(str(level), left - GAP, y, size=self._small, colour=colour, align="right")
        if self._spec.three_weeks is not None:
            self._mark(plot, plot.x(self._spec.three_weeks - 0.5))

    def _mark(self, plot: Plot, x: float) -> None:
        theme, canvas, word = self._theme, self._canvas, self._spec.legend.three_weeks
        ends = ((x, plot.y(HIGHEST)), (x, plot.y(-plot.below)))
        canvas.line(ends, colour=theme.hex("notice_edge"), width=1.5, dashes=(4, 3))
        fits = x + canvas.word_width(word, self._small) < self._ends(plot)[1]
        canvas.word(
            word,
            x,
            plot.y(HIGHEST) - 1.5 * self._small,
            size=self._small,
            colour=theme.hex("notice_ink"),
            align="left" if fits else "right",
        )

    def _dates(self, plot: Plot) -> None:
        apart = 1.6 * self._date_width() / plot.per_day
        y = plot.y(-plot.below) + GAP / 2
        for tick in date_ticks(self._spec.first, self._spec.last, apart):
            colour = self._theme.hex("muted")
            x = plot.x(tick.at)
            self._canvas.word(tick.label, x, y, size=self._small, colour=colour, align="center")

    def _sessions(self, plot: Plot) -> None:
        middle, half = plot.y(SESSIONS_AT), max(4.0, 0.17 * plot.per_point)
        ends = middle - half, middle + half
        strokes = [tuple((plot.x(n), end) for end in ends) for n in self._spec.sessions]
        width = min(2.0, max(0.4, plot.per_day))
        self._canvas.strokes(strokes, colour=self._theme.hex("primary"), width=width)

    def _lane(self, name: str) -> float:
        """Where its signs stand, in points of pain."""
        above = LANES[: LANES.index(name)]
        return SESSIONS_AT - LANE * sum(bool(getattr(self._spec, each)) for each in above)

    def _lane_marks(self, name: str, points: Sequence[tuple[float, float]]) -> None:
        role, corners = MARKS[name]
        size = self._theme.px(DOT)
        self._canvas.dots(points, colour=self._theme.hex(role), size=size, corners=corners)

    def _median(self, plot: Plot) -> None:
        points: list[tuple[float, float]] = []
        for is_open, run in groupby(enumerate(self._spec.median), lambda each: each[1] is None):
            days = [(float(day), value) for day, value in run if value is not None]
            if is_open:
                points.append((nan, nan))
            elif len(days) == 1:  # a line needs two ends
                points += [(plot.x(days[0][0] + end), plot.y(days[0][1])) for end in (-0.4, 0.4)]
            else:
                points += [(plot.x(day), plot.y(value)) for day, value in days]
        width = 2.5 if plot.per_day > 1 else 1.2
        self._canvas.line(points, colour=self._theme.hex("primary"), width=width)

    def _dots(self, plot: Plot) -> None:
        theme, spec = self._theme, self._spec
        size = min(theme.px(DOT), max(SMALLEST_DOT, 4 * sqrt(plot.per_day)))
        is_crowded = plot.per_day < CROWDED_DAYS
        full, hollow = theme.hex("active_limb"), theme.hex("surface")
        edge = "" if is_crowded else hollow
        for is_later, colours in ((False, (full, edge)), (True, (hollow, full))):
            points = [
                (plot.x(n), plot.y(pain))
                for n, pain in enumerate(spec.pain)
                if pain is not None and (n in spec.later) is is_later
            ]
            alpha = 0.5 if plot.per_day < 1 else 1
            self._canvas.dots(points, colour=colours[0], edge=colours[1], size=size, alpha=alpha)
