"""The diary as a CSV file, out and in."""

import csv
from collections.abc import Iterable
from pathlib import Path

from backpain_diary.domain.diary import Entry
from backpain_diary.services.changes import Changed, Changes
from backpain_diary.services.csv_comparing import Comparison, HasRows, compare
from backpain_diary.services.csv_format import COLUMNS, to_cells
from backpain_diary.services.importing.adding import add_new
from backpain_diary.services.whole_file import refuse_to_replace, whole_file
from backpain_diary.store import diary as entries
from backpain_diary.store.database import Database

SUFFIX = ".csv"


class TransferService:
    """Files to import are read by `importing.reading`, before the diary is touched."""

    def __init__(self, database: Database, changes: Changes) -> None:
        self._database = database
        self._changes = changes

    def export_csv(self, path: Path, *, replace: bool = False) -> int:
        """The number of entries written. Raises UserError, and then nothing was written."""
        with self._database.reading() as session:
            written = entries.all_entries(session)
        write_csv(path, written, replace=replace)
        return len(written)

    def preview(self, file: HasRows) -> Comparison:
        """What `import_csv` would add. Raises UserError."""
        with self._database.reading() as session:
            return compare(file, entries.all_entries(session))

    def import_csv(self, file: HasRows) -> Comparison:
        """Add what is not in the diary yet. Raises UserError, and then nothing was added."""
        comparison, _ids = add_new(self._database, file)
        if comparison.new:
            self._changes.publish(Changed.ENTRIES)
        return comparison


def write_csv(path: Path, written: Iterable[Entry], *, replace: bool) -> None:
    """Raises UserError, and then nothing was written.

    replace: take the place of an existing file, if its name says that it is a CSV file too:
             the diary itself, say, is never replaced
    """
    refuse_to_replace(path, SUFFIX, replace=replace)
    with whole_file(path) as file:
        lines = csv.writer(file)
        lines.writerow(COLUMNS)
        lines.writerows(to_cells(entry) for entry in written)
