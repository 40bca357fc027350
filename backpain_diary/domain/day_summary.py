"""A day in brief, as a calendar shows it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySummary:
    """highest:     score of the day, from entries and sessions; None if none was given
    entries, sessions: how many
    is_added_later: there are entries, and all of them were written late
    has_note:    some entry has one
    has_detail:  something else is noted of some entry beside its pain
    """

    highest: int | None = None
    entries: int = 0
    sessions: int = 0
    is_added_later: bool = False
    has_note: bool = False
    has_detail: bool = False
