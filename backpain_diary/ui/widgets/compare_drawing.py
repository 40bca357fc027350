"""Draws two periods side by side, with the same scale of pain: a dot a day, and their medians."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

from backpain_diary.domain.pain import PAIN_SCALE
from backpain_diary.presenters.axis_dates import date_ticks, short_day
from backpain_diary.ui.widgets.drawing_parts import (
    GAP,
    SMALL,
    WORD,
    fitting_size,
    legend,
    nothing,
    shortened,
)
from backpain_diary.ui.widgets.places import Box, Mark, Room

if TYPE_CHECKING:  # it imports matplotlib
    from backpain_diary.presenters.compare_view import CompareSpec, Half
    from backpain_diary.ui.theme import Theme
    from backpain_diary.ui.widgets.chart_canvas import ChartCanvas

HIGHEST = PAIN_SCALE[-1]
BELOW = 0.6  # points of pain under 0
DOT, SMALLEST_DOT = 8, 3
DASHES = (4, 2)


@dataclass(frozen=True, slots=True)
class Panel:
    """Where the first day and pain 0 are, in pixels, and the two scales."""

    left: float
    bottom: float
    per_day: float
    per_point: float
    pain: tuple[int | None, ...]

    def x(self, day: float) -> float:
        return self.left + day * self.per_day

    def y(self, pain: float) -> float:
        return self.bottom - pain * self.per_point


@dataclass(frozen=True, slots=True)
class TwoPanels:
    """The places are the days, those of the left panel first."""

    panels: tuple[Panel, Panel]

    rows = 1
    page = 7
    start = 0

    @property
    def count(self) -> int:
        return sum(len(panel.pain) for panel in self.panels)

    def at(self, x: float, y: float) -> int | None:
        """The nearest day, whatever the height."""
        before = 0
        for panel in self.panels:
            day = round((x - panel.left) / panel.per_day)
            if 0 <= day < len(panel.pain):
                return before + day
            before += len(panel.pain)
        return None

    def mark(self, place: int) -> Mark:
        panel, day = self.panels[0], place
        if place >= len(panel.pain):
            panel, day = self.panels[1], place - len(panel.pain)
        x, pain = panel.x(day), panel.pain[day]
        dot = None if pain is None else (x, panel.y(pain))
        return Mark((x, panel.y(HIGHEST), x, panel.y(-BELOW)), dot)


def draw_compare(spec: CompareSpec, canvas: ChartCanvas, theme: Theme, room: Room) -> TwoPanels:
    return _Drawing(spec, canvas, theme, room).both()


class _Drawing:
    def __init__(self, spec: CompareSpec, canvas: ChartCanvas, theme: Theme, room: Room) -> None:
        self._spec = spec
        self._canvas = canvas
        self._theme = theme
        self._room = room
        self._small = theme.px(SMALL)

    def both(self) -> TwoPanels:
        spec, room = self._spec, self._room
        keys = [(self._dot_sign, spec.pain_label), (self._line_sign, spec.median_label)]
        top = legend(self._canvas, self._theme, room, keys)
        left = room.left + self._canvas.word_width(str(HIGHEST), self._small) + GAP
        wide = (room.right - left - 3 * GAP) / 2
        one, other = (
            self._half(half, Room(start, top, start + wide, room.bottom), has_scale=number == 0)
            for number, (half, start) in enumerate(
                zip(spec.halves, (left, left + wide + 3 * GAP), strict=True)
            )
        )
        return TwoPanels((one, other))

    def _half(self, half: Half, room: Room, *, has_scale: bool) -> Panel:
        plot = Room(room.left, self._heading(half, room), room.right, room.bottom)
        panel = self._panel(half, plot)
        self._grid(panel, plot, has_scale=has_scale)
        self._dates(half, panel, plot)
        if half.median is None:
            middle = Room(plot.left, panel.y(HIGHEST), plot.right, panel.y(0))
            nothing(self._canvas, self._theme, middle, self._spec.nothing)
        else:
            self._median(panel.y(half.median), plot)
        self._dots(panel)
        return panel

    def _heading(self, half: Half, room: Room) -> float:
        """How far down it reaches."""
        canvas, theme, top = self._canvas, self._theme, room.top
        word, small = theme.px(WORD), self._small
        size = min(
            fitting_size(canvas, each.time, word, room.width, bold=True)
            for each in self._spec.halves
        )
        canvas.word(half.time, room.left, top, size=size, colour=theme.hex("ink"), bold=True)
        top += 1.4 * word
        lines = [line for each in self._spec.halves for line in (each.logged, each.numbers)]
        size = min(fitting_size(canvas, line, small, room.width, bold=False) for line in lines)
        for line in (half.logged, half.numbers):
            words = shortened(canvas, line, size, room.width)
            canvas.word(words, room.left, top, size=size, colour=theme.hex("muted"))
            top += 1.4 * small
        return top + GAP

    def _panel(self, half: Half, room: Room) -> Panel:
        half_dot = self._theme.px(DOT) / 2
        per_day = (room.width - 2 * half_dot) / len(half.pain)
        height = max(room.bottom - room.top - 1.4 * self._small - GAP / 2 - half_dot, 1.0)
        per_point = height / (HIGHEST + BELOW)
        return Panel(
            left=room.left + half_dot + per_day / 2,
            bottom=room.top + half_dot + HIGHEST * per_point,
            per_day=per_day,
            per_point=per_point,
            pain=half.pain,
        )

    def _grid(self, panel: Panel, room: Room, *, has_scale: bool) -> None:
        canvas, theme, small = self._canvas, self._theme, self._small
        levels = PAIN_SCALE[::2]
        rows = [((room.left, panel.y(level)), (room.right, panel.y(level))) for level in levels]
        canvas.strokes(rows, colour=theme.hex("line"), width=1)
        if not has_scale:
            return
        for level in levels:
            place = room.left - GAP, panel.y(level) - 0.73 * small
            canvas.word(str(level), *place, size=small, colour=theme.hex("muted"), align="right")

    def _dates(self, half: Half, panel: Panel, room: Room) -> None:
        canvas, theme, small = self._canvas, self._theme, self._small
        last = half.last
        wide = canvas.word_width(short_day(last), small)
        for tick in date_ticks(half.first, last, 1.8 * wide / panel.per_day):
            half_wide = canvas.word_width(tick.label, small) / 2
            x = min(max(panel.x(tick.at), room.left + half_wide), room.right - half_wide)
            place = x, panel.y(-BELOW) + GAP / 2
            colour = theme.hex("muted")
            canvas.word(tick.label, *place, size=small, colour=colour, align="center")

    def _median(self, y: float, room: Room) -> None:
        colour = self._theme.hex("primary")
        ends = ((room.left, y), (room.right, y))
        self._canvas.line(ends, colour=colour, width=2, dashes=DASHES)

    def _dots(self, panel: Panel) -> None:
        theme = self._theme
        size = min(theme.px(DOT), max(SMALLEST_DOT, 4 * sqrt(panel.per_day)))
        points = [
            (panel.x(day), panel.y(pain)) for day, pain in enumerate(panel.pain) if pain is not None
        ]
        edge = theme.hex("surface") if panel.per_day > SMALLEST_DOT else ""
        self._canvas.dots(points, colour=theme.hex("active_limb"), edge=edge, size=size)

    def _dot_sign(self, box: Box) -> None:
        middle = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
        theme = self._theme
        self._canvas.dots([middle], colour=theme.hex("active_limb"), size=theme.px(DOT))

    def _line_sign(self, box: Box) -> None:
        middle = (box[1] + box[3]) / 2
        ends = ((box[0], middle), (box[2] - GAP / 2, middle))
        colour = self._theme.hex("primary")
        self._canvas.line(ends, colour=colour, width=2, dashes=DASHES)
