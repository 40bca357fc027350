"""Each foreign format by a sample that was made by hand with its quirks."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest

from backpain_diary.domain.detail import Detail, Medicine, Symptom, Worse
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.importing import (
    Answers,
    DateOrder,
    DateQuestion,
    Kind,
    Reason,
    Scale,
    ScaleQuestion,
    Skipped,
)
from backpain_diary.domain.regions import Region
from backpain_diary.errors import UserError
from backpain_diary.services.importing.gathering import Reading
from backpain_diary.services.importing.problems import BadFileError
from backpain_diary.services.importing.reading import FORMATS, read_file
from tests.store.samples import NOW

SAMPLES = Path(__file__).parent / "data" / "imports"
DAY_FIRST = Answers(DateOrder.DAY_FIRST)
TEN = Answers(scale=Scale.TEN)


def sample(name: str, answers: Answers = Answers()) -> Reading:  # noqa: B008 - frozen
    return read_file(SAMPLES / f"{name}.csv", NOW, answers=answers)


def entries(reading: Reading) -> list[Entry]:
    assert reading.question is None
    return [row.entry for row in reading.rows]


def brief(reading: Reading) -> list[tuple[str, str, int]]:
    return [
        (f"{entry.day}", f"{entry.at:%H:%M}" if entry.at else "", entry.pain)
        for entry in entries(reading)
    ]


def skips(reading: Reading) -> list[tuple[Reason, str, tuple[int, ...]]]:
    return [(each.reason, each.name, each.lines) for each in reading.skipped]


def read(tmp_path: Path, text: str | bytes, kind: Kind | None = None) -> Reading:
    path = tmp_path / "some file"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_file(path, NOW, kind=kind)


def test_bearable() -> None:
    reading = sample("bearable")
    assert brief(reading) == [
        ("2025-12-08", "", 8),
        ("2025-12-08", "", 3),
        ("2025-12-10", "21:30", 6),
        ("2025-12-11", "", 0),
    ]
    first = entries(reading)[0]
    assert first.note == (
        "Lower back pain (Moderate)\nHip pain (Severe)\n"
        "After the long drive,\nthen two hours of chairs"
    )
    assert first.detail == Detail(
        symptoms=frozenset({Symptom.STIFFNESS}), medicines=(Medicine("Ibuprofen", "400 mg"),)
    )
    assert (Reason.OTHER_PAIN, "Headache", (8,)) in skips(reading)
    assert (Reason.OTHER_KIND, "Mood", (9,)) in skips(reading)
    assert (Reason.WITHOUT_PAIN, "Paracetamol", (11,)) in skips(reading)


def test_daylio_has_a_number_only_where_the_person_wrote_one() -> None:
    reading = sample("daylio")
    assert brief(reading) == [("2026-03-04", "20:30", 6), ("2026-03-03", "00:05", 7)]
    first, second = entries(reading)
    assert first.note == 'Long day\nSat for hours\nthen "walked" & stretched'
    assert first.detail.tags == ("work", "walk")
    assert second.detail.tags == ("reading",)
    assert skips(reading) == [(Reason.NO_NUMBER, "", (4,))]
    assert brief(sample("daylio_older")) == [("2018-05-18", "23:54", 4)]


def test_track_and_graph() -> None:
    reading = sample("track_and_graph")
    assert brief(reading) == [("2026-03-14", "21:30", 6), ("2026-03-13", "07:05", 3)]
    first, second = entries(reading)
    assert first.utc_offset == timedelta(hours=1)
    assert (first.note, second.note) == ('After gardening, "just an hour"', "Morning")
    assert [skip[:2] for skip in skips(reading)] == [
        (Reason.NOT_WHOLE, "Back pain"),
        (Reason.OTHER_PAIN, "Headache"),
        (Reason.OTHER_KIND, "Weight"),
        (Reason.OTHER_KIND, "Sleep"),
    ]


def test_a_scale_that_nothing_states_is_asked_about() -> None:
    asking = sample("track_and_graph_older")
    assert (asking.rows, asking.question) == ((), ScaleQuestion("Hip pain", 4))
    assert brief(sample("track_and_graph_older", TEN)) == [
        ("2022-09-14", "21:30", 4),
        ("2022-09-13", "21:30", 0),
    ]
    other = sample("track_and_graph_older", Answers(scale=Scale.OTHER))
    assert (other.rows, other.question) == ((), None)
    assert (Reason.OTHER_SCALE, "Hip pain", (2, 3)) in skips(other)


def test_a_number_above_ten_shows_another_scale(tmp_path: Path) -> None:
    text = (
        "FeatureName,Timestamp,Value\nPain,2026-03-01T08:00:00Z,70\nPain,2026-03-02T08:00:00Z,6\n"
    )
    reading = read(tmp_path, text)
    assert (reading.rows, skips(reading)) == ((), [(Reason.OTHER_SCALE, "Pain", (2, 3))])


def test_privacy_friendly_pain_diary_asks_for_the_order_of_its_dates() -> None:
    asking = sample("pain_diary")
    assert asking.rows == ()
    assert asking.question == DateQuestion("03/04/2026", 2, date(2026, 4, 3), date(2026, 3, 4))
    day_first = sample("pain_diary", DAY_FIRST)
    assert brief(day_first) == [("2026-04-03", "", 6), ("2026-04-04", "", 0), ("2026-04-06", "", 3)]
    month_first = sample("pain_diary", Answers(DateOrder.MONTH_FIRST))
    assert [day for day, _at, _pain in brief(month_first)] == [
        "2026-03-04", "2026-04-04", "2026-06-04",
    ]  # fmt: skip
    first, _second, third = entries(day_first)
    assert first.detail == Detail(
        places=((Region.LOW_BACK_LEFT, None), (Region.GROIN_LEFT, None)),
        medicines=(Medicine("Ibuprofen", "400 mg 1-0-1-0"),),
    )
    assert first.note == "Sat too long,\nstood up often\ndull, stabbing, all day"
    assert third.detail.places == ((Region.THIGH_BACK_RIGHT, None),)
    assert third.note == "head\nat night"
    assert skips(day_first) == [(Reason.NO_NUMBER, "", (5,)), (Reason.OTHER_PAIN, "", (7,))]


def test_dates_with_points_are_read_with_the_day_first_in_utf_16() -> None:
    reading = sample("pain_diary_german")
    assert [day for day, _at, _pain in brief(reading)] == ["2026-04-03", "2026-04-14"]
    assert entries(reading)[0].note == "Rücken nach der Fahrt\ndull"


def test_migraine_buddy_has_two_tables_in_one_file() -> None:
    reading = sample("migraine_buddy")
    assert brief(reading) == [("2026-03-14", "08:10", 7), ("2026-03-02", "21:05", 4)]
    first, second = entries(reading)
    assert (first.utc_offset, second.utc_offset) == (timedelta(hours=1), timedelta(hours=-5))
    assert first.note == (
        "Began at the desk,\nlay down\nLasted: 1d 02h 15m\nPain Positions: Neck,Left temple\n"
        "Potential Triggers: Stress,Weather"
    )
    assert first.detail == Detail(
        made_worse_by=frozenset({Worse.STRESS}), medicines=(Medicine("Sumatriptan"),)
    )
    assert second.detail.medicines == (Medicine("Ibuprofen"),)
    assert "u4pruyd" not in repr(reading)
    assert (Reason.FIRST_TABLE, "", (1,)) in skips(reading)
    assert (Reason.OTHER_PAIN, "", (9,)) in skips(reading)


def test_pain_tracker_whose_lines_are_parted_by_two_characters() -> None:
    reading = sample("pain_tracker")
    assert brief(reading) == [("2026-02-01", "08:15", 6), ("2026-02-02", "20:00", 2)]
    first = entries(reading)[0]
    assert first.note == (
        'Said "enough" at noon\nLocations: lower back, left hip\nSymptoms: burning\n'
        "Limited Activities: sitting"
    )
    assert first.detail == Detail(symptoms=frozenset({Symptom.STIFFNESS}))


def test_pain_tracker_as_its_guide_says() -> None:
    reading = sample("pain_tracker_guide")
    assert brief(reading) == [("2026-02-03", "21:05", 5)]
    [entry] = entries(reading)
    assert entry.detail.medicines == (Medicine("Naproxen"), Medicine("Heat patch"))
    assert entry.note == "slow, but up\nlocation: lower back, right side\nquality: aching"
    assert (Reason.OTHER_PAIN, "", (3,)) in skips(reading)


def test_drip_has_no_number_so_nothing_is_made_up() -> None:
    reading = sample("drip")
    assert reading.rows == ()
    assert reading.skipped == (
        Skipped(Reason.TICK_ONLY, "pain.backache", 2, (2, 4)),
        Skipped(Reason.NO_NUMBER, "", 1, (3,)),
    )


@pytest.mark.parametrize("which", FORMATS, ids=lambda which: which.kind.value)
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be"])
def test_a_format_is_known_by_its_header_alone(
    tmp_path: Path, which: object, delimiter: str, encoding: str
) -> None:
    columns = [name.upper() for name in which.needs]  # type: ignore[attr-defined]
    for above in ("", "a\r\n\r\n"):
        text = above + delimiter.join(reversed(columns)) + "\r\n"
        reading = read(tmp_path, text.encode(encoding))
        assert (reading.kind, reading.rows) == (which.kind, ())  # type: ignore[attr-defined]


def test_as_another_format_names_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(BadFileError) as caught:
        read(tmp_path, "date,pain_0_10\n2026-03-01,4\n", Kind.BEARABLE)
    assert [problem.column for problem in caught.value.problems] == [
        "time of day", "category", "rating/amount", "detail",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("dates", "line"), [(("13/04/2026", "04/13/2026"), 3), (("04/13/2026", "x", "x"), 3)]
)
def test_dates_that_do_not_fit_are_told_by_line(
    tmp_path: Path, dates: Sequence[str], line: int
) -> None:
    header = "date,pain level (0-10),body regions,pain nature\n"
    with pytest.raises(BadFileError) as caught:
        read(tmp_path, header + "".join(f"{day},4,,\n" for day in dates))
    assert caught.value.problems[0].line == line


def test_one_late_day_settles_the_order(tmp_path: Path) -> None:
    header = "date,pain level (0-10),body regions,pain nature\n"
    reading = read(tmp_path, header + "03/04/2026,4,,\n04/13/2026,5,,\n")
    assert brief(reading) == [("2026-03-04", "", 4), ("2026-04-13", "", 5)]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK\x03\x04 anything", "archive"),
        (b"\x1f\x8b anything", "archive"),
        (b"%PDF-1.7", "PDF"),
        (b"SQLite format 3\0", "database"),
        (b"", "not from a diary"),
        (b"a,b\n1,2\n", "not from a diary"),
        (b"{}", "not a backup"),
        (b"[" * 100_000, "not written as JSON"),
        ("date,pain_0_10\n2026-03-01,4".encode("utf-16")[:-1], "breaks off"),
    ],
)
def test_what_is_refused_politely(tmp_path: Path, data: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words) as caught:
        read(tmp_path, data)
    assert caught.value.hint
