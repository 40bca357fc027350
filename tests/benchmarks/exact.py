"""How exact a session is: a routine of two minutes in the real window, on the real clock.

Once while the computer has nothing else to do, and once while both cores are kept busy. A hold
lasts from the cue at its beginning to the cue at its end.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median

from backpain_diary.domain.movement import Routine, RoutineItem
from tests.benchmarks.report import Figure
from tests.prepared import prepare

CORES = 2
BUSY = "while True: pass"
TWO_MINUTES = Routine(
    "",
    "Two minutes",
    "",
    (
        RoutineItem("cat_camel", 5, 3),
        RoutineItem("knee_to_chest", 8, 1),
        RoutineItem("clamshell", 5, 1),
        RoutineItem("glute_bridge", 6, 2),
        RoutineItem("cobra", 18, 1),
    ),
    place_s=3,
    switch_s=3,
    rest_s=2,
)


@dataclass(frozen=True, slots=True)
class Exactness:
    """In milliseconds. errors_ms: of each hold, without their sign; drift_ms: of the whole."""

    errors_ms: list[float]
    drift_ms: float


def exact_figures(_ten_years: Path) -> list[Figure]:
    idle = _measure()
    with _busy_cores():
        busy = _measure()
    count = f"of {len(idle.errors_ms)} holds"
    middle = f"median {median(busy.errors_ms):.1f} ms"
    busy_drift = f"both cores busy: {busy.drift_ms:.1f} ms"
    return [
        Figure("error of a hold, median", median(idle.errors_ms), 15, "ms", count),
        Figure("error of a hold, worst", max(idle.errors_ms), 50, "ms"),
        Figure("error of a hold, both cores busy, worst", max(busy.errors_ms), 150, "ms", middle),
        Figure("drift over two minutes", abs(idle.drift_ms), 20, "ms", busy_drift),
    ]


def _measure() -> Exactness:
    with tempfile.TemporaryDirectory(prefix="backpain-diary-exact-") as folder:
        routine_id = prepare(Path(folder), TWO_MINUTES, sound="tones")
        command = [sys.executable, "-m", "tests.benchmarks.session_window", folder, routine_id]
        ran = subprocess.run(command, check=True, capture_output=True, text=True)
    steps, began = (json.loads(line) for line in ran.stdout.splitlines())
    took = [later - earlier for earlier, later in pairwise(began)]
    errors = [
        abs(seconds - planned) * 1000
        for (kind, planned), seconds in zip(steps, took, strict=True)
        if kind == "hold"
    ]
    drift = sum(took) - sum(planned for _kind, planned in steps)
    return Exactness(errors, drift * 1000)


@contextmanager
def _busy_cores() -> Iterator[None]:
    with ExitStack() as stack:
        for _core in range(CORES):
            process = stack.enter_context(subprocess.Popen([sys.executable, "-c", BUSY]))
            stack.callback(process.kill)
        yield


if __name__ == "__main__":
    from tests.benchmarks.report import line

    for figure in exact_figures(Path()):
        print(line(figure))
