"""Draws minutes of movement as bars, and under them on how many days."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor, log10
from typing import TYPE_CHECKING

from backpain_diary.ui.widgets.drawing_parts import (
    GAP,
    LETTERS,
    SMALL,
    Sign,
    bars,
    dates_below,
    frames,
    legend,
    shortened,
)
from backpain_diary.ui.widgets.places import Box, Boxes, Room

if TYPE_CHECKING:  # it imports matplotlib
    from backpain_diary.presenters.moving_view import MovingSpec
    from backpain_diary.ui.theme import Theme
    from backpain_diary.ui.widgets.chart_canvas import ChartCanvas

UPPER = 0.6  # of the height is for the minutes
STEPS = (1, 2, 5, 10)
LOW = 6.0  # height of the frame of a blank
FEW = 5  # lines across at most


def draw_moving(spec: MovingSpec, canvas: ChartCanvas, theme: Theme, room: Room) -> Boxes:
    return _Drawing(spec, canvas, theme, room).both()


class _Drawing:
    def __init__(self, spec: MovingSpec, canvas: ChartCanvas, theme: Theme, room: Room) -> None:
        self._spec = spec
        self._canvas = canvas
        self._theme = theme
        self._room = room
        self._small = theme.px(SMALL)
        self._most = max(1, *(minutes or 0 for minutes in spec.minutes))
        scale = max(canvas.word_width(f"{number:g}", self._small) for number in self._minutes())
        self._left = room.left + scale + GAP
        self._ends = bars([part.span for part in spec.parts], self._left, room.right)

    def both(self) -> Boxes:
        spec, room = self._spec, self._room
        top, foot = self._legend(), room.bottom - 1.5 * self._small - GAP / 2
        middle = top + UPPER * (foot - top)
        minutes = self._minutes()
        upper = self._panel(spec.minutes_label, spec.minutes, minutes, (top, middle), "primary")
        days = (0, spec.most_days)
        self._panel(spec.days_label, spec.days, days, (middle + GAP, foot), "limb_far")
        spans = [part.span for part in spec.parts]
        place = (self._left, room.right)
        dates_below(self._canvas, self._theme, spans, spec.unit, place, foot + GAP / 2)
        return Boxes(
            tuple((left, upper, right, foot) for left, right in self._ends),
            page=4,
            start=len(spans) - 1,
        )

    def _legend(self) -> float:
        """Of what is no bar; only what there is."""
        keys: list[tuple[Sign, str]] = []
        if 0 in self._spec.days:
            keys.append((lambda box: self._zeros([box]), self._spec.zero))
        if None in self._spec.days:
            keys.append((lambda box: self._blank([box]), self._spec.blank))
        return legend(self._canvas, self._theme, self._room, keys) if keys else self._room.top

    def _zeros(self, boxes: Sequence[Box]) -> None:
        lines = [((left, bottom), (right, bottom)) for left, _top, right, bottom in boxes]
        self._canvas.strokes(lines, colour=self._theme.hex("ink"), width=2)

    def _blank(self, boxes: Sequence[Box]) -> None:
        low = [(left, bottom - LOW, right, bottom) for left, _top, right, bottom in boxes]
        frames(self._canvas, low, colour=self._theme.hex("control_line"))

    def _minutes(self) -> list[float]:
        """Where lines go across: round numbers, up to or beyond the longest bar."""
        rough = self._most / (FEW - 1)
        power = 10.0 ** floor(log10(rough))
        step = max(1.0, power * next(each for each in STEPS if each * power >= rough))
        return [step * n for n in range(ceil(self._most / step) + 1)]

    def _panel(
        self,
        title: str,
        values: Sequence[float | None],
        levels: Sequence[float],
        ends: tuple[float, float],
        role: str,
    ) -> float:
        """A title, lines across, and bars; where its upper line is."""
        canvas, theme, size, room = self._canvas, self._theme, self._small, self._room
        words = shortened(canvas, title, size, room.right - room.left)
        canvas.word(words, room.left, ends[0], size=size, colour=theme.hex("ink"))
        top, bottom = ends[0] + 2.2 * size, ends[1] - LETTERS * size
        per_one = (bottom - top) / levels[-1]
        rows = [((self._left, y), (room.right, y)) for y in (bottom - n * per_one for n in levels)]
        canvas.strokes(rows, colour=theme.hex("line"), width=1)
        for level, ((_left, y), _right) in zip(levels, rows, strict=True):
            place = self._left - GAP, y - LETTERS * size
            muted = theme.hex("muted")
            canvas.word(f"{level:g}", *place, size=size, colour=muted, align="right")
        boxes: list[tuple[Box, float | None]] = [
            ((left, bottom - (value or 0) * per_one, right, bottom), value)
            for (left, right), value in zip(self._ends, values, strict=True)
        ]
        canvas.boxes([box for box, value in boxes if value], colour=theme.hex(role))
        self._zeros([box for box, value in boxes if value == 0])
        self._blank([box for box, value in boxes if value is None])
        return top
