"""What several drawings of Trends are made of: legends, frames, words that fit, places of bars."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from math import nan
from typing import TYPE_CHECKING

from backpain_diary.domain.spans import Span, Unit
from backpain_diary.presenters.axis_dates import date_ticks, short_day
from backpain_diary.ui.widgets.places import Box, Room

if TYPE_CHECKING:  # it imports matplotlib
    from backpain_diary.ui.theme import Theme
    from backpain_diary.ui.widgets.chart_canvas import ChartCanvas

SMALL, WORD = 12, 13  # sizes of letters at 100 % text
SMALLEST = 7  # of letters that can be read, whatever the text size
GAP = 8
KEY = 20  # width of a sign in a legend
LETTERS = 0.75  # of a line of words is as high as its capital letters
Sign = Callable[[Box], None]  # draws into a box


def legend(
    canvas: ChartCanvas, theme: Theme, room: Room, keys: Sequence[tuple[Sign, str]]
) -> float:
    """Signs with their words, in as many rows as they take; how far down it reaches."""
    size = theme.px(SMALL)
    key, height, across, top = theme.px(KEY), 1.5 * size, room.left, room.top
    for sign, word in keys:
        end = across + key + GAP / 2 + canvas.word_width(word, size)
        if across > room.left and end > room.right:
            across, end, top = room.left, end - across + room.left, top + height
        middle = top + 0.7 * size
        sign((across, middle - 0.45 * size, across + key, middle + 0.45 * size))
        place = across + key + GAP / 2
        canvas.word(word, place, top, size=size, colour=theme.hex("ink"))
        across = end + 2 * GAP
    return top + height + GAP / 2


def frames(
    canvas: ChartCanvas, boxes: Sequence[Box], *, colour: str, dashes: Sequence[float] = ()
) -> None:
    points: list[tuple[float, float]] = []
    for left, top, right, bottom in boxes:
        points += ((left, top), (right, top), (right, bottom), (left, bottom), (left, top))
        points.append((nan, nan))
    canvas.line(points, colour=colour, width=1, dashes=dashes)


def nothing(canvas: ChartCanvas, theme: Theme, room: Room, words: str) -> None:
    """Where there is nothing to draw, why."""
    size = theme.px(WORD)
    lines = wrapped(canvas, words, size, room.width - 4 * GAP)
    top = (room.top + room.bottom) / 2 - 0.7 * size * len(lines)
    for number, line in enumerate(lines):
        place = (room.left + room.right) / 2, top + 1.4 * size * number
        canvas.word(line, *place, size=size, colour=theme.hex("muted"), align="center")


def stripes(canvas: ChartCanvas, boxes: Sequence[Box], *, colour: str, apart: float) -> None:
    """Level lines over each box, so that it differs from a full one without colours."""
    canvas.strokes(
        [
            ((left, bottom - apart * n), (right, bottom - apart * n))
            for left, top, right, bottom in boxes
            for n in range(1, int((bottom - top) / apart) + 1)
        ],
        colour=colour,
        width=1,
    )


def fitting_size(canvas: ChartCanvas, words: str, size: int, width: float, *, bold: bool) -> int:
    """The size, or a smaller one in which the words are not wider."""
    wide = canvas.word_width(words, size, bold=bold)
    if size > SMALLEST and wide > width:  # widths grow about as sizes do
        size = max(SMALLEST, min(size - 1, int(size * width / wide) + 1))
    while size > SMALLEST and canvas.word_width(words, size, bold=bold) > width:
        size -= 1
    return size


def shortened(canvas: ChartCanvas, words: str, size: int, width: float) -> str:
    """The words, or as many letters of them as there is room for."""
    if canvas.word_width(words, size) <= width:
        return words
    letters = bisect_right(
        range(1, len(words) + 1),
        width,
        key=lambda number: canvas.word_width(words[:number] + "…", size),
    )
    return words[:letters].rstrip() + "…"


def wrapped(canvas: ChartCanvas, words: str, size: int, width: float) -> list[str]:
    lines = [""]
    for word in words.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and canvas.word_width(longer, size) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def fitting_lines(canvas: ChartCanvas, words: str, size: int, width: float) -> list[str]:
    """As many lines as the words take; cut is only one word that is wider than that alone."""
    return [shortened(canvas, line, size, width) for line in wrapped(canvas, words, size, width)]


def bars(spans: Sequence[Span], left: float, right: float) -> list[tuple[float, float]]:
    """Left and right end of the bar of each span, as wide as it is long, less a gap."""
    first = spans[0].first.toordinal()
    per_day = (right - left) / (spans[-1].last.toordinal() - first + 1)
    ends = []
    for span in spans:
        start = left + (span.first.toordinal() - first) * per_day
        width = span.days * per_day
        gap = min(width * 0.2, 6) if width > 3 else 0
        ends.append((start + gap / 2, start + width - gap / 2))
    return ends


def dates_below(
    canvas: ChartCanvas,
    theme: Theme,
    spans: Sequence[Span],
    unit: Unit,
    ends: tuple[float, float],
    y: float,
) -> None:
    """Under bars: the day that a day or a week begins with, or months and years.

    ends: of all bars; as much as is free behind them stays free at the left of the canvas
    """
    size = theme.px(SMALL)
    first, last = spans[0].first, spans[-1].first
    per_day = (ends[1] - ends[0]) / ((spans[-1].last - first).days + 1)
    widest = canvas.word_width(short_day(last), size)
    apart = max(1.6 * widest / per_day, spans[0].days if unit is Unit.WEEK else 1)
    edge = canvas.width - ends[1]
    middle = spans[0].days / 2 if apart <= 14 and unit is not Unit.MONTH else 0
    for tick in date_ticks(first, last, apart):
        half = canvas.word_width(tick.label, size) / 2
        x = min(max(ends[0] + (tick.at + middle) * per_day, edge + half), ends[1] - half)
        colour = theme.hex("muted")
        canvas.word(tick.label, x, y, size=size, colour=colour, align="center")
