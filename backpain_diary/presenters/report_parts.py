"""What the page for the doctor is put together from: words and figures, not yet laid out."""

from dataclasses import dataclass
from datetime import date
from unicodedata import bidirectional

from backpain_diary.i18n import ngettext

LTR = "\u200e"  # around our words, which might stand between some that are read the other way


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph, perhaps with a label before it.

    is_own:   the person's words, which may be of any length; what there is no room for is cut
    is_again: words of the first page, wanted only if they had to be cut there
    """

    text: str
    label: str = ""
    is_own: bool = False
    is_strong: bool = False
    is_again: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """What belongs to a label, with the most important first; what there is no room for is cut."""

    label: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Points:
    """Under their label; each begins a line, and none is cut. short: the same in few words"""

    label: str
    points: tuple[str, ...]
    short: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """heads: of the columns with figures; rows: a label, then a figure for each of them"""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """A row of marks under the chart. days: counted from the first one"""

    label: str
    days: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportChart:
    """Pain of each day on an axis from 0 to 10; None for a day that is left blank.

    legend: what a full dot, a hollow one and the line mean; empty for what is not drawn
    alternative: the same in words
    """

    pain: tuple[int | None, ...]
    hollow: frozenset[int]
    median: tuple[float | None, ...]
    strips: tuple[Strip, ...]
    legend: tuple[str, str, str]
    first: date
    last: date
    alternative: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """score: empty for a blank day; marks: letters that the key explains; is_in: of the period"""

    label: str
    score: str
    marks: str
    is_in: bool


@dataclass(frozen=True, slots=True)
class Calendar:
    """weeks: from Monday, each with what stands before it"""

    heads: tuple[str, ...]
    weeks: tuple[tuple[str, tuple[CalendarDay, ...]], ...]
    key: str


Block = Said | Listed | Points | Table | ReportChart | Calendar


@dataclass(frozen=True, slots=True)
class Section:
    """is_open: its last blocks are left out when there is no room for them, and counted

    more: so many more blocks than there can be room for
    """

    heading: str
    blocks: tuple[Block, ...]
    is_open: bool = False
    more: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """rows: sections, one or two beside one another"""

    title: str
    lead: tuple[str, ...]
    rows: tuple[tuple[Section, ...], ...]
    foot: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """name: where the person's name is to be written; second: the other side, if it is wanted"""

    first: Sheet
    second: Sheet | None
    name: str


def closed(text: str) -> str:
    """So that what follows it is not drawn into it, where it is read the other way."""
    is_rtl = any(bidirectional(sign) in ("R", "AL", "AN") for sign in text)
    return f"{text}{LTR}" if is_rtl else text


def cut(text: str, keep: int, *, has_more: bool) -> str:
    """The first `keep` characters. has_more: the second page may have the rest"""
    left = len(text) - keep
    if has_more:
        words = ngettext(
            "({n} more character; see page 2 or the diary)",
            "({n} more characters; see page 2 or the diary)",
            left,
        )
    else:
        words = ngettext(
            "({n} more character in the diary)", "({n} more characters in the diary)", left
        )
    return f"{text[:keep].rstrip()} … {LTR}{words.format(n=left)}{LTR}"


def and_more(number: int) -> str:
    """Of a list."""
    return ngettext("and {n} more", "and {n} more", number).format(n=number)


def and_more_notes(number: int) -> str:
    return ngettext(
        "And {n} more note in the diary.", "And {n} more notes in the diary.", number
    ).format(n=number)


def without_letters(number: int) -> str:
    return ngettext(
        "{n} kind of character has no font on the computer this was made on; □ stands for it.",
        "{n} kinds of characters have no font on the computer this was made on; □ stands for them.",
        number,
    ).format(n=number)
