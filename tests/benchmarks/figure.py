"""What the moving figure costs: a frame of it, and the processor during a session that shows it."""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

import psutil

from backpain_diary.domain.movement import Routine, RoutineItem
from tests.benchmarks.report import Figure
from tests.prepared import prepare

FRAME_MS = 2
SHARE = 0.08  # of one core
WATCHED_S = 40
OPENING_S = 4  # until the window is there and the session has begun
SESSION = Routine(  # more changes of pose, sides and positions a minute than any that is shipped
    "",
    "Much moves",
    "",
    (RoutineItem("knee_to_chest", 8, 1), RoutineItem("cat_camel", 5, 4)),
    place_s=5,
    switch_s=4,
    rest_s=4,
)


def figure_figures(_ten_years: Path) -> list[Figure]:
    return [*_frames(), _processor()]


def _frames() -> list[Figure]:
    command = [sys.executable, "-m", "tests.benchmarks.figure_window"]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    movements: dict[str, list[float]] = json.loads(ran.stdout)
    middle = {name: median(frames) for name, frames in movements.items()}
    worst = max(middle, key=middle.__getitem__)
    slow = max(quantiles(frames, n=20)[-1] for frames in movements.values())
    detail = f"{worst}; best {min(middle.values()):.2f}, worst 95th percentile {slow:.2f}"
    return [
        Figure("painting the figure, median of the worst", middle[worst], FRAME_MS, "ms", detail)
    ]


def _processor() -> Figure:
    """Of the window's process alone; what speaks and what keeps the screen on are at rest."""
    with tempfile.TemporaryDirectory(prefix="backpain-diary-session-") as folder:
        routine_id = prepare(Path(folder), SESSION)
        command = [sys.executable, "-m", "tests.benchmarks.session_window", folder, routine_id]
        with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
            try:
                time.sleep(OPENING_S)
                before, began = _used_s(process), time.monotonic()
                time.sleep(WATCHED_S)
                used, passed = _used_s(process) - before, time.monotonic() - began
            finally:
                process.kill()
    return Figure("processor in a session", used / passed, SHARE, "core")


def _used_s(process: "subprocess.Popen[bytes]") -> float:
    times = psutil.Process(process.pid).cpu_times()
    return float(times.user + times.system)


if __name__ == "__main__":
    from tests.benchmarks.report import line

    for figure in figure_figures(Path()):
        print(line(figure))
