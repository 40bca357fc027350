"""What a calendar shows of a day."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DayMarks:
    """Of a day on which something was written down or done; a blank day has none.

    value:          the highest score, from entries and sessions; None if neither has one
    is_added_later: nothing of it was written in time
    has_more:       something beside the pain was noted
    """

    value: int | None = None
    entries: int = 0
    sessions: int = 0
    is_added_later: bool = False
    has_more: bool = False
