"""Something done to one entry of the diary, so that it can be told and taken back."""

from dataclasses import dataclass

from backpain_diary.domain.diary import Entry


@dataclass(frozen=True, slots=True)
class Action:
    """before, after: the entry then; None before it was added, or after it was deleted."""

    before: Entry | None
    after: Entry | None

    @property
    def entry(self) -> Entry:
        """The newest there is of it."""
        entry = self.after or self.before
        assert entry is not None, "nothing was done"
        return entry
