"""The chart on the page: full dots, hollow ones, a line, and marks below; all in black."""

from collections.abc import Iterator

from backpain_diary.paper.document import Document
from backpain_diary.paper.laying import Column, Laid
from backpain_diary.paper.lines import Line
from backpain_diary.paper.looks import GREY, PALE
from backpain_diary.paper.syntax import Name, Value
from backpain_diary.presenters.axis_dates import date_ticks
from backpain_diary.presenters.report_parts import ReportChart, Strip

LEFT = 16  # for the numbers of the axis
SCALE = range(11)
NAMED = (0, 2, 4, 6, 8, 10)
DATES_APART = 62
STRIP = 8
SMALLEST, LARGEST = 0.7, 2.2  # radius of a dot
LEGEND_GAP = 16
LINE, THINNEST = 1.3, 0.3  # of the median; in very many days it would hide the dots


def chart(block: ReportChart, column: Column) -> Laid:
    size = column.look.size * 0.85
    below = size * 1.5 + STRIP * len(block.strips) + size * 1.9
    height = column.look.chart

    def draw(document: Document, x: float, y: float) -> None:
        box: list[Value] = [
            x,
            document.size.height - y - height,
            x + column.width,
            document.size.height - y,
        ]
        about: dict[str, Value] = {"O": Name("Layout"), "BBox": box, "Placement": Name("Block")}
        with document.tagged("Figure", block.alternative, about), document.content():
            _Plot(document, column, block, x, y + 5, height - below - 5, size).draw()

    return Laid(height + 2, draw)


class _Plot:
    """x, y: the left upper corner; height: of the field with the dots; size: of the letters"""

    def __init__(
        self,
        document: Document,
        column: Column,
        block: ReportChart,
        x: float,
        y: float,
        height: float,
        size: float,
    ) -> None:
        self._document = document
        self._setter = column.setter
        self._block = block
        self._labels = [self._setter.line(strip.label, size) for strip in block.strips]
        left = max([LEFT, *(label.width + 6 for label in self._labels)])
        self._x, self._y, self._height, self._size = x + left, y, height, size
        self._width = column.width - left - 4
        self._step = self._width / len(block.pain)

    def draw(self) -> None:
        self._axes()
        radius = max(SMALLEST, min(LARGEST, 0.42 * self._step))
        full: list[tuple[float, float]] = []
        hollow: list[tuple[float, float]] = []
        for number, score in enumerate(self._block.pain):
            if score is not None:
                at = self._across(number), self._up(score)
                (hollow if number in self._block.hollow else full).append(at)
        self._document.dots(full, radius, GREY)
        self._rings(hollow, radius)
        for stretch in self._medians():
            if len(stretch) > 1:
                self._document.stroke(*stretch, width=max(THINNEST, min(LINE, self._step)))
        bottom = self._y + self._height + self._size * 1.5
        for number, (strip, label) in enumerate(zip(self._block.strips, self._labels, strict=True)):
            self._strip(strip, label, bottom + STRIP * number)
        self._legend(bottom + STRIP * len(self._block.strips) + self._size * 1.4, radius)

    def _axes(self) -> None:
        for score in SCALE:
            at = self._up(score)
            if score in NAMED:
                line = self._setter.line(str(score), self._size)
                self._document.text(self._x - 4 - line.width, at + self._size * 0.36, line)
                ends = (self._x, at), (self._x + self._width, at)
                self._document.stroke(*ends, width=0.3, grey=0.0 if score == 0 else PALE)
        apart = DATES_APART / self._step
        for tick in date_ticks(self._block.first, self._block.last, apart):
            across, bottom = self._across(tick.at), self._y + self._height
            self._document.stroke((across, bottom), (across, bottom + 2.5))
            line = self._setter.line(tick.label, self._size)
            left = min(across - line.width / 2, self._x + self._width - line.width)
            self._document.text(max(left, self._x - 4), bottom + self._size * 1.3, line)

    def _rings(self, at: list[tuple[float, float]], radius: float) -> None:
        if at:
            self._document.dots(at, radius + 0.3, GREY)
            self._document.dots(at, max(radius - 0.5, 0.3), 1.0)

    def _medians(self) -> Iterator[list[tuple[float, float]]]:
        """The line is open where there is no median."""
        stretch: list[tuple[float, float]] = []
        for number, value in enumerate((*self._block.median, None)):
            if value is not None:
                stretch.append((self._across(number), self._up(value)))
            elif stretch:
                yield stretch
                stretch = []

    def _strip(self, strip: Strip, label: Line, y: float) -> None:
        self._document.text(self._x - 6 - label.width, y + self._size * 0.8, label)
        at = [self._across(day) for day in strip.days]
        self._document.bars(at, y + 1, y + STRIP - 2, width=0.9)

    def _legend(self, y: float, radius: float) -> None:
        x = self._x
        marks = (self._full, self._ring, self._line)
        for words, mark in zip(self._block.legend, marks, strict=True):
            if not words:
                continue
            mark(x, y - self._size * 0.33, max(radius, 1.6))
            line = self._setter.line(words, self._size)
            self._document.text(x + 16, y, line)
            x += 16 + line.width + LEGEND_GAP

    def _full(self, x: float, y: float, radius: float) -> None:
        self._document.dots([(x + 8, y)], radius, GREY)

    def _ring(self, x: float, y: float, radius: float) -> None:
        self._rings([(x + 8, y)], radius)

    def _line(self, x: float, y: float, _radius: float) -> None:
        self._document.stroke((x, y), (x + 13, y), width=LINE)

    def _across(self, day: int) -> float:
        return self._x + (day + 0.5) * self._step

    def _up(self, score: float) -> float:
        return self._y + self._height * (1 - score / 10)
