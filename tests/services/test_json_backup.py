"""The whole diary goes out and comes back the same on another computer."""

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from backpain_diary.domain.spell import Onset
from backpain_diary.domain.whole_diary import Recorded, WholeDiary
from backpain_diary.errors import StorageError, UserError
from backpain_diary.services.json_document import document, dump, load
from backpain_diary.services.json_export import Counts, export_json
from backpain_diary.services.json_restore import read_json, restore_json
from backpain_diary.settings import Settings
from backpain_diary.store import answers, care, whole
from backpain_diary.store.database import Database
from backpain_diary.store.opening import open_diary
from tests.services.wholes import WHOLE
from tests.store.samples import NOW

RELEASED = Path(__file__).parents[1] / "store" / "data"
FULL = RELEASED / "diary-0004.sqlite3"
# Documents as each version wrote them, of the diaries of that time; never made anew.
DOCUMENTS = Path(__file__).parent / "data"
OLD = DOCUMENTS / "backup-1.json"
OF_DIARIES = [("backup-1.json", "diary-0003.sqlite3"), ("backup-2.json", "diary-0004.sqlite3")]
PERSON = Settings(theme="dark", emergency_number="112", voice="Ada", volume=10, week_goal=3)


@pytest.fixture(scope="module")
def empty_diary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file to copy: faster than a new diary for each example."""
    path = tmp_path_factory.mktemp("empty") / "diary.sqlite3"
    open_diary(path, NOW).close()
    return path


@contextmanager
def opened(file: Path) -> Iterator[Database]:
    """A copy of it."""
    with tempfile.TemporaryDirectory() as folder:
        database = open_diary(Path(shutil.copy(file, Path(folder) / "diary.sqlite3")), NOW)
        try:
            yield database
        finally:
            database.close()


def everything(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table, as it lies in the file."""
    with closing(sqlite3.connect(database.path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        return {
            name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall(), key=repr)
            for (name,) in tables.fetchall()
            if name not in ("sqlite_sequence", "alembic_version")
        }


def restore(database: Database, path: Path) -> Settings:
    """The settings that were saved."""
    saved: list[Settings] = []
    now = Settings(voice="Bob")
    restore_json(database, read_json(path), now, saved.append)
    return saved[0]


@given(WHOLE)
@settings(max_examples=50)
def test_whatever_a_diary_holds_comes_back(empty_diary: Path, kept: WholeDiary) -> None:
    with opened(empty_diary) as database:
        written = dump(document(kept, Settings()))
        read = load(written)
        assert read.whole == kept
        with database.transaction() as session:
            whole.write(session, read.whole)
        with database.reading() as session:
            assert whole.read(session) == kept
        assert dump(read) == written


def test_a_full_diary_is_the_same_on_another_computer(empty_diary: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    with opened(FULL) as database:
        assert export_json(database, PERSON, one, replace=False) == Counts(3, 2)
        expected = everything(database)
    assert all(expected.values()), "something in every table"
    with opened(empty_diary) as database:
        saved = restore(database, one)
        assert everything(database) == expected
        export_json(database, saved, two, replace=False)
    assert two.read_bytes() == one.read_bytes()
    assert saved == PERSON._replace(voice="Bob", volume=Settings().volume)


@pytest.mark.parametrize(("document_name", "of_diary"), OF_DIARIES)
def test_the_document_of_every_version_is_restored(
    empty_diary: Path, document_name: str, of_diary: str
) -> None:
    with opened(empty_diary) as database, opened(RELEASED / of_diary) as full:
        saved = restore(database, DOCUMENTS / document_name)
        assert everything(database) == everything(full)
    assert (saved.week_goal, saved.emergency_number) == (3, "112")


def test_what_the_first_screens_asked_is_no_hindrance_and_stays(empty_diary: Path) -> None:
    """As on a new computer, where they come before anything can be brought back."""
    answered = Onset(NOW.date(), date(2019, 5, 1))
    with opened(empty_diary) as database:
        with database.transaction() as session:
            answers.add_onset(session, answered, NOW)
            care.tick_situation(session, "osteoporosis", NOW)
        restore(database, DOCUMENTS / "backup-2.json")
        with database.reading() as session:
            back = whole.read(session)
    kept = read_json(DOCUMENTS / "backup-2.json").whole
    assert back.entries == kept.entries
    assert back.onsets == (*kept.onsets, Recorded(answered, NOW))
    assert {each.value for each in back.situations} == {
        "osteoporosis",
        *(each.value for each in kept.situations),
    }


def test_a_diary_with_something_in_it_is_left_as_it_is() -> None:
    with opened(FULL) as database:
        before = everything(database)
        with pytest.raises(UserError, match="something in this diary already") as caught:
            restore(database, OLD)
        assert everything(database) == before
        assert str(database.path) in caught.value.hint


def test_when_the_settings_cannot_be_saved_nothing_is_restored(empty_diary: Path) -> None:
    def fail(_settings: Settings) -> None:
        raise StorageError("no room")

    with opened(empty_diary) as database:
        with pytest.raises(StorageError, match="no room"):
            restore_json(database, read_json(OLD), Settings(), fail)
        assert not any(
            rows for name, rows in everything(database).items() if name != "alembic_version"
        )


def test_a_file_is_replaced_only_if_asked_and_if_it_is_json(tmp_path: Path) -> None:
    file, other = tmp_path / "a.json", tmp_path / "a.csv"
    with opened(FULL) as database:
        export_json(database, PERSON, file, replace=False)
        other.write_text("mine")
        for path, replaces in ((file, False), (other, True), (tmp_path, True)):
            with pytest.raises(UserError):
                export_json(database, PERSON, path, replace=replaces)
        export_json(database, Settings(), file, replace=True)
    assert other.read_text() == "mine"
    assert json.loads(file.read_text("utf-8"))["settings"] == {}


def spoil(way: str, value: object) -> Callable[[dict[str, Any]], None]:
    """Put a value where the way leads to; ... takes away what is there."""

    def change(found: dict[str, Any]) -> None:
        *steps, last = [int(step) if step.isdigit() else step for step in way.split("/")]
        place: Any = found
        for step in steps:
            place = place[step]
        if value is ...:
            del place[last]
        else:
            place[last] = value

    return change


@pytest.mark.parametrize(
    ("way", "value", "where"),
    [
        ("entries/0/pain", 11, "entries[0]: pain must be 0-10, not 11"),
        ("entries/0/pain", "4", "entries[0].pain: a whole number"),
        ("entries/0/pain", True, "entries[0].pain: a whole number"),
        ("entries/0/pain", ..., "entries[0].pain: it is missing"),
        ("entries/0/id", 7, "entries[0].id: this version"),
        ("entries/0/mood", "calm", "entries[0].mood: this version"),
        ("entries/0/day", "1.3.2026", "entries[0].day: “1.3.2026” is not a date"),
        ("entries/0/day", "9026-03-01", "entries[0].day: 9026-03-01 does not lie"),
        ("entries/0/created", "2026-03-01T08:12:00", "entries[0].created: “2026-03-01T08"),
        ("entries/0/at", "25:00", "entries[0].at: a time"),
        ("entries/0/at", "08:00Z", "entries[0].at: a time"),
        ("entries/0/utc_offset", 60, "entries[0].utc_offset: a text"),
        ("entries/0/note", "a\0", "entries[0].note: there is a character"),
        ("entries/0/note", "\ud83d", "entries[0].note: there is a character"),
        ("entries/0/worse_at_night", "yes", "entries[0].worse_at_night: true or false"),
        ("entries/0/detail/sleep", "well", "entries[0].detail.sleep: “well” is not known"),
        ("entries/0/detail/places/1/1", 11, "entries[0].detail: a score must be 0-10, not 11"),
        ("entries/0/detail/places/1", ["neck"], "entries[0].detail.places[1]: a list of 2"),
        ("entries/0/detail/symptoms", ["stiffness"] * 2, "entries[0].detail.symptoms: something"),
        ("entries/0/detail/tags/0", "", "entries[0].detail: a tag needs a name"),
        ("entries", {}, "entries: a list must stand here"),
        ("entries/0", [], "entries[0]: an object in braces"),
        ("sessions/0/practice/planned_s", "x", "sessions[0].practice.planned_s: a number"),
        ("sessions/0/practice/planned_s", 1e400, "sessions[0].practice.planned_s: a number"),
        ("sessions/0/practice/planned_s", 0, "sessions[0]: planned_s must be above 0"),
        ("sessions/0/holds/1/value/outcome", "won", "sessions[0].holds[1].value.outcome: “won”"),
        ("movements/0/value/picture", "%", "movements[0].value.picture: this is not base64"),
        ("routines/0/value/items/0/hold_s", 500, "routines[0].value.items[0]: hold_s must be 5"),
        ("routines/0/value/id", "short", "routines: short is not such as own-1"),
        (
            "sign_checks/0/answers/1/sign",
            "toe",
            "sign_checks[0].answers[1].sign: “toe” is not known",
        ),
        ("pauses/0/kind", "ended", "pauses[0]: kind must be one of"),
        ("settings", [], "settings: an object"),
        ("settings/voice", "Ada", "settings.voice: this version"),
        ("settings/week_goal", 8, "settings.week_goal: this setting"),
        ("settings/week_goal", True, "settings.week_goal: this setting"),
        ("version", "1", "version: a whole number"),
        ("version", 0, "version: a whole number"),
        ("format", "other", "it is not a backup of Backpain Diary"),
        ("habits", [], "habits: this version"),
        ("events", [{"day": "2026-03-01", "label": " "}], "events[0].created: it is missing"),
    ],
)
def test_every_mistake_says_where_it_is(
    tmp_path: Path, way: str, value: object, where: str
) -> None:
    found = json.loads(OLD.read_text("utf-8"))
    spoil(way, value)(found)
    file = tmp_path / "spoiled.json"
    file.write_text(json.dumps(found).replace("Infinity", "1e400"), "utf-8")
    with pytest.raises(UserError) as caught:
        read_json(file)
    assert str(caught.value).startswith(f"Nothing was restored from spoiled.json: {where}")


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "line 1, column 1 is not written as JSON"),
        (b'{"format":\n"backpain-diary",}', "line 2, column"),
        (b'{"format": "backpain-diary", "version": 1, "entries": [NaN]}', "not written as JSON"),
        (b"[" * 100_000, "it is not written as JSON"),
        (b"[]", "it is not a backup of Backpain Diary"),
        (b'{"format": 1, "format": 2}', "the name format stands there twice"),
        (b"\xff\xfe", "it is not text in UTF-8"),
    ],
)
def test_a_file_that_is_no_backup(tmp_path: Path, content: bytes, what: str) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(content)
    with pytest.raises(UserError, match=what):
        read_json(file)
    assert file.read_bytes() == content


def test_a_file_of_a_newer_version_is_refused_in_words_of_its_own(tmp_path: Path) -> None:
    file = tmp_path / "new.json"
    file.write_text('{"format": "backpain-diary", "version": 3, "habits": []}', "utf-8")
    with pytest.raises(UserError, match="newer version") as caught:
        read_json(file)
    assert "Install the newest version" in caught.value.hint


@pytest.mark.parametrize("name", ["absent.json", "."])
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError, match=r"There is no file|is a folder") as caught:
        read_json(tmp_path / name)
    assert "Nothing was restored" in caught.value.hint
