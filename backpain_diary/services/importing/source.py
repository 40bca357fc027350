"""The bytes of a file to take in: what kind they are, in which encoding, and how much is too much.

A diary of decades is a few megabytes. The limits keep a file that somebody made to do harm, or
chose by mistake, from taking the computer's memory or time.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.services.whole_file import unreadable

LARGEST_FILE = 64_000_000  # bytes
LONGEST_LINE = 8_000_000  # characters, also of one cell
MOST_LINES = 500_000
MOST_COLUMNS = 10_000
MOST_ENTRIES = 100_000  # ten a day for 27 years
PIECE = 1_000_000  # bytes
SNIFFED = 400  # bytes in which NULs tell of UTF-16
LINES_PER_REPORT = 1_000
Progress = Callable[[int], None]  # told the number of lines read so far; may raise to stop it

BEGINNINGS = {  # files that are surely no text
    b"PK\x03\x04": "archive",
    b"PK\x05\x06": "archive",
    b"\x1f\x8b": "archive",
    b"7z\xbc\xaf": "archive",
    b"Rar!": "archive",
    b"\xfd7zXZ": "archive",
    b"BZh": "archive",
    b"%PDF": "pdf",
    b"SQLite format 3\0": "database",
}
MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


@dataclass(frozen=True, slots=True)
class Source:
    path: Path
    data: bytes
    encoding: str
    on_progress: Progress

    def open(self) -> TextIO:
        """Text with its line ends as they are. Bytes that are not of the encoding become lone
        surrogates; cells with these are reported where they stand.
        """
        errors = "surrogateescape" if self.encoding.startswith("utf-8") else "surrogatepass"
        return io.TextIOWrapper(io.BytesIO(self.data), self.encoding, errors, newline="")

    def beginning(self, characters: int) -> str:
        with self.open() as file:
            return read_piece(self, file, characters)


def read_source(path: Path, on_progress: Progress) -> Source:
    """Raises UserError for what is no text, or far too much of it."""
    try:
        data = _read_bytes(path)
    except OSError as error:
        raise unreadable(path, error, _("Nothing was imported.")) from error
    if len(data) > LARGEST_FILE:
        raise too_much(path, _("it is larger than 64 MB"))
    for beginning, kind in BEGINNINGS.items():
        if data.startswith(beginning):
            raise _no_text(path, kind)
    return Source(path, data, _encoding(data), on_progress)


def read_piece(source: Source, file: TextIO, characters: int) -> str:
    try:
        return file.read(characters)
    except UnicodeError as error:
        raise _broken_text(source.path) from error


def lines_of(source: Source, file: TextIO) -> Iterator[str]:
    """Every line with its end. Raises UserError for too many or too long ones."""
    count = 0
    try:
        while line := file.readline(LONGEST_LINE + 1):
            count += 1
            if len(line) > LONGEST_LINE:
                raise too_much(
                    source.path,
                    _("line {n} is longer than 8 million characters").format(n=count),
                )
            if count > MOST_LINES:
                raise too_much(source.path, _("it has more than 500,000 lines"))
            if count % LINES_PER_REPORT == 0:
                source.on_progress(count)
            yield line
    except UnicodeError as error:
        raise _broken_text(source.path) from error


def narrow_lines(source: Source, file: TextIO, delimiter: str) -> Iterator[str]:
    """The same, without any that would make too many cells."""
    for line in lines_of(source, file):
        if line.count(delimiter) >= MOST_COLUMNS:
            raise too_much(source.path, _("a line has more than 10,000 columns"))
        yield line


@contextmanager
def long_cells() -> Iterator[None]:
    """The csv module's limit belongs to the process: set it back."""
    before = csv.field_size_limit(LONGEST_LINE)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def too_much(path: Path, reason: str) -> UserError:
    return UserError(
        _("Nothing was imported from {file}: {reason}.").format(file=path.name, reason=reason),
        _("Check that it is the file you meant. A long diary can be imported in parts."),
    )


def _read_bytes(path: Path) -> bytes:
    """One byte more than is allowed at most. Between two pieces the keyboard can stop it."""
    pieces, left = [], LARGEST_FILE + 1
    with path.open("rb", buffering=0) as file:
        while left and (piece := file.read(min(left, PIECE))):
            pieces.append(piece)
            left -= len(piece)
    return b"".join(pieces)


def _encoding(data: bytes) -> str:
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            return encoding
    sniffed = data[:SNIFFED]
    half = len(sniffed) // 2
    if half and sniffed[1::2].count(0) > half * 0.4 and not sniffed[::2].count(0):
        return "utf-16-le"
    if half and sniffed[::2].count(0) > half * 0.4 and not sniffed[1::2].count(0):
        return "utf-16-be"
    return "utf-8"


def _no_text(path: Path, kind: str) -> UserError:
    message, hint = {
        "archive": (
            _("{file} is a packed archive or a spreadsheet, so nothing was imported."),
            _("Unpack it, or save it as “CSV UTF-8”, then import the CSV file."),
        ),
        "pdf": (
            _("{file} is a PDF, so nothing was imported."),
            _("In the other diary, export as CSV, then import that file."),
        ),
        "database": (
            _("{file} is a database, so nothing was imported."),
            _("In the other diary, export as CSV, then import that file."),
        ),
    }[kind]
    return UserError(message.format(file=path.name), hint)


def _broken_text(path: Path) -> UserError:
    return UserError(
        _("Nothing was imported from {file}: its text breaks off or is damaged.").format(
            file=path.name
        ),
        _("Export it again from the other diary, or save it as “CSV UTF-8”."),
    )
