"""Reads a file of entries, whichever diary it comes from.

To add a format: a member of `domain.importing.Kind`, a module beside this one with its Format, a
place in FORMATS, its words in presenters/import_words.py, and a sample in
tests/services/data/imports. A format is known by the columns it needs; where several fit, the
one that needs the most columns is meant.
"""

from datetime import datetime
from pathlib import Path

from backpain_diary.domain.importing import Answers, Kind, Reason, Skipped
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.services.csv_format import REQUIRED, Problem
from backpain_diary.services.csv_reading import read_entries
from backpain_diary.services.importing import backup
from backpain_diary.services.importing.bearable import BEARABLE
from backpain_diary.services.importing.daylio import DAYLIO
from backpain_diary.services.importing.drip import DRIP
from backpain_diary.services.importing.format import Format
from backpain_diary.services.importing.gathering import Gathering, Reading
from backpain_diary.services.importing.migraine_buddy import MIGRAINE_BUDDY
from backpain_diary.services.importing.only_out import check_comes_back
from backpain_diary.services.importing.pain_diary import PAIN_DIARY
from backpain_diary.services.importing.pain_tracker import PAIN_TRACKER
from backpain_diary.services.importing.problems import Problems
from backpain_diary.services.importing.source import Progress, Source, read_source
from backpain_diary.services.importing.table import Table, first_rows
from backpain_diary.services.importing.track_and_graph import TRACK_AND_GRAPH

FORMATS = (
    BEARABLE,
    DAYLIO,
    TRACK_AND_GRAPH,
    PAIN_DIARY,
    MIGRAINE_BUDDY,
    PAIN_TRACKER,
    DRIP,
)
NO_ANSWERS = Answers()


def read_file(
    path: Path,
    now: datetime,
    *,
    kind: Kind | None = None,
    answers: Answers = NO_ANSWERS,
    on_progress: Progress = lambda _lines: None,
) -> Reading:
    """What the file holds. Raises BadFileError for wrong cells, UserError for all else.

    now: aware
    kind: what it is; None to find out
    """
    source = read_source(path, on_progress)
    check_comes_back(source)
    if kind is Kind.BACKUP or (kind is None and backup.is_backup(source)):
        return backup.read(source)
    if kind is Kind.OURS:
        return _ours(source, now)
    found = _recognised(source) if kind is None else _forced(source, kind)
    if found is None:
        return _ours(source, now)
    which, table = found
    gathering = Gathering(source, now, answers)
    which.read(table, gathering)
    return gathering.finish(which.kind)


def _recognised(source: Source) -> tuple[Format, Table] | None:
    """None for our own CSV. Raises UserError for what is of no known diary."""
    fitting: list[tuple[int, Format, Table]] = []
    for table in first_rows(source):
        if table.above == 0 and not set(REQUIRED) - set(table.columns):
            return None
        fitting += [
            (len(which.needs), which, table) for which in FORMATS if not which.missing(table)
        ]
    if not fitting:
        raise _unknown(source.path)
    _needed, which, table = max(fitting, key=lambda fit: (fit[0], -fit[2].above))
    return which, table


def _forced(source: Source, kind: Kind) -> tuple[Format, Table]:
    """Raises BadFileError, which names the columns that are missing."""
    (which,) = (each for each in FORMATS if each.kind is kind)
    tables = list(first_rows(source)) or [Table(source, ",", (), 0, has_written_breaks=False)]
    table = min(tables, key=lambda each: len(which.missing(each)))
    problems = Problems(source.path)
    for name in which.missing(table):
        problems.add(Problem(1, name, _("the first line must name this column")))
    problems.check()
    return which, table


def _ours(source: Source, now: datetime) -> Reading:
    file = read_entries(source, now)
    skipped = tuple(Skipped(Reason.UNKNOWN_COLUMN, name, 1, (1,)) for name in file.unknown)
    return Reading(Kind.OURS, file.rows, skipped)


def _unknown(path: Path) -> UserError:
    return UserError(
        _(
            "{file} is not from a diary that can be read here, so nothing was imported. A table"
            " of your own needs a first line that names the columns date and pain_0_10."
        ).format(file=path.name),
        _("Export it again from the other diary as CSV, and import it without changes."),
    )
