"""What the moving figure costs: one frame of it, and a minute of a session in the real window.

Each is measured in a process of its own, on the display there is, as time of the processor: what
else the computer has to do does not count.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from backpain_diary.domain.movement import Routine, RoutineItem
from tests.benchmarks.report import Figure
from tests.prepared import prepare

# Into place, a hold on each side with the change between, a rest, and a movement that hardly rests.
MINUTE = Routine(
    "",
    "A minute",
    "",
    (RoutineItem("knee_to_chest", 10, 1), RoutineItem("cat_camel", 5, 1)),
)


def moving_figures(_ten_years: Path) -> list[Figure]:
    frames = _measure("tests.benchmarks.figure_window")
    worst = max(frames, key=lambda name: float(frames[name]["cpu_ms"]))
    of = frames[worst]
    with tempfile.TemporaryDirectory(prefix="backpain-diary-moving-") as folder:
        routine_id = prepare(Path(folder), MINUTE, sound="tones")
        session = _measure("tests.benchmarks.running_window", folder, routine_id)
    return [
        Figure(
            "a frame of the figure, worst movement",
            of["cpu_ms"],
            2.0,
            "ms",
            f"{worst}, median of {of['count']}; 95 of 100 below {of['late_ms']:.2f} ms; "
            f"by the clock {of['median_ms']:.2f} ms",
        ),
        Figure(
            "processor for a running session",
            session["cores"],
            0.08,
            "core",
            f"over {session['seconds']:.0f} s",
        ),
    ]


def _measure(module: str, *arguments: str) -> dict[str, Any]:
    command = [sys.executable, "-m", module, *arguments]
    ran = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    figures: dict[str, Any] = json.loads(ran.stdout)
    return figures


if __name__ == "__main__":
    from tests.benchmarks.report import line

    for figure in moving_figures(Path()):
        print(line(figure))
