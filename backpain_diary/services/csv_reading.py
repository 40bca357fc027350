"""Reads a CSV file of entries from top to bottom, and says everything that is wrong with it."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol

from backpain_diary.i18n import _
from backpain_diary.services.csv_cells import shown
from backpain_diary.services.csv_format import (
    COLUMNS,
    REQUIRED,
    Cells,
    Problem,
    Row,
    to_row,
)
from backpain_diary.services.importing.problems import Problems, unreadable_text
from backpain_diary.services.importing.source import (
    MOST_ENTRIES,
    Source,
    long_cells,
    narrow_lines,
    too_much,
)

LONGEST_HEADER = 100_000  # characters that are looked at to find the delimiter
DELIMITERS = ",;\t"  # spreadsheets in many countries write ;


@dataclass(frozen=True, slots=True)
class CsvFile:
    """What a file holds.

    unknown: names of columns that are not ours, as they stand in the file
    """

    rows: tuple[Row, ...]
    unknown: tuple[str, ...]


def read_entries(source: Source, now: datetime) -> CsvFile:
    """Every row of the file. Raises BadFileError for wrong cells, UserError for an unreadable file.

    now: aware
    """
    with long_cells():
        return _Reading(source, now).read()


def delimiter_of(first_line: str) -> str:
    """The one by which the first line names most of our columns."""

    def named(delimiter: str) -> int:
        names = next(csv.reader([first_line], delimiter=delimiter), [])
        return sum(name.strip("\ufeff \t").lower() in COLUMNS for name in names)

    return max(DELIMITERS, key=named)


class Reader(Protocol):
    """What csv.reader makes; its own class has no public name."""

    @property
    def line_num(self) -> int: ...

    def __iter__(self) -> Iterator[list[str]]: ...


class _Reading:
    def __init__(self, source: Source, now: datetime) -> None:
        self._source = source
        self._now = now.astimezone(UTC)
        self._problems = Problems(source.path)
        self._rows: list[Row] = []

    def read(self) -> CsvFile:
        with self._source.open() as file:
            first = self._source.beginning(LONGEST_HEADER).splitlines()
            delimiter = delimiter_of(first[0] if first else "")
            text = narrow_lines(self._source, file, delimiter)
            return self._read(csv.reader(text, delimiter=delimiter, strict=True))

    def _read(self, lines: Reader) -> CsvFile:
        header: list[str] = []
        line = 1
        try:
            for cells in lines:
                if line == 1:
                    header = self._header(cells)
                elif any(cells):
                    self._read_row(line, header, cells)
                line = lines.line_num + 1
        except csv.Error:
            self._problems.add(
                Problem(line, "", _("the quotation marks do not match from here on"))
            )
        self._problems.check()
        if not header:
            self._header([])
        unknown = tuple(shown(name) for name in header if name and name not in COLUMNS)
        return CsvFile(tuple(self._rows), unknown)

    def _header(self, cells: list[str]) -> list[str]:
        """The names of the columns; ours in our spelling. Raises BadFileError."""
        names = [cell.strip("\ufeff \t") for cell in cells]
        header = [name.lower() if name.lower() in COLUMNS else name for name in names]
        self._problems.add(*unreadable_text(1, header, header))
        for column in COLUMNS:
            if column in REQUIRED and column not in header:
                self._problems.add(Problem(1, column, _("the first line must name this column")))
            if header.count(column) > 1:
                self._problems.add(Problem(1, column, _("the first line names this column twice")))
        self._problems.check()
        return header

    def _read_row(self, line: int, header: list[str], texts: list[str]) -> None:
        cells = Cells(line, dict(zip(header, texts, strict=False)))
        cells.problems += unreadable_text(line, header, texts)
        if any(texts[len(header) :]):
            reason = _("there are more cells than columns; text with a comma needs quotation marks")
            cells.problems.append(Problem(line, "", reason))
        row = to_row(cells, self._now)
        self._problems.add(*cells.problems)
        if row is None:
            return
        self._rows.append(row)
        if len(self._rows) > MOST_ENTRIES:
            raise too_much(self._source.path, _("it has more than 100,000 entries"))
