"""Saving, counting and importing, on a diary of ten or fifty years."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random
from statistics import median, quantiles

from backpain_diary.clock import SystemClock
from backpain_diary.domain.detail import NO_DETAIL, Detail
from backpain_diary.domain.notices import Diary, notices_for
from backpain_diary.domain.spell import spell_on
from backpain_diary.services.changes import Changes
from backpain_diary.services.diary import DiaryService
from tests.benchmarks.report import Figure
from tests.benchmarks.ten_years import full_detail, opened_copy

SAVES = 1000
IMPORTED_ROWS = 100_000
FIFTY_YEARS = 18_262


def diary_figures(ten_years: Path) -> list[Figure]:
    return [
        _saving(ten_years, "a save, 99th percentile", NO_DETAIL),
        _saving(ten_years, "a save with every detail, 99th percentile", full_detail(Random(1))),
        _counting(),
        _importing(),
    ]


def _saving(ten_years: Path, name: str, detail: Detail) -> Figure:
    """With fsync, on a copy of the ten-year diary."""
    clock = SystemClock()
    with opened_copy(ten_years) as database:
        service = DiaryService(database, clock, Changes())
        times = [
            _seconds(partial(service.save_pain, n % 11, detail=detail)) * 1000 for n in range(SAVES)
        ]
    return Figure(
        name,
        quantiles(times, n=100)[98],
        30,
        "ms",
        f"median {median(times):.1f} ms of {SAVES}",
    )


def _counting() -> Figure:
    """Daily pain for fifty years: the longest chain there can be."""
    today = date(2026, 11, 22)
    values = {today - timedelta(days=n): 1 + n % 10 for n in range(FIFTY_YEARS)}

    def count() -> None:
        notices_for(Diary(values=values, spell=spell_on(values, today)), today)

    times = [_seconds(count) * 1000 for _ in range(7)]
    return Figure("spell and notices, fifty years", median(times), 50, "ms")


def _importing() -> Figure:
    """The command itself, start of Python included."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "rows.csv"
        first = date(1900, 1, 1)
        with file.open("w", encoding="utf-8") as rows:
            rows.write("date,time,pain_0_10,note\n")
            for n in range(IMPORTED_ROWS):
                day = first + timedelta(days=n // 3)
                rows.write(f"{day},{8 + n % 3 * 5:02}:30,{n % 11},note {n}\n")
        command = [sys.executable, "-m", "backpain_diary", "import", str(file)]
        seconds = _seconds(
            lambda: subprocess.run(
                [*command, "--data-dir", f"{folder}/diary"],
                check=True,
                capture_output=True,
                env={**os.environ, "TZ": "UTC"},
            )
        )
    return Figure("import of 100,000 rows", seconds, 10, "s")


def _seconds(action: Callable[[], object]) -> float:
    began = time.perf_counter()
    action()
    return time.perf_counter() - began
