"""The schema in the file: what it refuses, and that the migrations make what the mapping says."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from backpain_diary.domain.detail import Sleep
from backpain_diary.domain.events import Topic
from backpain_diary.domain.notices import Kind
from backpain_diary.domain.pausing import PauseKind
from backpain_diary.domain.session import Outcome
from backpain_diary.domain.spell import Gap
from backpain_diary.store import (  # noqa: F401 # they are part of it
    answer_tables,
    detail_tables,
    event_tables,
)
from backpain_diary.store.database import Database
from backpain_diary.store.migrate import SHIPPED
from backpain_diary.store.tables import Base

GOOD: dict[str, dict[str, object]] = {
    "entry": {"day": "2026-03-01", "utc_offset_min": 60, "created": "x", "pain": 3, "note": ""},
    "practice_session": {
        "day": "2026-03-01",
        "at": "08:12:00.000000",
        "utc_offset_min": 60,
        "started": "x",
        "routine": "short",
        "routine_name": "Short",
        "planned_s": 600,
        "completed": 0,
    },
    "hold": {
        "session_id": 1,
        "movement": "bridge",
        "repeat": 1,
        "prescribed_s": 5,
        "held_s": 0,
        "outcome": "done",
        "recorded": "x",
    },
    "onset": {"given_on": "2026-03-01", "recorded": "x"},
    "gap_answer": {
        "before_day": "2026-03-01",
        "after_day": "2026-03-12",
        "answer": "gone",
        "recorded": "x",
    },
    "acknowledgement": {"code": "three_weeks", "day": "x", "kind": "remind", "recorded": "x"},
    "entry_detail": {"entry_id": 1, "average": 3, "sleep": "no", "activity": 10},
    "entry_place": {"entry_id": 1, "region": "neck", "pain": 10},
    "entry_tick": {"entry_id": 1, "kind": "symptom", "name": "stiffness"},
    "entry_medicine": {"entry_id": 1, "position": 0, "name": "Ibuprofen", "amount": ""},
    "entry_tag": {"entry_id": 1, "position": 0, "name": "car"},
    "activity": {"name": "Stairs", "recorded": "x"},
    "sign_check": {"day": "2026-03-01", "recorded": "x"},
    "sign_answer": {"check_id": 1, "sign": "night", "is_there": 0, "recorded": "x"},
    "pause": {"day": "2026-03-01", "kind": "paused", "recorded": "x"},
    "event": {"day": "2026-03-01", "label": "new desk", "created": "x"},
    "own_words": {"topic": "main_worry", "text": "Work", "edited": "x"},
}
BAD = [
    ("entry", "pain", -1, "ck_entry_pain"),
    ("entry", "pain", 11, "ck_entry_pain"),
    ("entry", "pain", None, "NOT NULL"),
    ("entry", "note", None, "NOT NULL"),
    ("entry", "worse_at_night", 2, "ck_entry_worse_at_night"),
    ("entry", "stiff_after_rest", 2, "ck_entry_stiff_after_rest"),
    ("entry", "easier_with_movement", 2, "ck_entry_easier_with_movement"),
    ("practice_session", "planned_s", 0, "ck_practice_session_planned_s"),
    ("practice_session", "completed", 2, "ck_practice_session_completed"),
    ("practice_session", "pain_before", 11, "ck_practice_session_pain_before"),
    ("practice_session", "pain_after", -1, "ck_practice_session_pain_after"),
    ("hold", "session_id", 2, "FOREIGN KEY"),
    ("hold", "side", "both", "ck_hold_side"),
    ("hold", "repeat", 0, "ck_hold_repeat"),
    ("hold", "prescribed_s", 0, "ck_hold_prescribed_s"),
    ("hold", "held_s", -1, "ck_hold_held_s"),
    ("hold", "outcome", "perfect", "ck_hold_outcome"),
    ("gap_answer", "after_day", "2026-03-01", "ck_gap_answer_days"),
    ("gap_answer", "answer", "maybe", "ck_gap_answer_answer"),
    ("acknowledgement", "kind", "never", "ck_acknowledgement_kind"),
    ("entry_detail", "average", 11, "ck_entry_detail_average"),
    ("entry_detail", "average", -1, "ck_entry_detail_average"),
    ("entry_detail", "sleep", "badly", "ck_entry_detail_sleep"),
    ("entry_detail", "activity", 11, "ck_entry_detail_activity"),
    ("entry_detail", "entry_id", 2, "FOREIGN KEY"),
    ("entry_place", "pain", 11, "ck_entry_place_pain"),
    ("entry_place", "entry_id", 2, "FOREIGN KEY"),
    ("entry_place", "pain", 0, "UNIQUE"),  # the same region again
    ("entry_tick", "kind", "wish", "ck_entry_tick_kind"),
    ("entry_tick", "name", None, "NOT NULL"),
    ("entry_tick", "entry_id", 2, "FOREIGN KEY"),
    ("entry_medicine", "entry_id", 2, "FOREIGN KEY"),
    ("entry_medicine", "name", "Aspirin", "UNIQUE"),  # at the same position
    ("entry_medicine", "amount", None, "NOT NULL"),
    ("entry_tag", "entry_id", 2, "FOREIGN KEY"),
    ("entry_tag", "name", "bus", "UNIQUE"),  # at the same position
    ("activity", "name", None, "NOT NULL"),
    ("sign_check", "day", None, "NOT NULL"),
    ("sign_answer", "check_id", 2, "FOREIGN KEY"),
    ("sign_answer", "is_there", 2, "ck_sign_answer_is_there"),
    ("pause", "kind", "ended", "ck_pause_kind"),
    ("event", "label", "", "ck_event_label"),
    ("event", "label", "x" * 81, "ck_event_label"),
    ("event", "day", None, "NOT NULL"),
    ("own_words", "topic", "wish", "ck_own_words_topic"),
    ("own_words", "text", "", "ck_own_words_text"),
    ("own_words", "text", "Again", "UNIQUE"),  # about the same topic
]


def insert(database: Database, table: str, **values: object) -> None:
    names, places = ", ".join(values), ", ".join("?" * len(values))
    statement = f"INSERT INTO {table} ({names}) VALUES ({places})"
    with database.transaction() as session:
        raw = session.connection().connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        raw.execute(statement, tuple(values.values()))


def objects(path: Path) -> dict[str, set[str]]:
    """The lines that define each table and index, whatever their order."""
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        lines = {name: {line.strip("\t ,") for line in sql.splitlines()} for name, sql in found}
        lines.pop("alembic_version", None)
        return lines


@pytest.mark.parametrize(("table", "column", "value", "why"), BAD)
def test_the_file_itself_refuses_what_cannot_be(
    database: Database, table: str, column: str, value: object, why: str
) -> None:
    for name, values in GOOD.items():
        insert(database, name, **values)
    with pytest.raises(sqlite3.IntegrityError, match=why):
        insert(database, table, **(GOOD[table] | {column: value}))


@pytest.mark.parametrize(
    ("table", "column", "values"),
    [
        ("hold", "outcome", Outcome),
        ("gap_answer", "answer", Gap),
        ("acknowledgement", "kind", Kind),
        ("entry_detail", "sleep", Sleep),
        ("pause", "kind", PauseKind),
        ("own_words", "topic", Topic),
    ],
)
def test_the_file_takes_every_value_that_the_domain_has(
    database: Database,
    table: str,
    column: str,
    values: type[Outcome | Gap | Kind | Sleep | PauseKind | Topic],
) -> None:
    insert(database, "practice_session", **GOOD["practice_session"])
    for number, value in enumerate(values, start=1):
        insert(database, "entry", **GOOD["entry"])
        of_it = {"entry_id": number} if "entry_id" in GOOD[table] else {}
        insert(database, table, **(GOOD[table] | of_it | {column: value.value}))


def test_the_migrations_make_the_tables_that_the_mapping_describes(
    database: Database, path: Path, tmp_path: Path
) -> None:
    described = tmp_path / "described.sqlite3"
    engine = create_engine(f"sqlite:///{described}")
    Base.metadata.create_all(engine)
    engine.dispose()
    assert objects(path) == objects(described)


def test_the_named_head_is_the_newest_revision() -> None:
    assert ScriptDirectory(str(SHIPPED.folder)).get_heads() == [SHIPPED.head]
