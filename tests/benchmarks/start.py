"""Start-up as a ratio to the least that Qt can do, measured in turns in the same run.

Looks from outside, through X: when is the first window mapped and painted, when does the
program say that Today is complete, what memory is its own, what does it use at rest.
"""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import BinaryIO

import psutil
from Xlib import X
from Xlib.display import Display
from Xlib.error import XError
from Xlib.xobject.drawable import Window

from tests.benchmarks.report import Figure

RUNS = 7
LIMIT_S = 60.0
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication(sys.argv)
window = QLabel("hello world")
window.resize(900, 640)
window.show()
sys.exit(app.exec())
"""


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from the start of the process; private memory in MB; share of one core."""

    painted_s: float
    complete_s: float
    complete_mb: float
    later_mb: float
    idle_share: float


def start_figures(ten_years: Path) -> list[Figure]:
    bare_program = [sys.executable, "-c", BARE]
    app = [sys.executable, "-m", "backpain_diary", "--trace-startup"]
    bares, apps, empties = [], [], []
    measure(bare_program, None, later_s=0)  # warm up the disk cache
    measure([*app, "--data-dir", str(ten_years)], "today-complete", later_s=0)
    for _ in range(RUNS):
        bares.append(measure(bare_program, None, later_s=1))
        apps.append(measure([*app, "--data-dir", str(ten_years)], "today-complete", later_s=9))
        with tempfile.TemporaryDirectory() as empty:
            empties.append(measure([*app, "--data-dir", empty], "today-complete", later_s=0))
    bare_s = median(run.painted_s for run in bares)
    bare_mb = median(run.complete_mb for run in bares)
    painted = median(run.painted_s for run in apps)
    complete = median(run.complete_s for run in apps)
    first_run = median(run.complete_s for run in empties)
    complete_mb = median(run.complete_mb for run in apps)
    later_mb = median(run.later_mb for run in apps)
    against = f"bare {bare_s:.3f} s"
    memory = f"bare {bare_mb:.1f} MB"
    return [
        Figure("first painted window", painted / bare_s, 1.6, "x", f"{painted:.3f} s, {against}"),
        Figure("Today complete, ten years", complete / bare_s, 4.5, "x", f"{complete:.3f} s"),
        Figure(
            "Today complete, very first start", first_run / bare_s, 8, "x", f"{first_run:.3f} s"
        ),
        Figure(
            "private memory, Today complete",
            complete_mb / bare_mb,
            3,
            "x",
            f"{complete_mb:.1f} MB, {memory}",
        ),
        Figure("private memory, charts loaded", later_mb / bare_mb, 5, "x", f"{later_mb:.1f} MB"),
        Figure("idle CPU", median(run.idle_share for run in apps), 0.002, "core"),
    ]


def measure(command: list[str], ready: str | None, *, later_s: float) -> Start:
    """Start `command` in an empty home; `later_s` after it is ready look at it at rest."""
    with tempfile.TemporaryDirectory() as home, tempfile.TemporaryFile() as said:
        environment = {**os.environ, "HOME": home, "QT_QPA_PLATFORM": "xcb"}
        environment |= {
            f"XDG_{name}_HOME": f"{home}/{name}" for name in ("CONFIG", "DATA", "CACHE")
        }
        screen = Display()
        screen.screen().root.change_attributes(event_mask=X.SubstructureNotifyMask)
        screen.sync()
        began = time.monotonic()
        process = subprocess.Popen(command, env=environment, stdout=said, stderr=said)
        try:
            painted = _wait_for_paint(screen, process, began)
            complete = painted
            if ready is not None:
                _wait_for_word(said, ready, process, began)
                complete = time.monotonic() - began
            complete_mb = _private_mb(process)
            time.sleep(later_s)
            before, moment = _cpu_s(process), time.monotonic()
            time.sleep(2 if later_s else 0)
            share = (_cpu_s(process) - before) / max(time.monotonic() - moment, 1e-9)
            return Start(painted, complete, complete_mb, _private_mb(process), share)
        finally:
            process.terminate()
            process.wait(10)
            screen.close()


def _wait_for_paint(screen: Display, process: subprocess.Popen[bytes], began: float) -> float:
    windows: dict[int, Window] = {}
    while time.monotonic() - began < LIMIT_S and process.poll() is None:
        while screen.pending_events():
            event = screen.next_event()
            if event.type == X.MapNotify:
                windows[event.window.id] = event.window
        if any(_is_painted(window) for window in list(windows.values())):
            return time.monotonic() - began
        time.sleep(0.003)
    raise RuntimeError("no painted window appeared")


def _is_painted(window: Window) -> bool:
    """At least 300 x 200, and more than one colour inside."""
    try:
        size = window.get_geometry()
        if size.width < 300 or size.height < 200:
            return False
        raw = window.get_image(0, 0, size.width, size.height, X.ZPixmap, 0xFFFFFFFF).data
    except XError:
        return False
    return len({raw[i : i + 3] for i in range(0, len(raw) - 4, 148)}) > 2


def _wait_for_word(
    said: BinaryIO,
    word: str,
    process: subprocess.Popen[bytes],
    began: float,
) -> None:
    while time.monotonic() - began < LIMIT_S and process.poll() is None:
        if word.encode() in os.pread(said.fileno(), 1 << 16, 0):
            return
        time.sleep(0.003)
    raise RuntimeError(f"{word} was never said")


def _private_mb(process: subprocess.Popen[bytes]) -> float:
    return float(psutil.Process(process.pid).memory_full_info().uss) / 1e6


def _cpu_s(process: subprocess.Popen[bytes]) -> float:
    times = psutil.Process(process.pid).cpu_times()
    return float(times.user + times.system)
