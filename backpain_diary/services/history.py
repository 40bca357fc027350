"""The last actions of the user, on whichever page they were done, and how they are taken back."""

from collections import deque

from backpain_diary.domain.action import Noted, Undoable
from backpain_diary.services.changes import Changed, Changes
from backpain_diary.store.database import Database
from backpain_diary.store.undoing import take_back

UNDO_STEPS = 20
NOTHING = Changed(0)


class History:
    def __init__(self, database: Database, changes: Changes) -> None:
        self._database = database
        self._changes = changes
        self._actions: deque[Undoable] = deque(maxlen=UNDO_STEPS)

    @property
    def last_action(self) -> Undoable | None:
        """What `undo` would take back."""
        return self._actions[-1] if self._actions else None

    def did(self, action: Undoable, also: Changed = NOTHING) -> None:
        """It is stored; say so to who shows it. also: what has changed with it"""
        self._actions.append(action)
        self._changes.publish(_touched(action) | also)

    def undo(self) -> bool:
        """Take back the last action, as if it had not been. False when there is none.

        May raise StorageError, and then nothing has changed.
        """
        last = self.last_action
        if last is None:
            return False
        with self._database.transaction() as session:
            take_back(session, last)
        self._actions.pop()
        self._changes.publish(_touched(last))
        return True

    def forget(self) -> None:
        """Nothing done so far can be undone any more: all ids are new."""
        self._actions.clear()


def _touched(action: Undoable) -> Changed:
    return Changed.EVENTS if isinstance(action, Noted) else Changed.ENTRIES
