"""The screen stays on: asked over a real D-Bus of what stands in for the desktop."""

import json
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from backpain_diary.domain.plan import Step, StepKind
from backpain_diary.domain.session import Phase, Session
from backpain_diary.ui import keep_awake
from backpain_diary.ui.keep_awake import KeepAwake

ROOT = Path(__file__).parents[2]
RUNNING = Session((Step(StepKind.HOLD, 20, "knee"),), Phase.RUNNING, seen=0.0)
PAUSED = replace(RUNNING, phase=Phase.PAUSED, seen=None)
DONE = replace(RUNNING, phase=Phase.DONE, seen=None)
PATIENCE_S = 20


@dataclass
class Desktop:
    """What the screen saver was asked, in order."""

    asked: "queue.Queue[dict[str, Any]]"

    def next(self) -> dict[str, Any]:
        return self.asked.get(timeout=PATIENCE_S)

    def wait(self, qtbot: QtBot) -> dict[str, Any]:
        """The next call, while the event loop runs; the ends of connections do not matter."""
        while True:
            qtbot.waitUntil(lambda: not self.asked.empty(), timeout=PATIENCE_S * 1000)
            if "call" in (found := self.asked.get()):
                return found


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    """A session bus of our own, with nobody on it."""
    daemon = subprocess.Popen(
        [
            "dbus-daemon",
            "--session",
            "--nofork",
            "--print-address",
            f"--address=unix:dir={tmp_path}",
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert daemon.stdout is not None
    address = daemon.stdout.readline().strip()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    for name in ("XDG_SESSION_DESKTOP", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION"):
        monkeypatch.delenv(name, raising=False)
    yield address
    daemon.terminate()
    daemon.communicate()


@pytest.fixture
def desktop(bus: str) -> Iterator[Desktop]:
    screensaver = subprocess.Popen(
        [sys.executable, "-m", "tests.desktop.screensaver"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    found: queue.Queue[dict[str, Any]] = queue.Queue()

    def read() -> None:
        assert screensaver.stdout is not None
        for line in screensaver.stdout:
            found.put(json.loads(line))

    reader = threading.Thread(target=read)
    reader.start()
    assert found.get(timeout=PATIENCE_S) == {"ready": True}
    yield Desktop(found)
    screensaver.terminate()
    screensaver.wait()
    reader.join()
    assert screensaver.stdout is not None
    screensaver.stdout.close()


@pytest.fixture
def awake(qtbot: QtBot) -> Iterator[KeepAwake]:
    parent = QObject()
    made = KeepAwake(parent)
    yield made
    made.release()
    parent.deleteLater()


def test_a_running_session_keeps_the_screen_on_until_its_end(
    desktop: Desktop, awake: KeepAwake, qtbot: QtBot
) -> None:
    awake.follow(RUNNING)
    held = desktop.wait(qtbot)
    assert held["call"] == "Inhibit"
    awake.follow(RUNNING)
    awake.follow(DONE)
    released = desktop.wait(qtbot)
    assert (released["call"], released["cookie"]) == ("UnInhibit", held["cookie"])


def test_a_pause_keeps_it_for_a_while_and_going_on_takes_it_again(
    desktop: Desktop, awake: KeepAwake, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert keep_awake.PAUSED_FOR_MS == 2 * 60 * 1000
    monkeypatch.setattr(keep_awake, "PAUSED_FOR_MS", 600)
    awake.follow(RUNNING)
    assert desktop.wait(qtbot)["call"] == "Inhibit"
    awake.follow(PAUSED)
    qtbot.wait(200)
    assert all("call" not in each for each in desktop.asked.queue)
    assert desktop.wait(qtbot)["call"] == "UnInhibit"
    awake.follow(RUNNING)
    assert desktop.wait(qtbot)["call"] == "Inhibit"


def test_a_short_pause_releases_nothing(
    desktop: Desktop, awake: KeepAwake, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keep_awake, "PAUSED_FOR_MS", 300)
    awake.follow(RUNNING)
    assert desktop.wait(qtbot)["call"] == "Inhibit"
    awake.follow(PAUSED)
    qtbot.wait(100)
    awake.follow(RUNNING)
    qtbot.wait(500)
    assert all("call" not in each for each in desktop.asked.queue)


def test_where_nobody_can_keep_it_on_it_says_so_once(
    bus: str, awake: KeepAwake, qtbot: QtBot
) -> None:
    said: list[str] = []
    awake.unavailable.connect(said.append)
    awake.follow(RUNNING)
    qtbot.waitUntil(lambda: bool(said), timeout=PATIENCE_S * 1000)
    awake.follow(DONE)
    awake.follow(RUNNING)
    qtbot.wait(1500)
    assert len(said) == 1
    assert "screen may turn dark" in said[0]


def test_a_bus_that_does_not_answer_does_not_stop_the_window(
    awake: KeepAwake, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/nobody")
    beats: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(1))
    timer.start(10)
    awake.follow(RUNNING)
    qtbot.waitUntil(lambda: len(beats) > 20)
    timer.stop()


@pytest.mark.parametrize("end", ["kill", "crash"])
def test_a_program_that_is_killed_or_crashes_lets_go(desktop: Desktop, end: str) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "tests.desktop.holder", end], cwd=ROOT, stderr=subprocess.DEVNULL
    )
    held = desktop.next()
    assert held["call"] == "Inhibit"
    if end == "kill":
        program.send_signal(signal.SIGKILL)
    last = desktop.next()
    if last.get("call") == "UnInhibit":  # it had the time to say so
        last = desktop.next()
    assert last == {"gone": held["by"]}
    program.wait()
