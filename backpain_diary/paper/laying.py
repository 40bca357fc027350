"""Lays blocks of words out: how high each is in a column, and how it is drawn there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from backpain_diary.paper.document import Document
from backpain_diary.paper.lines import Line, Setter
from backpain_diary.paper.looks import Look
from backpain_diary.presenters.report_parts import LTR, Listed, Points, Said, and_more, cut

BULLET_INDENT = 8
TIMES_AGAIN = 4  # as many lines for the person's words, where they are in full
MOST_LETTERS = 4  # of narrow ones, in the width of one that is as wide as it is high


@dataclass(frozen=True, slots=True)
class Laid:
    """draw: at the left upper corner x, y; cut: the person's words that there was no room for"""

    height: float
    draw: Callable[[Document, float, float], None]
    cut: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """Where words are laid out. has_more: there is a second page where cut words are found"""

    setter: Setter
    look: Look
    width: float
    has_more: bool = False


def said(block: Said, column: Column) -> Laid:
    shown = block.text
    if block.is_own:
        shown = shortened(block, column)
    cut = (block.text,) if shown != block.text else ()
    return replace(_drawn(*_paragraph(replace(block, text=shown), column), column, "P"), cut=cut)


def listed(block: Listed, column: Column) -> Laid:
    shown = [f"{item}{LTR}" for item in block.items[: column.look.items]]
    left = len(block.items) - len(shown)
    text = "; ".join([*shown, *([and_more(left)] if left else [])])
    return said(Said(f"{text}.", label=block.label), column)


def points(block: Points, column: Column) -> Laid:
    words = block.short if column.look.is_short else block.points
    narrow = replace(column, width=column.width - BULLET_INDENT)
    label = said(Said(block.label, is_strong=True), column)
    laid = [_drawn(*_paragraph(Said(text), narrow), narrow, "LBody") for text in words]
    bullet = column.setter.line("•", column.look.size)

    def draw(document: Document, x: float, y: float) -> None:
        label.draw(document, x, y)
        y += label.height
        with document.tagged("L"):
            for each in laid:
                with document.tagged("LI"):
                    with document.tagged("Lbl"):
                        document.text(x, y + _base(column.look), bullet)
                    each.draw(document, x + BULLET_INDENT, y)
                y += each.height

    return Laid(label.height + sum(each.height for each in laid), draw)


def heading(text: str, column: Column, tag: str = "H2") -> Laid:
    size = column.look.heading
    lines = column.setter.lines(text, size, column.width, is_bold=True)
    leading = size * 1.25

    def draw(document: Document, x: float, y: float) -> None:
        document.stroke((x, y), (x + column.width, y), width=0.6)
        with document.tagged(tag):
            for number, line in enumerate(lines):
                document.text(x, y + 3 + leading * number + size, line)

    return Laid(leading * len(lines) + 5, draw)


def stacked(parts: Sequence[Laid]) -> Laid:
    def draw(document: Document, x: float, y: float) -> None:
        for part in parts:
            part.draw(document, x, y)
            y += part.height

    cut = tuple(text for part in parts for text in part.cut)
    return Laid(sum(part.height for part in parts), draw, cut)


def shortened(block: Said, column: Column) -> str:
    """The text, cut where it would take more lines than there may be."""
    look = column.look
    label = _label(block, column)
    indent = label.width if label else 0
    most_lines = look.own_lines * (TIMES_AGAIN if block.is_again else 1)

    def fits(text: str) -> bool:
        return column.setter.count(text, look.size, column.width, indent) <= most_lines

    most = int(most_lines * MOST_LETTERS * column.width / look.size)
    if len(block.text) <= most and fits(block.text):
        return block.text
    has_more = column.has_more and not block.is_again
    low, high = 0, min(len(block.text) - 1, most)
    while low < high:
        middle = (low + high + 1) // 2
        if fits(cut(block.text, middle, has_more=has_more)):
            low = middle
        else:
            high = middle - 1
    return cut(block.text, low, has_more=has_more)


def _paragraph(block: Said, column: Column) -> tuple[Line | None, list[Line]]:
    label, size = _label(block, column), column.look.size
    indent = label.width if label else 0
    bold = block.is_strong
    lines = column.setter.lines(block.text, size, column.width, indent=indent, is_bold=bold)
    return label, lines


def _label(block: Said, column: Column) -> Line | None:
    if not block.label:
        return None
    return column.setter.line(f"{block.label} ", column.look.size, is_bold=True, width=column.width)


def _drawn(label: Line | None, lines: list[Line], column: Column, tag: str) -> Laid:
    look = column.look

    def draw(document: Document, x: float, y: float) -> None:
        with document.tagged(tag):
            base = y + _base(look)
            if label:
                document.text(x, base, label)
            for number, line in enumerate(lines):
                indent = label.width if label and not number else 0
                left = column.width - line.width if line.is_rtl else indent
                document.text(x + left, base + number * look.leading, line)

    return Laid(max(len(lines), 1) * look.leading + 0.25 * look.size, draw)


def _base(look: Look) -> float:
    """From the upper edge of a line to where its letters stand."""
    return look.size * 0.98
