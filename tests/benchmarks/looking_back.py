"""The Diary page on the ten-year diary: from month to month, and a search with every letter."""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.benchmarks.report import Figure

LIMITS = {"months": ("a month of the diary", 80), "search": ("a letter of a search", 100)}


def looking_back_figures(ten_years: Path) -> list[Figure]:
    """On a copy: the window saves its settings beside the diary."""
    with tempfile.TemporaryDirectory(dir=ten_years.parent) as folder:
        copy = shutil.copytree(ten_years, Path(folder) / "copy")
        command = [sys.executable, "-m", "tests.benchmarks.diary_window", str(copy)]
        ran = subprocess.run(command, check=True, capture_output=True, text=True)
    measured: dict[str, list[tuple[float, float]]] = json.loads(ran.stdout)
    return [_figure(*LIMITS[name], times) for name, times in measured.items()]


def _figure(name: str, limit_ms: float, times: list[tuple[float, float]]) -> Figure:
    passed, spent = (sorted(column) for column in zip(*times, strict=True))
    slow = passed[len(passed) * 95 // 100]
    detail = f"of the processor {median(spent):.0f}; 95th percentile {slow:.0f}; of {len(passed)}"
    return Figure(name, median(passed), limit_ms, "ms", detail)
