"""No room: the words say so, what was saved stays, and with room again saving works again."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from backpain_diary.errors import StorageError
from backpain_diary.store import diary
from backpain_diary.store.backup import copy_verified
from backpain_diary.store.database import Database
from backpain_diary.store.opening import open_diary
from backpain_diary.store.trouble import backups_folder
from tests.store.nursery import Nursery
from tests.store.samples import ENTRY, NOW

LONG = replace(ENTRY, note="It hurts. " * 500)


def save_until_full(database: Database) -> tuple[int, StorageError]:
    """How many entries could be saved, and what was said to the next."""
    for saved in range(10_000):
        try:
            with database.transaction() as session:
                diary.add(session, LONG)
        except StorageError as error:
            return saved, error
    raise AssertionError("the disk was never full")


def count(database: Database) -> int:
    with database.reading() as session:
        return len(diary.all_entries(session))


def limit_pages(database: Database, pages: int) -> None:
    with database.reading() as session:
        session.execute(text(f"PRAGMA max_page_count = {pages}"))


def test_a_diary_that_may_not_grow_keeps_what_it_has(database: Database) -> None:
    limit_pages(database, 80)
    saved, error = save_until_full(database)
    assert str(error).startswith("The disk is full. Nothing was saved")
    assert error.hint == "Free some space, then try again."
    assert count(database) == saved > 0
    limit_pages(database, 10_000)
    with database.transaction() as session:
        diary.add(session, LONG)
    assert count(database) == saved + 1


def test_a_full_disk_keeps_what_it_has(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(bytes(400_000))
    database = open_diary(small_disk / "diary.sqlite3", NOW)
    saved, error = save_until_full(database)
    assert str(error).startswith("The disk is full. Nothing was saved")
    assert count(database) == saved > 0
    ballast.unlink()
    with database.transaction() as session:
        diary.add(session, LONG)
    assert count(database) == saved + 1
    database.close()
    again = open_diary(small_disk / "diary.sqlite3", NOW)
    assert count(again) == saved + 1
    again.close()


def test_on_a_full_disk_no_diary_is_made_until_there_is_room(small_disk: Path) -> None:
    room = small_disk / "ballast"
    room.write_bytes(bytes(shutil.disk_usage(small_disk).free - 20_000))
    with pytest.raises(StorageError, match="The disk is full"):
        open_diary(small_disk / "diary.sqlite3", NOW)
    room.unlink()
    open_diary(small_disk / "diary.sqlite3", NOW).close()


def test_on_a_full_disk_no_half_copy_is_left(small_disk: Path) -> None:
    database = open_diary(small_disk / "diary.sqlite3", NOW)
    save_until_full(database)
    with pytest.raises(StorageError, match="The disk is full"):
        copy_verified(database.path, backups_folder(database.path) / "copy.sqlite3")
    assert list(backups_folder(database.path).iterdir()) == []
    database.close()


def test_a_limit_on_the_size_of_files_keeps_what_there_is(nursery: Nursery, path: Path) -> None:
    *saved, said, saved_later = nursery.start("save_until_limit", path).said()
    assert "The disk could not be read or written. Nothing was saved" in said
    assert "has room, then try again" in said
    database = open_diary(path, NOW)
    assert count(database) == len(saved) + 1 > 1
    assert saved_later
    database.close()


def test_a_limit_on_the_size_of_files_while_the_diary_is_made(nursery: Nursery, path: Path) -> None:
    said, made = nursery.start("make_until_limit", path).said()
    assert "The disk could not be read or written. Nothing was saved" in said
    assert made == "made"
