"""Tables on the page: the figures of four weeks beside those of the four before, a calendar."""

from backpain_diary.paper.document import Document
from backpain_diary.paper.laying import Column, Laid, said, stacked
from backpain_diary.paper.looks import PALE
from backpain_diary.paper.syntax import Name, Value
from backpain_diary.presenters.report_parts import Calendar, CalendarDay, Said, Table

FIGURES = 0.315  # of the width, for each column of figures
HEAD = 0.88  # of the size of the letters, for the heads
ROW = 1.48  # of the size of the letters
GAP = 0.5  # of the size of the letters, at least, before the first figure
DAY_ROW = 2.35
COLUMN_HEAD: dict[str, Value] = {"O": Name("Table"), "Scope": Name("Column")}
ROW_HEAD: dict[str, Value] = {"O": Name("Table"), "Scope": Name("Row")}


def table(block: Table, column: Column) -> Laid:
    size, setter = column.look.size, column.setter
    row_height = size * ROW
    wide = column.width * FIGURES
    label_width = column.width - wide * len(block.heads)
    rows = [("", *block.heads), *block.rows]

    def draw(document: Document, x: float, y: float) -> None:
        with document.tagged("Table"):
            for number, row in enumerate(rows):
                base = y + row_height * number + 1.05 * size
                with document.tagged("TR"):
                    is_head = number == 0
                    letters = size * HEAD if is_head else size
                    first = setter.line(row[1], letters).width
                    rooms = label_width + wide - first - GAP * size, *[wide] * len(block.heads)
                    for place, (cell, room) in enumerate(zip(row, rooms, strict=True)):
                        kind = COLUMN_HEAD if is_head else ROW_HEAD
                        tag = "TH" if is_head or place == 0 else "TD"
                        line = setter.line(cell, letters, width=room)
                        right = x + label_width + wide * place
                        left = right - line.width if place else x
                        with document.tagged(tag, "", kind if tag == "TH" else None):
                            document.text(left, base, line)
        for number in range(1, len(rows)):
            edge = y + row_height * number + 0.04 * size
            document.stroke((x, edge), (x + column.width, edge), width=0.3, grey=PALE)

    return Laid(row_height * len(rows) + 0.5 * size, draw)


def calendar(block: Calendar, column: Column) -> Laid:
    size = column.look.size
    wide = column.width / len(block.heads)
    row_height = size * DAY_ROW
    head_height = size * ROW

    def head(document: Document, x: float, y: float) -> None:
        with document.tagged("TR"):
            for place, word in enumerate(block.heads):
                line = column.setter.line(word, size, is_bold=True)
                with document.tagged("TH", "", COLUMN_HEAD):
                    document.text(x + wide * place + 2, y + size, line)

    def week(
        document: Document, x: float, y: float, name: str, days: tuple[CalendarDay, ...]
    ) -> None:
        document.stroke((x, y), (x + column.width, y), width=0.3, grey=PALE)
        with document.tagged("TR"):
            with document.tagged("TH", "", ROW_HEAD):
                line = column.setter.line(name, size)
                document.text(x + 2, y + size * 1.6, line)
            for place, each in enumerate(days, 1):
                with document.tagged("TD"):
                    _day(document, column, x + wide * place, y, each)

    def draw(document: Document, x: float, y: float) -> None:
        with document.tagged("Table"):
            head(document, x, y)
            for number, (name, days) in enumerate(block.weeks):
                week(document, x, y + head_height + row_height * number, name, days)

    grid = Laid(head_height + row_height * len(block.weeks) + 0.5 * size, draw)
    return stacked([grid, said(Said(block.key), column)])


def _day(document: Document, column: Column, x: float, y: float, day: CalendarDay) -> None:
    """The date small and grey, the score large, the letters of what was noted beside it."""
    size, setter = column.look.size, column.setter
    if not day.is_in:
        return
    document.text(x + 2, y + size * 0.9, setter.line(day.label, size * 0.7))
    score = setter.line(day.score or "·", size * 1.15, is_bold=True)
    document.text(x + 2.9 * size, y + size * 1.75, score)
    if day.marks:
        marks = setter.line(day.marks, size * 0.8)
        document.text(x + 3.1 * size + score.width, y + size * 1.75, marks)
