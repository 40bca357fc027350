"""Thin lines for what the user noted, with labels that never cover one another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from backpain_diary.ui.widgets.places import Room

if TYPE_CHECKING:  # it imports matplotlib
    from backpain_diary.ui.theme import Theme
    from backpain_diary.ui.widgets.chart_canvas import ChartCanvas

SMALL = 12  # size of letters at 100 % text
GAP = 8
MOST_ROWS = 3  # of labels
WIDEST = 0.25  # of the room, for one label

Spans = list[tuple[float, float]]


def draw_events(
    lines: Sequence[tuple[float, str]],
    ends: tuple[float, float],
    canvas: ChartCanvas,
    theme: Theme,
    room: Room,
    other: tuple[float, float] | None,
) -> None:
    """From the right to the left, so that no line crosses a label that begins further right.

    Where a line must cross the label of another in a lower row, it is broken there.

    lines: where they are across, and their labels, from the left
    ends:  how far down they begin and end; labels stand above
    other: from where to where another label may stand in the lowest row; or None
    """
    size, colour = theme.px(SMALL), theme.hex("ink")
    labels: list[Spans] = [[] if other is None else [other], *([] for _row in range(MOST_ROWS))]
    taken: list[Spans] = [[] for _row in range(MOST_ROWS)]
    if other is not None:
        taken[0].append(other)
    for x, label in reversed(lines):
        word = _shortened(label, canvas, size, room.width * WIDEST)
        wide = canvas.word_width(word, size)
        is_right = x + GAP / 2 + wide < room.right
        left = x + GAP / 2 if is_right else x - GAP / 2 - wide
        row = _free_row(taken, min(left, x), max(left + wide, x))
        pieces = [(ends[0], ends[1])]
        if row is not None:
            high = 1.4 * size
            rows = [n for n in range(row + 1) if not _is_in(x, labels[n])]
            pieces += [(ends[0] - (n + 1) * high, ends[0] - n * high) for n in rows]
            taken[row].append((left - GAP, left + wide + GAP))
            labels[row].append((left, left + wide))
            for lower in taken[:row]:
                lower.append((x - GAP / 2, x + GAP / 2))
            canvas.word(word, left, ends[0] - (row + 1.07) * high, size=size, colour=colour)
        strokes = [((x, top), (x, bottom)) for top, bottom in pieces]
        canvas.strokes(strokes, colour=colour, width=1)


def _is_in(x: float, spans: Spans) -> bool:
    return any(left <= x <= right for left, right in spans)


def _free_row(taken: list[Spans], left: float, right: float) -> int | None:
    """The lowest with room from left to right."""
    for row, spans in enumerate(taken):
        if all(end < left or right < start for start, end in spans):
            return row
    return None


def _shortened(label: str, canvas: ChartCanvas, size: int, widest: float) -> str:
    word = label
    while len(word) > 2 and canvas.word_width(word, size) > widest:
        word = f"{word[:-2].rstrip('… ')}…"
    return word
