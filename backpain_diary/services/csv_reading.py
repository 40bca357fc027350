"""Reads a CSV file of entries from top to bottom, and says everything that is wrong with it."""

import csv
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import TextIO

from backpain_diary.errors import UserError
from backpain_diary.i18n import _, ngettext
from backpain_diary.services.csv_cells import shown
from backpain_diary.services.csv_format import (
    COLUMNS,
    REQUIRED,
    Cells,
    Problem,
    Row,
    to_row,
)
from backpain_diary.services.whole_file import unreadable

DELIMITERS = ",;\t"  # spreadsheets in many countries write ;
SHOWN_PROBLEMS = 20
LONGEST_CELL = 2**31 - 1  # the most that the csv module takes
ROWS_PER_REPORT = 1_000

Progress = Callable[[int], None]  # told the number of rows read so far


class BadFileError(UserError):
    """A file to import has mistakes: the first ones are in `problems`, `more` counts the rest."""

    def __init__(self, path: Path, problems: Sequence[Problem], more: int) -> None:
        lines = [str(problem) for problem in problems]
        if more:
            lines.append(
                ngettext("And {n} more problem.", "And {n} more problems.", more).format(n=more)
            )
        message = _("Nothing was imported from {file}.").format(file=path.name)
        super().__init__("\n".join((message, *lines)), _("Mend the file, then import it again."))
        self.problems = tuple(problems)
        self.more = more


@dataclass(frozen=True, slots=True)
class CsvFile:
    """What a file holds.

    unknown: names of columns that are not ours, as they stand in the file
    """

    rows: tuple[Row, ...]
    unknown: tuple[str, ...]


def read_csv(path: Path, now: datetime, on_progress: Progress) -> CsvFile:
    """Every row of the file. Raises BadFileError for wrong cells, UserError for an unreadable file.

    now: aware; rows count as entered then if the file does not say when
    """
    with _readable(path) as file, _cells_of_any_length():
        try:
            return _Reading(path, now, on_progress).read(file)
        except OSError as error:
            raise unreadable(path, error, _("Nothing was imported.")) from error


class _Reading:
    def __init__(self, path: Path, now: datetime, on_progress: Progress) -> None:
        self._path = path
        self._now = now.astimezone(UTC)
        self._on_progress = on_progress
        self._problems: list[Problem] = []
        self._more_problems = 0
        self._rows: list[Row] = []

    def read(self, file: TextIO) -> CsvFile:
        first = file.readline()
        lines = csv.reader(chain([first], file), delimiter=_delimiter(first), strict=True)
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
            self._add(Problem(line, "", _("the quotation marks do not match from here on")))
        if self._problems:
            raise BadFileError(self._path, self._problems, self._more_problems)
        unknown = tuple(shown(name) for name in header if name and name not in COLUMNS)
        return CsvFile(tuple(self._rows), unknown)

    def _header(self, cells: list[str]) -> list[str]:
        """The names of the columns; ours in our spelling. Raises BadFileError."""
        names = [cell.strip("\ufeff \t") for cell in cells]
        header = [name.lower() if name.lower() in COLUMNS else name for name in names]
        self._add(*_unreadable_text(1, header, header))
        for column in COLUMNS:
            if column in REQUIRED and column not in header:
                self._add(Problem(1, column, _("the first line must name this column")))
            if header.count(column) > 1:
                self._add(Problem(1, column, _("the first line names this column twice")))
        if self._problems:
            raise BadFileError(self._path, self._problems, self._more_problems)
        return header

    def _read_row(self, line: int, header: list[str], texts: list[str]) -> None:
        cells = Cells(line, dict(zip(header, texts, strict=False)))
        cells.problems += _unreadable_text(line, header, texts)
        if any(texts[len(header) :]):
            reason = _("there are more cells than columns; text with a comma needs quotation marks")
            cells.problems.append(Problem(line, "", reason))
        row = to_row(cells, self._now)
        self._add(*cells.problems)
        if row is None:
            return
        self._rows.append(row)
        if len(self._rows) % ROWS_PER_REPORT == 0:
            self._on_progress(len(self._rows))

    def _add(self, *problems: Problem) -> None:
        room = SHOWN_PROBLEMS - len(self._problems)
        self._problems += problems[:room]
        self._more_problems += len(problems[room:])


def _unreadable_text(line: int, header: list[str], texts: list[str]) -> Iterator[Problem]:
    """Bytes that are not UTF-8 arrive as lone surrogates, see `_readable`."""
    whole = "".join(texts)
    if whole.isascii() and "\0" not in whole:
        return
    for number, text in enumerate(texts):
        column = shown(header[number]) if number < len(header) else ""
        if "\0" in text:
            yield Problem(line, column, _("there is a character here that no text contains (NUL)"))
        if any("\ud800" <= sign <= "\udfff" for sign in text):
            reason = _("this is not text in UTF-8; save the file as “CSV UTF-8”")
            yield Problem(line, column, reason)


def _delimiter(first_line: str) -> str:
    """The one by which the first line names most of our columns."""

    def named(delimiter: str) -> int:
        names = next(csv.reader([first_line], delimiter=delimiter), [])
        return sum(name.strip("\ufeff \t").lower() in COLUMNS for name in names)

    return max(DELIMITERS, key=named)


@contextmanager
def _readable(path: Path) -> Iterator[TextIO]:
    """The file as text with its line ends as they are; foreign bytes become lone surrogates."""
    try:
        file = path.open(encoding="utf-8-sig", errors="surrogateescape", newline="")
    except OSError as error:
        raise unreadable(path, error, _("Nothing was imported.")) from error
    with file:
        yield file


@contextmanager
def _cells_of_any_length() -> Iterator[None]:
    """The csv module's limit belongs to the process: set it back."""
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        yield
    finally:
        csv.field_size_limit(before)
