"""Draws a calendar year: a column a week, in one strip or in two or four where they are larger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from backpain_diary.presenters.year_view import BANDS, band
from backpain_diary.ui.widgets.drawing_parts import GAP, SMALL, SMALLEST, frames, legend
from backpain_diary.ui.widgets.places import Box, Boxes, Room

if TYPE_CHECKING:  # it imports matplotlib
    from backpain_diary.presenters.year_view import YearSpec
    from backpain_diary.ui.theme import Theme
    from backpain_diary.ui.widgets.chart_canvas import ChartCanvas

STRIPS = (1, 2, 4)
LARGEST = 36  # a day, at 100 % text
NUMBER = 0.6  # of a day is as high as the letters of its number
SIGNS = ((), ((0.3, 0.3),), ((0.7, 0.24),), ((0.7, 0.24), (0.24, 0.7)))  # of each band: bars
WEEK = 7


@dataclass(frozen=True, slots=True)
class _Grid:
    """weeks: of a strip; day: width of a day; strip: height of one with its months"""

    left: float
    top: float
    weeks: int
    day: float
    strip: float

    def corner(self, column: int, row: int) -> tuple[float, float]:
        strip, week = divmod(column, self.weeks)
        return self.left + week * self.day, self.top + strip * self.strip + row * self.day

    def box(self, column: int, row: int) -> Box:
        left, top = self.corner(column, row)
        gap = 1 if self.day > SMALLEST else 0.5
        return left + gap, top + gap, left + self.day - gap, top + self.day - gap


def draw_year(spec: YearSpec, canvas: ChartCanvas, theme: Theme, room: Room) -> Boxes:
    year = spec.year
    top = _legend(spec, canvas, theme, room)
    grid = _grid(spec, canvas, theme, Room(room.left, top, room.right, room.bottom))
    boxes = tuple(grid.box(*year.place(day)) for day in range(len(year.pain)))
    _names(spec, canvas, theme, grid, room.right)
    told = range(year.first, year.last + 1)
    _blank(canvas, theme, [boxes[day] for day in told if year.pain[day] is None])
    by_pain: defaultdict[int, list[Box]] = defaultdict(list)
    for box, pain in zip(boxes, year.pain, strict=True):
        if pain is not None:
            by_pain[pain].append(box)
    for pain, days in by_pain.items():
        _logged(canvas, theme, pain, days)
    return Boxes(boxes, rows=WEEK, page=WEEK * 4, start=max(year.last, 0))


def _legend(spec: YearSpec, canvas: ChartCanvas, theme: Theme, room: Room) -> float:
    def square(draw: partial[None], box: Box) -> None:
        middle, half = (box[0] + box[2]) / 2, (box[3] - box[1]) / 2
        draw([(middle - half, box[1], middle + half, box[3])])

    signs = [(partial(_blank, canvas, theme), spec.legend.blank)]
    signs.append((partial(_logged, canvas, theme, 0), spec.legend.zero))
    for (_low, high), words in zip(BANDS, spec.legend.bands, strict=True):
        signs.append((partial(_logged, canvas, theme, high), words))
    keys = [(partial(square, draw), words) for draw, words in signs]
    return legend(canvas, theme, room, keys)


def _grid(spec: YearSpec, canvas: ChartCanvas, theme: Theme, room: Room) -> _Grid:
    size = theme.px(SMALL)
    names = max(canvas.word_width(name, size) for name in spec.weekdays) + GAP
    head = 1.4 * size

    def made(strips: int) -> _Grid:
        weeks = ceil(spec.year.weeks / strips)
        high = (room.height - strips * head - (strips - 1) * GAP) / (strips * WEEK)
        day = min((room.width - names) / weeks, high, theme.px(LARGEST))
        return _Grid(room.left + names, room.top + head, weeks, day, WEEK * day + head + GAP)

    return max((made(strips) for strips in STRIPS), key=lambda grid: grid.day)


def _names(spec: YearSpec, canvas: ChartCanvas, theme: Theme, grid: _Grid, right: float) -> None:
    """Of the months over the week of their first day, of the weekdays before each strip."""
    size, colour = theme.px(SMALL), theme.hex("muted")
    for day, name in spec.months:
        left, top = grid.corner(spec.year.place(day)[0], 0)
        left = min(left, right - canvas.word_width(name, size))
        canvas.word(name, left, top - 1.4 * size, size=size, colour=colour)
    each = ceil(1.25 * size / grid.day)  # where there is no room for all, some
    for strip in range(ceil(spec.year.weeks / grid.weeks)):
        for row, name in enumerate(spec.weekdays[::each]):
            left, top = grid.corner(strip * grid.weeks, row * each)
            top += grid.day / 2 - 0.7 * size
            canvas.word(name, left - GAP, top, size=size, colour=colour, align="right")


def _blank(canvas: ChartCanvas, theme: Theme, days: Sequence[Box]) -> None:
    frames(canvas, days, colour=theme.hex("control_line"), dashes=(1.5, 2.5))


def _logged(canvas: ChartCanvas, theme: Theme, pain: int, days: Sequence[Box]) -> None:
    """Days of the same pain: with its number, or where that could not be read with a sign."""
    left, top, right, bottom = days[0]
    size = min(int(NUMBER * (bottom - top)), theme.px(SMALL + 2))
    ink = theme.on_pain(pain).name()
    canvas.boxes(days, colour=theme.pain(pain).name())
    frames(canvas, days, colour=theme.hex("control_line" if pain else "ink"))
    middles = [((box[0] + box[2]) / 2, (box[1] + box[3]) / 2) for box in days]
    if size >= SMALLEST:
        canvas.stamps(str(pain), middles, size=size, colour=ink, bold=True)
        return
    for across, down in SIGNS[band(pain)]:
        wide, high = across * (right - left) / 2, down * (bottom - top) / 2
        canvas.boxes([(x - wide, y - high, x + wide, y + high) for x, y in middles], colour=ink)
