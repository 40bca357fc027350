"""Draws the numbers before and after sessions: lines from one to the other, in three fields."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from backpain_diary.domain.pain import PAIN_SCALE
from backpain_diary.ui.widgets.drawing_parts import GAP, LETTERS, SMALL, WORD, fitting_size, nothing
from backpain_diary.ui.widgets.places import Box, Boxes, Room

if TYPE_CHECKING:  # it imports matplotlib
    from backpain_diary.presenters.pairs_view import PairsPanel, PairsSpec
    from backpain_diary.ui.theme import Theme
    from backpain_diary.ui.widgets.chart_canvas import ChartCanvas

HIGHEST = PAIN_SCALE[-1]
THICKEST = 9.0  # line, for the pair that came most often
DOT = 8


def draw_pairs(spec: PairsSpec, canvas: ChartCanvas, theme: Theme, room: Room) -> Boxes:
    if not spec.panels:
        nothing(canvas, theme, room, spec.nothing)
        return Boxes(())
    return Boxes(tuple(_Drawing(spec, canvas, theme, room).fields()))


class _Drawing:
    def __init__(self, spec: PairsSpec, canvas: ChartCanvas, theme: Theme, room: Room) -> None:
        self._spec = spec
        self._canvas = canvas
        self._theme = theme
        self._small = theme.px(SMALL)
        self._room = room
        line = 1.5 * self._small
        self._top = room.top + 1.5 * theme.px(WORD) + GAP
        self._per_point = (room.bottom - line - GAP - self._top) / HIGHEST
        self._most = max(times for panel in spec.panels for *_two, times in panel.slopes)

    def fields(self) -> list[Box]:
        """The place of each slope."""
        scale = self._canvas.word_width(str(HIGHEST), self._small) + GAP
        left, right = self._room.left + scale, self._room.right
        apart = 2 * GAP
        width = (right - left - 2 * apart) / len(self._spec.panels)
        boxes = []
        self._scale(left, right)
        for number, panel in enumerate(self._spec.panels):
            start = left + number * (width + apart)
            boxes += self._field(panel, start, start + width)
        return boxes

    def _y(self, pain: float) -> float:
        return self._top + (HIGHEST - pain) * self._per_point

    def _scale(self, left: float, right: float) -> None:
        canvas, colour = self._canvas, self._theme.hex("muted")
        rows = [((left, self._y(pain)), (right, self._y(pain))) for pain in PAIN_SCALE[::2]]
        canvas.strokes(rows, colour=self._theme.hex("line"), width=1)
        for pain in PAIN_SCALE[::2]:
            top = self._y(pain) - LETTERS * self._small
            place = left - GAP
            canvas.word(str(pain), place, top, size=self._small, colour=colour, align="right")

    def _field(self, panel: PairsPanel, left: float, right: float) -> list[Box]:
        canvas, theme = self._canvas, self._theme
        word = fitting_size(canvas, panel.title, theme.px(WORD), right - left, bold=True)
        place = left, self._room.top
        canvas.word(panel.title, *place, size=word, colour=theme.hex("ink"), bold=True)
        margin = canvas.word_width(self._spec.times.format(n=self._most), self._small) + GAP + DOT
        ends = left + margin, right - margin
        self._ends(panel, *ends)
        boxes = []
        for before, after, times in reversed(panel.slopes):
            points = list(zip(ends, (self._y(before), self._y(after)), strict=True))
            thick = max(1.5, THICKEST * times / self._most)
            canvas.line(points, colour=theme.hex("primary"), width=thick)
            canvas.dots(
                points, colour=theme.hex("primary"), edge=theme.hex("surface"), size=theme.px(DOT)
            )
        for before, after, _times in panel.slopes:
            upper, lower = sorted((self._y(before), self._y(after)))
            boxes.append((ends[0] - DOT, upper - DOT, ends[1] + DOT, lower + DOT))
        return boxes

    def _ends(self, panel: PairsPanel, left: float, right: float) -> None:
        """An upright for each number, what it is, and how often each score was said there."""
        canvas, theme, bottom = self._canvas, self._theme, self._y(0)
        uprights = [((x, self._y(HIGHEST)), (x, bottom)) for x in (left, right)]
        canvas.strokes(uprights, colour=theme.hex("control_line"), width=1)
        counts: tuple[Counter[int], Counter[int]] = (Counter(), Counter())
        for before, after, times in panel.slopes:
            counts[0][before] += times
            counts[1][after] += times
        words = (self._spec.before, self._spec.after)
        half = (right - left) / 2
        size = min(
            fitting_size(canvas, each, self._small, half + DOT, bold=False) for each in words
        )
        for x, word, said, align, away in zip(
            (left, right), words, counts, ("right", "left"), (-DOT, DOT), strict=True
        ):
            canvas.word(word, x, bottom + GAP, size=size, colour=theme.hex("muted"), align="center")
            for pain, times in said.items():
                shown, top = self._spec.times.format(n=times), self._y(pain) - LETTERS * self._small
                ink = theme.hex("ink")
                canvas.word(shown, x + away, top, size=self._small, colour=ink, align=align)
