"""What was done to the diary last, and what is said once it has been taken back."""

from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.action import Action
from backpain_diary.i18n import _
from backpain_diary.presenters.diary import entry_name


@dataclass(frozen=True, slots=True)
class Done:
    """words: what was done; undone: what is said when it has been taken back"""

    entry_id: int | None
    words: str
    undone: str


def done(action: Action, today: date) -> Done:
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
