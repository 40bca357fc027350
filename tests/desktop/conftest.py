"""A session bus of the test's own, and a desktop on it."""

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from tests.command import ROOT

LIMIT_S = 20
NOBODY_ELSE = """
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""


class Desktop:
    """What the screen saver says, in order."""

    def __init__(self) -> None:
        self._said: queue.Queue[dict[str, Any]] = queue.Queue()

    def hear(self, lines: Iterator[str]) -> None:
        for line in lines:
            self._said.put(json.loads(line))

    def next(self) -> dict[str, Any]:
        """What it says next, without Qt."""
        return self._said.get(timeout=LIMIT_S)

    def wait(self, qtbot: QtBot) -> dict[str, Any]:
        """What it says next, while the event loop runs."""
        qtbot.waitUntil(lambda: not self.is_silent, timeout=LIMIT_S * 1000)
        return self._said.get()

    @property
    def is_silent(self) -> bool:
        return self._said.empty()


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator["subprocess.Popen[str]"]:
    """The bus itself, with nobody on it and nobody to be started by it."""
    config = tmp_path / "bus.conf"
    config.write_text(NOBODY_ELSE.format(folder=tmp_path))
    command = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        assert daemon.stdout is not None
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", daemon.stdout.readline().strip())
        yield daemon
        daemon.kill()


@pytest.fixture
def start_desktop(bus: "subprocess.Popen[str]") -> Iterator[Callable[..., Desktop]]:
    """Of a name, and with options of the program screensaver.py."""
    with ExitStack() as desktops:
        yield lambda *arguments: desktops.enter_context(_desktop(*arguments))


@pytest.fixture
def desktop(start_desktop: Callable[..., Desktop]) -> Desktop:
    return start_desktop("org.freedesktop.ScreenSaver")


@contextmanager
def _desktop(*arguments: str) -> Iterator[Desktop]:
    command = [sys.executable, "-m", "tests.desktop.screensaver", *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        desktop = Desktop()
        reader = threading.Thread(target=desktop.hear, args=(program.stdout,))
        reader.start()
        assert desktop.next() == {"ready": arguments[-1]}
        yield desktop
        program.terminate()
        reader.join()
