"""What a person writes down about a day."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from backpain_diary.domain.detail import NO_DETAIL, Detail
from backpain_diary.domain.pain import PAIN_SCALE

EARLIEST = date(1900, 1, 1)  # an earlier day is surely a slip
LATE_DAYS = 3  # an entry made more days than this after its day was "added later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One answer to "worst pain today so far"; a day may hold several.

    day:        the calendar day as lived, never reinterpreted when the time zone changes
    at:         local time it speaks of, to the minute, or None for a day filled in later
    utc_offset: of the computer when it was written
    created, edited: instants, aware, UTC; edited is None until the first change. Of an entry from
                a file that does not say when it was written, created is when it speaks of
    the three ticks: True yes, False no, None not logged
    id:         given by the store; None before that
    """

    day: date
    at: time | None
    utc_offset: timedelta
    created: datetime
    pain: int
    edited: datetime | None = None
    note: str = ""
    worse_at_night: bool | None = None
    stiff_after_rest: bool | None = None
    easier_with_movement: bool | None = None
    detail: Detail = NO_DETAIL
    id: int | None = None

    def __post_init__(self) -> None:
        if self.pain not in PAIN_SCALE:
            raise ValueError(f"pain must be 0-10, not {self.pain}")

    @property
    def is_added_later(self) -> bool:
        written_on = (self.created + self.utc_offset).date()
        return (written_on - self.day).days > LATE_DAYS
