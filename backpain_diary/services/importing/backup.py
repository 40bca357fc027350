"""The entries of our own JSON backup. All else in it comes back only by restoring the whole into
an empty diary.
"""

from backpain_diary.domain.importing import Kind, Reason, Skipped
from backpain_diary.domain.whole_diary import WholeDiary
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.services.csv_format import Row
from backpain_diary.services.importing.gathering import Reading
from backpain_diary.services.importing.source import MOST_ENTRIES, Source, too_much
from backpain_diary.services.json_document import NewerVersionError, load
from backpain_diary.services.json_values import MistakeError

MOST_VALUES = 1_500_000  # each takes up to a hundred bytes of memory
BLANKS = "\ufeff \t\r\n"


def is_backup(source: Source) -> bool:
    return source.beginning(1000).lstrip(BLANKS).startswith(("{", "["))


def read(source: Source) -> Reading:
    """Raises UserError, which says where in the document a mistake is."""
    try:
        whole = load(_text(source)).whole
    except UnicodeError as error:
        raise _refused(source, _("it is not text in UTF-8")) from error
    except MistakeError as mistake:
        raise _refused(source, mistake.in_words) from mistake
    except NewerVersionError as error:
        raise UserError(
            _(
                "{file} was written by a newer version of Backpain Diary. Nothing was imported;"
                " the file is as it was."
            ).format(file=source.path.name),
            _("Install the newest version of Backpain Diary, then import the file with that."),
        ) from error
    if len(whole.entries) > MOST_ENTRIES:
        raise too_much(source.path, _("it has more than 100,000 entries"))
    rows = tuple(Row(entry, says_when_entered=True) for entry in whole.entries)
    return Reading(Kind.BACKUP, rows, _rest(whole))


def _text(source: Source) -> str:
    data = source.data
    if sum(map(data.count, (b",", b":", b"[", b"{"))) > MOST_VALUES:
        raise too_much(source.path, _("it holds too many values"))
    return data.decode(source.encoding)


def _rest(whole: WholeDiary) -> tuple[Skipped, ...]:
    """What is not entries."""
    count = sum(len(getattr(whole, name)) for name in whole.__slots__ if name != "entries")
    return (Skipped(Reason.ONLY_RESTORED, "", count),) if count else ()


def _refused(source: Source, reason: str) -> UserError:
    return UserError(
        _("Nothing was imported from {file}: {reason}.").format(
            file=source.path.name, reason=reason
        ),
        _("If you have another copy of the file, try that one. Your diary was not changed."),
    )
