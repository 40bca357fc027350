from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone

from backpain_diary.domain.movement import Side
from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.session import Outcome
from backpain_diary.domain.suggestion import Begun
from backpain_diary.store import sessions
from backpain_diary.store.database import Database
from tests.store.samples import HOLD, NOW, PRACTICE

HOLDS = (
    HOLD,
    replace(HOLD, movement="cat_camel", side=None, direction="up", held_s=5.0),
    *(replace(HOLD, side=Side.RIGHT, outcome=outcome, held_s=0.0) for outcome in Outcome),
)


def begin(database: Database, practice: PracticeSession = PRACTICE) -> int:
    with database.transaction() as session:
        return sessions.begin(session, practice)


def stored(database: Database) -> list[PracticeSession]:
    with database.reading() as session:
        return sessions.between(session, date.min, date.max)


def test_a_session_is_partial_until_it_is_finished(database: Database) -> None:
    session_id = begin(database)
    assert stored(database) == [replace(PRACTICE, id=session_id)]
    with database.transaction() as session:
        sessions.finish(session, session_id, NOW + timedelta(minutes=9), completed=True)
    (finished,) = stored(database)
    assert finished.is_completed
    assert finished.ended == NOW + timedelta(minutes=9)


def test_every_hold_comes_back_as_it_was_in_the_order_recorded(database: Database) -> None:
    first, other = begin(database), begin(database)
    with database.transaction() as session:
        for hold in HOLDS:
            sessions.record_hold(session, first, hold, NOW)
        sessions.record_hold(session, other, HOLD, NOW)
    assert [practice.holds for practice in stored(database)] == [HOLDS, (HOLD,)]


def test_the_pain_before_and_after_can_be_said_and_taken_back(database: Database) -> None:
    session_id = begin(database)
    with database.transaction() as session:
        sessions.set_pain_before(session, session_id, 6)
        sessions.set_pain_after(session, session_id, 0)
    assert (stored(database)[0].pain_before, stored(database)[0].pain_after) == (6, 0)
    with database.transaction() as session:
        sessions.set_pain_before(session, session_id, None)
    assert (stored(database)[0].pain_before, stored(database)[0].pain_after) == (None, 0)


def test_everything_about_a_session_comes_back_as_it_was(database: Database) -> None:
    practice = PracticeSession(
        day=date(2026, 2, 28),
        at=time(23, 59),
        utc_offset=timedelta(hours=-3, minutes=-30),
        started=datetime(2026, 2, 28, 23, 59, 1, 2, timezone(timedelta(hours=-3, minutes=-30))),
        ended=NOW,
        routine="my own",
        routine_name="Für abends – 🌙",
        planned_s=612.5,
        is_completed=True,
        pain_before=10,
        pain_after=0,
    )
    session_id = begin(database, practice)
    assert stored(database) == [replace(practice, id=session_id)]


def test_the_sessions_of_some_days_come_oldest_first(database: Database) -> None:
    late = begin(database, replace(PRACTICE, started=NOW + timedelta(hours=1)))
    early = begin(database)
    begin(database, replace(PRACTICE, day=date(2026, 3, 2)))
    with database.reading() as session:
        found = sessions.between(session, PRACTICE.day, PRACTICE.day)
    assert [practice.id for practice in found] == [early, late]


def test_the_seconds_held_add_up_by_day(database: Database) -> None:
    morning, evening = begin(database), begin(database)
    next_day = begin(database, replace(PRACTICE, day=date(2026, 3, 2)))
    begin(database, replace(PRACTICE, day=date(2026, 3, 3)))
    with database.transaction() as session:
        for session_id, held_s in [(morning, 20), (morning, 10.5), (evening, 5), (next_day, 0)]:
            sessions.record_hold(session, session_id, replace(HOLD, held_s=held_s), NOW)
    with database.reading() as session:
        assert sessions.held_s_by_day(session, date.min, date.max) == {PRACTICE.day: 35.5}
        assert sessions.held_s_by_day(session, date(2026, 3, 2), date.max) == {}


def test_when_which_routine_was_begun_comes_without_the_holds(database: Database) -> None:
    begin(database)
    begin(database, replace(PRACTICE, day=date(2026, 3, 2), at=time(21), routine="own-1"))
    begin(database, replace(PRACTICE, day=date(2026, 3, 3)))
    with database.reading() as session:
        found = sessions.begun(session, PRACTICE.day, date(2026, 3, 2))
    assert found == [
        Begun(PRACTICE.day, PRACTICE.at, "short"),
        Begun(date(2026, 3, 2), time(21), "own-1"),
    ]
