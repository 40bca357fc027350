"""A session in the real window that tells what happens in it, and to which a test can do things.

Run as a program, `python -m tests.session_program FOLDER ROUTINE`, it prints each event as a JSON
object on a line: {"event": its name, "at": seconds, "phase": of the session, "step": its index,
"spent_s": in that step, and what the event carries}. A line of input is an order: `space` presses
that key, `bug` runs into one, `wall SECONDS` sets the clock on the wall, `sleep SECONDS` moves
all clocks, as when the computer sleeps. Imported, it gives tests `SessionProgram` to call it.
"""

import json
import os
import queue
import subprocess
import sys
import threading
import time
from dataclasses import asdict
from datetime import date, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backpain_diary.clock import SystemClock
from backpain_diary.domain.session import Event
from backpain_diary.ui.pages.player import PlayerPage
from tests.command import ROOT
from tests.real_session import run

LIMIT_S = 40
Told = dict[str, Any]


class SessionProgram:
    """Killed at the end of the block, if it still runs then."""

    def __init__(self, folder: Path, routine_id: str) -> None:
        command = [sys.executable, "-m", "tests.session_program", str(folder), routine_id]
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )
        self._told: queue.Queue[Told] = queue.Queue()
        self._reader = threading.Thread(target=self._read)

    def __enter__(self) -> Self:
        self._reader.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.process.kill()
        self._reader.join()
        self.process.__exit__(kind, error, trace)

    def until(self, event: str) -> list[Told]:
        """What it tells next, up to the first event of this name."""
        told = [self._told.get(timeout=LIMIT_S)]
        while told[-1]["event"] != event:
            told.append(self._told.get(timeout=LIMIT_S))
        return told

    @property
    def is_silent(self) -> bool:
        return self._told.empty()

    def order(self, words: str) -> None:
        assert self.process.stdin is not None
        print(words, file=self.process.stdin, flush=True)

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._told.put(json.loads(line))


class JumpingClock(SystemClock):
    """The real one, set forward or back by somebody else."""

    def __init__(self) -> None:
        self.wall_s = 0.0
        self.slept_s = 0.0

    def now(self) -> datetime:
        return super().now() + timedelta(seconds=self.wall_s + self.slept_s)

    def today(self) -> date:
        return self.now().date()

    def monotonic(self) -> float:
        return super().monotonic() + self.slept_s


class Session:
    """Tells what happens in it, and obeys."""

    def __init__(self, clock: JumpingClock) -> None:
        self._clock = clock

    def watch(self, page: PlayerPage) -> None:
        self._page = page
        page.runner.happened.connect(self._tell)
        self._orders = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self._orders.activated.connect(self._read)

    def _tell(self, event: Event) -> None:
        session = self._page.runner.session
        told: Told = {
            "event": type(event).__name__,
            "at": time.monotonic(),
            "phase": session.phase.name,
            "step": session.index,
            "spent_s": session.spent_s,
            **asdict(event),
        }
        print(json.dumps(told, default=lambda each: each.value), flush=True)

    def _read(self) -> None:
        for order in os.read(sys.stdin.fileno(), 4096).decode().splitlines():
            self._obey(order.split())

    def _obey(self, order: list[str]) -> None:
        match order:
            case ["space"]:
                focused = QApplication.focusWidget()
                assert focused is not None
                QTest.keyClick(focused, Qt.Key.Key_Space)
            case ["sleep", seconds]:
                self._clock.slept_s += float(seconds)
            case ["wall", seconds]:
                self._clock.wall_s += float(seconds)
            case ["bug"]:
                QTimer.singleShot(0, self._run_into_a_bug)
            case _:
                raise ValueError(order)

    def _run_into_a_bug(self) -> None:
        raise RuntimeError("a bug that nobody caught")


def main() -> None:
    clock = JumpingClock()
    run(Path(sys.argv[1]), sys.argv[2], clock, Session(clock).watch)


if __name__ == "__main__":
    main()
