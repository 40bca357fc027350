"""The page for the doctor as a PDF: one side, or two if the second is wanted."""

from dataclasses import replace
from typing import TypeAlias

from backpain_diary.paper.charts import chart
from backpain_diary.paper.document import Document
from backpain_diary.paper.fonts import Fonts
from backpain_diary.paper.laying import Column, Laid, heading, listed, points, said, stacked
from backpain_diary.paper.lines import Line, Setter
from backpain_diary.paper.looks import GREY, GUTTER, LOOKS, MARGIN, SIZES, Look
from backpain_diary.paper.tables import calendar, table
from backpain_diary.presenters.report_parts import (
    Block,
    Calendar,
    Listed,
    Points,
    ReportChart,
    ReportView,
    Said,
    Section,
    Sheet,
    Table,
    and_more_notes,
    without_letters,
)

TITLE = 15
LEAD = 9.5
FOOT = 7
FOOT_LEADING = FOOT * 1.35
MANY = 99
NAME_LINE = 150

Rows: TypeAlias = list[list[tuple[Laid, float]]]  # each part with its width


def report_pdf(view: ReportView, paper: str, language: str) -> bytes:
    """paper: one of SIZES. The same view makes the same file."""
    fonts = Fonts()
    document = Document(SIZES[paper], view.first.title, language, fonts)
    maker = _Maker(document, Setter(fonts), has_more=view.second is not None)
    maker.add(view.first, view.name)
    if view.second is not None:
        maker.add(view.second, view.name)
    return document.written()


class _Maker:
    def __init__(self, document: Document, setter: Setter, *, has_more: bool) -> None:
        self._document = document
        self._setter = setter
        self._has_more = has_more
        self._cut: set[str] = set()  # words of the person's that are not whole on the first page
        self._width = document.size.width - 2 * MARGIN

    def add(self, sheet: Sheet, name: str) -> None:
        document = self._document
        document.add_page()
        sheet = self._without_repeated(sheet)
        y = self._head(sheet, name)
        room = document.size.height - MARGIN - self._foot_height(sheet) - y
        look, rows = self._fitting(sheet, room)
        spare = room - _height(rows, look)
        gap = look.gap + min(spare / max(len(rows), 1), look.gap)
        for row in rows:
            x: float = MARGIN
            for laid, width in row:
                laid.draw(document, x, y)
                self._cut.update(laid.cut)
                x += width + GUTTER
            y += max(laid.height for laid, _width in row) + gap
        self._foot(sheet)

    def _without_repeated(self, sheet: Sheet) -> Sheet:
        """Without what the first page has in full."""

        def kept(section: Section) -> Section:
            return replace(
                section,
                blocks=tuple(
                    block
                    for block in section.blocks
                    if not (isinstance(block, Said) and block.is_again) or block.text in self._cut
                ),
            )

        rows = (tuple(s for s in map(kept, row) if s.blocks) for row in sheet.rows)
        return replace(sheet, rows=tuple(row for row in rows if row))

    def _fitting(self, sheet: Sheet, room: float) -> tuple[Look, Rows]:
        """The largest look with which everything fits.

        The very largest is not for pages with notes: more of them are worth more than it.
        """
        has_open = any(section.is_open for row in sheet.rows for section in row)
        low, high = int(has_open), len(LOOKS) - 1
        while low < high:
            middle = (low + high) // 2
            if _height(self._rows(sheet, LOOKS[middle], room), LOOKS[middle]) <= room:
                high = middle
            else:
                low = middle + 1
        rows = self._rows(sheet, LOOKS[low], room)
        assert _height(rows, LOOKS[low]) <= room, "the page is too full"
        return LOOKS[low], rows

    def _rows(self, sheet: Sheet, look: Look, room: float) -> Rows:
        if any(section.is_open for row in sheet.rows for section in row):
            return self._with_open(sheet, look, room)
        return [self._row(row, look) for row in sheet.rows]

    def _with_open(self, sheet: Sheet, look: Look, room: float) -> Rows:
        """As many blocks of the open section as there is room for."""
        fixed = [self._row(row, look) for row in sheet.rows if not row[0].is_open]
        left = room - _height(fixed, look) - look.gap
        return [
            [(self._as_many(row[0], look, left), self._width)]
            if row[0].is_open
            else self._row(row, look)
            for row in sheet.rows
        ]

    def _as_many(self, section: Section, look: Look, room: float) -> Laid:
        column = Column(self._setter, look, self._width)
        all_notes = len(section.blocks) + section.more
        end = said(Said(and_more_notes(all_notes)), column)
        parts = [heading(section.heading, column)]
        used = parts[0].height + end.height
        for number, block in enumerate(section.blocks):
            laid = self._block(block, column)
            if number and used + laid.height > room:  # the newest one always stands there
                parts.append(said(Said(and_more_notes(all_notes - number)), column))
                break
            used += laid.height
            parts.append(laid)
        return stacked(parts)

    def _row(self, row: tuple[Section, ...], look: Look) -> list[tuple[Laid, float]]:
        width = (self._width - GUTTER * (len(row) - 1)) / len(row)
        return [(self._section(section, look, width), width) for section in row]

    def _section(self, section: Section, look: Look, width: float) -> Laid:
        column = Column(self._setter, look, width, self._has_more)
        blocks = [self._block(block, column) for block in section.blocks]
        return stacked([heading(section.heading, column), *blocks])

    def _block(self, block: Block, column: Column) -> Laid:
        match block:
            case Said():
                return said(block, column)
            case Listed():
                return listed(block, column)
            case Points():
                return points(block, column)
            case Table():
                return table(block, column)
            case ReportChart():
                return chart(block, column)
            case Calendar():
                return calendar(block, column)

    def _head(self, sheet: Sheet, name: str) -> float:
        """Where the rest begins."""
        document = self._document
        y: float = MARGIN + TITLE
        with document.tagged("H1"):
            document.text(MARGIN, y, self._setter.line(sheet.title, TITLE, is_bold=True))
        if name:
            label = self._setter.line(name, LEAD)
            right = document.size.width - MARGIN
            with document.tagged("P"):
                document.text(right - NAME_LINE - label.width - 4, y, label)
            document.stroke((right - NAME_LINE, y + 2), (right, y + 2), grey=GREY)
        y += 6
        with document.tagged("P"):
            for line in self._setter.lines(" · ".join(sheet.lead), LEAD, self._width):
                y += LEAD * 1.3
                document.text(MARGIN, y, line)
        return y + 12

    def _foot(self, sheet: Sheet) -> None:
        document = self._document
        lines = self._foot_lines(sheet, len(self._setter.fonts.missing))
        y = document.size.height - MARGIN - len(lines) * FOOT_LEADING
        document.stroke((MARGIN, y), (document.size.width - MARGIN, y), grey=GREY)
        with document.tagged("P"):
            for line in lines:
                y += FOOT_LEADING
                document.text(MARGIN, y, line)

    def _foot_height(self, sheet: Sheet) -> float:
        """With room for what is known only when all the words are laid out."""
        return len(self._foot_lines(sheet, MANY)) * FOOT_LEADING + 6

    def _foot_lines(self, sheet: Sheet, missing: int) -> list[Line]:
        words = [*sheet.foot, *([without_letters(missing)] if missing else [])]
        return self._setter.lines(" ".join(words), FOOT, self._width)


def _height(rows: Rows, look: Look) -> float:
    return sum(max(laid.height for laid, _width in row) + look.gap for row in rows)
