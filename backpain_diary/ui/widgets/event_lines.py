"""Thin lines for what the user noted, with labels that never cover one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from backpain_diary.ui.widgets.drawing_parts import fitting_lines

if TYPE_CHECKING:  # it imports matplotlib
    from backpain_diary.ui.theme import Theme
    from backpain_diary.ui.widgets.chart_canvas import ChartCanvas
    from backpain_diary.ui.widgets.places import Room

SMALL = 12  # size of letters at 100 % text
ROW = 1.4  # sizes of letters, from one row of words to the next
GAP = 8
WIDEST = 0.45  # of the room, for a row of one label; longer ones go on in the next

Spans = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class EventLabel:
    """Of the line at x.

    words: of each of its rows from above; none, where there is no room for them
    row:   its lowest, counted upwards from 0
    open:  the rows below its upper edge in which the line crosses no other label
    """

    x: float
    left: float
    words: Sequence[str]
    row: int
    open: Sequence[int]

    @property
    def rows(self) -> int:
        """How many are needed for it, from the lowest of all."""
        return self.row + len(self.words)


def place_labels(
    lines: Sequence[tuple[float, str]],
    canvas: ChartCanvas,
    theme: Theme,
    room: Room,
    height: float,
    other: tuple[float, float] | None,
) -> list[EventLabel]:
    """From the right to the left, so that no line crosses a label that begins further right.

    lines:  where they are across, and their labels, from the left
    room:   of which only the width counts
    height: what all rows together may fill
    other:  from where to where another label may stand in the lowest row; or None
    """
    size = theme.px(SMALL)
    most = max(1, int(height / (ROW * size)))
    labels: list[Spans] = [[] for _row in range(most)]
    taken: list[Spans] = [[] for _row in range(most)]
    if other is not None:
        labels[0].append(other)
        taken[0].append(other)
    placed = []
    for x, label in reversed(lines):
        words = fitting_lines(canvas, label, size, room.width * WIDEST)
        wide = max(canvas.word_width(row, size) for row in words)
        is_right = x + GAP / 2 + wide < room.right
        left = x + GAP / 2 if is_right else x - GAP / 2 - wide
        row = _free_rows(taken, len(words), min(left, x), max(left + wide, x))
        if row is None:
            placed.append(EventLabel(x, left, (), 0, ()))
            continue
        top = row + len(words)
        is_open = [n for n in range(top) if not _is_in(x, labels[n])]
        placed.append(EventLabel(x, left, words, row, is_open))
        for n in range(row, top):
            taken[n].append((left - GAP, left + wide + GAP))
            labels[n].append((left, left + wide))
        for lower in taken[:row]:
            lower.append((x - GAP / 2, x + GAP / 2))
    return placed


def draw_events(
    labels: Sequence[EventLabel], ends: tuple[float, float], canvas: ChartCanvas, theme: Theme
) -> None:
    """Where a line must cross the label of another in a lower row, it is broken there.

    ends: how far down the lines begin and end; labels stand above
    """
    size, colour = theme.px(SMALL), theme.hex("ink")
    high = ROW * size
    for label in labels:
        pieces = [ends, *((ends[0] - (n + 1) * high, ends[0] - n * high) for n in label.open)]
        strokes = [((label.x, top), (label.x, bottom)) for top, bottom in pieces]
        canvas.strokes(strokes, colour=colour, width=1)
        for n, words in enumerate(reversed(label.words), label.row):
            canvas.word(words, label.left, ends[0] - (n + 1.07) * high, size=size, colour=colour)


def _is_in(x: float, spans: Spans) -> bool:
    return any(left <= x <= right for left, right in spans)


def _free_rows(taken: Sequence[Spans], rows: int, left: float, right: float) -> int | None:
    """The lowest of so many with room from left to right."""
    for lowest in range(len(taken) - rows + 1):
        spans = [span for row in taken[lowest : lowest + rows] for span in row]
        if all(end < left or right < start for start, end in spans):
            return lowest
    return None
