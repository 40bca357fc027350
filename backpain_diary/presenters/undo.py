"""What was done to the diary last, and what is said once it has been taken back."""

from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.action import Action, Imported, Undoable
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.diary import entry_name


@dataclass(frozen=True, slots=True)
class Done:
    """entry_id: None for many entries
    words: what was done; undone: what is said when it has been taken back
    """

    entry_id: int | None
    words: str
    undone: str


def done(action: Undoable, today: date) -> Done:
    if isinstance(action, Imported):
        return _imported(action)
    return _of_one(action, today)


def _imported(action: Imported) -> Done:
    n = len(action.entry_ids)
    words = ngettext("{n} entry added from {file}", "{n} entries added from {file}", n)
    undone = ngettext(
        "{n} entry from {file} is no longer in your diary",
        "{n} entries from {file} are no longer in your diary",
        n,
    )
    return Done(None, words.format(n=n, file=action.file), undone.format(n=n, file=action.file))


def _of_one(action: Action, today: date) -> Done:
    name = entry_name(action.entry, today)
    if action.after is None:
        words, undone = _("Deleted {entry}"), _("{entry} is back in your diary")
    elif action.before is None:
        words, undone = _("Saved {entry}"), _("{entry} is no longer in your diary")
    else:
        words, undone = _("Saved {entry}"), _("Your change is taken back")
    return Done(action.entry.id, words.format(entry=name), undone.format(entry=name))


def undone_words(undone: Done, next_one: Done | None) -> str:
    """Said after Undo. next_one: what another Undo would take back"""
    if next_one is None:
        return undone.undone
    return _("{undone}. Before that: {words}").format(undone=undone.undone, words=next_one.words)
