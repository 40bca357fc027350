"""Owns the engine; gives out one short session per user action."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.orm import Session, sessionmaker

from backpain_diary.store.trouble import explained

BUSY_TIMEOUT_MS = 5000  # how long to wait for another process that is saving
RETRY_MS = 50
DURABLE = (
    "PRAGMA synchronous = FULL",  # what was called saved survives a power cut
    "PRAGMA fullfsync = ON",  # the same for macOS, whose fsync does not reach the disk
)


def new_engine(path: Path, *pragmas: str) -> Engine:
    """Its transactions begin when SQLAlchemy says so: Python's driver would leave out some."""
    engine = create_engine(URL.create("sqlite", database=str(path)))

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        for pragma in pragmas:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        mode = connection.get_execution_options().get("begin", "IMMEDIATE")
        connection.exec_driver_sql(f"BEGIN {mode}")

    return engine


class Database:
    """An open diary. Made by `opening.open_diary`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = new_engine(path, *DURABLE, "PRAGMA foreign_keys = ON")
        event.listen(self._engine, "connect", _use_write_ahead_log)
        self._writing = sessionmaker(self._engine, expire_on_commit=False)
        self._reading = sessionmaker(self._engine.execution_options(begin="DEFERRED"))

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """Commit at the end of the block, or roll back if it raises. Raises StorageError."""
        with explained(self.path), self._writing.begin() as session:
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """One consistent view; never waits for another process that is saving."""
        with explained(self.path), self._reading.begin() as session:
            yield session

    def check_writable(self) -> None:
        """Raise StorageError if nothing could be saved."""
        with self.transaction() as session:  # one of a file that is read-only begins all the same
            session.execute(text("UPDATE alembic_version SET version_num = '' WHERE 0"))

    def close(self) -> None:
        self._engine.dispose()


def _use_write_ahead_log(connection: sqlite3.Connection, _record: object) -> None:
    """The file keeps this for ever. Two processes that switch at once hinder each other, and
    SQLite's own waiting does not help them: one must let go and try again.
    """
    connection.execute("PRAGMA busy_timeout = 0")
    for left in reversed(range(BUSY_TIMEOUT_MS // RETRY_MS)):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or not left:
                raise
            time.sleep(RETRY_MS / 1000)
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
