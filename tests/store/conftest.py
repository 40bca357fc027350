"""What tests of the store share: real diary files, and processes that can be killed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from backpain_diary.store.database import Database
from backpain_diary.store.opening import open_diary
from tests.store.nursery import Nursery
from tests.store.samples import NOW


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder of the diary" / "diary.sqlite3"


@pytest.fixture
def database(path: Path) -> Iterator[Database]:
    opened = open_diary(path, NOW)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    with Nursery() as started:
        yield started
