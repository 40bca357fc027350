"""The private screens: real X servers, gone again whatever happens."""

import os
import signal
import subprocess
import sys

import pytest

from devtools.screen import private_screens
from tests.packaging.project import ROOT

USER = """
import os, sys
from pathlib import Path
from devtools.calling import call
from devtools.screen import private_screens

waiting = "import os, time; print(os.environ['DISPLAY'], flush=True); time.sleep(600)"
with private_screens(1) as variables:
    code = call([sys.executable, "-c", waiting], variables, Path.cwd())
sys.exit(code)
"""


def answers(name: str) -> bool:
    command = ["xdotool", "getdisplaygeometry"]
    environment = {**os.environ, "DISPLAY": name}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    return done.stdout == "1600 1000\n"


def test_every_screen_is_there_and_gone_afterwards() -> None:
    with private_screens(2) as variables:
        first, second = variables["TEST_DISPLAYS"].split()
        assert first == variables["DISPLAY"] != second
        assert answers(first)
        assert answers(second)
    assert not answers(first)
    assert not answers(second)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_being_stopped_stops_the_screen_too(number: signal.Signals) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", USER],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "packaging")},
    ) as process:
        assert process.stdout is not None
        name = process.stdout.readline().strip()
        assert answers(name)
        if number is signal.SIGINT:  # Ctrl+C reaches every program of the terminal
            os.killpg(process.pid, number)
        else:
            process.send_signal(number)
    assert process.returncode not in (None, 0)
    assert not answers(name)
