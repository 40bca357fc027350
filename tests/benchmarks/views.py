"""The views of Trends on the ten-year diary: from the click to the picture."""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.report import Figure

LIMIT_MS = 60


def view_figures(ten_years: Path) -> list[Figure]:
    """On a copy: the window saves its settings beside the diary."""
    with tempfile.TemporaryDirectory(dir=ten_years.parent) as folder:
        copy = shutil.copytree(ten_years, Path(folder) / "copy")
        command = [sys.executable, "-m", "tests.benchmarks.views_window", str(copy)]
        ran = subprocess.run(command, check=True, capture_output=True, text=True)
    measured: dict[str, dict[str, float]] = json.loads(ran.stdout)
    return [_figure(name, times) for name, times in measured.items()]


def _figure(name: str, times: dict[str, float]) -> Figure:
    """The slower of a change to the view and of a change of the days in it."""
    slower = max(times["again"], times.get("range", 0))
    detail = f"shown for the first time: {times['first']:.0f} ms"
    return Figure(f"view of Trends: {name}, a change", slower, LIMIT_MS, "ms", detail)
