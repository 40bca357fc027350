"""What is noted beside the pain, as it comes back from the file."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from sqlalchemy import func, select

from backpain_diary.domain.detail import NO_DETAIL, Detail, Medicine, Symptom
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.regions import Region
from backpain_diary.errors import StorageError
from backpain_diary.store import activity, detail, diary
from backpain_diary.store.database import Database
from tests.details import DETAIL, FULL_DETAIL
from tests.store.samples import ENTRY, NOW

SAME_FILE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
DETAILED = replace(ENTRY, detail=FULL_DETAIL)


def save(database: Database, *entries: Entry) -> list[Entry]:
    """The entries with their ids."""
    with database.transaction() as session:
        return [replace(entry, id=diary.add(session, entry)) for entry in entries]


def put(database: Database, entry: Entry) -> None:
    with database.transaction() as session:
        diary.put(session, entry)


def delete(database: Database, entry: Entry) -> None:
    with database.transaction() as session:
        diary.delete(session, entry.id or 0)


def stored(database: Database) -> list[Entry]:
    with database.reading() as session:
        return diary.all_entries(session)


def rows(database: Database) -> int:
    """In all tables of detail."""
    with database.reading() as session:
        return sum(
            session.scalar(select(func.count()).select_from(table)) or 0 for table in detail.TABLES
        )


@SAME_FILE
@given(DETAIL)
def test_whatever_is_noted_comes_back(database: Database, noted: Detail) -> None:
    (saved,) = save(database, replace(ENTRY, detail=noted))
    assert stored(database) == [saved]
    delete(database, saved)


@SAME_FILE
@given(DETAIL, DETAIL)
def test_what_is_noted_anew_replaces_all_that_was(
    database: Database, before: Detail, after: Detail
) -> None:
    (saved,) = save(database, replace(ENTRY, detail=before))
    put(database, replace(saved, detail=after))
    assert stored(database) == [replace(saved, detail=after)]
    delete(database, saved)
    assert rows(database) == 0


def test_each_entry_keeps_its_own_also_of_many_at_once(database: Database) -> None:
    other = Detail(tags=("café",), symptoms=frozenset({Symptom.STIFFNESS}))
    new = [DETAILED, ENTRY, replace(ENTRY, detail=other)]
    with database.transaction() as session:
        diary.add_all(session, new)
    assert [entry.detail for entry in stored(database)] == [FULL_DETAIL, NO_DETAIL, other]


def test_an_entry_without_detail_takes_no_room(database: Database) -> None:
    save(database, ENTRY)
    assert rows(database) == 0


def test_what_is_noted_goes_with_its_entry_and_comes_back_with_it(database: Database) -> None:
    deleted, kept = save(database, DETAILED, replace(ENTRY, detail=Detail(average=1)))
    delete(database, deleted)
    assert (stored(database), rows(database)) == ([kept], 1)
    put(database, deleted)
    assert stored(database) == [deleted, kept]


@pytest.mark.parametrize(
    "noted",
    [
        Detail(tags=("a\0",)),
        Detail(medicines=(Medicine("a\ud83d"),)),
        Detail(medicines=(Medicine("a", "1\0"),)),
    ],
)
def test_text_that_would_not_come_back_is_refused_and_nothing_is_half_saved(
    database: Database, noted: Detail
) -> None:
    (saved,) = save(database, DETAILED)
    for entry in (replace(ENTRY, detail=noted), replace(saved, detail=noted)):
        with pytest.raises(StorageError, match="character 2 of the text"):
            put(database, entry)
    assert stored(database) == [saved]


def test_every_region_comes_back_in_the_order_of_the_map(database: Database) -> None:
    places = tuple((region, None) for region in Region)
    (saved,) = save(database, replace(ENTRY, detail=Detail(places=places)))
    assert stored(database) == [saved]


def test_the_activity_is_the_one_named_last(database: Database) -> None:
    with database.transaction() as session:
        assert activity.current(session) == ""
        for name in ("Gardening", "Stairs 🪜"):
            activity.name_activity(session, name, NOW)
        assert activity.current(session) == "Stairs 🪜"
        with pytest.raises(StorageError, match="character 1"):
            activity.name_activity(session, "\0", NOW)
