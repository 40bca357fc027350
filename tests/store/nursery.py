"""Processes that use a diary and may be killed at any moment.

The nursery imports everything once and forks a child for each task, so that a hundred children
cost seconds. Run as a program it is the nursery; imported, it gives tests `Nursery` to call it.
"""

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from backpain_diary.clock import SystemClock
from backpain_diary.errors import StorageError
from backpain_diary.services.changes import Changes
from backpain_diary.services.coach import CoachService
from backpain_diary.services.diary import DiaryService
from backpain_diary.store.database import Database
from backpain_diary.store.opening import open_diary
from tests.store.samples import HOLD, ROUTINE

ROOT = Path(__file__).parents[2]
NOBODY = 65534
END = "end"


class Children:
    """Children at work on one task. Only a task that never ends by itself may be killed."""

    def __init__(self, nursery: "subprocess.Popen[str]", pids: list[int]) -> None:
        assert nursery.stdout is not None
        self._pids = pids
        self._lines = iter(nursery.stdout.readline, f"{END}\n")

    def next_said(self) -> str:
        """What a child prints next; waits for it."""
        return next(self._lines).removesuffix("\n")

    def kill(self) -> None:
        for pid in self._pids:
            os.kill(pid, signal.SIGKILL)

    def said(self) -> list[str]:
        """What else the children printed, once all have ended."""
        return [line.removesuffix("\n") for line in self._lines]


class Nursery:
    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.store.nursery"],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.communicate()  # the end of its input ends it

    def start(self, task: str, path: Path, count: int = 1) -> Children:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(json.dumps([task, count, str(path)]), file=self._process.stdin, flush=True)
        return Children(self._process, json.loads(self._process.stdout.readline()))


def say(text: object) -> None:
    os.write(1, f"{text}\n".encode())  # at once and whole, whatever happens next


def diary_of(database: Database) -> DiaryService:
    return DiaryService(database, SystemClock(), Changes())


def open_now(path: Path) -> Database:
    return open_diary(path, datetime.now(UTC))


def make(path: Path) -> None:
    open_now(path).close()
    say("made")


def make_and_wait(path: Path) -> None:
    make(path)
    signal.pause()


def save_forever(path: Path) -> None:
    diary = diary_of(open_now(path))
    while True:
        say(diary.save_pain(5, note="from a child").id)


def save_fifty(path: Path) -> None:
    database = open_now(path)
    for _number in range(50):
        say(diary_of(database).save_pain(5).id)
    database.close()


def practise_forever(path: Path) -> None:
    coach = CoachService(open_now(path), SystemClock(), Changes())
    session_id = coach.begin(ROUTINE, 600)
    while True:
        coach.record(session_id, HOLD)
        say(session_id)


def open_unprivileged(path: Path) -> None:
    """What opening says to a user whom the file's permissions bind."""
    if os.geteuid() == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    try:
        open_now(path).close()
        say("opened")
    except StorageError as error:
        say(json.dumps([str(error), error.hint]))


def save_until_limit(path: Path) -> None:
    """No file may grow beyond a limit; then it may again."""
    _soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, hard))
    database = None
    try:
        database = open_now(path)
        while True:
            say(diary_of(database).save_pain(5, note="n" * 5_000).id)
    except StorageError as error:
        say(json.dumps([str(error), error.hint]))
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    say(diary_of(database or open_now(path)).save_pain(5).id)


def make_until_limit(path: Path) -> None:
    _soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8_192, hard))
    try:
        open_now(path)
    except StorageError as error:
        say(json.dumps([str(error), error.hint]))
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    make(path)


TASKS: dict[str, Callable[[Path], None]] = {
    task.__name__: task
    for task in (
        make,
        make_and_wait,
        save_forever,
        save_fifty,
        practise_forever,
        open_unprivileged,
        save_until_limit,
        make_until_limit,
    )
}


def main() -> None:
    with TemporaryDirectory() as folder:  # imports everything, so that the children need not
        open_now(Path(folder) / "diary.sqlite3").close()
    for line in sys.stdin:
        task, count, path = json.loads(line)
        gate, opener = os.pipe()
        pids = [_fork(TASKS[task], Path(path), gate, opener) for _number in range(count)]
        say(json.dumps(pids))
        os.close(gate)
        os.close(opener)  # now they start, all at once
        for pid in pids:
            os.waitpid(pid, 0)
        say(END)


def _fork(task: Callable[[Path], None], path: Path, gate: int, opener: int) -> int:
    pid = os.fork()
    if pid:
        return pid
    os.close(opener)
    os.read(gate, 1)
    task(path)
    os._exit(0)


if __name__ == "__main__":
    main()
