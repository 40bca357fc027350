"""What is being written is kept beside the diary until it is saved or left."""

import json
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backpain_diary.domain.diary import EARLIEST
from backpain_diary.domain.draft import Draft, Unfinished
from backpain_diary.errors import StorageError
from backpain_diary.services.changes import Changed, Changes
from backpain_diary.services.drafts import DraftService
from tests.details import DETAIL, TEXT

WRITTEN = Unfinished(Draft(day=date(2026, 3, 3), at=time(8, 12), note="so far"), "Walking")
TICK = st.none() | st.booleans()
DRAFTS = st.builds(
    Draft,
    day=st.dates(EARLIEST, date(2999, 12, 31)),
    at=st.none() | st.times().map(lambda at: at.replace(microsecond=0)),
    pain=st.none() | st.integers(0, 10),
    note=TEXT,
    worse_at_night=TICK,
    stiff_after_rest=TICK,
    easier_with_movement=TICK,
    detail=DETAIL,
)


@pytest.fixture
def told() -> list[Changed]:
    return []


@pytest.fixture
def drafts(tmp_path: Path, told: list[Changed]) -> DraftService:
    changes = Changes()
    changes.subscribe(told.append)
    return DraftService(tmp_path / "unfinished.json", changes)


def test_it_is_kept_until_it_is_forgotten(drafts: DraftService, told: list[Changed]) -> None:
    assert drafts.kept() is None
    drafts.keep(WRITTEN)
    assert drafts.kept() == WRITTEN
    drafts.forget()
    drafts.forget()
    assert drafts.kept() is None
    assert told == [Changed.DRAFT, Changed.DRAFT]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(DRAFTS, TEXT, st.none() | st.integers(1, 10**6))
def test_whatever_was_written_comes_back(
    drafts: DraftService, draft: Draft, activity: str, entry_id: int | None
) -> None:
    created = None if entry_id is None else datetime(2026, 3, 3, 7, 12, tzinfo=UTC)
    unfinished = Unfinished(draft, activity, entry_id, created)
    drafts.keep(unfinished)
    assert drafts.kept() == unfinished


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"draft": {"pain": 11}, "activity": ""}'])
def test_a_file_that_says_nothing_is_as_none(
    drafts: DraftService, tmp_path: Path, text: str
) -> None:
    (tmp_path / "unfinished.json").write_text(text, "utf-8")
    assert drafts.kept() is None
    drafts.keep(WRITTEN)
    assert drafts.kept() == WRITTEN


def test_a_number_that_is_none_of_the_scale_is_not_taken(
    drafts: DraftService, tmp_path: Path
) -> None:
    drafts.keep(WRITTEN)
    file = tmp_path / "unfinished.json"
    found = json.loads(file.read_text("utf-8"))
    found["draft"]["pain"] = 11
    file.write_text(json.dumps(found), "utf-8")
    assert drafts.kept() is None


def test_only_its_owner_may_read_it(drafts: DraftService, tmp_path: Path) -> None:
    drafts.keep(WRITTEN)
    assert (tmp_path / "unfinished.json").stat().st_mode & 0o077 == 0


def test_what_cannot_be_kept_is_said(tmp_path: Path) -> None:
    service = DraftService(tmp_path / "gone" / "unfinished.json", Changes())
    with pytest.raises(StorageError, match="cannot be kept for later"):
        service.keep(WRITTEN)


def test_what_cannot_be_put_away_is_said(tmp_path: Path) -> None:
    (tmp_path / "unfinished.json").mkdir()  # which is no file that can go
    with pytest.raises(StorageError, match="could not be put away"):
        DraftService(tmp_path / "unfinished.json", Changes()).forget()
