"""What applies to the person and what hurt, as it comes back from the file."""

from datetime import date, timedelta

import pytest

from backpain_diary.domain.care import HurtMark
from backpain_diary.domain.movement import Side
from backpain_diary.domain.session import Hurt
from backpain_diary.store import care, sessions
from backpain_diary.store.database import Database
from tests.store.samples import NOW, PRACTICE

DAY = date(2026, 3, 1)


@pytest.fixture
def session_id(database: Database) -> int:
    with database.transaction() as session:
        return sessions.begin(session, PRACTICE)


def record(database: Database, session_id: int, hurt: Hurt, day: date = DAY) -> None:
    with database.transaction() as session:
        care.record_hurt(session, session_id, hurt, day, NOW)


def marks(database: Database) -> dict[str, HurtMark]:
    with database.reading() as session:
        return care.hurt_marks(session)


def take_back(database: Database, movement: str, hours: int = 0) -> None:
    with database.transaction() as session:
        care.take_back(session, movement, NOW + timedelta(hours=hours))


def test_situations_can_be_ticked_and_unticked_and_twice_is_once(database: Database) -> None:
    with database.transaction() as session:
        for name in ("pregnancy", "osteoporosis", "pregnancy"):
            care.tick_situation(session, name, NOW)
    with database.transaction() as session:
        assert care.situations(session) == {"pregnancy", "osteoporosis"}
        care.untick_situation(session, "pregnancy")
        care.untick_situation(session, "hip_replacement")
    with database.reading() as session:
        assert care.situations(session) == {"osteoporosis"}


def test_each_movement_shows_the_latest_time_it_hurt(database: Database, session_id: int) -> None:
    record(database, session_id, Hurt("knee", Side.LEFT, None, 4), date(2026, 2, 1))
    record(database, session_id, Hurt("knee", Side.RIGHT, None, 0))
    record(database, session_id, Hurt("cat", None, "up", None))
    assert marks(database) == {
        "knee": HurtMark("knee", DAY, Side.RIGHT, 0),
        "cat": HurtMark("cat", DAY, None, None),
    }


def test_what_is_taken_in_again_has_no_mark_until_it_hurts_again(
    database: Database, session_id: int
) -> None:
    record(database, session_id, Hurt("knee", Side.LEFT, None, 4))
    record(database, session_id, Hurt("cat", None, "up", 1))
    take_back(database, "knee")
    assert list(marks(database)) == ["cat"]
    record(database, session_id, Hurt("knee", None, None, None), date(2026, 3, 2))
    assert marks(database)["knee"].day == date(2026, 3, 2)


def test_each_session_in_which_it_hurt_is_known_by_its_day_also_when_taken_in_again(
    database: Database, session_id: int
) -> None:
    with database.transaction() as session:
        later = sessions.begin(session, PRACTICE)
    record(database, session_id, Hurt("knee", Side.LEFT, None, 4))
    record(database, session_id, Hurt("cat", None, "up", 1), date(2026, 3, 2))
    record(database, later, Hurt("knee", None, None, None), date(2026, 3, 3))
    take_back(database, "knee")
    with database.reading() as session:
        assert care.hurt_sessions(session) == {session_id: DAY, later: date(2026, 3, 3)}


def test_taking_in_again_is_undone_without_waking_older_marks(
    database: Database, session_id: int
) -> None:
    record(database, session_id, Hurt("knee", Side.LEFT, None, 4))
    take_back(database, "knee", hours=0)
    record(database, session_id, Hurt("knee", Side.RIGHT, None, 9))
    take_back(database, "knee", hours=1)
    with database.transaction() as session:
        care.put_back(session, "knee")
    assert marks(database) == {"knee": HurtMark("knee", DAY, Side.RIGHT, 9)}
    take_back(database, "knee", hours=2)
    assert marks(database) == {}
