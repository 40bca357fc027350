"""Takes back what was done to the diary. The caller owns the session and the transaction."""

from sqlalchemy.orm import Session

from backpain_diary.domain.action import Imported, Noted, Undoable
from backpain_diary.store import diary as entries
from backpain_diary.store import events


def take_back(session: Session, action: Undoable) -> None:
    """As if it had not been done."""
    if isinstance(action, Imported):
        entries.delete_all(session, action.entry_ids)
    elif isinstance(action, Noted):
        if action.before is None:
            events.remove(session, _saved(action.event.id))
        else:
            events.save(session, action.before)
    elif action.before is None:
        entries.delete(session, _saved(action.entry.id))
    else:
        entries.put(session, action.before)


def _saved(number: int | None) -> int:
    assert number is not None, "it was never saved"
    return number
