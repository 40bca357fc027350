"""Which routine is offered, and what may be gone on with."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.session import Hold, Outcome
from backpain_diary.domain.suggestion import Begun, LeftMidway, left_midway, suggested

DAY = date(2026, 3, 1)
EIGHT, NINE = time(8), time(9)
HOLD = Hold(
    movement="knee",
    side=None,
    repeat=1,
    direction=None,
    prescribed_s=20,
    held_s=20,
    outcome=Outcome.DONE,
)
SECOND = replace(HOLD, repeat=2)


def at(hour: int, minute: int = 0, routine: str = "all", day: date = DAY) -> Begun:
    return Begun(day, time(hour, minute), routine)


def session(*holds: Hold, routine: str = "all", completed: bool = False) -> PracticeSession:
    return PracticeSession(
        day=DAY,
        at=EIGHT,
        utc_offset=timedelta(),
        started=datetime(2026, 3, 1, 8, tzinfo=UTC),
        routine=routine,
        routine_name=routine,
        planned_s=100,
        is_completed=completed,
        holds=holds,
    )


def offered(*begun: Begun, now: time = NINE) -> str:
    return suggested(begun, now, {"all", "chair", "short"}, "short")


def test_without_a_habit_the_usual_routine_is_offered() -> None:
    assert offered() == "short"


def test_the_routine_done_at_this_time_of_day_is_offered_again() -> None:
    habit = (at(8), at(20, routine="chair"))
    assert offered(*habit) == "all"
    assert offered(*habit, now=time(21, 30)) == "chair"
    assert offered(*habit, now=time(14)) == "short"


def test_the_latest_of_this_time_of_day_counts_in_whatever_order_they_come() -> None:
    later = at(8, routine="chair", day=DAY + timedelta(days=1))
    assert offered(later, at(8)) == offered(at(8), later) == "chair"
    assert offered(at(8), at(8, 30, "chair")) == "chair"


@pytest.mark.parametrize(
    ("begun", "now", "is_near"),
    [
        (time(6), NINE, True),
        (time(5, 59), NINE, False),
        (time(12), NINE, True),
        (time(23, 30), time(1), True),
        (time(1), time(22), True),
        (time(1), time(21, 59), False),
    ],
)
def test_three_hours_are_the_same_time_of_day_also_over_midnight(
    begun: time, now: time, is_near: bool
) -> None:
    assert offered(Begun(DAY, begun, "all"), now=now) == ("all" if is_near else "short")


def test_what_is_not_offered_any_more_is_not_suggested() -> None:
    assert offered(at(9, routine="gone"), at(8)) == "all"


@given(st.times(), st.times())
def test_nearness_is_the_same_both_ways_round(one: time, other: time) -> None:
    assert offered(Begun(DAY, one, "all"), now=other) == offered(Begun(DAY, other, "all"), now=one)


def test_nothing_begun_today_leaves_nothing_to_go_on_with() -> None:
    assert left_midway([]) is None


def test_a_session_left_midway_can_be_gone_on_with() -> None:
    assert left_midway([session(HOLD)]) == LeftMidway("all", (HOLD,))


def test_what_was_gone_on_with_and_left_again_counts_together() -> None:
    assert left_midway([session(HOLD), session(SECOND)]) == LeftMidway("all", (HOLD, SECOND))


def test_a_completed_session_settles_what_came_before_it() -> None:
    assert left_midway([session(HOLD), session(SECOND, completed=True)]) is None
    again = [session(HOLD), session(completed=True), session(SECOND)]
    assert left_midway(again) == LeftMidway("all", (SECOND,))


def test_only_the_last_session_of_the_day_is_offered() -> None:
    assert left_midway([session(HOLD), session(routine="chair", completed=True)]) is None


def test_a_session_without_a_finished_hold_is_simply_started_anew() -> None:
    assert left_midway([session()]) is None
    assert left_midway([session(replace(HOLD, outcome=Outcome.STOPPED))]) is None
