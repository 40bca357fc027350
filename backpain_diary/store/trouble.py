"""SQLite's errors in words that the user can act on. Any other error is a bug and passes on."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from backpain_diary.errors import StorageError
from backpain_diary.i18n import _


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Raise StorageError in place of what SQLite says about the file at path."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        trouble = _trouble(getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_ERROR), path)
        if trouble is None:
            raise
        raise trouble from error


@contextmanager
def folder_explained(folder: Path) -> Iterator[None]:
    """Raise StorageError in place of what the system says about the folder."""
    try:
        yield
    except OSError as error:
        raise StorageError(
            _("The folder {folder} cannot be used ({reason}). Nothing was changed.").format(
                folder=folder, reason=error.strerror
            ),
            _("Make sure that there is room on the disk and that you may write to this folder."),
        ) from error


def damaged(path: Path) -> StorageError:
    message = _("The diary file {file} is damaged. It was left as it is.").format(file=path)
    backups = backups_folder(path)
    if backups.is_dir() and any(backups.iterdir()):
        hint = _("Earlier copies of your diary are in the folder {folder}.").format(folder=backups)
    else:
        hint = _("If you have a copy of the file, put it in this place. Keep the damaged file too.")
    return StorageError(message, hint)


def not_a_diary(path: Path) -> StorageError:
    return StorageError(
        _("The file {file} is not a diary of this program. It was left as it is.").format(
            file=path
        ),
        _("Move it to another folder, then start Backpain Diary again."),
    )


def not_writable(path: Path) -> StorageError:
    return StorageError(
        _("The diary file cannot be written. Nothing was saved; what you saved before is safe."),
        _(
            "Make sure that you may write to the folder {folder} and to every file in it,"
            " then try again."
        ).format(folder=path.parent),
    )


def backups_folder(path: Path) -> Path:
    """Where the copies of the diary at path are kept."""
    return path.parent / "backups"


def _trouble(code: int, path: Path) -> StorageError | None:
    match code & 0xFF:  # the primary code; the rest says where in SQLite it arose
        case sqlite3.SQLITE_FULL:
            return StorageError(
                _("The disk is full. Nothing was saved; what you saved before is safe."),
                _("Free some space, then try again."),
            )
        case sqlite3.SQLITE_IOERR:
            return StorageError(
                _(
                    "The disk could not be read or written. Nothing was saved;"
                    " what you saved before has not been changed."
                ),
                _("Make sure that the disk is connected and has room, then try again."),
            )
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StorageError(
                _(
                    "Another program is using the diary file. Nothing was saved;"
                    " what you saved before is safe."
                ),
                _("Close any other program that may have {file} open, then try again.").format(
                    file=path
                ),
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return not_writable(path)
        case sqlite3.SQLITE_CORRUPT:
            return damaged(path)
        case sqlite3.SQLITE_NOTADB:
            return not_a_diary(path)
        case _:
            return None
