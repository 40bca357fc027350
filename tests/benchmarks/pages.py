"""Trends and the detail form on the ten-year diary: how long from the click to the picture.

Each run is a process of its own. This one must not load Qt: a bare window beside it would
share its memory, and look smaller than it is.
"""

import json
import subprocess
import sys
from pathlib import Path
from statistics import median

from tests.benchmarks.report import Figure

RUNS = 7


def page_figures(ten_years: Path) -> list[Figure]:
    cold = _runs(ten_years)
    warm = _runs(ten_years, "--preload")
    form = _runs(ten_years, module="form_window")
    return [
        Figure("Trends, first opening, charts not loaded", _middle(cold, "first_s"), 0.7, "s"),
        Figure("Trends, first opening, charts loaded", _middle(warm, "first_s"), 0.5, "s"),
        Figure("Trends, later opening", _middle(warm, "later_s"), 0.15, "s"),
        Figure("Trends, change of range", _middle(warm, "range_s"), 0.06, "s"),
        Figure(
            "input waits for the charts' import",
            _middle(warm, "wait_ms"),
            50,
            "ms",
            f"worst of {RUNS}: {max(run['wait_ms'] for run in warm):.0f} ms",
        ),
        Figure("detail form, first opening", _middle(form, "first_ms"), 150, "ms"),
        Figure("detail form, later opening", _middle(form, "later_ms"), 150, "ms"),
        Figure("detail form, every group open", _middle(form, "all_ms"), 150, "ms"),
    ]


def _runs(ten_years: Path, *options: str, module: str = "trends_window") -> list[dict[str, float]]:
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", str(ten_years), *options]
    return [
        json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        for _ in range(RUNS)
    ]


def _middle(runs: list[dict[str, float]], name: str) -> float:
    return median(run[name] for run in runs)
