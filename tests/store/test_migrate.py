"""Upgrades of real files: the data stays, a copy is made first, and failing changes nothing."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from backpain_diary.domain.detail import NO_DETAIL, Medicine, Sleep, Symptom, Worse
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.events import Topic
from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.regions import Region
from backpain_diary.errors import StorageError
from backpain_diary.store import (
    activity,
    answers,
    care,
    diary,
    events,
    library,
    own_words,
    sessions,
)
from backpain_diary.store.answer_tables import PauseRow, SignAnswerRow
from backpain_diary.store.database import Database
from backpain_diary.store.migrate import SHIPPED, Migrations
from backpain_diary.store.opening import open_diary
from backpain_diary.store.trouble import backups_folder
from tests.store.samples import NOW

# One small file for each released schema, as that version wrote it; never made anew.
DATA = Path(__file__).parent / "data"
ROOT = Path(__file__).parents[2]
REVISION = """
import sqlalchemy as sa
from alembic import op

revision = "test"
down_revision = "{head}"


def upgrade() -> None:
    for table in ("practice_session", "entry"):
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column("mood", sa.String, server_default="calm"))
    {then}
"""


def released(path: Path, revision: str) -> Path:
    """A diary of that schema, with something in every table."""
    path.parent.mkdir()
    shutil.copy(DATA / f"diary-{revision}.sqlite3", path)
    return path


@pytest.fixture
def old(path: Path) -> Path:
    return released(path, "0001")


@pytest.fixture
def newest(path: Path) -> Path:
    return released(path, SHIPPED.head)


@pytest.fixture
def next_version(tmp_path: Path) -> Callable[[str], Migrations]:
    """The shipped migrations and one more, which also does what is asked."""

    def with_revision(then: str) -> Migrations:
        folder = tmp_path / "100 % migrations"
        shutil.copytree(SHIPPED.folder, folder)
        script = REVISION.format(head=SHIPPED.head, then=then)
        (folder / "versions" / "revision_test.py").write_text(script)
        return Migrations(folder, "test")

    return with_revision


def content(database: Database) -> tuple[list[Entry], list[PracticeSession], tuple[object, ...]]:
    with database.reading() as session:
        return (
            diary.all_entries(session),
            sessions.between(session, date.min, date.max),
            (
                *answers.onsets(session),
                *answers.gap_answers(session),
                *answers.acknowledgements(session),
            ),
        )


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_every_released_schema_still_opens_with_its_data(old: Path) -> None:
    database = open_diary(old, NOW)
    entries, practised, given = content(database)
    database.close()
    assert [(entry.day, entry.pain, entry.note) for entry in entries] == [
        (date(2026, 2, 20), 10, "Zahnarzt – langes Sitzen 🪑\nsecond line"),
        (date(2026, 3, 1), 4, ""),
        (date(2026, 3, 1), 0, "No pain after lunch"),
    ]
    assert entries[0].edited is not None
    assert entries[0].edited.microsecond == 999_999
    assert [practice.is_completed for practice in practised] == [True, False]
    assert [len(practice.holds) for practice in practised] == [3, 1]
    assert len(given) == 4


def assert_second_schema(database: Database) -> None:
    with database.reading() as session:
        (routine,) = library.routines(session)
        (movement,) = library.movements(session)
        assert (len(routine.items), routine.waits) == (4, True)
        assert (len(movement.steps), len(movement.picture)) == (3, 256)
        assert care.situations(session) == {"osteoporosis"}
        assert [mark.second for mark in care.hurt_marks(session).values()] == [7]
    assert len(content(database)[0]) == 3


def test_the_second_schema_brings_its_own_tables_with_their_data(path: Path) -> None:
    database = open_diary(released(path, "0002"), NOW)
    assert_second_schema(database)
    assert {entry.detail for entry in content(database)[0]} == {NO_DETAIL}
    database.close()


def test_the_third_schema_brings_detail_signs_and_pauses(path: Path) -> None:
    database = open_diary(released(path, "0003"), NOW)
    assert_second_schema(database)
    full, _none, hip = (entry.detail for entry in content(database)[0])
    with database.reading() as session:
        assert activity.current(session) == "Treppen steigen 🪜"
        signs = session.execute(select(SignAnswerRow.sign, SignAnswerRow.is_there)).all()
        kinds = session.scalars(select(PauseRow.kind).order_by(PauseRow.id)).all()
    database.close()
    assert full.places == (
        (Region.LOW_BACK_LEFT, 6),
        (Region.BUTTOCK_RIGHT, None),
        (Region.GROIN_LEFT, 0),
    )
    assert (full.average, full.sleep, full.activity) == (3, Sleep.LITTLE, 0)
    assert full.symptoms == {Symptom.STIFFNESS, Symptom.SHOOTING_LEG}
    assert full.made_worse_by == {Worse.LONG_SITTING} and len(full.self_care) == 9
    assert full.medicines[0] == Medicine("Ibuprofen", "400 mg; mit Essen")
    assert full.tags == ("Zug\\Bahn", "café", "🪑")
    assert hip.places == ((Region.HIP_BACK_LEFT, None),)
    assert signs == [("saddle", False), ("numb_leg", True)]
    assert kinds == ["declined", "paused"]


def test_the_fourth_schema_brings_events_and_words_for_the_visit(path: Path) -> None:
    database = open_diary(released(path, "0004"), NOW)
    assert_second_schema(database)
    with database.reading() as session:
        assert [(each.day, each.label) for each in events.all_events(session)] == [
            (date(2026, 2, 21), "new desk"),
            (date(2026, 3, 2), "Physiotherapie begonnen 🏊"),
        ]
        (words,) = own_words.read(session)
    database.close()
    assert words.topic is Topic.WANTED_FROM_VISIT
    assert words.text == "Was darf ich heben?\nAnd may I run again?"


@pytest.mark.parametrize("revision", ["0001", "0002", "0003", "0004"])
def test_the_file_of_a_schema_has_something_in_every_table(path: Path, revision: str) -> None:
    file = released(path, revision)
    for (table,) in rows(file, "SELECT name FROM sqlite_schema WHERE type = 'table'"):
        assert rows(file, f"SELECT 1 FROM {table} LIMIT 1"), table


def test_an_upgrade_keeps_everything_and_a_copy_from_before(
    old: Path, next_version: Callable[[str], Migrations]
) -> None:
    before = open_diary(old, NOW)
    expected = content(before)
    before.close()
    upgraded = open_diary(old, NOW + timedelta(days=1), next_version("pass"))
    assert content(upgraded) == expected
    upgraded.close()
    assert rows(old, "SELECT version_num FROM alembic_version") == [("test",)]
    assert rows(old, "SELECT DISTINCT mood FROM entry") == [("calm",)]
    copy, later = sorted(backups_folder(old).iterdir())
    assert copy.name == "2026-03-01-071205-before-update.sqlite3"
    assert rows(copy, "SELECT version_num FROM alembic_version") == [("0001",)]
    assert rows(later, "SELECT version_num FROM alembic_version") == [(SHIPPED.head,)]
    from_before = open_diary(copy, NOW)
    assert content(from_before) == expected
    from_before.close()


@pytest.mark.parametrize(
    ("then", "error"),
    [
        ('op.execute("SELECT nothing")', OperationalError),
        ('op.execute("DELETE FROM practice_session")', RuntimeError),
    ],
)
def test_an_upgrade_that_fails_changes_nothing(
    old: Path, next_version: Callable[[str], Migrations], then: str, error: type[Exception]
) -> None:
    before = old.read_bytes()
    with pytest.raises(error):
        open_diary(old, NOW, next_version(then))
    assert old.read_bytes() == before
    open_diary(old, NOW).close()


def test_without_a_copy_there_is_no_upgrade(
    old: Path, next_version: Callable[[str], Migrations]
) -> None:
    before = old.read_bytes()
    backups_folder(old).write_text("in the way")
    with pytest.raises(StorageError, match="cannot be used"):
        open_diary(old, NOW, next_version("pass"))
    assert old.read_bytes() == before


def test_a_new_diary_goes_through_every_migration(
    path: Path, next_version: Callable[[str], Migrations]
) -> None:
    open_diary(path, NOW, next_version("pass")).close()
    assert rows(path, "SELECT version_num FROM alembic_version") == [("test",)]
    assert not backups_folder(path).exists()


def test_an_up_to_date_diary_is_opened_without_alembic(newest: Path) -> None:
    script = (
        "import sys; from datetime import UTC, datetime; from pathlib import Path;"
        "from backpain_diary.store.opening import open_diary;"
        "open_diary(Path(sys.argv[1]), datetime.now(UTC)).close();"
        "assert 'sqlalchemy' in sys.modules; assert 'alembic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script, str(newest)], cwd=ROOT, check=True)
