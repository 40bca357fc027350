"""Entries and holds to store; name only what a test is about."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from backpain_diary.domain.diary import Entry
from backpain_diary.domain.movement import Routine, RoutineItem, Side
from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.session import Hold, Outcome

NOW = datetime(2026, 3, 1, 7, 12, 5, 123456, UTC)

ENTRY = Entry(
    day=date(2026, 3, 1),
    at=time(8, 12),
    utc_offset=timedelta(hours=1),
    created=NOW,
    pain=4,
)
FULL_ENTRY = replace(
    ENTRY,
    day=date(2026, 2, 20),
    at=None,
    utc_offset=timedelta(hours=-9, minutes=-30),
    edited=datetime(2026, 3, 2, 23, 59, 59, 999999, UTC),
    pain=10,
    note="Zahnarzt – langes Sitzen 🪑\nsecond line\t“quoted” 'n \u200d\u0301 \x07 ٣",
    worse_at_night=True,
    stiff_after_rest=False,
    easier_with_movement=None,
)

PRACTICE = PracticeSession(
    day=date(2026, 3, 1),
    at=time(8, 12),
    utc_offset=timedelta(hours=1),
    started=NOW,
    routine="short",
    routine_name="Short & gentle",
    planned_s=600,
)

HOLD = Hold(
    movement="knee_to_chest",
    side=Side.LEFT,
    repeat=2,
    direction=None,
    prescribed_s=30.0,
    held_s=29.987654321,
    outcome=Outcome.DONE,
)

ROUTINE = Routine(
    id="short",
    name="Short & gentle",
    purpose="For a start",
    items=(RoutineItem("knee_to_chest", 30, 2),),
)


def entries_of(*pains: int, first: date = date(2026, 3, 1)) -> list[Entry]:
    """One entry a day, from `first` on."""
    return [
        replace(ENTRY, day=first + timedelta(days=number), pain=pain)
        for number, pain in enumerate(pains)
    ]
