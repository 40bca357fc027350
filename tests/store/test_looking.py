"""What the views of Trends read, against the entries themselves."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random

from backpain_diary.domain.detail import NO_DETAIL, Sleep
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.nights import Night
from backpain_diary.store import diary, looking
from backpain_diary.store.database import Database
from tests.benchmarks.ten_years import full_detail

FIRST = date(2026, 9, 1)
ANSWERS = (None, False, True)
SLEEP = list(Sleep)


def entries() -> list[Entry]:
    """Two on most days; some with every detail and some with none."""
    random = Random(3)
    return [
        Entry(
            day=FIRST + timedelta(days=n // 2),
            at=time(8 + 12 * (n % 2)),
            utc_offset=timedelta(0),
            created=datetime(2026, 11, 1, tzinfo=UTC),
            pain=random.randint(0, 10),
            worse_at_night=random.choice(ANSWERS),
            detail=full_detail(random) if random.random() < 0.5 else NO_DETAIL,
        )
        for n in range(60)
    ]


def test_each_day_holds_what_its_entries_say(database: Database) -> None:
    written = entries()
    until = FIRST + timedelta(days=20)
    with database.transaction() as session:
        diary.add_all(session, written)
    with database.reading() as session:
        places = looking.noted_places(session, until)
        symptoms = looking.ticked_on(session, "symptom", until)
        nights = looking.nights(session, until)
    for day in (FIRST + timedelta(days=n) for n in range(30)):
        of_day = [entry for entry in written if entry.day == day and day <= until]
        noted = {place for entry in of_day for place in entry.detail.places}
        assert set(places.get(day, ())) == noted
        has_detail = any(
            entry.detail != NO_DETAIL or entry.worse_at_night is not None for entry in of_day
        )
        ticked = {tick.value for entry in of_day for tick in entry.detail.symptoms}
        assert symptoms.get(day) == (ticked if has_detail else None)
        worse = [entry.worse_at_night for entry in of_day if entry.worse_at_night is not None]
        slept = [entry.detail.sleep for entry in of_day if entry.detail.sleep is not None]
        if not worse and not slept:
            assert day not in nights
        else:
            worst = max(slept, key=SLEEP.index, default=None)
            assert nights[day] == Night(any(worse) if worse else None, worst)
