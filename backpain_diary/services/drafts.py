"""The entry that is being written, in a small file beside the diary until it is saved or left.

Whatever becomes of the window or the computer, the form comes back as it was a second before.
"""

import json
from pathlib import Path

from backpain_diary.domain.draft import Unfinished
from backpain_diary.errors import StorageError, UserError
from backpain_diary.i18n import _
from backpain_diary.services.changes import Changed, Changes


class DraftService:
    def __init__(self, path: Path, changes: Changes) -> None:
        self._path = path
        self._changes = changes

    def kept(self) -> Unfinished | None:
        """None when there is none, or what there is cannot be read any more."""
        if not self._path.exists():
            return None
        from backpain_diary.services.json_values import MistakeError, read

        try:
            found = read(Unfinished, json.loads(self._path.read_text("utf-8")))
        except (OSError, ValueError, MistakeError):
            return None
        assert isinstance(found, Unfinished)
        return found

    def keep(self, unfinished: Unfinished) -> None:
        """In place of what was kept before. Raises StorageError, and then that is kept on."""
        from backpain_diary.services.json_values import write
        from backpain_diary.services.whole_file import whole_file

        try:
            with whole_file(self._path) as file:
                json.dump(write(unfinished), file, indent=1)
        except UserError as error:
            raise StorageError(
                _("What you are writing cannot be kept for later until it is saved."),
                error.hint,
            ) from error
        self._changes.publish(Changed.DRAFT)

    def forget(self) -> None:
        """It is saved, or the person does not want it."""
        if not self._path.exists():
            return
        try:
            self._path.unlink()
        except OSError as error:
            raise StorageError(
                _("The entry that you began could not be put away: {reason}.").format(
                    reason=error.strerror
                ),
                _("Check that you may write to {folder}.").format(folder=self._path.parent),
            ) from error
        self._changes.publish(Changed.DRAFT)
