"""A diary of ten years, full of detail: 3,650 days, two entries a day, a session every other."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from random import Random

from backpain_diary.clock import SystemClock
from backpain_diary.domain.detail import Detail, Medicine, SelfCare, Sleep, Symptom, Worse
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.movement import Side
from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.regions import ORDER, Region
from backpain_diary.domain.session import Hold, Outcome
from backpain_diary.paths import database_path
from backpain_diary.store import diary, sessions
from backpain_diary.store.database import Database
from backpain_diary.store.opening import open_diary

DAYS = 3650
OFFSET = timedelta(hours=1)
NOTES = (
    "A walk in the park helped a little, and so did the warm bath in the evening.",
    "Müde; nach der langen Fahrt im Café gesessen. Später wieder beweglicher.",
    "Sat through a long meeting. Better after I got up every half hour, as told.",
)
MEDICINES = ("Ibuprofen", "Paracetamol", "Arnika-Salbe", "Magnésium", "Vitamin D")
TAGS = ("garden", "office", "Zug fahren", "sick child", "café", "swimming", "visit", "bad night")


@contextmanager
def opened_copy(ten_years: Path) -> Iterator[Database]:
    """Of that diary, to write into."""
    with tempfile.TemporaryDirectory(dir=ten_years.parent) as folder:
        path = database_path(Path(shutil.copytree(ten_years, Path(folder) / "copy")))
        database = open_diary(path, SystemClock().now())
        try:
            yield database
        finally:
            database.close()


def full_detail(random: Random) -> Detail:
    """Something of everything that can be noted."""
    regions = sorted(random.sample(list(Region), 4), key=ORDER.__getitem__)
    return Detail(
        average=random.randint(0, 8),
        sleep=random.choice(list(Sleep)),
        activity=random.randint(0, 10),
        places=tuple((region, random.randint(1, 8)) for region in regions),
        symptoms=frozenset(random.sample(list(Symptom), 4)),
        made_worse_by=frozenset(random.sample(list(Worse), 2)),
        self_care=frozenset(random.sample(list(SelfCare), 3)),
        medicines=tuple(Medicine(name, "400 mg") for name in random.sample(MEDICINES, 2)),
        tags=tuple(random.sample(TAGS, 2)),
    )


def write_ten_years(folder: Path, days_back: int = DAYS) -> Path:
    """The folder, with the diary in it. Pain persists today, so that notices are shown."""
    now = SystemClock().now()
    random = Random(10)
    database = open_diary(database_path(folder), now)
    days = [now.date() - timedelta(days=n) for n in reversed(range(days_back))]
    entries = [
        Entry(
            day=day,
            at=time(hour, 12),
            utc_offset=OFFSET,
            created=datetime(day.year, day.month, day.day, hour, 12, tzinfo=UTC),
            pain=random.randint(1, 8),
            note=f"{random.choice(NOTES)} {day:%A} {random.randrange(1000)}",
            worse_at_night=random.random() < 0.3,
            stiff_after_rest=random.random() < 0.5,
            easier_with_movement=random.random() < 0.5,
            detail=full_detail(random),
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
