"""A hold in the real window, while the computer sleeps, stops the program or sets its clock."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from backpain_diary.domain.movement import Routine, RoutineItem
from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.session import Outcome
from tests.fakes import FakeClock
from tests.prepared import prepare
from tests.session_program import SessionProgram
from tests.windows import services

HOLD_S = 5
HOUR_S = 3600
ONE_HOLD = Routine("", "One hold", "", (RoutineItem("cobra", HOLD_S, 1),), place_s=1)
PLACE, HOLD = 0, 1


@pytest.fixture
def program(tmp_path: Path) -> Iterator[SessionProgram]:
    """In the second second of the hold."""
    with SessionProgram(tmp_path, prepare(tmp_path, ONE_HOLD)) as started:
        assert started.until("StepBegan")[-1]["step"] == PLACE
        assert started.until("StepBegan")[-1]["step"] == HOLD
        time.sleep(1.5)
        yield started


def stored(folder: Path) -> PracticeSession:
    with services(folder, FakeClock()) as (_diary, coach):
        day = coach.sessions(FakeClock().today().min, FakeClock().today().max)
    (session,) = day
    return session


def stop_for_ten_seconds(program: SessionProgram) -> int:
    program.process.send_signal(signal.SIGSTOP)
    os.waitid(os.P_PID, program.process.pid, os.WSTOPPED)
    time.sleep(10)
    program.process.send_signal(signal.SIGCONT)
    return 10


def sleep_for_a_night(program: SessionProgram) -> int:
    program.order(f"sleep {8 * HOUR_S}")
    return 8 * HOUR_S


@pytest.mark.parametrize("interrupt", [stop_for_ten_seconds, sleep_for_a_night])
def test_a_hold_that_is_interrupted_waits_and_is_then_held_to_its_end(
    program: SessionProgram, tmp_path: Path, interrupt: Callable[[SessionProgram], int]
) -> None:
    away_s = interrupt(program)
    (noticed,) = program.until("Interrupted")
    assert noticed["gap_s"] >= away_s
    assert (noticed["phase"], noticed["step"]) == ("PAUSED", HOLD)
    assert 0 < noticed["spent_s"] <= HOLD_S / 2
    time.sleep(1.5)
    assert program.is_silent
    assert stored(tmp_path).holds == ()

    program.order("space")
    program.until("Resumed")
    counted_in = program.until("HoldRecorded")[0]
    assert counted_in["spent_s"] == noticed["spent_s"]
    program.until("Ended")
    session = stored(tmp_path)
    assert [(hold.held_s, hold.outcome) for hold in session.holds] == [(HOLD_S, Outcome.DONE)]
    assert session.is_completed


def test_a_clock_that_is_set_forward_and_back_is_not_noticed(
    program: SessionProgram, tmp_path: Path
) -> None:
    begun = stored(tmp_path).started
    program.order(f"wall {HOUR_S}")
    time.sleep(1.5)
    program.order(f"wall {-2 * HOUR_S}")
    told = program.until("Ended")
    assert {each["event"] for each in told} == {"Halfway", "Countdown", "HoldRecorded", "Ended"}
    recorded = told[-2]
    assert recorded["hold"]["held_s"] == HOLD_S
    assert recorded["at"] - told[0]["at"] > HOLD_S / 2 - 1  # the other half was not cut short
    session = stored(tmp_path)
    assert [(hold.held_s, hold.outcome) for hold in session.holds] == [(HOLD_S, Outcome.DONE)]
    assert (session.started, session.is_completed) == (begun, True)
