"""What of a file the diary does not have yet, and putting it there."""

from collections.abc import Callable
from datetime import date

from backpain_diary.domain.importing import SHOWN_EXAMPLES, Preview
from backpain_diary.domain.spell import counts_until
from backpain_diary.services.csv_comparing import Comparison, HasRows, compare
from backpain_diary.services.importing.gathering import Reading
from backpain_diary.store import diary as entries
from backpain_diary.store.database import Database

AT_ONCE = 2_000  # entries in one statement: more takes more memory


def add_new(
    database: Database, file: HasRows, on_progress: Callable[[int], None] = lambda _added: None
) -> tuple[Comparison, list[int]]:
    """All of it in one transaction; also the ids of what was added. Raises StorageError, and then
    nothing was added.

    on_progress: told how many have been added so far; may raise to take them all back
    """
    ids: list[int] = []
    with database.transaction() as session:
        comparison = compare(file, entries.all_entries(session))
        for begin in range(0, len(comparison.new), AT_ONCE):
            ids += entries.add_all(session, comparison.new[begin : begin + AT_ONCE])
            on_progress(len(ids))
    return comparison, ids


def preview(reading: Reading, comparison: Comparison, today: date) -> Preview:
    """comparison: of the reading with the diary"""
    days = [entry.day for entry in comparison.new]
    return Preview(
        kind=reading.kind,
        new=len(days),
        already_there=comparison.already_there,
        first=min(days, default=None),
        last=max(days, default=None),
        examples=comparison.new[:SHOWN_EXAMPLES],
        skipped=reading.skipped,
        question=reading.question,
        not_yet=sum(day > counts_until(today) for day in days),
    )
