from dataclasses import replace
from datetime import date

import pytest

from backpain_diary.domain.care import HurtMark
from backpain_diary.domain.movement import Side
from backpain_diary.domain.session import Hurt
from backpain_diary.services.care import CareService
from backpain_diary.services.changes import Changed, Changes
from backpain_diary.services.coach import CoachService
from backpain_diary.store.database import Database
from tests.fakes import FakeClock
from tests.store.samples import HOLD, ROUTINE


@pytest.fixture
def care(database: Database, clock: FakeClock, changes: Changes) -> CareService:
    return CareService(database, clock, changes)


def test_what_applies_is_kept_and_published(care: CareService, published: list[Changed]) -> None:
    care.set_situation("pregnancy", applies=True)
    assert care.situations() == {"pregnancy"}
    care.set_situation("pregnancy", applies=False)
    assert care.situations() == frozenset()
    assert published == [Changed.CARE] * 2


def test_what_was_said_by_mistake_is_forgotten_with_the_hold_it_ended(
    care: CareService, coach: CoachService, published: list[Changed]
) -> None:
    session_id = coach.begin(ROUTINE, 100)
    for movement, second in (("cobra", 7), ("bridge", None), ("bridge", 3)):
        care.record_hurt(session_id, Hurt(movement, None, None, second))
        if second is not None:
            coach.record(session_id, replace(HOLD, movement=movement, held_s=second))
    del published[:]
    care.forget_hurt(session_id)
    assert care.hurt_marks()["bridge"].second is None
    care.forget_hurt(session_id)
    assert care.hurt_marks().keys() == {"cobra"}
    (session,) = coach.sessions(date.min, date.max)
    assert [hold.movement for hold in session.holds] == ["cobra"]
    assert published == [Changed.CARE | Changed.SESSIONS] * 2


def test_what_hurt_is_marked_with_the_day_until_it_is_taken_in_again(
    care: CareService, coach: CoachService, published: list[Changed]
) -> None:
    session_id = coach.begin(ROUTINE, 100)
    del published[:]
    care.record_hurt(session_id, Hurt("cobra", Side.LEFT, None, 7))
    mark = HurtMark("cobra", date(2026, 3, 1), Side.LEFT, 7)
    assert care.hurt_marks() == {"cobra": mark}
    care.take_in_again("cobra")
    assert care.hurt_marks() == {}
    care.leave_out_again("cobra")
    assert care.hurt_marks() == {"cobra": mark}
    assert published == [Changed.CARE] * 3
