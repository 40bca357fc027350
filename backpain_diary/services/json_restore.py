"""Reads a JSON file that holds a whole diary, and puts it into an empty one."""

from collections.abc import Callable
from pathlib import Path

from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.services.json_document import Document, NewerVersionError, load
from backpain_diary.services.json_export import Counts
from backpain_diary.services.json_values import MistakeError
from backpain_diary.services.whole_file import unreadable
from backpain_diary.settings import Settings
from backpain_diary.store import whole
from backpain_diary.store.database import Database

LARGEST_FILE = 1_000_000_000


def read_json(path: Path) -> Document:
    """Raises UserError, which says where in the document a mistake is."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise _refused(path, _("it is larger than 1 GB"))
        return load(path.read_text("utf-8-sig"))
    except OSError as error:
        raise unreadable(path, error, _("Nothing was restored.")) from error
    except UnicodeDecodeError as error:
        raise _refused(path, _("it is not text in UTF-8")) from error
    except MistakeError as mistake:
        raise _refused(path, mistake.in_words) from mistake
    except NewerVersionError as error:
        raise UserError(
            _(
                "{file} was written by a newer version of Backpain Diary. Nothing was restored;"
                " the file is as it was."
            ).format(file=path.name),
            _("Install the newest version of Backpain Diary, then restore the file with that."),
        ) from error


def restore_json(
    database: Database,
    kept: Document,
    settings: Settings,
    save_settings: Callable[[Settings], None],
) -> Counts:
    """Put it into the diary, which must be empty. Raises UserError; then nothing was restored.

    It may run beside the window: nobody is told.
    settings: those of now; save_settings: called with those and what the document sets
    """
    with database.transaction() as session:
        if not whole.is_empty(session):
            raise UserError(
                _("There is something in this diary already, so nothing was restored."),
                _(
                    "A backup is restored into an empty diary only. Close Backpain Diary, move the"
                    " file {file} to another folder, then restore again. Nothing is lost: moving"
                    " that file back brings your diary back."
                ).format(file=database.path),
            )
        whole.write(session, kept.whole)
        session.flush()
        save_settings(settings._replace(**kept.settings))
    return Counts(len(kept.whole.entries), len(kept.whole.sessions))


class RestoreService:
    def __init__(self, database: Database, save_settings: Callable[[Settings], None]) -> None:
        self._database = database
        self._save_settings = save_settings

    def restore(self, path: Path, settings: Settings) -> tuple[Counts, Settings]:
        """What is there now.

        settings: those of now. Raises UserError, and then nothing was restored.
        """
        kept = read_json(path)
        counts = restore_json(self._database, kept, settings, self._save_settings)
        return counts, settings._replace(**kept.settings)


def _refused(path: Path, reason: str) -> UserError:
    return UserError(
        _("Nothing was restored from {file}: {reason}.").format(file=path.name, reason=reason),
        _("If you have another backup, try that one. Your diary was not changed."),
    )
