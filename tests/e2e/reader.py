"""The other end of `screen_reader.py`, for tests."""

import json
import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path
from time import sleep
from typing import Any

from tests.command import ROOT

PROGRAM = Path(__file__).with_name("screen_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"  # pyatspi is a package of the system
ATTEMPTS = 100
PAUSE_S = 0.1


class Reader:
    """Uses a program through its accessibility interface, and by nothing else."""

    def __init__(self, program: Sequence[str | Path], **environment: str) -> None:
        """program: the command that starts it"""
        self._process = subprocess.Popen(
            ["dbus-run-session", "--", SYSTEM_PYTHON, PROGRAM, *program],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "xcb", **environment},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def ask(self, *request: str) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(json.dumps(request), file=self._process.stdin, flush=True)
        answer = next(line for line in self._process.stdout if line.startswith("answer "))
        return json.loads(answer.removeprefix("answer "))

    def press(self, name: str, *roles: str) -> None:
        done = self.ask("press", re.escape(name), *roles)
        assert done, f"no button {name} in {self.ask('controls')}"

    def hears(self, words: str) -> bool:
        """Whether what was announced last, now or in a moment, begins with these words."""
        for _attempt in range(ATTEMPTS):
            if self.ask("announced")[-1].startswith(words):
                return True
            sleep(PAUSE_S)
        return False

    def close(self) -> None:
        self._process.communicate()
