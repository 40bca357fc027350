"""What came from a file counts as added later only if the file says so: unknown is not late."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.diary import Entry
from backpain_diary.domain.importing import Answers, DateOrder, Scale
from backpain_diary.services.changes import Changes
from backpain_diary.services.csv_format import presumed_written
from backpain_diary.services.diary import DiaryService
from backpain_diary.services.importing.reading import read_file
from backpain_diary.services.json_document import document, dump
from backpain_diary.services.transfer import write_csv
from backpain_diary.settings import Settings
from backpain_diary.store import whole
from backpain_diary.store.database import Database
from backpain_diary.store.opening import open_diary
from tests.fakes import FakeClock
from tests.services.diaries import DAY, INSTANT, OFFSET, TIME
from tests.services.importing import bring_in
from tests.store.samples import ENTRY, NOW

SAMPLES = sorted((Path(__file__).parent / "data" / "imports").glob("*.csv"))
YEARS_ON = datetime(2030, 1, 1, 8, tzinfo=UTC)
ANSWERED = Answers(DateOrder.DAY_FIRST, Scale.TEN)


def everything(diary: DiaryService) -> list[Entry]:
    return diary.entries(date.min, date.max)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_entries_of_another_diary_are_not_added_later(diary: DiaryService, sample: Path) -> None:
    bring_in(diary, read_file(sample, YEARS_ON, answers=ANSWERED), sample.name)
    assert [entry for entry in everything(diary) if entry.is_added_later] == []
    assert diary.days_added_later() == frozenset()
    assert not any(mark.is_added_later for mark in diary.day_summaries(date.min, date.max).values())


def test_a_table_says_when_or_it_is_not_known(diary: DiaryService, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(
        "date,time,utc_offset,pain_0_10,entered_at\n"
        "2026-03-01,21:30,+01:00,4,\n"
        "2026-03-02,,-05:00,5,\n"
        "2026-03-03,,+00:00,6,2026-03-03T20:00:00Z\n"
        "2026-03-04,,+00:00,7,2026-03-08T00:00:00Z\n",
        "utf-8",
    )
    bring_in(diary, read_file(path, YEARS_ON), path.name)
    assert [entry.created.isoformat() for entry in everything(diary)] == [
        "2026-03-01T20:30:00+00:00",
        "2026-03-02T17:00:00+00:00",
        "2026-03-03T20:00:00+00:00",
        "2026-03-08T00:00:00+00:00",
    ]
    assert diary.days_added_later() == {date(2026, 3, 4)}


@given(DAY, st.none() | TIME, OFFSET, INSTANT)
def test_nothing_is_written_in_the_future_or_late(
    day: date, at: time | None, offset: timedelta, now: datetime
) -> None:
    created = presumed_written(day, at, offset, now)
    assert created <= now
    made = replace(ENTRY, day=day, at=at, utc_offset=offset, created=created)
    assert not made.is_added_later


def test_what_was_imported_goes_out_and_comes_back_identical(
    database: Database, diary: DiaryService, tmp_path: Path, clock: FakeClock
) -> None:
    for sample in SAMPLES:
        bring_in(diary, read_file(sample, YEARS_ON, answers=ANSWERED), sample.name)
    there = [replace(entry, id=None) for entry in everything(diary)]
    assert len(there) == 21
    table, backup = tmp_path / "out.csv", tmp_path / "out.json"
    write_csv(table, there, replace=False)
    with database.reading() as session:
        backup.write_text(dump(document(whole.read(session), Settings())), "utf-8")
    for path in (table, backup):
        file = read_file(path, NOW)
        assert sorted((row.entry for row in file.rows), key=repr) == sorted(there, key=repr)
        assert all(row.says_when_entered for row in file.rows)
        assert diary.compare(file).new == ()
        other = open_diary(tmp_path / f"from{path.suffix}.sqlite3", clock.now())
        try:
            copy = DiaryService(other, clock, Changes())
            bring_in(copy, file, path.name)
            assert [replace(entry, id=None) for entry in everything(copy)] == there
            assert copy.days_added_later() == frozenset()
        finally:
            other.close()
