"""Files to import that are damaged, large, or made to do harm: what they take."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from backpain_diary.domain.importing import Answers, DateOrder, Scale
from backpain_diary.errors import UserError
from backpain_diary.services.importing.reading import read_file
from tests.benchmarks.report import Figure
from tests.services.mutations import mutated

SAMPLES = Path(__file__).parents[1] / "services" / "data" / "imports"
NOW = datetime(2026, 3, 1, 8, 12, tzinfo=UTC)
ANSWERED = Answers(DateOrder.DAY_FIRST, Scale.TEN)
DAMAGED = 10_000
SIZE = 20_000_000
HEADER = b"date,pain_0_10,note\n"
TRACKED = b"FeatureName,Timestamp,Value,Label,Note\n"
LARGE: Mapping[str, Callable[[], bytes]] = {
    "entries": lambda: HEADER + b"2026-03-01,4,\n" * (SIZE // 14),
    "entries with long notes": lambda: (
        HEADER + (b"2026-03-01,4," + b"x" * 240 + b"\n") * (SIZE // 254)
    ),
    "lines of others": lambda: TRACKED + b"Weight,2026-03-12T08:00:00Z,72.5,,\n" * (SIZE // 36),
    "other names": lambda: TRACKED + b"".join(b"%d,,,,\n" % number for number in range(SIZE // 12)),
    "empty lines": lambda: HEADER + b"\n" * SIZE,
    "one cell": lambda: HEADER + b"2026-03-01,4,\xf0\x9f\xaa\x91" + b"x" * SIZE,
    "one open quotation mark": lambda: (
        HEADER + b'2026-03-01,4,"\xf0\x9f\xaa\x91' + b"x\n" * (SIZE // 2)
    ),
    "columns": lambda: b"date,pain_0_10" + b"," * SIZE,
    "bad cells": lambda: HEADER + b"x,y,\n" * (SIZE // 5),
    "nested JSON": lambda: b"[" * SIZE,
    "JSON of objects": lambda: b"[" + b"{}," * (SIZE // 3) + b"{}]",
    "JSON of numbers": lambda: b'{"a": [' + b"1," * (SIZE // 2) + b"1]}",
    "UTF-16": lambda: "\ufeffdate,pain_0_10\n".encode("utf-16-le") + b"\xd8\x00" * (SIZE // 2),
}


def importing_figures(_ten_years: Path) -> list[Figure]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        slowest, largest = ("", 0.0), ("", 0.0)
        for what, made in LARGE.items():
            path = folder / "large"
            path.write_bytes(made())
            seconds, megabytes = _imported(path, folder / what.replace(" ", "-"))
            slowest = max(slowest, (what, seconds), key=lambda pair: pair[1])
            largest = max(largest, (what, megabytes), key=lambda pair: pair[1])
        return [
            Figure("a hostile file of 20 MB, slowest", slowest[1], 10, "s", slowest[0]),
            Figure("a hostile file of 20 MB, most memory", largest[1], 200, "MB", largest[0]),
            Figure(f"{DAMAGED} damaged files", _damage(folder), 60, "s", "no error but in words"),
            *_pauses(folder / "window"),
        ]


def _pauses(folder: Path) -> list[Figure]:
    command = [sys.executable, "-m", "tests.benchmarks.import_window", str(folder)]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    found = json.loads(ran.stdout)
    name = "100,000 entries, longest pause of the window"
    return [
        Figure(name, found["reading_ms"], 300, "ms", "while they are read"),
        Figure(name, found["adding_ms"], 300, "ms", "while they are added"),
    ]


def _damage(folder: Path) -> float:
    """Anything but a UserError ends the measurement."""
    random = Random(20)
    samples = [path.read_bytes() for path in sorted(SAMPLES.glob("*.csv"))]
    began = time.perf_counter()
    for number in range(DAMAGED):
        path = folder / "damaged"
        path.write_bytes(mutated(samples[number % len(samples)], random))
        try:
            read_file(path, NOW, answers=ANSWERED)
        except UserError:
            continue
    return time.perf_counter() - began


def _imported(path: Path, diary: Path) -> tuple[float, float]:
    """Seconds of the processor and megabytes of the command in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.importing", str(path), str(diary)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, megabytes = done.stdout.split()[-2:]
    return float(seconds), float(megabytes)


def _measure(path: str, diary: str) -> None:
    from backpain_diary.__main__ import main

    sys.argv = ["backpain-diary", "import", path, "--data-dir", diary, "--scale", "0-10"]
    with suppress(SystemExit):
        main()
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    peak = next(line.split()[1] for line in lines if line.startswith("VmHWM"))
    print(time.process_time(), int(peak) / 1024)


if __name__ == "__main__":
    _measure(*sys.argv[1:])
