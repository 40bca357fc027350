"""What was done to the diary last, and what is said once it has been taken back."""

from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.action import Imported, Noted, Undoable
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.diary import entry_name
from backpain_diary.presenters.events import event_name


@dataclass(frozen=True, slots=True)
class Done:
    """entry_id: None for what is not one entry
    words: what was done; undone: what is said when it has been taken back
    """

    entry_id: int | None
    words: str
    undone: str


def done(action: Undoable, today: date) -> Done:
    if isinstance(action, Imported):
        return _imported(action)
    if isinstance(action, Noted):
        name, entry_id = event_name(action.event, today), None
    else:
        name, entry_id = entry_name(action.entry, today), action.entry.id
    words, undone = _of_one(is_new=action.before is None, is_deleted=action.after is None)
    return Done(entry_id, words.format(entry=name), undone.format(entry=name))


def _imported(action: Imported) -> Done:
    n = len(action.entry_ids)
    words = ngettext("{n} entry added from {file}", "{n} entries added from {file}", n)
    undone = ngettext(
        "{n} entry from {file} is no longer in your diary",
        "{n} entries from {file} are no longer in your diary",
        n,
    )
    return Done(None, words.format(n=n, file=action.file), undone.format(n=n, file=action.file))


def _of_one(*, is_new: bool, is_deleted: bool) -> tuple[str, str]:
    if is_deleted:
        return _("Deleted {entry}"), _("{entry} is back in your diary")
    if is_new:
        return _("Saved {entry}"), _("{entry} is no longer in your diary")
    return _("Saved {entry}"), _("Your change is taken back")


def undone_words(undone: Done, next_one: Done | None) -> str:
    """Said after Undo. next_one: what another Undo would take back"""
    if next_one is None:
        return undone.undone
    return _("{undone}. Before that: {words}").format(undone=undone.undone, words=next_one.words)
