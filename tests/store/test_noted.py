"""What SQLite counts for the page for the doctor, against the entries counted one by one."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest

from backpain_diary.domain.detail import NO_DETAIL, Detail, Medicine
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.regions import Region
from backpain_diary.domain.report_counts import Noted
from backpain_diary.store import diary, noted, sessions
from backpain_diary.store.database import Database
from tests.benchmarks.ten_years import full_detail
from tests.domain import counting
from tests.store.samples import ENTRY, HOLD, NOW, PRACTICE

FIRST = date(2026, 9, 1)
ANSWERS = (None, False, True)
PLACES = ((Region.LOW_BACK_LEFT, 0), (Region.BUTTOCK_LEFT, None))


def some_detail(random: Random) -> Detail:
    return random.choice((NO_DETAIL, full_detail(random), Detail(places=PLACES)))


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
            note=random.choice(("", "On the stairs.")),
            worse_at_night=random.choice(ANSWERS),
            stiff_after_rest=random.choice(ANSWERS),
            easier_with_movement=random.choice((None, False)),
            detail=some_detail(random),
        )
        for n in range(80)
    ]


@pytest.mark.parametrize(("first", "last"), [(0, 39), (7, 30), (12, 12), (90, 99)])
def test_it_is_what_the_entries_say(database: Database, first: int, last: int) -> None:
    days = FIRST + timedelta(days=first), FIRST + timedelta(days=last)
    written = entries()
    within = [entry for entry in written if days[0] <= entry.day <= days[1]]
    with database.transaction() as session:
        diary.add_all(session, written)
    with database.reading() as session:
        assert comparable(noted.noted(session, *days)) == comparable(counting.noted(written, *days))
        assert noted.disturbed_nights(session, *days) == counting.disturbed_nights(within)
        assert noted.managed(session, *days) == counting.managed(within)


def comparable(found: Noted) -> Noted:
    """Without what no order is promised for, and without what is counted as 0."""
    yes = {name: days for name, days in found.yes.items() if days}
    return replace(found, places=sorted(found.places, key=lambda each: each.region.value), yes=yes)


def test_medicines_stand_in_the_order_of_the_first_day(database: Database) -> None:
    tea, ibuprofen, magnesium = (
        Medicine("Tea"),
        Medicine("Ibuprofen", "400 mg"),
        Medicine("Magnésium"),
    )
    with database.transaction() as session:
        for days, medicines in ((3, (magnesium,)), (1, (tea, ibuprofen)), (2, (ibuprofen,))):
            day = FIRST + timedelta(days=days)
            diary.add(session, replace(ENTRY, day=day, detail=Detail(medicines=medicines)))
    with database.reading() as session:
        found = noted.noted(session, FIRST, FIRST + timedelta(days=9))
    assert list(found.medicines.items()) == [("Tea", 1), ("Ibuprofen 400 mg", 2), ("Magnésium", 1)]


def test_only_sessions_in_which_something_was_held(database: Database) -> None:
    held = (((20.0, 10.0), 0), ((5.0,), 0), ((0.0,), 1), ((), 2), ((9.0,), 30))
    with database.transaction() as session:
        for seconds, days in held:
            practice = replace(PRACTICE, day=FIRST + timedelta(days=days))
            session_id = sessions.begin(session, practice)
            for each in seconds:
                sessions.record_hold(session, session_id, replace(HOLD, held_s=each), NOW)
    with database.reading() as session:
        found = sessions.held_in_each(session, FIRST, FIRST + timedelta(days=9))
    assert sorted(found) == [(FIRST, 5.0), (FIRST, 30.0)]
