"""A session in the real window keeps the screen on, and lets go of it however it ends."""

import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from backpain_diary import paths
from backpain_diary.domain.movement import Routine, RoutineItem
from tests.desktop.conftest import Desktop
from tests.prepared import prepare
from tests.programs import wait_until
from tests.session_program import SessionProgram

ONE_HOLD = Routine("", "One hold", "", (RoutineItem("cobra", 5, 1),), place_s=0)


@pytest.fixture
def program(desktop: Desktop, tmp_path: Path) -> Iterator[SessionProgram]:
    """Keeps the screen on."""
    with SessionProgram(tmp_path, prepare(tmp_path, ONE_HOLD)) as started:
        assert desktop.next()["kept"] == 1
        yield started


def test_at_its_end_it_lets_go(program: SessionProgram, desktop: Desktop) -> None:
    program.until("HoldRecorded")
    assert desktop.next() == {"let_go": 1, "because": "asked"}
    assert program.process.poll() is None


def test_killed_it_lets_go(program: SessionProgram, desktop: Desktop) -> None:
    program.until("StepBegan")
    program.process.kill()
    assert desktop.next()["let_go"] == 1


def test_a_bug_ends_neither_the_session_nor_what_keeps_the_screen_on(
    program: SessionProgram, desktop: Desktop, tmp_path: Path
) -> None:
    program.order("bug")
    wait_until(paths.log_path(tmp_path).exists)
    program.until("CountIn")
    time.sleep(0.5)
    assert desktop.is_silent
    program.process.send_signal(signal.SIGTERM)
    assert desktop.next()["let_go"] == 1
