"""Opens a diary file, or says why not and leaves it as it is."""

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from backpain_diary.errors import StorageError
from backpain_diary.i18n import _
from backpain_diary.store.backup import copy_verified
from backpain_diary.store.database import BUSY_TIMEOUT_MS, Database
from backpain_diary.store.migrate import APPLICATION_ID, SHIPPED, Migrations, is_known, upgrade
from backpain_diary.store.trouble import (
    backups_folder,
    damaged,
    explained,
    folder_explained,
    not_a_diary,
    not_writable,
)

MAGIC = b"SQLite format 3\0"
HEADER = 100  # bytes, see https://www.sqlite.org/fileformat.html
APPLICATION_ID_AT = slice(68, 72)


def open_diary(path: Path, now: datetime, migrations: Migrations = SHIPPED) -> Database:
    """The diary at path: made if there is none, upgraded after a copy if it is an older one.

    Raises StorageError for a file that cannot be used; it is then byte for byte as it was.
    """
    with folder_explained(path.parent):
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with explained(path):
        if _is_new(path):
            upgrade(path, migrations)
        elif (revision := _revision(path)) != migrations.head:
            if not is_known(revision, migrations):
                raise _written_by_newer(path)
            name = f"{now:%Y-%m-%d-%H%M%S}-before-update.sqlite3"
            copy_verified(path, backups_folder(path) / name)
            upgrade(path, migrations)
    database = Database(path)
    try:
        database.check_writable()
    except StorageError:
        database.close()
        raise
    return database


def _is_new(path: Path) -> bool:
    """Whether there is no diary yet. Raises StorageError for a file that is something else."""
    header = _header(path)
    if path.with_name(path.name + "-journal").exists() and (_is_ours(header) or not any(header)):
        # A crash while the diary was first made: SQLite takes back the half that is there.
        with closing(sqlite3.connect(path, timeout=BUSY_TIMEOUT_MS / 1000)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master")
        header = _header(path)
    if not header:
        return True
    if header.startswith(MAGIC) and len(header) < HEADER:
        raise damaged(path)
    if not _is_ours(header):
        raise not_a_diary(path)
    if not os.access(path, os.W_OK):  # SQLite would leave files beside it that stay read-only
        raise not_writable(path)
    return False


def _is_ours(header: bytes) -> bool:
    application_id = int.from_bytes(header[APPLICATION_ID_AT], "big")
    return header.startswith(MAGIC) and application_id == APPLICATION_ID


def _header(path: Path) -> bytes:
    with folder_explained(path.parent):
        if path.is_dir():
            raise StorageError(
                _("There is a folder in the place of the diary file {file}.").format(file=path),
                _("Move that folder elsewhere, then start Backpain Diary again."),
            )
        if not path.exists():
            return b""
        with path.open("rb") as file:
            return file.read(HEADER)


def _revision(path: Path) -> str:
    """The schema's revision, after a look at every page of the file."""
    changed = path.stat().st_mtime_ns
    # A write-ahead log must be read too. Without one nobody else has the file open, and
    # `immutable` keeps SQLite from making one.
    has_log = path.with_name(path.name + "-wal").exists()
    try:
        return _checked_revision(path, "mode=ro" if has_log else "immutable=1")
    except (sqlite3.DatabaseError, StorageError):
        if path.stat().st_mtime_ns == changed:
            raise
        return _revision(path)  # another process came and wrote during the look


def _checked_revision(path: Path, mode: str) -> str:
    uri = f"{path.absolute().as_uri()}?{mode}"
    with closing(sqlite3.connect(uri, uri=True, timeout=BUSY_TIMEOUT_MS / 1000)) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
            raise damaged(path)
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        if "alembic_version" not in tables:
            raise damaged(path)
        return ",".join(name for (name,) in connection.execute("SELECT * FROM alembic_version"))


def _written_by_newer(path: Path) -> StorageError:
    return StorageError(
        _(
            "The diary {file} was written by a newer version of Backpain Diary."
            " It was left as it is; nothing is lost."
        ).format(file=path),
        _("Install the newest version of Backpain Diary, then open your diary with that."),
    )
