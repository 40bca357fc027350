"""A file of another diary as lines of named cells, wherever in it the table begins."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO

from backpain_diary.i18n import _
from backpain_diary.services.csv_format import Problem
from backpain_diary.services.csv_reading import DELIMITERS
from backpain_diary.services.importing.problems import Problems, unreadable_text
from backpain_diary.services.importing.source import Source, long_cells, narrow_lines

LOOKED_AT = 64_000  # characters in which the header must stand
HEADER_WITHIN = 20  # rows; a small table may stand above
WRITTEN_BREAK = re.compile(r"\\n(?=\d{4}-\d\d-\d\d,)", re.ASCII)  # \n as two characters


@dataclass(frozen=True, slots=True)
class Line:
    """number: of the file, from 1. Cells are by the names of `normal`, without blanks around."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        """Empty where there is no such column, or no such cell in this line."""
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Table:
    """header: names as in the file; above: how many rows stand before it."""

    source: Source
    delimiter: str
    header: tuple[str, ...]
    above: int
    has_written_breaks: bool

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(map(normal, self.header))

    def lines(self, problems: Problems) -> Iterator[Line]:
        """Below the header, those that are not empty. Adds to the problems."""
        columns = self.columns
        with self.source.open() as file, long_cells():
            text = narrow_lines(self.source, file, self.delimiter)
            rows = csv.reader(
                _mended(text) if self.has_written_breaks else text,
                delimiter=self.delimiter,
                strict=True,
            )
            number, count = 1, 0
            try:
                for texts in rows:
                    if count > self.above and any(texts):
                        problems.add(*unreadable_text(number, self.header, texts))
                        stripped = (text.strip().replace("\r\n", "\n") for text in texts)
                        yield Line(number, dict(zip(columns, stripped, strict=False)))
                    count += 1
                    number = rows.line_num + 1
            except csv.Error:
                reason = _("the quotation marks do not match from here on")
                problems.add(Problem(number, "", reason))


def normal(name: str) -> str:
    """A column's name as it is compared."""
    return " ".join(name.strip("\ufeff \t").lower().split())


def first_rows(source: Source) -> Iterator[Table]:
    """Every row near the top as the header it might be, parted in every usual way."""
    beginning = source.beginning(LOOKED_AT)
    mended = WRITTEN_BREAK.sub("\n", beginning)
    for delimiter in DELIMITERS:
        rows = csv.reader(StringIO(mended, newline=""), delimiter=delimiter)
        try:
            for above, texts in zip(range(HEADER_WITHIN), rows, strict=False):
                if len(texts) > 1:
                    yield Table(source, delimiter, tuple(texts), above, mended != beginning)
        except csv.Error:
            continue


def _mended(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield from StringIO(WRITTEN_BREAK.sub("\n", line), newline="")
