"""What the calendar shows of a day, against a diary that is read entry by entry."""

from dataclasses import replace
from datetime import date, timedelta

from backpain_diary.domain.day_marks import DayMarks
from backpain_diary.domain.detail import Detail, Symptom
from backpain_diary.store import diary, sessions
from backpain_diary.store.database import Database
from backpain_diary.store.months import day_marks
from tests.store.samples import ENTRY, PRACTICE

DAY = ENTRY.day
BEFORE, AFTER = DAY - timedelta(days=1), DAY + timedelta(days=1)


def test_a_day_has_what_is_written_and_done(database: Database) -> None:
    late = replace(ENTRY, day=DAY - timedelta(days=9), at=None)
    with database.transaction() as session:
        diary.add_all(
            session,
            [
                ENTRY,
                replace(ENTRY, pain=7),
                replace(ENTRY, day=BEFORE, pain=0, note="walked"),
                replace(ENTRY, day=AFTER, detail=Detail(symptoms=frozenset({Symptom.STIFFNESS}))),
                late,
            ],
        )
        sessions.begin(session, replace(PRACTICE, day=AFTER, pain_before=2, pain_after=9))
        sessions.begin(session, replace(PRACTICE, day=date(2026, 3, 9)))
    with database.reading() as session:
        marks = day_marks(session, late.day, date(2026, 3, 31))
    assert marks == {
        late.day: DayMarks(value=4, entries=1, is_added_later=True),
        BEFORE: DayMarks(value=0, entries=1, has_more=True),
        DAY: DayMarks(value=7, entries=2),
        AFTER: DayMarks(value=9, entries=1, sessions=1, has_more=True),
        date(2026, 3, 9): DayMarks(sessions=1),
    }


def test_only_the_days_asked_for_are_there(database: Database) -> None:
    with database.transaction() as session:
        diary.add_all(session, [replace(ENTRY, day=day) for day in (BEFORE, DAY, AFTER)])
    with database.reading() as session:
        assert day_marks(session, DAY, DAY).keys() == {DAY}
        assert day_marks(session, date(2020, 1, 1), date(2020, 2, 1)) == {}


def test_a_tick_that_says_no_is_more_than_a_number(database: Database) -> None:
    with database.transaction() as session:
        diary.add(session, replace(ENTRY, worse_at_night=False))
    with database.reading() as session:
        assert day_marks(session, DAY, DAY)[DAY].has_more
