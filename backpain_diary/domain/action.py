"""Something done to the diary, so that it can be told and taken back."""

from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.diary import Entry
from backpain_diary.domain.events import Event


@dataclass(frozen=True, slots=True)
class Action:
    """Done to one entry. before, after: the entry then; None before it was added, or after it
    was deleted.
    """

    before: Entry | None
    after: Entry | None

    @property
    def entry(self) -> Entry:
        """The newest there is of it."""
        entry = self.after or self.before
        assert entry is not None, "nothing was done"
        return entry


@dataclass(frozen=True, slots=True)
class Imported:
    """Many entries added at once, of the days from first to last; file: what it is called."""

    entry_ids: tuple[int, ...]
    first: date
    last: date
    file: str


@dataclass(frozen=True, slots=True)
class Noted:
    """Done to an event that the user names; before and after as with an entry."""

    before: Event | None
    after: Event | None

    @property
    def event(self) -> Event:
        """The newest there is of it."""
        event = self.after or self.before
        assert event is not None, "nothing was done"
        return event


Undoable = Action | Imported | Noted
