"""What a session says while time passes: half-way, the last seconds, count-ins and pauses."""

from dataclasses import replace

from backpain_diary.domain.machine import back, pause, ready, resume, tick
from backpain_diary.domain.plan import Step
from backpain_diary.domain.session import (
    Countdown,
    CountIn,
    Event,
    Halfway,
    Hold,
    HoldRecorded,
    Interrupted,
    Paused,
    Phase,
    Resumed,
    Session,
    StepBegan,
)
from tests.domain.sessions import COBRA, FIRST_HOLD, HOLD, PLACE, at, paused_at, play, ticks

WAITING = Session((Step(PLACE, 10, "cobra", waits=True), COBRA[1]))


def without_holds(events: list[Event]) -> list[Event]:
    return [event for event in events if not isinstance(event, HoldRecorded)]


def test_a_hold_tells_its_middle_and_its_last_three_seconds_once_each() -> None:
    one = Session(COBRA[1:])
    every_half_second = [(tick, half / 2) for half in range(1, 37)]
    _, events = play((resume, 0), *every_half_second, session=one)
    assert without_holds(events)[:-1] == [
        StepBegan(0),
        *(CountIn(left) for left in (3, 2, 1, 0)),
        Halfway(0),
        *(Countdown(left) for left in (3, 2, 1)),
    ]


def test_only_holds_are_counted_down() -> None:
    _, events = play(*ticks(100, 109), session=at(0))
    assert events == []


def test_a_late_tick_tells_only_the_newest_count() -> None:
    assert play((tick, 104), session=at(FIRST_HOLD, 15))[1] == [Countdown(1)]
    assert play((resume, 0), (tick, 2.5), session=paused_at(0))[1][1:] == [CountIn(3), CountIn(1)]


def test_a_late_tick_into_the_next_hold_tells_of_that_one_only() -> None:
    cat = Session(
        (Step(HOLD, 5, "cat"), Step(HOLD, 5, "cat")), index=0, seen=0, phase=Phase.RUNNING
    )
    _, events = play((tick, 4), (tick, 8.75), session=cat)
    assert without_holds(events) == [
        Halfway(0),
        Countdown(1),
        StepBegan(1),
        Halfway(1),
        Countdown(2),
    ]


def test_going_on_counts_in_and_then_the_hold_goes_on_from_where_it_was() -> None:
    _, events = play(
        (pause, 104), (resume, 200), (tick, 201), (tick, 202), (tick, 203), session=at(FIRST_HOLD)
    )
    assert events == [Paused(), Resumed(), *(CountIn(left) for left in (3, 2, 1, 0))]


def test_a_hold_begun_again_tells_its_middle_again() -> None:
    _, events = play((back, 104), *ticks(108, 117), session=at(FIRST_HOLD, 9))
    assert events.count(Halfway(FIRST_HOLD)) == 2


def test_a_pause_that_comes_too_late_tells_of_the_sleep_and_not_of_a_pause() -> None:
    assert play((pause, 200), session=at(FIRST_HOLD))[1] == [Interrupted(100)]


def test_a_step_that_waits_takes_as_long_as_the_person_needs() -> None:
    session, events = play((resume, 0), (tick, 3), (tick, 3600), session=WAITING)
    assert session.is_waiting
    assert (session.left_s, session.total_left_s) == (10, 3 + 15)
    assert events == [StepBegan(0)]
    session, events = play((ready, 3700), (tick, 3703), (tick, 3708), session=session)
    assert (session.index, session.left_s) == (1, 10)
    assert events == [StepBegan(1), CountIn(3), CountIn(0)]


def test_being_ready_ends_nothing_that_does_not_wait() -> None:
    assert ready(at(0), 104) == tick(at(0), 104)


def test_a_pause_of_a_step_that_waits_goes_on_waiting_at_once() -> None:
    session, events = play((resume, 0), (pause, 60), (resume, 90), session=WAITING)
    assert session.is_waiting
    assert session.lead_in_left_s == 0
    assert events == [StepBegan(0), Paused(), Resumed()]


def test_a_late_tick_does_not_run_into_what_waits() -> None:
    steps = (COBRA[1], WAITING.steps[0], COBRA[1])
    running = replace(Session(steps), phase=Phase.RUNNING, seen=0.0, spent_s=14.0)
    session, events = play((tick, 5), session=running)
    assert (session.index, session.spent_s) == (1, 0)
    assert isinstance(session.holds[0], Hold)
    assert events[-1] == StepBegan(1)
