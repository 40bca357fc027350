"""The diary as CSV: its columns, and an entry as a row of them.

UTF-8, RFC 4180 quoting, one row an entry. An empty cell means not logged, never 0. A cell
that a spreadsheet might run as a formula carries a leading ' which reading takes off again.

What may be several stands with ; between: "stiffness;groin_pain". The columns locations,
symptoms, made_worse_by and self_care hold ids, a location with a score of its own
"low_back_left=6"; sleep_disturbed holds no, a little or a lot. The columns medicine and tags hold
what was typed, a medicine with its amount "Ibuprofen=400 mg". In these a \\ makes the next
character an ordinary one: it stands before each ; = and \\ that was typed, and before a blank at
either end of what was typed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

from backpain_diary.domain.detail import NO_DETAIL
from backpain_diary.domain.diary import Entry
from backpain_diary.i18n import _
from backpain_diary.services import csv_cells, csv_detail

Value = TypeVar("Value")

COLUMNS = (
    "date",
    "time",
    "utc_offset",
    "pain_0_10",
    "average_0_10",
    "locations",
    "symptoms",
    "worse_at_night",
    "sleep_disturbed",
    "stiff_after_rest",
    "easier_with_movement",
    "made_worse_by",
    "self_care",
    "medicine",
    "activity_0_10",
    "note",
    "tags",
    "entered_at",
    "edited_at",
)
REQUIRED = ("date", "pain_0_10")
TYPED = ("medicine", "tags")  # blanks at the ends may have been typed


@dataclass(frozen=True, slots=True)
class Problem:
    """A cell that cannot be read. `column` is empty when the whole line is meant."""

    line: int  # of the file, from 1; of a row over several lines the first
    column: str
    reason: str

    def __str__(self) -> str:
        if not self.column:
            return _("Line {line}: {reason}.").format(line=self.line, reason=self.reason)
        return _("Line {line}, column {column}: {reason}.").format(
            line=self.line, column=self.column, reason=self.reason
        )


@dataclass(frozen=True, slots=True)
class Row:
    entry: Entry
    says_when_entered: bool  # otherwise `entry.created` is what `presumed_written` says


@dataclass(slots=True)
class Cells:
    """The cells of one line by column; reading them gathers the problems."""

    line: int
    texts: Mapping[str, str]
    problems: list[Problem] = field(default_factory=list)

    def read(self, column: str, reader: Callable[[str], Value]) -> Value | None:
        """None where the cell is empty, and where it cannot be read."""
        cell = self.texts.get(column)
        if not cell or not (text := csv_cells.unguard(cell)).strip():
            return None
        try:
            return reader(text if column in TYPED else text.strip())
        except ValueError as error:
            self.problems.append(Problem(self.line, column, str(error)))
            return None

    def require(self, column: str, reader: Callable[[str], Value]) -> Value | None:
        if not self.texts.get(column, "").strip():
            self.problems.append(Problem(self.line, column, _("this cell must not be empty")))
        return self.read(column, reader)


def to_cells(entry: Entry) -> list[str]:
    """One cell for each of COLUMNS."""
    texts = {
        "date": entry.day.isoformat(),
        "time": csv_cells.write_time(entry.at),
        "utc_offset": csv_cells.write_offset(entry.utc_offset),
        "pain_0_10": str(entry.pain),
        "worse_at_night": csv_cells.write_tick(entry.worse_at_night),
        "stiff_after_rest": csv_cells.write_tick(entry.stiff_after_rest),
        "easier_with_movement": csv_cells.write_tick(entry.easier_with_movement),
        "note": entry.note,
        **csv_detail.write(entry.detail),
        "entered_at": csv_cells.write_instant(entry.created),
        "edited_at": csv_cells.write_instant(entry.edited),
    }
    return [csv_cells.guard(texts.get(column, "")) for column in COLUMNS]


def to_row(cells: Cells, now: datetime) -> Row | None:
    """The entry of a line, or None after adding to `cells.problems`.

    now: UTC
    """
    day = cells.require("date", csv_cells.read_day)
    pain = cells.require("pain_0_10", csv_cells.read_pain)
    at = cells.read("time", csv_cells.read_time)
    offset = cells.read("utc_offset", csv_cells.read_offset)
    ticks = [
        cells.read(column, csv_cells.read_tick)
        for column in ("worse_at_night", "stiff_after_rest", "easier_with_movement")
    ]
    created = cells.read("entered_at", csv_cells.read_instant)
    edited = cells.read("edited_at", csv_cells.read_instant)
    has_detail = any(map(cells.texts.get, csv_detail.COLUMNS))
    detail = csv_detail.read(cells.read) if has_detail else NO_DETAIL
    if cells.problems or day is None or pain is None:
        return None
    if offset is None:
        offset = computers_offset(local(day, at), now)
    entry = Entry(
        day=day,
        at=at,
        utc_offset=offset,
        created=created or presumed_written(day, at, offset, now),
        edited=edited,
        pain=pain,
        note=csv_cells.unguard(cells.texts.get("note", "")),
        worse_at_night=ticks[0],
        stiff_after_rest=ticks[1],
        easier_with_movement=ticks[2],
        detail=detail,
    )
    return Row(entry, says_when_entered=created is not None)


def presumed_written(day: date, at: time | None, offset: timedelta, now: datetime) -> datetime:
    """UTC: when an entry was written whose file does not say when.

    It is the moment it speaks of, as nothing says that it was added later. now: UTC, the latest
    that it can be
    """
    return min(local(day, at).replace(tzinfo=UTC) - offset, now)


def local(day: date, at: time | None) -> datetime:
    """When an entry is of by the clock on the wall; noon where no time is given."""
    return datetime.combine(day, at or time(12))


def computers_offset(local: datetime, now: datetime) -> timedelta:
    """Of this computer's time zone at that local time, in whole minutes."""
    try:
        offset = local.astimezone().utcoffset()
    except (OSError, OverflowError):  # Windows knows no time zone before 1970
        offset = now.utcoffset()
    assert offset is not None
    return timedelta(minutes=round(offset.total_seconds() / 60))
