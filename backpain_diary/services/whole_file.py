"""Files that go out and in: complete or absent, and in words when they cannot be used."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from backpain_diary.errors import UserError
from backpain_diary.i18n import _


class FileExistsAlreadyError(UserError):
    """It may be replaced, but nobody has said so."""


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


def refuse_to_replace(path: Path, suffix: str, *, replace: bool) -> None:
    """Raise UserError if something stands there that must stay.

    replace: what stands there may go, if its name says that it is such a file too: the diary
             itself, say, never goes
    """
    try:
        _check_place(path, suffix, replace=replace)
    except OSError as error:
        raise unwritable(path, error) from error


def _check_place(path: Path, suffix: str, *, replace: bool) -> None:
    if path.is_dir():
        raise UserError(
            _("{path} is a folder, so nothing was written.").format(path=path),
            _("Give the name of a file in it, such as {example}.").format(
                example=path / f"diary{suffix}"
            ),
        )
    if not path.exists():
        return
    if not replace:
        raise FileExistsAlreadyError(
            _("{path} exists already and was left as it is.").format(path=path),
            _("Choose another name."),
        )
    if not (path.is_file() and path.resolve().name.lower().endswith(suffix)):
        raise UserError(
            _("{path} is not a {suffix} file and was left as it is.").format(
                path=path, suffix=suffix
            ),
            _("Choose a name that ends in {suffix}.").format(suffix=suffix),
        )


def unreadable(path: Path, error: OSError, what_is_safe: str) -> UserError:
    if isinstance(error, FileNotFoundError):
        message = _("There is no file {path}.")
    elif isinstance(error, IsADirectoryError):
        message = _("{path} is a folder, not a file.")
    else:
        message = _("{path} could not be read: {reason}.")
    return UserError(
        message.format(path=path, reason=error.strerror or error),
        _("{safe} Check the name of the file, and that you may read it.").format(safe=what_is_safe),
    )
