"""Draws nights as two rows of bars: how many had each answer. Where none was given is empty."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from backpain_diary.ui.widgets.drawing_parts import (
    GAP,
    SMALL,
    WORD,
    Sign,
    bars,
    dates_below,
    frames,
    legend,
    stripes,
)
from backpain_diary.ui.widgets.places import Box, Boxes, Room

if TYPE_CHECKING:  # it imports matplotlib
    from backpain_diary.presenters.nights_view import NightPanel, NightsSpec
    from backpain_diary.ui.theme import Theme
    from backpain_diary.ui.widgets.chart_canvas import ChartCanvas

APART = 4.0  # stripes, in pixels
NARROWEST = 5.0  # bar that has a frame


def draw_nights(spec: NightsSpec, canvas: ChartCanvas, theme: Theme, room: Room) -> Boxes:
    return _Drawing(spec, canvas, theme, room).both()


class _Drawing:
    def __init__(self, spec: NightsSpec, canvas: ChartCanvas, theme: Theme, room: Room) -> None:
        self._spec = spec
        self._canvas = canvas
        self._theme = theme
        self._room = room
        self._small = theme.px(SMALL)
        self._most = max(spec.nights)
        left = room.left + canvas.word_width(str(self._most), self._small) + GAP
        self._ends = bars([part.span for part in spec.parts], left, room.right)
        self._left = left

    def both(self) -> Boxes:
        spec, room = self._spec, self._room
        foot = room.bottom - 1.5 * self._small - GAP / 2
        half = (foot - room.top - GAP) / 2
        for number, panel in enumerate(spec.panels):
            top = room.top + number * (half + GAP)
            self._panel(panel, top, top + half)
        spans = [part.span for part in spec.parts]
        place = (self._left, room.right)
        dates_below(self._canvas, self._theme, spans, spec.unit, place, foot + GAP / 2)
        boxes = tuple((left, room.top, right, foot) for left, right in self._ends)
        return Boxes(boxes, start=len(spans) - 1)

    def _panel(self, panel: NightPanel, top: float, bottom: float) -> None:
        canvas, theme, word = self._canvas, self._theme, self._theme.px(WORD)
        canvas.word(
            panel.title, self._room.left, top, size=word, colour=theme.hex("ink"), bold=True
        )
        across = self._room.left + canvas.word_width(panel.title, word, bold=True) + 2 * GAP
        keys: list[tuple[Sign, str]] = [
            (partial(self._sign, layer.strength), layer.words) for layer in panel.layers
        ]
        keys.append((lambda box: frames(canvas, [box], colour=theme.hex("line")), self._spec.blank))
        top = legend(canvas, theme, Room(across, top, self._room.right, bottom), keys) + GAP / 2
        per_night = (bottom - top - 1) / self._most
        self._scale(top, bottom - 1)
        bases = [bottom - 1] * len(self._ends)
        frames(canvas, self._boxes(bases, self._spec.nights, per_night), colour=theme.hex("line"))
        for layer in panel.layers:
            boxes = self._boxes(bases, layer.counts, per_night)
            self._fill(layer.strength, [box for box in boxes if box[1] < box[3]])
            bases = [box[1] for box in boxes]

    def _scale(self, top: float, bottom: float) -> None:
        canvas, size, muted = self._canvas, self._small, self._theme.hex("muted")
        for number, y in ((self._most, top), (0, bottom - size)):
            place = self._left - GAP, y - 0.3 * size
            canvas.word(str(number), *place, size=size, colour=muted, align="right")

    def _boxes(self, bases: Sequence[float], counts: Sequence[int], per_night: float) -> list[Box]:
        return [
            (left, base - count * per_night, right, base)
            for (left, right), base, count in zip(self._ends, bases, counts, strict=True)
        ]

    def _sign(self, strength: int, box: Box) -> None:
        self._fill(strength, [box])

    def _fill(self, strength: int, boxes: Sequence[Box]) -> None:
        """Full, striped or pale: three kinds that differ without colours too."""
        canvas, theme = self._canvas, self._theme
        canvas.boxes(boxes, colour=theme.hex("primary_soft" if strength == 0 else "active_limb"))
        if strength == 1:
            stripes(canvas, boxes, colour=theme.hex("surface"), apart=APART)
        wide = [box for box in boxes if box[2] - box[0] >= NARROWEST]
        frames(canvas, wide, colour=theme.hex("control_line"))
