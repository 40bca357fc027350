"""Trends: from the click to the picture, hovering, zooming in and comparing two periods.

On ten years, and on fifty, where three times as long is allowed. Each run is a process of its own,
on a copy: the window saves its settings beside the diary.
"""

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks.report import Figure
from tests.benchmarks.ten_years import DAYS, write_ten_years

LIMIT_MS = 60
HOVER_MS = 8
FIFTY, TIMES = 5 * DAYS, 3
OPENINGS = 3


def view_figures(ten_years: Path) -> list[Figure]:
    return [*_of_views(ten_years, "", 1), *_of_moves(ten_years, "", 1)]


def fifty_years_figures(_ten_years: Path) -> list[Figure]:
    with tempfile.TemporaryDirectory(prefix="backpain-diary-bench-") as folder:
        diary = write_ten_years(Path(folder) / "fifty-years", FIFTY)
        name = "50 years: "
        return [
            *_of_opening(diary, name, TIMES),
            *_of_views(diary, name, TIMES),
            *_of_moves(diary, name, TIMES),
        ]


def _of_opening(diary: Path, name: str, times: int) -> list[Figure]:
    """The same for ten years is in `pages`."""
    runs = [_run(diary, "trends_window", "--preload") for _ in range(OPENINGS)]
    first, later = (median(run[key] for run in runs) for key in ("first_s", "range_s"))
    return [
        Figure(f"{name}Trends, first opening, charts loaded", first, times * 0.5, "s"),
        Figure(f"{name}Trends, change of range", later, times * LIMIT_MS / 1000, "s"),
    ]


def _of_views(diary: Path, name: str, times: int) -> list[Figure]:
    """The slower of a change to the view and of a change of the days in it."""
    return [
        Figure(
            f"{name}view of Trends: {view}, a change",
            max(took["again"], took.get("range", 0)),
            times * LIMIT_MS,
            "ms",
            f"shown for the first time: {took['first']:.0f} ms",
        )
        for view, took in _run(diary, "views_window").items()
    ]


def _of_moves(diary: Path, name: str, times: int) -> list[Figure]:
    """Hovering by its 95th percentile, the others by their medians."""
    took = {key: sorted(each) for key, each in _run(diary, "zoom_window").items()}
    hover = took["hover"]
    slow = hover[len(hover) * 95 // 100]
    detail = f"median {median(hover):.1f}; {_worst(hover)}"
    words = {"zoom": "zoom in", "whole": "zoom back", "compare": "compare two periods"}
    return [
        Figure(f"{name}hover, 95th percentile", slow, times * HOVER_MS, "ms", detail),
        *(
            Figure(f"{name}{said}", median(took[key]), times * LIMIT_MS, "ms", _worst(took[key]))
            for key, said in words.items()
        ),
    ]


def _worst(took: list[float]) -> str:
    return f"worst {took[-1]:.1f}; of {len(took)}"


def _run(diary: Path, module: str, *options: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory(dir=diary.parent) as folder:
        copy = shutil.copytree(diary, Path(folder) / "copy")
        command = [sys.executable, "-m", f"tests.benchmarks.{module}", str(copy), *options]
        ran = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


if __name__ == "__main__":
    from tests.benchmarks.report import line

    with tempfile.TemporaryDirectory(prefix="backpain-diary-bench-") as ten:
        for figure in view_figures(write_ten_years(Path(ten) / "ten-years")):
            print(line(figure), flush=True)
    for figure in fifty_years_figures(Path()):
        print(line(figure), flush=True)
