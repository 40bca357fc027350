"""What tests of the services share: a real diary, a clock set by hand, and what was published."""

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from backpain_diary.services.changes import Changed, Changes
from backpain_diary.services.coach import CoachService
from backpain_diary.services.diary import DiaryService
from backpain_diary.store.database import Database
from backpain_diary.store.opening import open_diary
from tests.fakes import FakeClock

CET = timezone(timedelta(hours=1))


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(datetime(2026, 3, 1, 8, 12, 34, 567_890, CET))


@pytest.fixture
def database(tmp_path: Path, clock: FakeClock) -> Iterator[Database]:
    opened = open_diary(tmp_path / "diary.sqlite3", clock.now())
    yield opened
    opened.close()


@pytest.fixture
def changes() -> Changes:
    return Changes()


@pytest.fixture
def published(changes: Changes) -> list[Changed]:
    """Everything published so far."""
    seen: list[Changed] = []
    changes.subscribe(seen.append)
    return seen


@pytest.fixture
def diary(database: Database, clock: FakeClock, changes: Changes) -> DiaryService:
    return DiaryService(database, clock, changes)


@pytest.fixture
def coach(database: Database, clock: FakeClock, changes: Changes) -> CoachService:
    return CoachService(database, clock, changes)
