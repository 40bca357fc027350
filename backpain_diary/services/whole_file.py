"""Writes a file that is complete or absent, whatever happens meanwhile."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from backpain_diary.errors import UserError
from backpain_diary.i18n import _


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """A file for text in UTF-8 that is found at `path` once the block has ended without an error.

    It replaces what is there. Only its owner may read it: a diary is private. Raises UserError.
    """
    try:
        target = path.resolve()  # of a link, replace what it points to
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}-")
        half = Path(name)
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            half.replace(target)
        except BaseException:
            with suppress(OSError):
                half.unlink()
            raise
        _sync_folder(target.parent)
    except (OSError, RuntimeError) as error:  # RuntimeError: links in a circle
        raise unwritable(path, error) from error


def _sync_folder(folder: Path) -> None:
    """Make the file's new name last through a power cut; Windows does so by itself."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def unwritable(path: Path, error: OSError | RuntimeError) -> UserError:
    if isinstance(error, OSError) and error.errno == errno.ENOSPC:
        message = _("The disk is full, so {path} was not written. Your diary is safe.")
        hint = _("Free some space or choose another disk, then try again.")
    elif isinstance(error, FileNotFoundError):
        message = _("There is no folder {folder}, so nothing was written.")
        hint = _("Make the folder first, or choose another one.")
    else:
        message = _("{path} could not be written: {reason}. Your diary is safe.")
        hint = _("Choose a folder that you may write to.")
    return UserError(
        message.format(
            path=path, folder=path.parent, reason=getattr(error, "strerror", None) or error
        ),
        hint,
    )
