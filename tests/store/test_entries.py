from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import StatementError

from backpain_diary.domain.diary import Entry
from backpain_diary.errors import StorageError
from backpain_diary.store import diary, sessions
from backpain_diary.store.database import Database
from tests.store.samples import ENTRY, FULL_ENTRY, PRACTICE, entries_of

SAME_FILE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
TICK = st.none() | st.booleans()
ENTRIES = st.builds(
    Entry,
    day=st.dates(),
    at=st.none() | st.times(),
    utc_offset=st.integers(-14 * 60, 14 * 60).map(lambda minutes: timedelta(minutes=minutes)),
    created=st.datetimes(timezones=st.just(UTC)),
    edited=st.none() | st.datetimes(timezones=st.just(UTC)),
    pain=st.integers(0, 10),
    note=st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])),
    worse_at_night=TICK,
    stiff_after_rest=TICK,
    easier_with_movement=TICK,
)


def save(database: Database, *entries: Entry) -> list[Entry]:
    """The entries with their ids."""
    with database.transaction() as session:
        return [replace(entry, id=diary.add(session, entry)) for entry in entries]


def stored(database: Database) -> list[Entry]:
    with database.reading() as session:
        return diary.all_entries(session)


@pytest.mark.parametrize("entry", [ENTRY, FULL_ENTRY])
def test_an_entry_comes_back_as_it_was(database: Database, entry: Entry) -> None:
    assert save(database, entry) == stored(database)


@SAME_FILE
@given(ENTRIES)
def test_whatever_is_in_an_entry_comes_back(database: Database, entry: Entry) -> None:
    (saved,) = save(database, entry)
    with database.transaction() as session:
        assert diary.get(session, saved.id or 0) == saved
        diary.delete(session, saved.id or 0)


def test_many_at_once_come_back_as_they_were(database: Database) -> None:
    new = [FULL_ENTRY, ENTRY, ENTRY]
    with database.transaction() as session:
        diary.add_all(session, new)
        diary.add_all(session, [])
    assert [replace(entry, id=None) for entry in stored(database)] == new


def test_an_instant_in_another_time_zone_is_the_same_instant(database: Database) -> None:
    created = datetime(2026, 3, 1, 1, 2, 3, 4, timezone(timedelta(hours=5, minutes=30)))
    save(database, replace(ENTRY, created=created))
    assert stored(database)[0].created == created
    assert stored(database)[0].created.tzinfo is UTC


def test_the_entries_of_some_days_come_by_day_and_time(database: Database) -> None:
    evening, late, untimed = save(
        database,
        replace(ENTRY, at=time(21)),
        replace(ENTRY, day=date(2026, 3, 2)),
        replace(ENTRY, at=None),
    )
    morning, early = save(
        database, replace(ENTRY, at=time(7)), replace(ENTRY, day=date(2026, 2, 1))
    )
    with database.reading() as session:
        assert diary.between(session, ENTRY.day, ENTRY.day) == [untimed, morning, evening]
        assert diary.between(session, early.day, late.day) == stored(database)


def test_an_entry_can_be_changed_and_deleted(database: Database) -> None:
    kept, changed, deleted = save(database, *entries_of(1, 2, 3))
    changed = replace(FULL_ENTRY, id=changed.id, day=changed.day)
    with database.transaction() as session:
        diary.put(session, changed)
        diary.delete(session, deleted.id or 0)
    assert stored(database) == [kept, changed]


def test_the_id_of_a_deleted_entry_is_not_given_to_another(database: Database) -> None:
    (deleted,) = save(database, ENTRY)
    with database.transaction() as session:
        diary.delete(session, deleted.id or 0)
    (other,) = save(database, ENTRY)
    assert other.id != deleted.id
    with database.transaction() as session:
        diary.put(session, deleted)
    assert stored(database) == [deleted, other]


def test_a_day_counts_with_its_highest_score_from_entry_or_session(database: Database) -> None:
    save(database, *entries_of(3, 0, 2), replace(ENTRY, pain=5))
    with database.transaction() as session:
        for number, (before, after) in enumerate([(9, None), (None, 0), (0, None), (None, 4)], 1):
            day = date(2026, 3, number)
            practice = replace(PRACTICE, day=day, pain_before=before, pain_after=after)
            sessions.begin(session, practice)
        sessions.begin(session, replace(PRACTICE, day=date(2026, 3, 5)))
    with database.reading() as session:
        assert diary.day_values(session) == {
            date(2026, 3, 1): 9,
            date(2026, 3, 2): 0,
            date(2026, 3, 3): 2,
            date(2026, 3, 4): 4,
        }


@SAME_FILE
@given(
    st.lists(st.tuples(st.integers(0, 2), st.integers(1, 5), st.integers(-720, 720), st.times()))
)
def test_the_days_added_later_are_those_of_which_every_entry_was(
    database: Database, written: list[tuple[int, int, int, time]]
) -> None:
    entries = [
        replace(
            ENTRY,
            day=ENTRY.day + timedelta(days=day),
            created=datetime.combine(ENTRY.day + timedelta(days=day + late), at, UTC),
            utc_offset=timedelta(minutes=offset),
        )
        for day, late, offset, at in written
    ]
    in_time = {entry.day for entry in entries if not entry.is_added_later}
    saved = save(database, *entries)
    with database.transaction() as session:
        assert diary.days_added_later(session) == {entry.day for entry in entries} - in_time
        for entry in saved:
            diary.delete(session, entry.id or 0)


def test_a_tick_counts_when_any_entry_of_the_day_has_it(database: Database) -> None:
    save(
        database,
        replace(ENTRY, worse_at_night=False),
        replace(ENTRY, worse_at_night=True, stiff_after_rest=False),
        replace(ENTRY, day=date(2026, 3, 2), worse_at_night=False, easier_with_movement=True),
    )
    with database.reading() as session:
        assert diary.ticked_days(session, "worse_at_night") == {date(2026, 3, 1)}
        assert diary.ticked_days(session, "stiff_after_rest") == set()
        assert diary.ticked_days(session, "easier_with_movement") == {date(2026, 3, 2)}


@pytest.mark.parametrize(
    ("note", "position"), [("back\0pain", 5), ("back\ud83d pain", 5), ("\udca9", 1)]
)
def test_text_that_would_not_come_back_is_refused_in_words(
    database: Database, note: str, position: int
) -> None:
    (saved,) = save(database, ENTRY)
    for entry in (replace(ENTRY, note=note), replace(saved, note=note)):
        with (
            pytest.raises(StorageError, match=f"character {position} of the text"),
            database.transaction() as session,
        ):
            diary.put(session, entry)
    assert stored(database) == [saved]


@pytest.mark.parametrize(
    "wrong",
    [
        replace(ENTRY, created=datetime(2026, 3, 1)),  # noqa: DTZ001
        replace(ENTRY, utc_offset=timedelta(minutes=1, seconds=1)),
    ],
)
def test_what_the_columns_cannot_keep_exactly_is_a_mistake_of_ours(
    database: Database, wrong: Entry
) -> None:
    with pytest.raises(StatementError, match=r"time zone|whole minutes"):
        save(database, wrong)
