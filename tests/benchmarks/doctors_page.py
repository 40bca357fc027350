"""The page for the doctor, made from the ten-year diary: read, counted, laid out and written."""

import time
from datetime import timedelta
from pathlib import Path
from statistics import median

from backpain_diary.clock import SystemClock
from backpain_diary.paper.report_page import report_pdf
from backpain_diary.presenters.report import report_view
from backpain_diary.services.report import ReportService
from tests.benchmarks.report import Figure
from tests.benchmarks.ten_years import DAYS, opened_copy

TIMES = 5
PERIODS = {"three months": (91, 1.0), "all ten years": (DAYS, 1.0)}  # days, limit in seconds


def report_figures(ten_years: Path) -> list[Figure]:
    return [_figure(ten_years, name, *each) for name, each in PERIODS.items()]


def _figure(ten_years: Path, name: str, days: int, limit_s: float) -> Figure:
    today = SystemClock().today()
    taken = []
    with opened_copy(ten_years) as database:
        service = ReportService(database)
        for _time in range(TIMES):
            began = time.perf_counter()
            last = service.last_day(today)
            report = service.report(last - timedelta(days=days - 1), last, today)
            made = report_pdf(report_view(report, today, has_second=True), "a4", "en")
            taken.append(time.perf_counter() - began)
    detail = f"{len(made) / 1000:.0f} kB; of {TIMES}"
    return Figure(f"the page for the doctor, {name}", median(taken), limit_s, "s", detail)
