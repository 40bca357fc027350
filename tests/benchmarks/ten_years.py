"""A diary of ten years: 3,650 days, two entries on most, sessions three times a week."""

from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import Random

from backpain_diary.clock import SystemClock
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.movement import Side
from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.session import Hold, Outcome
from backpain_diary.paths import database_path
from backpain_diary.store import diary, sessions
from backpain_diary.store.opening import open_diary

DAYS = 3650
OFFSET = timedelta(hours=1)


def write_ten_years(folder: Path) -> Path:
    """The folder, with the diary in it. Pain persists today, so that notices are shown."""
    now = SystemClock().now()
    random = Random(10)
    database = open_diary(database_path(folder), now)
    days = [now.date() - timedelta(days=n) for n in reversed(range(DAYS))]
    entries = [
        Entry(
            day=day,
            at=time(hour, 12),
            utc_offset=OFFSET,
            created=datetime(day.year, day.month, day.day, hour, 12, tzinfo=UTC),
            pain=random.randint(1, 8),
            note="A walk in the park helped a little." if random.random() < 0.2 else "",
            worse_at_night=random.random() < 0.3,
        )
        for day in days
        for hour in (8, 20)
    ]
    with database.transaction() as session:
        diary.add_all(session, entries)
        for day in days[::2]:
            started = datetime(day.year, day.month, day.day, 17, tzinfo=UTC)
            practice = PracticeSession(
                day=day,
                at=time(18),
                utc_offset=OFFSET,
                started=started,
                ended=started + timedelta(minutes=5),
                routine="short",
                routine_name="Short",
                planned_s=279,
                is_completed=True,
                pain_before=4,
                pain_after=4,
            )
            session_id = sessions.begin(session, practice)
            for repeat in (1, 2):
                hold = Hold(
                    movement="knee_to_chest",
                    side=Side.LEFT,
                    repeat=repeat,
                    direction=None,
                    prescribed_s=20,
                    held_s=20,
                    outcome=Outcome.DONE,
                )
                sessions.record_hold(session, session_id, hold, started)
    database.close()
    return folder
