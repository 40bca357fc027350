"""Diaries that can be opened. Those that are refused are in test_refused.py."""

import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from backpain_diary.domain.diary import Entry
from backpain_diary.store import diary
from backpain_diary.store.database import Database
from backpain_diary.store.migrate import APPLICATION_ID
from backpain_diary.store.opening import open_diary
from tests.store.nursery import Nursery
from tests.store.samples import ENTRY, NOW


def entries(database: Database) -> list[Entry]:
    with database.reading() as session:
        return diary.all_entries(session)


def add(database: Database) -> None:
    with database.transaction() as session:
        diary.add(session, ENTRY)


def test_what_was_saved_is_there_when_the_diary_is_opened_again(
    database: Database, path: Path
) -> None:
    add(database)
    saved = entries(database)
    database.close()
    again = open_diary(path, NOW)
    assert entries(again) == saved
    again.close()


def test_a_new_diary_is_for_its_owner_only_and_says_whose_it_is(
    database: Database, path: Path
) -> None:
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_opening_changes_nothing_and_leaves_nothing_beside_the_diary(path: Path) -> None:
    open_diary(path, NOW).close()
    before = path.read_bytes(), path.stat().st_mtime_ns
    open_diary(path, NOW).close()
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_an_empty_file_becomes_a_diary(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    database = open_diary(path, NOW)
    add(database)
    assert len(entries(database)) == 1
    database.close()


@pytest.mark.parametrize("name", ["100 % of #1?", "Tagebuch für Müßige", "a&b=c;mode=ro", "'\""])
def test_the_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / "diary.sqlite3"
    for count in range(2):
        database = open_diary(path, NOW)
        assert len(entries(database)) == count
        add(database)
        database.close()
    assert path.is_file()


def test_a_relative_path_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for _time in range(2):
        open_diary(Path("here") / "diary.sqlite3", NOW).close()
    assert (tmp_path / "here" / "diary.sqlite3").is_file()


def test_a_diary_that_another_process_has_open_can_be_opened(
    database: Database, path: Path
) -> None:
    add(database)
    other = open_diary(path, NOW)
    assert entries(other) == entries(database)
    other.close()


def test_processes_that_make_the_diary_at_the_same_time_all_get_it(
    nursery: Nursery, tmp_path: Path
) -> None:
    for number in range(10):
        path = tmp_path / str(number) / "diary.sqlite3"
        assert nursery.start("make", path, count=4).said() == ["made"] * 4
        open_diary(path, NOW).close()


def test_a_half_made_diary_is_made_anew(tmp_path: Path, path: Path) -> None:
    """As a crash while it was first written leaves it: pages in the file, and a hot journal."""
    half = tmp_path / "half.sqlite3"
    path.parent.mkdir()
    with closing(sqlite3.connect(half, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")  # writes to the file before the end
        connection.execute("BEGIN")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        for number in range(20):
            connection.execute(f"CREATE TABLE half_{number} (id)")
        for suffix in ("", "-journal"):
            shutil.copy(f"{half}{suffix}", f"{path}{suffix}")
    assert path.stat().st_size > 0
    database = open_diary(path, NOW)
    add(database)
    assert len(entries(database)) == 1
    database.close()
