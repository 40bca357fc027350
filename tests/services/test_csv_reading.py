"""Files as people and spreadsheets make them: what is accepted, and what is said of the rest."""

import csv
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from backpain_diary.domain.detail import Detail, Medicine, SelfCare
from backpain_diary.domain.diary import Entry
from backpain_diary.errors import UserError
from backpain_diary.services.csv_format import COLUMNS
from backpain_diary.services.csv_reading import CsvFile, read_entries
from backpain_diary.services.importing.problems import SHOWN_PROBLEMS, BadFileError
from backpain_diary.services.importing.source import read_source
from tests.details import FULL_DETAIL
from tests.domain.diaries import ZONES, time_zone
from tests.store.samples import NOW

HEADER = "date,pain_0_10,note\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "days.csv"


def told_nothing(_lines: int) -> None:
    """Nobody waits for it."""


def read(path: Path, text: str | bytes) -> CsvFile:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_entries(read_source(path, told_nothing), NOW)


def entries(path: Path, text: str | bytes) -> list[Entry]:
    return [row.entry for row in read(path, text).rows]


def problems(path: Path, text: str | bytes) -> list[tuple[int, str]]:
    """Line and column of each."""
    with pytest.raises(BadFileError) as caught:
        read(path, text)
    for problem in caught.value.problems:
        assert str(problem) in str(caught.value)
    return [(problem.line, problem.column) for problem in caught.value.problems]


def test_only_date_and_pain_are_required(path: Path) -> None:
    [entry] = entries(path, "pain_0_10,date\n4,2026-03-01\n")
    assert (entry.day, entry.pain, entry.created) == (date(2026, 3, 1), 4, NOW)
    assert (entry.at, entry.edited, entry.worse_at_night, entry.note) == (None, None, None, "")


def test_every_column_that_is_kept(path: Path) -> None:
    cells = {
        "date": "2026-03-01",
        "time": "8:12:59",
        "utc_offset": "-09:30",
        "pain_0_10": " 10 ",
        "average_0_10": "3",
        "locations": "groin_left=0; Low_back_left = 6;buttock_right",
        "symptoms": "stiffness;shooting_leg",
        "sleep_disturbed": "A little",
        "made_worse_by": " long_sitting ; ",
        "self_care": ";".join(each.value for each in SelfCare),
        "medicine": r"Ibuprofen=400 mg\; mit Essen; Arnika \= Salbe ",
        "activity_0_10": "0",
        "tags": r"Zug\\Bahn;café;;🪑",
        "worse_at_night": "Yes",
        "stiff_after_rest": "FALSE",
        "easier_with_movement": "0",
        "note": " as it is ",
        "entered_at": "2026-03-01T08:12:05.123456+01:00",
        "edited_at": "2026-03-02T23:59:59Z",
    }
    assert set(cells) == set(COLUMNS)
    assert entries(path, f"{','.join(cells)}\n{','.join(cells.values())}\n") == [
        Entry(
            day=date(2026, 3, 1),
            at=time(8, 12, 59),
            utc_offset=timedelta(hours=-9, minutes=-30),
            pain=10,
            worse_at_night=True,
            stiff_after_rest=False,
            easier_with_movement=False,
            detail=FULL_DETAIL,
            note=" as it is ",
            created=NOW,
            edited=datetime(2026, 3, 2, 23, 59, 59, tzinfo=UTC),
        )
    ]


@pytest.mark.parametrize(
    "text",
    [
        "date,pain_0_10,note\r\n2026-03-01,4,a;b\r\n",
        "\ufeffdate,pain_0_10,note\n2026-03-01,4,a;b\n",
        "date;pain_0_10;note\n2026-03-01;4;'a;b'\n".replace("'", '"'),
        "date\tpain_0_10\tnote\n2026-03-01\t4\ta;b\n",
        " Date , PAIN_0_10 ,\ufeffNote\n2026-03-01,4,a;b",
        'date,pain_0_10,note\n\n"2026-03-01","4","a;b"\n,,\n\n',
        "date,pain_0_10,note,,\n2026-03-01,4,a;b,,\n",
    ],
)
def test_habits_of_spreadsheets(path: Path, text: str) -> None:
    [entry] = entries(path, text)
    assert (entry.day, entry.pain, entry.note) == (date(2026, 3, 1), 4, "a;b")


def test_a_short_row_leaves_the_rest_empty(path: Path) -> None:
    assert [entry.note for entry in entries(path, HEADER + "2026-03-01,4\n")] == [""]


@pytest.mark.parametrize(
    ("cell", "note"),
    [("'=1+1", "=1+1"), ("''@x", "'@x"), ("'tis", "'tis"), ("'", "'"), ("=1+1", "=1+1")],
)
def test_a_guarded_cell_loses_its_guard(path: Path, cell: str, note: str) -> None:
    assert [entry.note for entry in entries(path, f"{HEADER}2026-03-01,4,{cell}\n")] == [note]


def test_columns_of_others_are_named(path: Path) -> None:
    file = read(path, "date,mood,pain_0_10,tags\n2026-03-01,good,4,work;car\n")
    assert file.unknown == ("mood",)
    assert [row.entry.detail for row in file.rows] == [Detail(tags=("work", "car"))]


@pytest.mark.parametrize(
    ("cell", "tags"),
    [
        ("car", ("car",)),
        (" long drive ;bus", ("long drive", "bus")),
        (r"\ blanks \ ", (" blanks  ",)),
        ("a=b", ("a=b",)),
        (r"a\;b;c\\;d", ("a;b", "c\\", "d")),
        (r"\n", ("n",)),
        (";; ;", ()),
        ("'=1+1", ("=1+1",)),
    ],
)
def test_tags_as_people_type_them(path: Path, cell: str, tags: tuple[str, ...]) -> None:
    [entry] = entries(path, f"date,pain_0_10,tags\n2026-03-01,4,{cell}\n")
    assert entry.detail == Detail(tags=tags)


@pytest.mark.parametrize(
    ("cell", "medicines"),
    [
        ("Ibuprofen", (Medicine("Ibuprofen"),)),
        ("Ibuprofen=", (Medicine("Ibuprofen"),)),
        (" Ibuprofen = 400 mg ;Arnika", (Medicine("Ibuprofen", "400 mg"), Medicine("Arnika"))),
        (r"a\=b=1\=2", (Medicine("a=b", "1=2"),)),
    ],
)
def test_medicines_as_people_type_them(
    path: Path, cell: str, medicines: tuple[Medicine, ...]
) -> None:
    [entry] = entries(path, f"date,pain_0_10,medicine\n2026-03-01,4,{cell}\n")
    assert entry.detail == Detail(medicines=medicines)


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("date", ""),
        ("date", "01.03.2026"),
        ("date", "2026-3-1"),
        ("date", "2026-02-29"),
        ("date", "2026-W09-7"),
        ("date", "1066-10-14"),
        ("date", "٢٠٢٦-٠٣-٠١"),
        ("time", "24:00"),
        ("time", "8.12"),
        ("time", "8:12 AM"),
        ("utc_offset", "01:00"),
        ("utc_offset", "+24:00"),
        ("utc_offset", "+01:60"),
        ("pain_0_10", ""),
        ("pain_0_10", "-1"),
        ("pain_0_10", "11"),
        ("pain_0_10", "4.0"),
        ("worse_at_night", "maybe"),
        ("stiff_after_rest", "2"),
        ("easier_with_movement", "y"),
        ("entered_at", "2026-03-01T08:12:00"),
        ("entered_at", "2026-03-01"),
        ("edited_at", "2026-03-01T25:12:00Z"),
        ("edited_at", "0001-01-01T00:00:00+14:00"),
        ("note", "half a character: \udcff"),
        ("note", "no character: \0"),
        ("tags", "\udc80"),
        ("tags", "car;car"),
        ("tags", "car;bus\\"),
        ("average_0_10", "11"),
        ("activity_0_10", "some"),
        ("locations", "hip"),
        ("locations", "neck=11"),
        ("locations", "neck="),
        ("locations", "neck=1;neck"),
        ("locations", "=3"),
        ("symptoms", "stiffness;tired"),
        ("symptoms", "S3"),
        ("made_worse_by", "long_sitting=3"),
        ("self_care", "yoga"),
        ("sleep_disturbed", "yes"),
        ("medicine", "=400"),
        ("medicine", "Ibuprofen=400=mg"),
        ("medicine", "Ibuprofen=400;Ibuprofen=200"),
        ("medicine", "\\"),
    ],
)
def test_every_bad_cell_is_named_by_line_and_column(path: Path, column: str, cell: str) -> None:
    cells = {"date": "2026-03-02", "pain_0_10": "4"} | {column: cell}
    filled = ",".join(cells.get(name, "") for name in COLUMNS)
    good = '2026-03-01,,,3,,,,,,,,,,,,"two\nlines",,,'
    text = "\n".join((",".join(COLUMNS), good, filled, good))
    assert problems(path, text.encode("utf-8", "surrogateescape")) == [(4, column)]


def test_all_problems_of_a_row_are_told(path: Path) -> None:
    assert problems(path, "time,date,pain_0_10\nnoon,today,much\n") == [
        (2, "date"),
        (2, "pain_0_10"),
        (2, "time"),
    ]


def test_of_many_problems_the_first_are_told_and_the_rest_counted(path: Path) -> None:
    with pytest.raises(BadFileError) as caught:
        read(path, HEADER + "2026-03-01,11,\n" * (SHOWN_PROBLEMS + 5) + "2026-03-01,4,\n")
    assert len(caught.value.problems) == SHOWN_PROBLEMS
    assert caught.value.more == 5
    assert "And 5 more problems." in str(caught.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(1, "date"), (1, "pain_0_10")]),
        ('date,pain_0_10,"note\n', [(1, "")]),
        ("\n2026-03-01,4\n", [(1, "date"), (1, "pain_0_10")]),
        ("date,pain\n2026-03-01,4\n", [(1, "pain_0_10")]),
        ("date,pain_0_10,Date\n2026-03-01,4,2026-03-02\n", [(1, "date")]),
        (HEADER + "2026-03-01,4,here, and there\n", [(2, "")]),
        (HEADER + '2026-03-01,4,"never closed\n2026-03-02,4,\n', [(2, "")]),
        (HEADER + '2026-03-01,4,"closed" too early\n', [(2, "")]),
        (HEADER + '2026-03-01,4,"a\r\nb\rc"\n2026-03-01,x,\n', [(5, "pain_0_10")]),
        ("date,pain_0_10,naïve\n2026-03-01,4,\n".encode("cp1252"), [(1, "na\\udcefve")]),
        (f"{HEADER}2026-03-01,4,Rücken\n".encode("cp1252"), [(2, "note")]),
    ],
)
def test_a_file_that_is_no_table(
    path: Path, text: str | bytes, expected: list[tuple[int, str]]
) -> None:
    assert problems(path, text) == expected


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_read_with_and_without_its_mark(path: Path, encoding: str) -> None:
    [entry] = entries(path, f"{HEADER}2026-03-01,4,Rücken 🪑\n".encode(encoding))
    assert entry.note == "Rücken 🪑"


def test_a_very_long_note(path: Path) -> None:
    limit = csv.field_size_limit()
    long = "x" * (limit + 1)
    assert [entry.note for entry in entries(path, f"{HEADER}2026-03-01,4,{long}\n")] == [long]
    assert csv.field_size_limit() == limit


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    for name in ("absent.csv", "."):
        with pytest.raises(UserError, match=r"There is no file|is a folder") as caught:
            read_source(tmp_path / name, told_nothing)
        assert "Nothing was imported" in caught.value.hint


def test_without_an_offset_it_is_the_computers_at_that_time(path: Path) -> None:
    text = "date,time,pain_0_10\n2026-03-08,01:59,4\n2026-03-08,03:00,4\n2026-03-09,,4\n"
    with time_zone(ZONES["New York"]):
        offsets = [entry.utc_offset for entry in entries(path, text)]
    assert offsets == [timedelta(hours=-5), timedelta(hours=-4), timedelta(hours=-4)]


def test_progress_is_told_while_reading(path: Path) -> None:
    told: list[int] = []
    path.write_text(HEADER + "2026-03-01,4,\n" * 2500, "utf-8")
    assert len(read_entries(read_source(path, told.append), NOW).rows) == 2500
    assert told == [1000, 2000]
