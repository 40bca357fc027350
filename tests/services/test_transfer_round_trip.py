"""What goes out comes back unchanged, and what is there already is not added again."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backpain_diary.domain.diary import Entry
from backpain_diary.paths import database_path
from backpain_diary.services.changes import Changed, Changes
from backpain_diary.services.csv_format import to_cells
from backpain_diary.services.csv_reading import CsvFile, read_entries
from backpain_diary.services.diary import DiaryService
from backpain_diary.services.exporting import ExportService
from backpain_diary.services.importing.adding import add_new
from backpain_diary.services.importing.source import read_source
from backpain_diary.services.transfer import write_csv
from backpain_diary.store import diary
from backpain_diary.store.database import Database
from backpain_diary.store.opening import open_diary
from tests.fakes import FakeClock
from tests.services.diaries import ALIKE, ENTRIES, ENTRY
from tests.services.importing import bring_in
from tests.store.samples import ENTRY as SOME_ENTRY
from tests.store.samples import FULL_ENTRY, NOW


@pytest.fixture(scope="module")
def empty_diary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder to copy: faster than a new diary for each example."""
    folder = tmp_path_factory.mktemp("empty")
    open_diary(database_path(folder), NOW).close()
    return folder


@contextmanager
def opened_copies(empty_diary: Path, names: Sequence[str]) -> Iterator[tuple[Path, list[Database]]]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = [database_path(Path(shutil.copytree(empty_diary, folder / each))) for each in names]
        databases = [open_diary(path, NOW) for path in paths]
        try:
            yield folder, databases
        finally:
            for database in databases:
                database.close()


def stored(database: Database) -> list[Entry]:
    """All fields but the id."""
    with database.reading() as session:
        return [replace(entry, id=None) for entry in diary.all_entries(session)]


def store(database: Database, entries: Sequence[Entry]) -> None:
    with database.transaction() as session:
        diary.add_all(session, entries)


def read(path: Path) -> CsvFile:
    return read_entries(read_source(path, lambda _lines: None), NOW)


@given(ENTRIES)
@settings(max_examples=60)
def test_export_then_import_into_an_empty_diary_gives_the_identical_diary(
    empty_diary: Path, entries: list[Entry]
) -> None:
    with opened_copies(empty_diary, ("one", "other")) as (folder, (one, other)):
        store(one, entries)
        written = ExportService(one, FakeClock(NOW)).entries(folder / "1.csv", replace=False)
        added, _ids = add_new(other, read(folder / "1.csv"))
        counts = written.entries, len(added.new), added.already_there
        assert counts == (len(entries), len(entries), 0)
        assert stored(other) == stored(one)
        ExportService(other, FakeClock(NOW)).entries(folder / "2.csv", replace=False)
        assert (folder / "2.csv").read_bytes() == (folder / "1.csv").read_bytes()
        again, _ids = add_new(other, read(folder / "2.csv"))
        assert (len(again.new), again.already_there) == (0, len(entries))
        assert stored(other) == stored(one)


@given(entries=st.lists(ENTRY, max_size=20))
def test_every_entry_survives_the_file(
    entries: list[Entry], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / "survives.csv"
    write_csv(path, entries, replace=True)
    assert [row.entry for row in read(path).rows] == entries


@given(ENTRY)
def test_no_cell_begins_as_a_formula(entry: Entry) -> None:
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in to_cells(entry))


@given(st.lists(ALIKE, max_size=6), st.lists(ALIKE, max_size=6), st.booleans())
@settings(max_examples=40)
def test_a_file_twice_adds_nothing_even_among_entries_that_are_alike(
    empty_diary: Path, existing: list[Entry], rows: list[Entry], says_when: bool
) -> None:
    with opened_copies(empty_diary, ("one",)) as (folder, (database,)):
        store(database, existing)
        path = folder / "rows.csv"
        write_csv(path, rows, replace=False)
        if not says_when:
            _cut_the_last_columns(path)
        first, _ids = add_new(database, read(path))
        after_first = stored(database)
        again, _ids = add_new(database, read(path))
        assert len(after_first) == len(existing) + len(first.new)
        assert (again.new, stored(database)) == ((), after_first)


def test_a_row_without_a_moment_of_entering_is_the_entry_that_has_one(
    empty_diary: Path, tmp_path: Path
) -> None:
    with opened_copies(empty_diary, ("one",)) as (_folder, (database,)):
        store(database, [SOME_ENTRY, FULL_ENTRY])
        path = tmp_path / "by hand.csv"
        path.write_text("time,date,pain_0_10\n08:12,2026-03-01,4\n08:13,2026-03-01,4\n", "utf-8")
        comparison = _diary(database, Changes()).compare(read(path))
        assert [entry.at and entry.at.minute for entry in comparison.new] == [13]
        assert comparison.already_there == 1
        assert len(stored(database)) == 2


def test_listeners_hear_of_an_import_that_added_something(
    empty_diary: Path, tmp_path: Path
) -> None:
    heard: list[Changed] = []
    changes = Changes()
    changes.subscribe(heard.append)
    with opened_copies(empty_diary, ("one",)) as (_folder, (database,)):
        path = tmp_path / "one.csv"
        write_csv(path, [SOME_ENTRY], replace=False)
        service = _diary(database, changes)
        bring_in(service, read(path), "one.csv")
        bring_in(service, read(path), "one.csv")
    assert heard == [Changed.ENTRIES]


def _diary(database: Database, changes: Changes) -> DiaryService:
    return DiaryService(database, FakeClock(NOW), changes)


def _cut_the_last_columns(path: Path) -> None:
    """entered_at and edited_at; these rows hold no line ends."""
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join(line.rsplit(",", 2)[0] for line in lines), "utf-8")
