"""Draws what was ticked as two columns of bars: on high-pain days, and on low-pain days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backpain_diary.ui.widgets.drawing_parts import (
    GAP,
    SMALL,
    fitting_size,
    frames,
    nothing,
    shortened,
    stripes,
)
from backpain_diary.ui.widgets.places import Boxes, Room

if TYPE_CHECKING:  # it imports matplotlib
    from backpain_diary.presenters.ticked_view import TickedSpec
    from backpain_diary.ui.theme import Theme
    from backpain_diary.ui.widgets.chart_canvas import ChartCanvas

WORDS = 0.4  # of the width is for what was ticked
TALLEST = 34  # row, at 100 % text
BAR = 0.55  # of a row's height
APART = 4.0  # stripes, in pixels


def draw_ticked(spec: TickedSpec, canvas: ChartCanvas, theme: Theme, room: Room) -> Boxes:
    if not spec.rows:
        nothing(canvas, theme, room, spec.nothing)
        return Boxes(())
    return _Drawing(spec, canvas, theme, room).rows()


class _Drawing:
    """Each bar lies in a frame as long as all days of its kind; both kinds have the same scale."""

    def __init__(self, spec: TickedSpec, canvas: ChartCanvas, theme: Theme, room: Room) -> None:
        self._spec = spec
        self._canvas = canvas
        self._theme = theme
        self._room = room
        self._head = 1.8 * theme.px(SMALL)
        height = (room.bottom - room.top - self._head) / len(spec.rows)
        self._row = min(height, theme.px(TALLEST))
        self._size = min(theme.px(SMALL), int(self._row / 1.25))
        most = max(spec.of_high, spec.of_low)
        self._count = canvas.word_width(spec.count.format(n=most, days=most), self._size)
        self._words = WORDS * room.width
        self._column = (room.width - self._words - GAP) / 2
        self._per_day = (self._column - self._count - 2 * GAP) / most

    def rows(self) -> Boxes:
        spec, room = self._spec, self._room
        self._heading(0, spec.high_label)
        self._heading(1, spec.low_label)
        boxes = []
        for number, row in enumerate(spec.rows):
            top = room.top + self._head + number * self._row
            self._word(row.words, top)
            self._bar(0, row.high, spec.of_high, top)
            self._bar(1, row.low, spec.of_low, top)
            boxes.append((room.left, top, room.right, top + self._row))
        return Boxes(tuple(boxes), rows=len(boxes), page=len(boxes))

    def _start(self, column: int) -> float:
        return self._room.left + self._words + column * (self._column + GAP)

    def _heading(self, column: int, words: str) -> None:
        canvas, width = self._canvas, self._column - GAP
        size = fitting_size(canvas, words, self._theme.px(SMALL), width, bold=True)
        place = self._start(column), self._room.top
        canvas.word(words, *place, size=size, colour=self._theme.hex("ink"), bold=True)

    def _word(self, words: str, top: float) -> None:
        shown = shortened(self._canvas, words, self._size, self._words - GAP)
        place = self._room.left, top + self._row / 2 - 0.7 * self._size
        self._canvas.word(shown, *place, size=self._size, colour=self._theme.hex("ink"))

    def _bar(self, column: int, number: int, days: int, top: float) -> None:
        canvas, theme, left = self._canvas, self._theme, self._start(column)
        middle, half = top + self._row / 2, BAR * self._row / 2
        frame = (left, middle - half, left + days * self._per_day, middle + half)
        bar = (left, middle - half, left + number * self._per_day, middle + half)
        if number:
            canvas.boxes([bar], colour=theme.hex("primary" if column else "active_limb"))
            if column:
                stripes(canvas, [bar], colour=theme.hex("surface"), apart=APART)
        frames(canvas, [frame], colour=theme.hex("control_line"))
        words = self._spec.count.format(n=number, days=days)
        place = frame[2] + GAP, middle - 0.7 * self._size
        canvas.word(words, *place, size=self._size, colour=theme.hex("ink"))
