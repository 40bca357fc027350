"""Looking back on ten years in which every detail is filled in on every entry."""

import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median

from backpain_diary.clock import SystemClock
from backpain_diary.domain.detail import Symptom
from backpain_diary.domain.regions import Region
from backpain_diary.domain.search import Query
from backpain_diary.services.changes import Changes
from backpain_diary.services.diary import DiaryService
from backpain_diary.services.search import SearchService
from tests.benchmarks.report import Figure
from tests.benchmarks.ten_years import TAGS, opened_copy

RUNS = 15
GRID_DAYS = 42  # six weeks: what a month shows at most
TYPED = "müde café montag"
FILTERED = Query(
    text="walk",
    regions=frozenset({Region.LOW_BACK_LEFT}),
    symptoms=frozenset({Symptom.STIFFNESS}),
    tags=frozenset(TAGS[:1]),
)


def detail_figures(ten_years: Path) -> list[Figure]:
    clock = SystemClock()
    with opened_copy(ten_years) as database:
        diary = DiaryService(database, clock, Changes())
        search = SearchService(database)
        last = clock.today()
        first = last - timedelta(days=GRID_DAYS - 1)
        opening_ms = _milliseconds(search.prepare)
        letters = [
            _milliseconds(partial(search.search, Query(text=TYPED[:length])))
            for length in range(1, len(TYPED) + 1)
        ]

        def after_a_save() -> float:
            diary.save_pain(4, note="müde")
            return _milliseconds(partial(search.search, Query(text="müde")))

        return [
            _figure("a month's days in brief", 80, partial(diary.day_summaries, first, last)),
            _figure("a month's entries with every detail", 80, partial(diary.entries, first, last)),
            Figure("search as one types, slowest letter", max(letters), 100, "ms", TYPED),
            _figure(
                "search with words, region, symptom, tag", 100, partial(search.search, FILTERED)
            ),
            Figure("search after a save", median(after_a_save() for _ in range(RUNS)), 100, "ms"),
            Figure("getting ready to search, once", opening_ms, 400, "ms"),
            _figure("what is remembered for the form", 50, diary.remembered),
        ]


def _figure(name: str, limit_ms: float, action: Callable[[], object]) -> Figure:
    return Figure(name, median(_milliseconds(action) for _ in range(RUNS)), limit_ms, "ms")


def _milliseconds(action: Callable[[], object]) -> float:
    began = time.perf_counter()
    action()
    return (time.perf_counter() - began) * 1000
