from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from backpain_diary.domain.practice import PracticeSession
from backpain_diary.services.changes import Changed
from backpain_diary.services.coach import CoachService
from backpain_diary.services.diary import DiaryService
from tests.fakes import FakeClock
from tests.store.samples import HOLD, ROUTINE

TODAY = date(2026, 3, 1)


def only(coach: CoachService) -> PracticeSession:
    (practice,) = coach.sessions(TODAY, TODAY)
    return practice


def test_a_session_just_begun_is_kept_as_partial(coach: CoachService) -> None:
    session_id = coach.begin(ROUTINE, 612)
    assert only(coach) == PracticeSession(
        id=session_id,
        day=TODAY,
        at=time(8, 12),
        utc_offset=timedelta(hours=1),
        started=datetime(2026, 3, 1, 7, 12, 34, 567_890, UTC),
        routine="short",
        routine_name="Short & gentle",
        planned_s=612,
    )


@pytest.mark.parametrize("completed", [True, False])
def test_what_was_done_is_kept_hold_by_hold(
    coach: CoachService, clock: FakeClock, completed: bool
) -> None:
    session_id = coach.begin(ROUTINE, 612)
    holds = (HOLD, replace(HOLD, repeat=3, held_s=4.5))
    for hold in holds:
        clock.advance(40)
        coach.record(session_id, hold)
    assert only(coach).holds == holds
    assert only(coach).ended is None
    coach.finish(session_id, completed=completed)
    assert only(coach).is_completed == completed
    assert only(coach).ended == only(coach).started + timedelta(seconds=80)


def test_a_session_over_midnight_belongs_to_the_day_it_began(
    coach: CoachService, clock: FakeClock
) -> None:
    clock.go_to(datetime(2026, 3, 1, 23, 59, tzinfo=UTC))
    session_id = coach.begin(ROUTINE, 612)
    clock.advance(600)
    coach.record(session_id, HOLD)
    coach.finish(session_id, completed=True)
    assert only(coach).day == TODAY
    assert coach.held_s_by_day(TODAY, TODAY + timedelta(days=1)) == {TODAY: HOLD.held_s}


def test_the_pain_around_a_session_counts_for_its_day(
    coach: CoachService, diary: DiaryService
) -> None:
    session_id = coach.begin(ROUTINE, 612)
    coach.pain_before(session_id, 6)
    coach.pain_after(session_id, 3)
    assert (only(coach).pain_before, only(coach).pain_after) == (6, 3)
    assert diary.day_values() == {TODAY: 6}
    coach.pain_before(session_id, None)
    assert diary.day_values() == {TODAY: 3}


def test_each_step_says_that_sessions_changed(
    coach: CoachService, published: list[Changed]
) -> None:
    session_id = coach.begin(ROUTINE, 612)
    coach.record(session_id, HOLD)
    coach.pain_before(session_id, 6)
    coach.pain_after(session_id, 3)
    coach.finish(session_id, completed=True)
    assert published == [Changed.SESSIONS] * 5
