"""Draws what was ticked as two columns of bars: on high-pain days, and on low-pain days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from backpain_diary.ui.widgets.drawing_parts import (
    GAP,
    SMALL,
    SMALLEST,
    fitting_size,
    frames,
    nothing,
    shortened,
    stripes,
    wrapped,
)
from backpain_diary.ui.widgets.places import Boxes, Room

if TYPE_CHECKING:  # it imports matplotlib
    from backpain_diary.presenters.ticked_view import TickedSpec
    from backpain_diary.ui.theme import Theme
    from backpain_diary.ui.widgets.chart_canvas import ChartCanvas

WORDS = 0.4  # of the width is for what was ticked
TALLEST = 34  # row of one line, at 100 % text
LINE, APART_ROWS = 1.15, 0.25  # heights, to the size of letters: of a line, between two rows
BAR = 0.55  # of the height of a row of one line
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
        self._words = WORDS * room.width
        self._column = (room.width - self._words - GAP) / 2
        self._head = 1.8 * theme.px(SMALL)
        self._size = self._fitting_size()
        self._lines = [self._wrapped(row.words, self._size) for row in spec.rows]
        self._free = self._free_between_rows()
        most = max(spec.of_high, spec.of_low)
        count = canvas.word_width(spec.count.format(n=most, days=most), self._size)
        self._per_day = (self._column - count - 2 * GAP) / most

    def rows(self) -> Boxes:
        spec, room = self._spec, self._room
        self._headings((spec.high_label, spec.low_label))
        boxes, top = [], room.top + self._head
        for row, lines in zip(spec.rows, self._lines, strict=True):
            height = self._height(len(lines))
            middle = top + height / 2
            self._write(lines, middle)
            self._bar(0, row.high, spec.of_high, middle)
            self._bar(1, row.low, spec.of_low, middle)
            boxes.append((room.left, top, room.right, top + height))
            top += height
        return Boxes(tuple(boxes), rows=len(boxes), page=len(boxes))

    def _fitting_size(self) -> int:
        """The largest in which all words have room, with as many lines as they take."""
        sizes = range(self._theme.px(SMALL), SMALLEST, -1)
        return next((size for size in sizes if self._fits(size)), SMALLEST)

    def _fits(self, size: int) -> bool:
        rows = [self._wrapped(row.words, size) for row in self._spec.rows]
        height = sum(LINE * len(lines) + APART_ROWS for lines in rows) * size
        return height <= self._room.height - self._head and all(
            self._canvas.word_width(line, size) <= self._words - GAP
            for lines in rows
            for line in lines
        )

    def _wrapped(self, words: str, size: int) -> list[str]:
        return wrapped(self._canvas, words, size, self._words - GAP)

    def _free_between_rows(self) -> float:
        line = LINE * self._size
        free = self._room.height - self._head - line * sum(len(lines) for lines in self._lines)
        return min(free / len(self._lines), self._theme.px(TALLEST) - line)

    def _height(self, lines: int) -> float:
        return LINE * self._size * lines + self._free

    def _start(self, column: int) -> float:
        return self._room.left + self._words + column * (self._column + GAP)

    def _headings(self, headings: tuple[str, str]) -> None:
        """Both in the size in which there is room for the longer one."""
        canvas, width, largest = self._canvas, self._column - GAP, self._theme.px(SMALL)
        size = min(fitting_size(canvas, words, largest, width, bold=True) for words in headings)
        for column, words in enumerate(headings):
            place = self._start(column), self._room.top
            canvas.word(words, *place, size=size, colour=self._theme.hex("ink"), bold=True)

    def _write(self, lines: list[str], middle: float) -> None:
        top = middle - 0.7 * self._size - LINE * self._size * (len(lines) - 1) / 2
        for number, line in enumerate(lines):
            shown = shortened(self._canvas, line, self._size, self._words - GAP)
            place = self._room.left, top + number * LINE * self._size
            self._canvas.word(shown, *place, size=self._size, colour=self._theme.hex("ink"))

    def _bar(self, column: int, number: int, days: int, middle: float) -> None:
        canvas, theme, left = self._canvas, self._theme, self._start(column)
        half = BAR * self._height(1) / 2
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
