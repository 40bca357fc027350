"""What the keys of a session do."""

import pytest

from backpain_diary.domain.machine import (
    back,
    hurt,
    leave_out,
    not_hurt,
    pause,
    resume,
    skip,
    skip_movement,
    stop,
    tick,
)
from backpain_diary.domain.movement import Side
from backpain_diary.domain.plan import Step
from backpain_diary.domain.session import (
    CountIn,
    Ended,
    HoldRecorded,
    Hurt,
    HurtTakenBack,
    Outcome,
    Paused,
    Phase,
    Resumed,
    Session,
    StepBegan,
)
from tests.domain.sessions import (
    COBRA,
    FIRST_HOLD,
    HOLD,
    KNEE,
    LAST,
    NEXT_MOVEMENT,
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


def test_skip_ends_getting_into_place_at_once() -> None:
    session, events = play((skip, 103), session=at(0))
    assert (session.index, session.lead_in_left_s, session.left_s) == (FIRST_HOLD, 0, 20)
    assert events == [StepBegan(FIRST_HOLD)]


def test_skip_ends_a_hold_early_and_records_the_seconds_held() -> None:
    session, events = play((skip, 104), session=at(FIRST_HOLD))
    assert session.index == SWITCH_STEP
    assert outcomes(session) == [(Outcome.SKIPPED, 4)]
    assert events == [HoldRecorded(session.holds[0]), StepBegan(SWITCH_STEP)]


def test_a_hold_skipped_before_it_began_is_recorded_with_nothing_held() -> None:
    session, _ = skip(paused_at(FIRST_HOLD), 0)
    assert outcomes(session) == [(Outcome.SKIPPED, 0)]
    assert session.phase is Phase.PAUSED


def test_skipping_the_last_hold_reaches_the_end() -> None:
    session, events = play((skip, 104), session=at(LAST))
    assert session.phase is Phase.DONE
    assert outcomes(session) == [(Outcome.SKIPPED, 4)]
    assert events[-1] == Ended(completed=True)


def test_back_late_in_a_step_begins_it_again() -> None:
    session, events = play((back, 104), session=at(SWITCH_STEP))
    assert (session.index, session.spent_s, session.holds) == (SWITCH_STEP, 0, ())
    assert events == [StepBegan(SWITCH_STEP)]


def test_back_in_a_hold_keeps_the_time_held_and_leads_in() -> None:
    session, _ = play((back, 104), session=at(FIRST_HOLD))
    assert (session.index, session.left_s, session.lead_in_left_s) == (FIRST_HOLD, 20, 3)
    assert outcomes(session) == [(Outcome.REPEATED, 4)]


def test_back_early_in_a_step_goes_to_the_step_before() -> None:
    session, events = play((back, 102), session=at(SWITCH_STEP))
    assert (session.index, session.left_s, session.lead_in_left_s) == (FIRST_HOLD, 20, 3)
    assert events == [StepBegan(FIRST_HOLD), CountIn(3)]


def test_back_at_the_very_start_begins_the_first_step_again() -> None:
    session, events = play((back, 101), session=at(0))
    assert (session.index, session.spent_s) == (0, 0)
    assert events == [StepBegan(0)]


def test_back_while_paused_stays_paused_without_a_lead_in() -> None:
    session, _ = back(paused_at(FIRST_HOLD, 4), 0)
    assert (session.phase, session.lead_in_left_s) == (Phase.PAUSED, 0)
    assert outcomes(session) == [(Outcome.REPEATED, 4)]


def test_back_from_a_hold_that_has_not_begun_records_nothing() -> None:
    session, _ = back(paused_at(FIRST_HOLD), 0)
    assert (session.index, session.holds) == (0, ())


def test_a_hold_done_stays_recorded_when_it_is_done_once_more() -> None:
    session, _ = play(*ticks(100, 121), (back, 121), *ticks(124, 144), session=at(FIRST_HOLD))
    assert outcomes(session) == [(Outcome.DONE, 20), (Outcome.DONE, 20)]


def test_skipping_a_movement_goes_to_the_next_ones_first_step() -> None:
    session, events = play((skip_movement, 104), session=at(FIRST_HOLD))
    assert (session.index, session.left_s) == (5, 10)
    assert outcomes(session) == [(Outcome.SKIPPED, 4)]
    assert events[-1] == StepBegan(5)


def test_skipping_the_last_movement_reaches_the_end() -> None:
    session, events = play((skip_movement, 101), session=at(5))
    assert (session.phase, session.holds) == (Phase.DONE, ())
    assert events == [Ended(completed=True)]


def test_a_next_movement_that_begins_with_its_hold_leads_in() -> None:
    no_place = Session(KNEE[:2] + COBRA[1:])
    session, _ = play((resume, 0), (skip_movement, 1), session=no_place)
    assert (session.index, session.lead_in_left_s) == (2, 3)


def test_leaving_a_movement_out_drops_it_wherever_it_would_come_again() -> None:
    again = Session(KNEE + COBRA + (Step(REST, 10, "cobra"), *KNEE))
    session, events = play((resume, 0), (hurt, 3), (leave_out, 9), session=again)
    assert session.steps == KNEE + COBRA
    assert (session.index, session.phase) == (NEXT_MOVEMENT, Phase.PAUSED)
    assert events[-1] == StepBegan(NEXT_MOVEMENT)


def test_leaving_out_the_only_movement_reaches_the_end() -> None:
    session, events = play((leave_out, 104), session=at(LAST))
    assert session.phase is Phase.DONE
    assert outcomes(session) == [(Outcome.SKIPPED, 4)]
    assert events[-1] == Ended(completed=True)


def test_hurt_stops_the_hold_and_records_it() -> None:
    session, events = play((hurt, 104), session=at(FIRST_HOLD))
    assert (session.phase, session.is_hurting) == (Phase.PAUSED, True)
    assert outcomes(session) == [(Outcome.HURT, 4)]
    assert events == [Hurt("knee", Side.LEFT, None, 4), HoldRecorded(session.holds[0])]


@pytest.mark.parametrize(
    ("move", "index"),
    [(skip, SWITCH_STEP), (skip_movement, NEXT_MOVEMENT), (back, 0)],
)
def test_after_hurt_moving_on_records_nothing_more_and_stays_paused(move: Move, index: int) -> None:
    session, _ = play((hurt, 104), (move, 200), session=at(FIRST_HOLD))
    assert (session.phase, session.index, session.is_hurting) == (Phase.PAUSED, index, False)
    assert outcomes(session) == [(Outcome.HURT, 4)]


def test_after_hurt_going_on_leads_up_to_the_same_hold_again() -> None:
    session, events = play((hurt, 104), (resume, 200), session=at(FIRST_HOLD))
    assert (session.index, session.left_s, session.lead_in_left_s) == (0, 10, 3)
    assert events[-3:] == [Resumed(), StepBegan(0), CountIn(3)]
    session, _ = play(*ticks(203, 233), session=session)
    assert outcomes(session) == [(Outcome.HURT, 4), (Outcome.DONE, 20)]


def test_after_hurt_a_hold_that_follows_a_hold_begins_afresh() -> None:
    two_ways = Session((Step(HOLD, 5, "cat"), Step(HOLD, 5, "cat")))
    session, _ = play((resume, 0), (tick, 4), (tick, 8), (hurt, 10), (resume, 60), session=two_ways)
    assert (session.index, session.left_s, session.lead_in_left_s) == (1, 5, 3)


def test_hurt_in_a_pause_of_the_session_goes_on_where_it_was() -> None:
    session, events = play((hurt, 104), (resume, 200), session=at(SWITCH_STEP))
    assert (session.index, session.left_s, session.lead_in_left_s) == (SWITCH_STEP, 4, 3)
    assert events == [Hurt("knee", Side.RIGHT, None, None), Resumed(), CountIn(3)]


def test_hurt_twice_counts_once() -> None:
    session, _ = play((hurt, 104), (hurt, 105), session=at(FIRST_HOLD))
    assert outcomes(session) == [(Outcome.HURT, 4)]


def test_hurt_by_mistake_is_back_in_the_same_second_of_the_hold() -> None:
    session, events = play((hurt, 104), (not_hurt, 200), session=at(FIRST_HOLD))
    assert (session.phase, session.is_hurting) == (Phase.PAUSED, False)
    assert (session.index, session.spent_s, session.holds) == (FIRST_HOLD, 4, ())
    assert events[-1] == HurtTakenBack()
    session, _ = play((hurt, 104), (not_hurt, 200), (resume, 300), session=at(FIRST_HOLD))
    assert (session.index, session.spent_s) == (FIRST_HOLD, 4)


def test_hurt_by_mistake_outside_a_hold_is_back_where_it_was() -> None:
    session, events = play((hurt, 104), (not_hurt, 200), session=at(SWITCH_STEP))
    assert (session.phase, session.is_hurting, session.spent_s) == (Phase.PAUSED, False, 4)
    assert (session.holds, events[-1]) == ((), HurtTakenBack())


def test_nothing_is_taken_back_that_was_not_said() -> None:
    session, events = play((pause, 104), (not_hurt, 200), session=at(FIRST_HOLD))
    assert (session.spent_s, events[-1]) == (4, Paused())


def test_hurt_on_the_way_to_a_hold_pauses_and_keeps_the_time() -> None:
    session, events = play((hurt, 104), session=at(SWITCH_STEP))
    assert (session.phase, session.is_hurting, session.spent_s) == (Phase.PAUSED, True, 4)
    assert events == [Hurt("knee", Side.RIGHT, None, None)]


def test_stop_keeps_what_was_done() -> None:
    session, events = play((stop, 104), session=at(FIRST_HOLD))
    assert session.phase is Phase.STOPPED
    assert outcomes(session) == [(Outcome.STOPPED, 4)]
    assert events == [HoldRecorded(session.holds[0]), Ended(completed=False)]


def test_stop_after_hurt_records_nothing_more() -> None:
    session, events = play((hurt, 104), (stop, 110), session=at(FIRST_HOLD))
    assert outcomes(session) == [(Outcome.HURT, 4)]
    assert events[-1] == Ended(completed=False)


def test_stop_before_the_start_ends_too() -> None:
    assert stop(TWO_MOVEMENTS, 0)[1] == (Ended(completed=False),)
