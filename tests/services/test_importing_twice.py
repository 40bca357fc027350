"""What a file adds to a diary that is not empty, once and again, and how it is taken back."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.detail import Detail
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.importing import Kind, Reason, Skipped
from backpain_diary.domain.whole_diary import Recorded, WholeDiary
from backpain_diary.errors import StorageError
from backpain_diary.services.csv_comparing import compare
from backpain_diary.services.csv_format import Row
from backpain_diary.services.csv_reading import CsvFile
from backpain_diary.services.diary import DiaryService
from backpain_diary.services.importing.adding import AT_ONCE
from backpain_diary.services.importing.gathering import Reading
from backpain_diary.services.importing.reading import read_file
from backpain_diary.services.json_document import document, dump
from backpain_diary.services.transfer import write_csv
from backpain_diary.settings import Settings
from tests.details import FULL_DETAIL
from tests.services.diaries import ALIKE
from tests.services.importing import bring_in
from tests.store.samples import ENTRY, FULL_ENTRY, NOW

SAMPLES = Path(__file__).parent / "data" / "imports"


def everything(diary: DiaryService) -> list[Entry]:
    return diary.entries(date.min, date.max)


def test_an_entry_with_more_detail_since_is_the_same(tmp_path: Path) -> None:
    path = tmp_path / "before.csv"
    write_csv(path, [ENTRY], replace=False)
    file = read_file(path, NOW)
    fuller = replace(ENTRY, note="later", worse_at_night=True, detail=FULL_DETAIL)
    assert compare(file, [fuller]).new == ()
    others = [
        replace(fuller, pain=5),
        replace(fuller, at=None),
        replace(fuller, created=fuller.created + timedelta(seconds=1)),
    ]
    assert compare(file, others).new == (ENTRY,)
    assert len(compare(CsvFile(file.rows * 2, ()), [fuller]).new) == 1


def test_what_the_row_says_otherwise_makes_it_another_entry() -> None:
    row = Row(replace(ENTRY, detail=Detail(tags=("car",))), says_when_entered=False)
    fuller = replace(ENTRY, detail=FULL_DETAIL)
    assert len(compare(CsvFile((row,), ()), [fuller]).new) == 1
    noted = Row(replace(ENTRY, note="one"), says_when_entered=False)
    assert len(compare(CsvFile((noted,), ()), [replace(ENTRY, note="other")]).new) == 1


@given(st.lists(ALIKE, max_size=6), st.lists(st.tuples(ALIKE, st.booleans()), max_size=6))
def test_a_second_time_adds_nothing(existing: list[Entry], rows: list[tuple[Entry, bool]]) -> None:
    file = CsvFile(tuple(Row(entry, says_when_entered=says) for entry, says in rows), ())
    after = [*existing, *compare(file, existing).new]
    assert compare(file, after).new == ()


@pytest.mark.parametrize("name", ["bearable", "daylio", "migraine_buddy", "pain_tracker"])
def test_a_foreign_file_twice_adds_nothing(diary: DiaryService, name: str) -> None:
    first = read_file(SAMPLES / f"{name}.csv", NOW)
    later = read_file(SAMPLES / f"{name}.csv", NOW + timedelta(days=3))
    assert bring_in(diary, first, name) is not None
    there = everything(diary)
    assert len(there) == len(first.rows)
    assert bring_in(diary, later, name) is None
    assert everything(diary) == there
    diary.edit(replace(there[0], note=there[0].note, stiff_after_rest=True))
    assert diary.compare(later).new == ()


def test_a_whole_import_is_taken_back_in_one_step(diary: DiaryService) -> None:
    kept = diary.save_pain(4, note="mine")
    imported = bring_in(diary, read_file(SAMPLES / "bearable.csv", NOW), "bearable.csv")
    assert imported is not None
    assert diary.last_action == imported
    assert (imported.first, imported.last) == (date(2025, 12, 8), date(2025, 12, 11))
    assert len(imported.entry_ids) == 4
    assert diary.undo()
    assert everything(diary) == [kept]
    assert diary.last_action is not None


def test_thousands_are_taken_back_too(diary: DiaryService) -> None:
    days = (date(2000, 1, 1) + timedelta(days=number) for number in range(2_100))
    rows = (
        Row(replace(ENTRY, day=day, detail=FULL_DETAIL), says_when_entered=True) for day in days
    )
    bring_in(diary, Reading(Kind.OURS, tuple(rows)), "long.csv")
    assert len(everything(diary)) == 2_100
    diary.undo()
    assert everything(diary) == []


def test_an_import_that_fails_in_the_middle_adds_nothing(diary: DiaryService) -> None:
    rows = tuple(Row(replace(ENTRY, pain=pain), says_when_entered=True) for pain in range(11))
    bad = Row(replace(ENTRY, note="\0"), says_when_entered=True)
    with pytest.raises(StorageError):
        bring_in(diary, Reading(Kind.OURS, (*rows, bad)), "bad.csv")
    assert everything(diary) == []
    assert diary.last_action is None


def test_an_import_that_is_stopped_in_the_middle_adds_nothing(diary: DiaryService) -> None:
    days = (date(2000, 1, 1) + timedelta(days=number) for number in range(AT_ONCE + 1))
    rows = tuple(Row(replace(ENTRY, day=day), says_when_entered=True) for day in days)
    so_far: list[int] = []

    def stop(added: int) -> None:
        so_far.append(added)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        diary.add_new(Reading(Kind.OURS, rows), "long.csv", stop)
    assert so_far == [AT_ONCE]
    assert everything(diary) == []


def test_of_a_backup_the_entries_that_are_not_there_yet_are_added(
    diary: DiaryService, tmp_path: Path
) -> None:
    path = tmp_path / "backup"
    whole = WholeDiary(entries=(ENTRY, FULL_ENTRY), situations=(Recorded("hip_replacement", NOW),))
    path.write_text(dump(document(whole, Settings())), "utf-8")
    file = read_file(path, NOW)
    assert file.kind is Kind.BACKUP
    assert file.skipped == (Skipped(Reason.ONLY_RESTORED, "", 1),)
    diary.add(ENTRY)
    assert bring_in(diary, file, "backup") is not None
    assert [replace(entry, id=None) for entry in everything(diary)] == [FULL_ENTRY, ENTRY]
    assert bring_in(diary, file, "backup") is None
