import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from backpain_diary.errors import StorageError
from backpain_diary.store import diary
from backpain_diary.store.database import Database
from tests.store.nursery import Nursery
from tests.store.samples import ENTRY, entries_of
from tests.store.test_refused import cut_in_the_middle


def count(database: Database) -> int:
    with database.reading() as session:
        return len(diary.all_entries(session))


def pragmas(session: Session) -> dict[str, object]:
    names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "fullfsync")
    return {name: session.scalar(text(f"PRAGMA {name}")) for name in names}


@contextmanager
def locked(path: Path) -> Iterator[None]:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


def test_every_connection_is_durable(database: Database) -> None:
    found: list[dict[str, object]] = []

    def look() -> None:
        with database.reading() as session:
            found.append(pragmas(session))

    with database.transaction() as session:  # keeps its connection, so the thread gets another
        found.append(pragmas(session))
        thread = Thread(target=look)
        thread.start()
        thread.join()
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "fullfsync": 1,
    }
    assert found == [expected, expected]


def test_a_transaction_that_raises_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.transaction() as session:
            diary.add(session, ENTRY)
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert count(database) == 0


def test_a_mistake_of_ours_is_not_explained_away(database: Database) -> None:
    with pytest.raises(IntegrityError), database.transaction() as session:
        session.execute(text("INSERT INTO entry (day) VALUES ('2026-03-01')"))


def test_reading_sees_one_moment_and_does_not_wait(database: Database) -> None:
    with database.reading() as reading, locked(database.path):
        assert diary.all_entries(reading) == []
    with database.reading() as reading:
        before = diary.all_entries(reading)
        with database.transaction() as session:
            diary.add(session, ENTRY)
        assert diary.all_entries(reading) == before
    assert count(database) == 1


def test_waiting_for_another_program_ends_with_words(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with database.reading() as session:
        session.execute(text("PRAGMA busy_timeout = 10"))
    with (
        locked(database.path),
        pytest.raises(StorageError, match="Another program is using") as caught,
        database.transaction() as session,
    ):
        diary.add(session, ENTRY)
    assert str(database.path) in caught.value.hint
    assert count(database) == 0


def test_two_processes_that_save_at_the_same_time_both_succeed(
    nursery: Nursery, database: Database
) -> None:
    children = nursery.start("save_fifty", database.path, count=2)
    for _number in range(50):
        with database.transaction() as session:
            diary.add(session, ENTRY)
    assert len(set(children.said())) == 100
    assert count(database) == 150


def test_damage_while_the_diary_is_open_is_told(database: Database) -> None:
    with database.transaction() as session:
        diary.add_all(session, entries_of(*[5] * 2_000))
    database.close()  # everything is in the one file now
    cut_in_the_middle(database.path)
    with pytest.raises(StorageError, match="is damaged"):
        count(database)
