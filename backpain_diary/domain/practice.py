"""What was done in a guided session."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from backpain_diary.domain.session import Hold

FLARE_DAY = "flare_day"  # the routine for days of much pain; it has a button of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeSession:
    """A guided session as it was done.

    day, at:      the local date and time at which it began, as lived
    utc_offset:   of the computer then
    started:      instant, aware, UTC
    routine:      its id; routine_name is what it was called then
    planned_s:    how long all its steps take, without pauses
    ended:        instant; None if the program ended before the session did
    is_completed: False for a session that was left midway
    pain_before, pain_after: 0-10, or None when not said
    holds:        oldest first
    id:           given by the store; None before that
    """

    day: date
    at: time
    utc_offset: timedelta
    started: datetime
    routine: str
    routine_name: str
    planned_s: float
    ended: datetime | None = None
    is_completed: bool = False
    pain_before: int | None = None
    pain_after: int | None = None
    holds: tuple[Hold, ...] = ()
    id: int | None = None
