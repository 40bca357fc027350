"""Files that cannot be opened: they stay byte for byte, and the message says what to do."""

import random
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from backpain_diary.errors import StorageError
from backpain_diary.store import database as database_module
from backpain_diary.store import diary, opening
from backpain_diary.store.database import Database
from backpain_diary.store.opening import open_diary
from backpain_diary.store.trouble import backups_folder
from tests.store.nursery import Nursery
from tests.store.samples import ENTRY, NOW, entries_of

Spoil = Callable[[Path], None]


def contents(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Bytes and time of change of every file."""
    return {
        file.name: (file.read_bytes(), file.stat().st_mtime_ns)
        for file in folder.iterdir()
        if file.is_file()
    }


@pytest.fixture
def filled(database: Database, path: Path) -> Path:
    """A diary of some pages, closed."""
    with database.transaction() as session:
        diary.add_all(session, entries_of(*[5] * 2_000))
    database.close()
    return path


def text_file(path: Path) -> None:
    path.write_text("Dear diary,\n" * 100)


def one_byte(path: Path) -> None:
    path.write_bytes(b"S")


def noise(path: Path) -> None:
    path.write_bytes(random.Random(1).randbytes(100_000))


def other_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE entry (day, pain)")


def cut_in_the_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def cut_in_the_middle(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2 + 100])


def header_only(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def a_page_overwritten(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    middle = len(whole) // 2 // 4096 * 4096
    whole[middle : middle + 4096] = random.Random(2).randbytes(4096)
    path.write_bytes(whole)


def no_revision(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE alembic_version")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")


def newer_after_a_crash(path: Path) -> None:
    """What a newer version wrote last is still in the write-ahead log only."""
    crashed = path.with_name("crashed")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
        for suffix in ("", "-wal"):
            shutil.copy(f"{path}{suffix}", f"{crashed}{suffix}")
    for suffix in ("", "-wal"):
        Path(f"{crashed}{suffix}").replace(f"{path}{suffix}")


@pytest.mark.parametrize(
    ("spoil", "message", "hint"),
    [
        (text_file, "is not a diary", "another folder"),
        (one_byte, "is not a diary", "another folder"),
        (noise, "is not a diary", "another folder"),
        (other_program, "is not a diary", "another folder"),
        (cut_in_the_header, "is damaged", "If you have a copy"),
        (header_only, "is damaged", "If you have a copy"),
        (cut_in_the_middle, "is damaged", "If you have a copy"),
        (a_page_overwritten, "is damaged", "If you have a copy"),
        (no_revision, "is damaged", "If you have a copy"),
        (newer, "newer version", "Install the newest version"),
    ],
)
def test_a_file_that_cannot_be_used_is_left_alone(
    filled: Path, spoil: Spoil, message: str, hint: str
) -> None:
    spoil(filled)
    before = contents(filled.parent)
    with pytest.raises(StorageError, match=message) as caught:
        open_diary(filled, NOW)
    assert str(filled) in str(caught.value)
    assert "It was left as it is" in str(caught.value)
    assert hint in caught.value.hint
    assert contents(filled.parent) == before


def test_a_newer_diary_keeps_even_its_write_ahead_log(filled: Path) -> None:
    newer_after_a_crash(filled)
    before = contents(filled.parent)
    with pytest.raises(StorageError, match="newer version"):
        open_diary(filled, NOW)
    after = contents(filled.parent)
    after.pop(f"{filled.name}-shm", None)  # SQLite's index of the log, made to read it
    assert after == before


def test_the_words_for_a_damaged_diary_name_the_copies_if_there_are_any(filled: Path) -> None:
    cut_in_the_middle(filled)
    backups_folder(filled).mkdir()
    with pytest.raises(StorageError) as caught:
        open_diary(filled, NOW)
    assert "If you have a copy" in caught.value.hint
    (backups_folder(filled) / "2026-02-22-weekly.sqlite3").touch()
    with pytest.raises(StorageError) as caught:
        open_diary(filled, NOW)
    assert str(backups_folder(filled)) in caught.value.hint


def test_a_folder_in_the_place_of_the_diary_is_left_alone(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StorageError, match="There is a folder in the place"):
        open_diary(path, NOW)
    assert path.is_dir()


def test_a_file_in_the_place_of_the_folder_is_left_alone(path: Path) -> None:
    path.parent.write_text("mine")
    with pytest.raises(StorageError, match="cannot be used") as caught:
        open_diary(path, NOW)
    assert str(path.parent) in str(caught.value)
    assert path.parent.read_text() == "mine"


@pytest.mark.parametrize("mode", ["WAL", "DELETE"])
def test_a_diary_that_another_program_has_locked_is_left_alone(
    filled: Path, monkeypatch: pytest.MonkeyPatch, mode: str
) -> None:
    for module in (opening, database_module):
        monkeypatch.setattr(module, "BUSY_TIMEOUT_MS", 100)
    with closing(sqlite3.connect(filled, isolation_level=None)) as other:
        other.execute(f"PRAGMA journal_mode = {mode}")
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        before = filled.read_bytes()
        with pytest.raises(StorageError, match="Another program is using") as caught:
            open_diary(filled, NOW)
        assert "Close any other program" in caught.value.hint
        assert filled.read_bytes() == before


@pytest.fixture
def open_to_all() -> Iterator[Path]:
    """A diary that every user may read; nobody may enter pytest's own folders."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        path = folder / "diary.sqlite3"
        database = open_diary(path, NOW)
        with database.transaction() as session:
            diary.add(session, ENTRY)
        database.close()
        path.chmod(0o644)
        yield path
        folder.chmod(0o755)


@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o555, 0o666), (0o777, 0o444)])
def test_a_diary_that_may_not_be_written_is_left_alone(
    nursery: Nursery, open_to_all: Path, folder_mode: int, file_mode: int
) -> None:
    open_to_all.chmod(file_mode)
    open_to_all.parent.chmod(folder_mode)
    before = contents(open_to_all.parent)
    (said,) = nursery.start("open_unprivileged", open_to_all).said()
    assert "cannot be written" in said
    assert "what you saved before is safe" in said
    assert f"Make sure that you may write to the folder {open_to_all.parent}" in said
    assert contents(open_to_all.parent) == before
    open_to_all.chmod(0o666)
    open_to_all.parent.chmod(0o777)
    assert nursery.start("open_unprivileged", open_to_all).said() == ["opened"]


@pytest.mark.parametrize(("folder_mode", "file_mode"), [(0o777, 0), (0, 0o666)])
def test_a_diary_that_may_not_be_read_is_left_alone(
    nursery: Nursery, open_to_all: Path, folder_mode: int, file_mode: int
) -> None:
    open_to_all.chmod(file_mode)
    open_to_all.parent.chmod(folder_mode)
    (said,) = nursery.start("open_unprivileged", open_to_all).said()
    assert f"The folder {open_to_all.parent} cannot be used (Permission denied)" in said
    open_to_all.parent.chmod(0o777)
    assert open_to_all.stat().st_size > 0


def test_a_folder_that_may_not_be_written_gets_no_diary(
    nursery: Nursery, open_to_all: Path
) -> None:
    open_to_all.parent.chmod(0o555)
    (said,) = nursery.start("open_unprivileged", open_to_all.with_name("new.sqlite3")).said()
    assert "cannot be written" in said
    (said,) = nursery.start("open_unprivileged", open_to_all.parent / "new" / "d.sqlite3").said()
    assert "cannot be used (Permission denied)" in said
