import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest

from backpain_diary.errors import StorageError
from backpain_diary.store import diary
from backpain_diary.store.backup import copy_verified
from backpain_diary.store.database import Database
from backpain_diary.store.opening import open_diary
from tests.store.samples import ENTRY, NOW, entries_of
from tests.store.test_refused import Spoil, a_page_overwritten, cut_in_the_middle, noise


@pytest.fixture
def copy(path: Path) -> Path:
    return path.parent / "backups" / "copy.sqlite3"


def count(path: Path) -> int:
    database = open_diary(path, NOW)
    with database.reading() as session:
        found = len(diary.all_entries(session))
    database.close()
    return found


def test_a_copy_made_while_the_diary_is_open_is_one_whole_file(
    database: Database, copy: Path
) -> None:
    with database.transaction() as session:
        diary.add_all(session, entries_of(*[5] * 500))
    copy_verified(database.path, copy)
    assert [file.name for file in copy.parent.iterdir()] == [copy.name]
    with database.transaction() as session:
        diary.add(session, ENTRY)
    assert count(copy) == 500


def test_a_copy_made_while_something_is_saved_again_and_again_is_of_one_moment(
    database: Database, copy: Path
) -> None:
    """Saving during the copy is no damage."""
    is_over = Event()

    def save() -> None:
        while not is_over.is_set():
            with database.transaction() as session:
                diary.add(session, ENTRY)

    with ThreadPoolExecutor() as pool:
        saving = pool.submit(save)
        try:
            for _copy in range(20):
                copy_verified(database.path, copy)
        finally:
            is_over.set()
        saving.result()
    with database.reading() as session:
        saved = len(diary.all_entries(session))
    assert 0 < count(copy) <= saved


def test_a_copy_has_what_a_crash_left_in_the_write_ahead_log(
    database: Database, copy: Path, tmp_path: Path
) -> None:
    with database.transaction() as session:
        diary.add(session, ENTRY)
    for suffix in ("", "-wal"):
        shutil.copy(f"{database.path}{suffix}", tmp_path / f"crashed.sqlite3{suffix}")
    copy_verified(tmp_path / "crashed.sqlite3", copy)
    assert count(copy) == 1


@pytest.mark.parametrize("spoil", [noise, cut_in_the_middle, a_page_overwritten])
def test_a_damaged_diary_never_replaces_a_good_copy(
    database: Database, copy: Path, spoil: Spoil
) -> None:
    with database.transaction() as session:
        diary.add_all(session, entries_of(*[5] * 2_000))
    copy_verified(database.path, copy)
    database.close()
    spoil(database.path)
    with pytest.raises(StorageError):
        copy_verified(database.path, copy)
    assert [file.name for file in copy.parent.iterdir()] == [copy.name]
    assert count(copy) == 2_000


def test_a_copy_of_damaged_content_is_not_kept(database: Database, copy: Path) -> None:
    """An index that lost a row passes the quick look at opening, not this one."""
    with database.transaction() as session:
        diary.add(session, ENTRY)
    database.close()
    with closing(sqlite3.connect(database.path)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET rootpage = 1 WHERE name = 'ix_entry_day'")
        connection.commit()
    with pytest.raises(StorageError, match="is damaged"):
        copy_verified(database.path, copy)
    assert list(copy.parent.iterdir()) == []
