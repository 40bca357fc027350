"""The screen stays on: asked over a real D-Bus of what stands in for the desktop."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from backpain_diary.domain.plan import Step, StepKind
from backpain_diary.domain.session import Phase, Session
from backpain_diary.ui import keep_awake
from backpain_diary.ui.keep_awake import KeepAwake
from tests.command import ROOT
from tests.desktop.conftest import LIMIT_S, Desktop
from tests.programs import wait_until

RUNNING = Session((Step(StepKind.HOLD, 20, "knee"),), Phase.RUNNING, seen=0.0)
PAUSED = replace(RUNNING, phase=Phase.PAUSED, seen=None)
WAITING = replace(RUNNING, steps=(Step(StepKind.PLACE, 10, "knee", waits=True),))
DONE = replace(RUNNING, phase=Phase.DONE, seen=None)
STOPPED = replace(RUNNING, phase=Phase.STOPPED, seen=None)
KEPT = {"kept": 1, "words": ["Backpain Diary", "A session is running."]}
LET_GO = {"let_go": 1, "because": "asked"}
IDLE = 8  # what GNOME calls the flag that keeps the session from being idle


@pytest.fixture
def awake(qtbot: QtBot) -> Iterator[KeepAwake]:
    parent = QObject()
    made = KeepAwake(parent)
    yield made
    made.release()
    parent.deleteLater()


@pytest.fixture
def rest_ms(monkeypatch: pytest.MonkeyPatch) -> int:
    """Two minutes, for those who cannot wait so long."""
    assert keep_awake.RESTED_FOR_MS == 2 * 60 * 1000
    monkeypatch.setattr(keep_awake, "RESTED_FOR_MS", 500)
    return 500


def children() -> list[psutil.Process]:
    """Those that keep the screen on; one that ends at this moment is none any more."""
    found = []
    for each in psutil.Process().children():
        with suppress(psutil.NoSuchProcess):
            if "waker.py" in str(each.cmdline()):
                found.append(each)
    return found


def is_alive(process: psutil.Process) -> bool:
    return process.is_running() and process.status() != psutil.STATUS_ZOMBIE


@pytest.mark.parametrize("end", [DONE, STOPPED])
def test_a_running_session_keeps_the_screen_on_until_its_end(
    desktop: Desktop, awake: KeepAwake, qtbot: QtBot, end: Session
) -> None:
    awake.follow(RUNNING)
    assert desktop.wait(qtbot) == KEPT
    awake.follow(RUNNING)  # as after each second
    awake.follow(end)
    assert desktop.wait(qtbot) == LET_GO
    assert children() == []


def test_gnome_has_a_name_of_its_own_for_it(
    start_desktop: Callable[..., Desktop], awake: KeepAwake, qtbot: QtBot
) -> None:
    gnome = start_desktop("org.gnome.SessionManager")
    awake.follow(RUNNING)
    name, _window, reason, flags = gnome.wait(qtbot)["words"]
    assert ([name, reason], flags) == (KEPT["words"], IDLE)
    awake.follow(DONE)
    assert gnome.wait(qtbot) == LET_GO


@pytest.mark.parametrize("rest", [PAUSED, WAITING])
def test_two_minutes_of_rest_let_go_and_going_on_keeps_it_again(
    desktop: Desktop, awake: KeepAwake, qtbot: QtBot, rest_ms: int, rest: Session
) -> None:
    awake.follow(RUNNING)
    assert desktop.wait(qtbot) == KEPT
    awake.follow(rest)
    qtbot.wait(rest_ms // 2)
    assert desktop.is_silent
    for _time in range(10):
        if desktop.is_silent:
            awake.follow(rest)  # as after a key that changes nothing
            qtbot.wait(rest_ms // 3)
    assert desktop.wait(qtbot) == LET_GO
    awake.follow(RUNNING)
    assert desktop.wait(qtbot)["kept"] == 2


def test_a_shorter_pause_lets_go_of_nothing(
    desktop: Desktop, awake: KeepAwake, qtbot: QtBot, rest_ms: int
) -> None:
    awake.follow(RUNNING)
    assert desktop.wait(qtbot) == KEPT
    for _pause in range(3):
        awake.follow(PAUSED)
        qtbot.wait(rest_ms // 2)
        awake.follow(RUNNING)
    qtbot.wait(rest_ms)
    assert desktop.is_silent


def told(awake: KeepAwake, qtbot: QtBot) -> list[str]:
    """What is said in two sessions of the same program."""
    said: list[str] = []
    awake.unavailable.connect(said.append)
    awake.follow(RUNNING)
    qtbot.waitUntil(lambda: bool(said), timeout=LIMIT_S * 1000)
    awake.follow(DONE)
    awake.follow(RUNNING)
    qtbot.waitUntil(lambda: not children(), timeout=LIMIT_S * 1000)
    return said


def test_where_nobody_can_keep_it_on_it_says_so_once(
    bus: object, awake: KeepAwake, qtbot: QtBot
) -> None:
    (said,) = told(awake, qtbot)
    assert "screen may turn dark" in said


def test_without_a_bus_it_says_so_once(
    awake: KeepAwake, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert len(told(awake, qtbot)) == 1


def test_a_desktop_that_refuses_is_told_once(
    start_desktop: Callable[..., Desktop], awake: KeepAwake, qtbot: QtBot
) -> None:
    start_desktop("--refuse", "org.freedesktop.ScreenSaver")
    assert len(told(awake, qtbot)) == 1


def test_where_it_is_kept_nothing_is_said(desktop: Desktop, awake: KeepAwake, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(awake.unavailable, wait=300):
        awake.follow(RUNNING)
        desktop.wait(qtbot)


def test_a_desktop_that_takes_its_time_keeps_it_on(
    start_desktop: Callable[..., Desktop], awake: KeepAwake, qtbot: QtBot
) -> None:
    slow = start_desktop("--slow", "org.gnome.SessionManager")
    with qtbot.assertNotEmitted(awake.unavailable, wait=1000):
        awake.follow(RUNNING)
        assert slow.wait(qtbot)["kept"] == 1
    awake.follow(DONE)
    assert slow.wait(qtbot)["because"] in ("asked", "gone")


def test_a_bus_that_is_stuck_does_not_stop_the_window(
    bus: "subprocess.Popen[str]", desktop: Desktop, awake: KeepAwake, qtbot: QtBot
) -> None:
    bus.send_signal(signal.SIGSTOP)
    beats: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(1))
    timer.start(10)
    with qtbot.waitSignal(awake.unavailable, timeout=3 * LIMIT_S * 1000):
        awake.follow(RUNNING)
    timer.stop()
    assert len(beats) > 50
    awake.follow(DONE)
    assert children() == []


def test_a_bus_that_is_stuck_at_the_end_does_not_hold_it_up(
    bus: "subprocess.Popen[str]", desktop: Desktop, awake: KeepAwake, qtbot: QtBot
) -> None:
    awake.follow(RUNNING)
    assert desktop.wait(qtbot) == KEPT
    bus.send_signal(signal.SIGSTOP)
    awake.follow(DONE)
    assert children() == []
    bus.send_signal(signal.SIGCONT)
    assert desktop.wait(qtbot)["let_go"] == 1


def test_when_what_asks_is_killed_the_desktop_lets_go_with_its_connection(
    desktop: Desktop, awake: KeepAwake, qtbot: QtBot
) -> None:
    awake.follow(RUNNING)
    assert desktop.wait(qtbot) == KEPT
    (asking,) = children()
    asking.kill()
    assert desktop.wait(qtbot) == {"let_go": 1, "because": "gone"}


@pytest.mark.parametrize("end", ["killed", "crashed", "mistaken"])
def test_however_the_program_ends_the_desktop_lets_go(
    desktop: Desktop, tmp_path: Path, end: str
) -> None:
    with subprocess.Popen(
        [sys.executable, "-X", "faulthandler=0", "-m", "tests.desktop.holder", end],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONFAULTHANDLER": ""},
    ) as program:
        assert desktop.next() == KEPT
        (asking,) = psutil.Process(program.pid).children()
        program.communicate(b"\n")
    assert program.returncode != 0
    assert desktop.next()["let_go"] == 1
    wait_until(lambda: not is_alive(asking))
