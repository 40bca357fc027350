"""The diary as a CSV file."""

import csv
from collections.abc import Iterable
from pathlib import Path

from backpain_diary.domain.diary import Entry
from backpain_diary.services.csv_format import COLUMNS, to_cells
from backpain_diary.services.whole_file import refuse_to_replace, whole_file

SUFFIX = ".csv"


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
