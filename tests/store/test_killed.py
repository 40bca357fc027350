"""Killed at any moment, the diary keeps every entry that was called saved."""

import random
import sqlite3
import time
from contextlib import closing
from datetime import date
from pathlib import Path

from backpain_diary.store import sessions
from backpain_diary.store.opening import open_diary
from tests.store.nursery import Nursery
from tests.store.samples import HOLD, NOW

ROUNDS = 100
LONGEST_S = 0.03


def said_until_killed(nursery: Nursery, task: str, path: Path) -> list[int]:
    """Everything that a child called saved before it was killed at a random moment."""
    children = nursery.start(task, path)
    said = [children.next_said() for _number in range(random.randrange(5))]
    time.sleep(random.uniform(0, LONGEST_S))
    children.kill()
    return [int(line) for line in said + children.said()]


def is_whole(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_every_entry_that_was_called_saved_is_there_after_a_hundred_kills(
    nursery: Nursery, path: Path
) -> None:
    saved: list[int] = []
    for _round in range(ROUNDS):
        saved += said_until_killed(nursery, "save_forever", path)
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            if saved:
                found = {row[0] for row in connection.execute("SELECT id FROM entry")}
                assert found.issuperset(saved)
    assert saved


def test_a_kill_during_a_session_keeps_its_holds_and_leaves_it_partial(
    nursery: Nursery, path: Path
) -> None:
    recorded = [
        session_id
        for _round in range(ROUNDS // 5)
        for session_id in said_until_killed(nursery, "practise_forever", path)
    ]
    assert is_whole(path)
    database = open_diary(path, NOW)
    with database.reading() as session:
        found = sessions.between(session, date.min, date.max)
    database.close()
    assert set(recorded) <= {practice.id for practice in found}
    for practice in found:
        assert not practice.is_completed
        assert practice.ended is None
        assert len(practice.holds) >= recorded.count(practice.id or 0)
        assert set(practice.holds) <= {HOLD}
    assert recorded


def test_a_kill_while_the_diary_is_made_leaves_none_or_a_whole_one(
    nursery: Nursery, tmp_path: Path
) -> None:
    """The moments are spread over the whole of the making, however quick the machine is."""
    begun = time.perf_counter()
    nursery.start("make", tmp_path / "whole" / "diary.sqlite3").said()
    needed_s = time.perf_counter() - begun
    for number in range(ROUNDS // 2):
        path = tmp_path / str(number) / "diary.sqlite3"
        children = nursery.start("make_and_wait", path)
        time.sleep(needed_s * random.random())
        children.kill()
        children.said()
        open_diary(path, NOW).close()
        assert is_whole(path)
