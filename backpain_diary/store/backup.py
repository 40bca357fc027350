"""Copies of the diary that were read back and found complete."""

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from backpain_diary.store.trouble import damaged, explained, folder_explained


def copy_verified(path: Path, copy: Path) -> None:
    """Copy the diary at path, whatever it is doing, to one file; complete or not at all.

    Raises StorageError; the diary and any earlier copy are then as they were.
    """
    half = copy.with_name(copy.name + ".part")
    with folder_explained(copy.parent):
        copy.parent.mkdir(mode=0o700, exist_ok=True)
        half.unlink(missing_ok=True)
    try:
        with explained(path), closing(sqlite3.connect(path, isolation_level=None)) as source:
            source.execute("BEGIN")
            counts = _row_counts(source)  # the first reading holds the moment, for the copy as well
            with closing(sqlite3.connect(half, isolation_level=None)) as target:
                source.backup(target)
                target.execute("PRAGMA journal_mode = DELETE")  # no second file beside the copy
                if not _is_whole(target) or _row_counts(target) != counts:
                    raise damaged(path)
        with folder_explained(copy.parent):
            half.replace(copy)
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)


def _is_whole(connection: sqlite3.Connection) -> bool:
    return connection.execute("PRAGMA integrity_check(1)").fetchall() == [("ok",)]


def _row_counts(connection: sqlite3.Connection) -> dict[str, int]:
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {
        name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        for (name,) in tables
    }
