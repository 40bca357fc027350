"""Something done to the entries of the diary, so that it can be told and taken back."""

from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.diary import Entry


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


Undoable = Action | Imported
