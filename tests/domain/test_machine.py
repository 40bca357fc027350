"""A session as time passes."""

import pytest

from backpain_diary.domain.machine import (
    back,
    hurt,
    leave_out,
    pause,
    ready,
    resume,
    skip,
    skip_movement,
    stop,
    tick,
)
from backpain_diary.domain.movement import Side
from backpain_diary.domain.plan import Step
from backpain_diary.domain.session import (
    Ended,
    Halfway,
    HoldRecorded,
    Interrupted,
    Outcome,
    Phase,
    Session,
    StepBegan,
    movement_starts,
)
from tests.domain.sessions import (
    COBRA,
    FIRST_HOLD,
    HOLD,
    KNEE,
    LAST,
    REST,
    SWITCH_STEP,
    TWO_MOVEMENTS,
    Move,
    at,
    outcomes,
    paused_at,
    play,
    ticks,
)


def test_getting_into_place_comes_first_and_then_the_hold() -> None:
    session, events = play((resume, 100), *ticks(104, 110))
    assert session.index == FIRST_HOLD
    assert session.left_s == 20
    assert events == [StepBegan(0), StepBegan(FIRST_HOLD)]


def test_a_finished_hold_is_recorded_with_its_full_time() -> None:
    session, events = play(*ticks(100, 122), session=at(FIRST_HOLD))
    (hold,) = session.holds
    assert (hold.movement, hold.side, hold.repeat) == ("knee", Side.LEFT, 1)
    assert (hold.prescribed_s, hold.held_s, hold.outcome) == (20, 20, Outcome.DONE)
    assert events == [
        Halfway(FIRST_HOLD),
        HoldRecorded(hold),
        StepBegan(SWITCH_STEP),
    ]
    assert session.spent_s == 2


def test_a_whole_session_played_without_a_key_holds_everything() -> None:
    session, events = play((resume, 0), *ticks(4, 93))
    assert session.phase is Phase.DONE
    assert outcomes(session) == [(Outcome.DONE, 20), (Outcome.DONE, 20), (Outcome.DONE, 15)]
    assert session.total_left_s == 0
    assert events[-1] == Ended(completed=True)


def test_the_total_left_counts_every_step_from_here() -> None:
    assert at(FIRST_HOLD, spent_s=5).total_left_s == 15 + 8 + 20 + 10 + 10 + 15


def test_the_first_hold_waits_a_moment_when_nothing_prepares_for_it() -> None:
    session, _ = play((resume, 0), (tick, 2), session=Session(COBRA[1:]))
    assert (session.lead_in_left_s, session.left_s) == (1, 15)
    session, _ = tick(session, 4)
    assert (session.lead_in_left_s, session.left_s) == (0, 14)


def test_time_on_pause_does_not_count_and_going_on_leads_in() -> None:
    session, _ = play((pause, 104), (resume, 400), (tick, 403), session=at(FIRST_HOLD))
    assert (session.lead_in_left_s, session.left_s) == (0, 16)
    session, _ = tick(session, 404)
    assert session.left_s == 15


def test_a_pause_in_the_lead_in_leads_in_anew() -> None:
    session, _ = play((resume, 0), (pause, 2), (resume, 9), session=paused_at(FIRST_HOLD, 5))
    assert (session.lead_in_left_s, session.left_s) == (3, 15)


def test_sleep_pauses_and_credits_nothing() -> None:
    session, events = play((tick, 103), (tick, 1003), session=at(FIRST_HOLD))
    assert session.phase is Phase.PAUSED
    assert session.spent_s == 3
    assert events == [Interrupted(900)]


def test_five_seconds_of_silence_still_count_and_more_do_not() -> None:
    assert play((tick, 105), session=at(FIRST_HOLD))[0].spent_s == 5
    assert play((tick, 105.5), session=at(FIRST_HOLD))[1] == [Interrupted(5.5)]


def test_a_key_after_sleep_pauses_first_and_then_counts() -> None:
    session, events = play((skip, 1000), session=at(0, 4))
    assert (session.phase, session.index) == (Phase.PAUSED, FIRST_HOLD)
    assert events == [Interrupted(900), StepBegan(FIRST_HOLD)]


def test_one_late_tick_may_finish_several_short_steps() -> None:
    short = Session((Step(HOLD, 1, "a"), Step(REST, 1, "a"), Step(HOLD, 9, "a")))
    session, events = play((resume, 0), (tick, 3), (tick, 5.5), session=short)
    assert (session.index, session.spent_s) == (2, 0.5)
    assert outcomes(session) == [(Outcome.DONE, 1)]
    assert [event for event in events if isinstance(event, StepBegan)] == [
        StepBegan(0),
        StepBegan(1),
        StepBegan(2),
    ]


def test_the_same_movement_twice_counts_as_two() -> None:
    assert movement_starts(COBRA + COBRA + KNEE[1:]) == (0, 2, 4)


@pytest.mark.parametrize("move", [tick, pause, ready, back, skip, skip_movement, leave_out, hurt])
def test_before_the_start_only_starting_and_stopping_do_something(move: Move) -> None:
    assert move(TWO_MOVEMENTS, 5) == (TWO_MOVEMENTS, ())


@pytest.mark.parametrize(
    "move", [resume, tick, pause, ready, back, skip, skip_movement, leave_out, hurt, stop]
)
@pytest.mark.parametrize("last", [(stop, 101), (tick, 105)])
def test_what_is_over_stays_over(move: Move, last: tuple[Move, float]) -> None:
    over, _ = play(last, session=at(LAST, spent_s=12))
    assert move(over, 200) == (over, ())


def test_resume_while_running_only_lets_time_pass() -> None:
    session, events = play((resume, 104), session=at(FIRST_HOLD))
    assert (session.phase, session.spent_s, events) == (Phase.RUNNING, 4, [])


def test_a_session_needs_a_step() -> None:
    with pytest.raises(ValueError, match="at least one step"):
        Session(())
