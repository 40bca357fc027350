from datetime import date, timedelta

import pytest

from backpain_diary.domain.pausing import Pausing
from backpain_diary.services.changes import Changed, Changes
from backpain_diary.services.coach import CoachService
from backpain_diary.services.diary import DiaryService
from backpain_diary.services.pausing import PauseService
from backpain_diary.store.database import Database
from tests.fakes import FakeClock
from tests.store.samples import ROUTINE

ONE_DAY = timedelta(days=1)
KEPT = Pausing()
OFFERED = Pausing(is_offered=True)


@pytest.fixture
def pauses(database: Database, clock: FakeClock, changes: Changes) -> PauseService:
    return PauseService(database, clock, changes)


def after_a_week(diary: DiaryService, clock: FakeClock) -> None:
    """Pain on 1 March, then seven days of 0; it is the 8th."""
    diary.save_pain(4)
    for _day in range(7):
        clock.go_to(clock.now() + ONE_DAY)
        diary.save_pain(0)


def state(pauses: PauseService, diary: DiaryService, clock: FakeClock) -> Pausing:
    return pauses.state(diary.day_values(), clock.today())


def test_a_pause_is_offered_once_and_kept(
    pauses: PauseService, diary: DiaryService, clock: FakeClock, published: list[Changed]
) -> None:
    after_a_week(diary, clock)
    assert state(pauses, diary, clock) == OFFERED
    pauses.pause()
    assert published[-1] is Changed.PAUSES
    clock.go_to(clock.now() + 90 * ONE_DAY)
    diary.save_pain(0)
    assert state(pauses, diary, clock) == Pausing(since=date(2026, 3, 8))
    pauses.take_up()
    assert state(pauses, diary, clock) == KEPT


def test_pain_takes_it_up_and_undo_lets_it_rest_again(
    pauses: PauseService, diary: DiaryService, clock: FakeClock
) -> None:
    after_a_week(diary, clock)
    pauses.pause()
    clock.advance(60)
    diary.save_pain(1)
    assert state(pauses, diary, clock) == KEPT
    diary.undo()
    assert state(pauses, diary, clock) == Pausing(since=date(2026, 3, 8))


def test_pain_before_a_session_takes_it_up(
    pauses: PauseService, diary: DiaryService, coach: CoachService, clock: FakeClock
) -> None:
    after_a_week(diary, clock)
    pauses.pause()
    clock.go_to(clock.now() + ONE_DAY)
    session_id = coach.begin(ROUTINE, 60)
    coach.pain_before(session_id, 3)
    assert state(pauses, diary, clock) == KEPT


def test_declined_it_is_offered_again_after_another_spell(
    pauses: PauseService, diary: DiaryService, clock: FakeClock
) -> None:
    after_a_week(diary, clock)
    pauses.decline()
    assert state(pauses, diary, clock) == KEPT
    clock.go_to(clock.now() + ONE_DAY)
    after_a_week(diary, clock)
    assert state(pauses, diary, clock) == OFFERED


def test_a_pause_holds_over_a_restart(
    pauses: PauseService, diary: DiaryService, clock: FakeClock, database: Database
) -> None:
    pauses.pause()
    again = PauseService(database, clock, Changes())
    assert state(again, diary, clock) == Pausing(since=date(2026, 3, 1))
