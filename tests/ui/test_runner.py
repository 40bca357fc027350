"""The timer behind a session."""

import pytest
from pytestqt.qtbot import QtBot

from backpain_diary.clock import SystemClock
from backpain_diary.domain.plan import Step, StepKind
from backpain_diary.domain.session import (
    Ended,
    HoldRecorded,
    Outcome,
    Phase,
    Session,
    StepBegan,
)
from backpain_diary.ui.runner import SessionRunner, next_tick_ms
from tests.fakes import FakeClock
from tests.ui.players import has_running_timer

STEPS = (Step(StepKind.PLACE, 10, "knee"), Step(StepKind.HOLD, 20, "knee"))


@pytest.mark.parametrize(
    ("spent_s", "lead_in_left_s", "milliseconds"),
    [
        (0, 0, 1000),
        (3.25, 0, 750),  # to the next whole second of the countdown
        (9.75, 0, 250),  # to the end of the step
        (3.25, 2.5, 500),  # the lead-in runs first
        (3.9999, 0, 1),
        (3.25, 0.0001, 1),
    ],
)
def test_the_next_tick_comes_when_something_is_to_be_seen(
    spent_s: float, lead_in_left_s: float, milliseconds: int
) -> None:
    session = Session(STEPS, Phase.RUNNING, 0, spent_s, lead_in_left_s, seen=0.0)
    assert next_tick_ms(session) == milliseconds


def test_the_timer_runs_only_while_the_session_does(qtbot: QtBot) -> None:
    clock = FakeClock()
    runner = SessionRunner(STEPS, clock)

    def sleep() -> None:
        clock.advance(60)
        runner.tick()

    ticking = []
    for move in (runner.resume, runner.toggle, runner.toggle, sleep, runner.resume, runner.stop):
        move()
        ticking.append(has_running_timer(runner))
    assert ticking == [True, False, True, False, True, False]


def test_it_tells_what_happened_in_order_and_then_the_state(qtbot: QtBot) -> None:
    clock = FakeClock()
    runner = SessionRunner(STEPS, clock)
    heard: list[object] = []
    runner.happened.connect(heard.append)
    runner.changed.connect(heard.append)
    runner.resume()
    clock.advance(4)
    runner.skip()
    clock.advance(3)
    runner.stop()
    begun, _state, skipped, _state, recorded, ended, last = heard
    assert [begun, skipped, ended] == [StepBegan(0), StepBegan(1), Ended(False)]
    assert isinstance(recorded, HoldRecorded)
    assert (recorded.hold.held_s, recorded.hold.outcome) == (3, Outcome.STOPPED)
    assert last is runner.session


def test_sounds_hear_of_all_that_is_due_before_anybody_saves_it(qtbot: QtBot) -> None:
    """A disk may take its time to save a hold; the cue for its end comes first."""
    clock = FakeClock()
    runner = SessionRunner(STEPS, clock)
    heard: list[tuple[str, str]] = []
    runner.happened.connect(lambda event: heard.append(("saved", type(event).__name__)))
    runner.due.connect(lambda event: heard.append(("sounds", type(event).__name__)))
    runner.resume()
    heard.clear()
    runner.skip()
    clock.advance(4)
    runner.back()
    events = [["StepBegan"], ["HoldRecorded", "StepBegan", "CountIn"]]
    assert heard == [
        (listener, event) for move in events for listener in ("sounds", "saved") for event in move
    ]
    runner.pause()


def test_a_second_is_held_by_the_real_clock_with_few_ticks(qtbot: QtBot) -> None:
    steps = (Step(StepKind.PLACE, 0.2, "knee"), Step(StepKind.HOLD, 1, "knee"))
    clock = SystemClock()
    runner = SessionRunner(steps, clock)
    changes: list[Session] = []
    runner.changed.connect(changes.append)
    began = clock.monotonic()
    with qtbot.waitSignal(runner.happened, check_params_cb=lambda event: isinstance(event, Ended)):
        runner.resume()
    assert clock.monotonic() - began >= 1.2
    (hold,) = runner.session.holds
    assert (hold.held_s, hold.outcome) == (1, Outcome.DONE)
    assert len(changes) < 10  # not ten a second
