"""The command `backpain-diary`, run here with a clock of one's own, or as a process."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from backpain_diary.cli.run import run_command
from backpain_diary.clock import Clock
from tests.fakes import FakeClock

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


def run(*arguments: str | Path, clock: Clock | None = None) -> Ran:
    """In this process; what it prints must be UTF-8 as in a terminal."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    with redirect_stdout(out), redirect_stderr(err):
        code = run_command([str(argument) for argument in arguments], clock or FakeClock())
    texts = [stream.buffer.getvalue().decode() for stream in (out, err)]
    return Ran(code, *texts)


def process(*arguments: str | Path, environment: Mapping[str, str] | None = None) -> Ran:
    """As a user runs it."""
    return finish(command(*arguments), environment)


def finish(command_line: Sequence[str | Path], environment: Mapping[str, str] | None = None) -> Ran:
    done = subprocess.run(
        command_line,
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def command(*arguments: str | Path) -> Sequence[str | Path]:
    return [sys.executable, "-m", "backpain_diary", *arguments]


def write_days(path: Path, values: Mapping[date, int], ticks: Sequence[str] = ()) -> Path:
    """A CSV file of one entry a day, written by hand as it were."""
    lines = [",".join(("date", "pain_0_10", *ticks))]
    lines += [
        ",".join((f"{day}", f"{pain}", *["yes"] * len(ticks))) for day, pain in values.items()
    ]
    path.write_text("\n".join(lines), "utf-8")
    return path
