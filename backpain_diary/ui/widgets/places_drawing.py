"""Draws where it hurt on the body map, with a list beside it where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from backpain_diary.domain.regions import Region, View
from backpain_diary.presenters.places_view import more_words
from backpain_diary.presenters.regions import side_words, view_words
from backpain_diary.ui.widgets.body_rings import BodyRings, Ring, body_rings
from backpain_diary.ui.widgets.drawing_parts import (
    GAP,
    LETTERS,
    SMALL,
    fitting_lines,
    fitting_size,
    wrapped,
)
from backpain_diary.ui.widgets.places import Box, Boxes, Room

if TYPE_CHECKING:  # it imports matplotlib
    from backpain_diary.presenters.places_view import PlacesSpec
    from backpain_diary.ui.theme import Theme
    from backpain_diary.ui.widgets.chart_canvas import ChartCanvas

SIDES = {View.BACK: -1, View.FRONT: 1}  # where the views stand: left and right
MARGIN = 2.0  # around a body, in its own unit
HEAD = 12.0  # half as wide as what is left free for it between the words
LIST = 230  # width of the list at 100 % text, unless its lines are longer
NARROWEST = 480  # with a list beside the map, at 100 % text


def draw_places(spec: PlacesSpec, canvas: ChartCanvas, theme: Theme, room: Room) -> Boxes:
    has_list = bool(spec.lines) and room.width >= theme.px(NARROWEST)
    right = room.right - (_list_width(spec, canvas, theme, room) + GAP if has_list else 0)
    line = 1.4 * theme.px(SMALL)
    key = wrapped(canvas, spec.key, theme.px(SMALL), right - room.left)
    for number, words in enumerate(key):
        place = room.left, room.bottom - (len(key) - number) * line
        canvas.word(words, *place, size=theme.px(SMALL), colour=theme.hex("muted"))
    body = Room(room.left, room.top, right, room.bottom - len(key) * line - GAP)
    boxes = _Body(spec, canvas, theme, body).both()
    if has_list:
        _list(spec, canvas, theme, Room(right + GAP, room.top, room.right, room.bottom))
    return Boxes(boxes, rows=1, page=5)


class _Body:
    def __init__(self, spec: PlacesSpec, canvas: ChartCanvas, theme: Theme, room: Room) -> None:
        self._spec = spec
        self._canvas = canvas
        self._theme = theme
        self._small = theme.px(SMALL)
        self._room = room
        self._rings: BodyRings = body_rings()
        head = 1.5 * self._small
        across, down = 4 * (self._rings.half_width + MARGIN), self._rings.height + MARGIN
        self._unit = min(room.width / across, (room.height - head) / down)
        self._top = room.top + head

    def both(self) -> tuple[Box, ...]:
        """The place of each region of the spec, in its order."""
        for view in View:
            self._view(view)
        return tuple(self._region(region) for region in self._spec.numbers)

    def _middle(self, view: View) -> float:
        middle = (self._room.left + self._room.right) / 2
        return middle + SIDES[view] * (self._rings.half_width + MARGIN) * self._unit

    def _placed(self, rings: Sequence[Ring], view: View) -> list[Ring]:
        left, top, unit = self._middle(view), self._top, self._unit
        return [[(left + x * unit, top + y * unit) for x, y in ring] for ring in rings]

    def _view(self, view: View) -> None:
        canvas, theme, rings = self._canvas, self._theme, self._rings
        line = theme.hex("control_line")
        outline = self._placed(rings.outlines[view], view)
        canvas.shape(outline, colour=theme.hex("map_body"))
        canvas.shape(self._placed(rings.hair[view], view), colour=theme.hex("map_hair"))
        for ring in outline:
            canvas.line([*ring, ring[0]], colour=line, width=1.5)
        middle, small = self._middle(view), self._small
        name, half = view_words(view), self._rings.half_width * self._unit
        size = fitting_size(canvas, name, small, 2 * half, bold=True)
        place = middle, self._room.top
        canvas.word(name, *place, size=size, colour=line, align="center", bold=True)
        away = HEAD * self._unit
        for side, words in zip((-1, 1), side_words(view), strict=True):
            align = "right" if side < 0 else "left"
            for number, word in enumerate(words.split()):
                size = fitting_size(canvas, word, small, half - away, bold=False)
                place = middle + side * away, self._top + 1.3 * small * number
                canvas.word(word, *place, size=size, colour=theme.hex("muted"), align=align)

    def _region(self, region: Region) -> Box:
        canvas, theme, shade = self._canvas, self._theme, self._spec.shades[region]
        rings = self._placed(self._rings.regions[region], region.view)
        colour = theme.pain(shade).name()
        canvas.shape(rings, colour=colour, edge=theme.hex("ink"), width=1.5)
        number = self._spec.numbers[region]
        words = "✓" if number is None else str(number)
        room = self._rings.room[region] * self._unit * 0.9
        size = fitting_size(canvas, words, self._small, room, bold=True)
        centre = self._rings.centres[region]
        x = self._middle(region.view) + centre[0] * self._unit
        y = self._top + centre[1] * self._unit
        if canvas.word_width(words, size, bold=True) <= room:
            ink = theme.on_pain(shade).name()
            place = x, y - LETTERS * size
            canvas.word(words, *place, size=size, colour=ink, align="center", bold=True)
        across = [x for ring in rings for x, _y in ring]
        down = [y for ring in rings for _x, y in ring]
        return min(across), min(down), max(across), max(down)


def _list_width(spec: PlacesSpec, canvas: ChartCanvas, theme: Theme, room: Room) -> float:
    """As wide as its longest line, but the bodies keep half of the room."""
    size = theme.px(SMALL)
    longest = max(
        canvas.word_width(name, size) + canvas.word_width(fact, size) for name, fact in spec.lines
    )
    return min(max(longest + 2 * GAP, theme.px(LIST)), (room.width - GAP) / 2)


def _list(spec: PlacesSpec, canvas: ChartCanvas, theme: Theme, room: Room) -> None:
    """As many places as there is room for; the last line says how many more there are."""
    size = theme.px(SMALL)
    height = 1.5 * size
    space = int(room.height / height)
    places = [_place_lines(place, canvas, size, room.width) for place in spec.lines]
    shown = _shown([len(lines) for lines in places], space)
    top = room.top
    for lines, (_name, fact) in zip(places[:shown], spec.lines, strict=False):
        canvas.word(fact, room.right, top, size=size, colour=theme.hex("muted"), align="right")
        for line in lines:
            canvas.word(line, room.left, top, size=size, colour=theme.hex("ink"))
            top += height
    if shown < len(places):
        words = more_words(len(places) - shown)
        canvas.word(words, room.left, top, size=size, colour=theme.hex("muted"))


def _place_lines(place: tuple[str, str], canvas: ChartCanvas, size: int, width: float) -> list[str]:
    """The name of a place beside its fact, on as many lines as it takes."""
    name, fact = place
    return fitting_lines(canvas, name, size, width - canvas.word_width(fact, size) - GAP)


def _shown(heights: Sequence[int], space: int) -> int:
    """How many places have room, and a line for how many more there are."""
    if sum(heights) <= space:
        return len(heights)
    return sum(end < space for end in accumulate(heights))
