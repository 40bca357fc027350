"""What the view of pain over time is made from."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.events import Event
from backpain_diary.domain.trends import Record


@dataclass(frozen=True, slots=True)
class Marks:
    """What else happened on the days.

    events:   those the user named, the earliest day first
    medicine: days with any noted
    flare:    days with the session for flare days
    """

    events: tuple[Event, ...] = ()
    medicine: Set[date] = frozenset()
    flare: Set[date] = frozenset()


NO_MARKS = Marks()


@dataclass(frozen=True, slots=True)
class PainData:
    record: Record
    marks: Marks = NO_MARKS
