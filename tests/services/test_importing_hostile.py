"""Files that were damaged, or made to do harm: refused in words, and never half imported."""

import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.importing import Answers, DateOrder, Kind, Scale
from backpain_diary.errors import UserError
from backpain_diary.services.importing import source
from backpain_diary.services.importing.reading import read_file
from tests.services.mutations import mutated
from tests.store.samples import NOW

SAMPLES = sorted((Path(__file__).parent / "data" / "imports").glob("*.csv"))
ANSWERED = Answers(DateOrder.DAY_FIRST, Scale.TEN)
HEADERS = {path.name: path.read_bytes() for path in SAMPLES}


def attempt(path: Path, data: bytes, kind: Kind | None = None) -> str:
    """What is said; anything but a UserError is a bug."""
    path.write_bytes(data)
    try:
        reading = read_file(path, NOW, kind=kind, answers=ANSWERED)
    except UserError as error:
        return f"{error} {error.hint}"
    for row in reading.rows:
        assert row.entry.pain in range(11)
        f"{row.entry!r}".encode()
    return ""


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_no_damage_makes_more_than_words(tmp_path: Path, sample: Path) -> None:
    random = Random(sample.stem)
    data = sample.read_bytes()
    for number in range(60):
        kind = random.choice([None, *Kind]) if number % 4 == 0 else None
        attempt(tmp_path / "damaged", mutated(data, random), kind)


@given(st.binary(max_size=200), st.sampled_from([None, *Kind]), st.sampled_from(SAMPLES))
def test_any_bytes_below_a_header(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, kind: Kind | None, sample: Path
) -> None:
    path = tmp_path_factory.getbasetemp() / "bytes"
    attempt(path, data, kind)
    attempt(path, HEADERS[sample.name].partition(b"\n")[0] + b"\n" + data)


@pytest.mark.parametrize(
    "data",
    [
        b"date,pain_0_10," + b"," * 1_000_000 + b"\n2026-03-01,4\n",
        b"date,pain_0_10\n2026-03-01,4" + b"," * 1_000_000 + b"\n",
        b"date,pain_0_10,note\n2026-03-01,4," + b"x" * 10_000_000 + b"\n",
        b'date,pain_0_10,note\n2026-03-01,4,"' + b"x\n" * 5_000_000,
        b'"#",Started,Lasted,Pain Level\n1,01/13/26,,' + b"9" * 100_000 + b"\n",
        b"FeatureName,Timestamp,Value\nPain,2026-03-01T08:00:00Z," + b"9" * 100_000 + b"\n",
        b"[" * 100_000 + b"]" * 100_000,
        b'{"format": "backpain-diary", "version": ' + b"9" * 100_000 + b"}",
        b'{"format": "backpain-diary", "version": 1, "entries": ' + b"[" * 50_000 + b"}",
        b'{"a": "\\ud800"}',
        b"\0" * 1000,
        b"\xff\xfe" + b"\0\xd8" * 500,
    ],
    ids=range(12),
)
def test_files_made_to_do_harm(tmp_path: Path, data: bytes) -> None:
    said = attempt(tmp_path / "evil", data)
    assert "\0" not in said
    assert len(said) < 3000


def test_formulas_are_text(tmp_path: Path) -> None:
    text = "FeatureName,Timestamp,Value,Label,Note\nPain,2026-03-01T08:00:00Z,6,=1+1,@SUM(A1)\n"
    path = tmp_path / "formulas"
    path.write_text(text, "utf-8")
    [row] = read_file(path, NOW).rows
    assert row.entry.note == "=1+1\n@SUM(A1)"


def test_there_is_an_end_to_entries_lines_and_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("csv_reading", "importing.gathering", "importing.backup"):
        monkeypatch.setattr(f"backpain_diary.services.{name}.MOST_ENTRIES", 2)
    header = b"featurename,timestamp,value\n"
    row = b"Pain,2026-03-01T08:00:00Z,6\n"
    assert "100,000 entries" in attempt(tmp_path / "many", header + row * 3)
    assert "100,000 entries" in attempt(
        tmp_path / "many", b"date,pain_0_10\n" + b"2026-03-01,4\n" * 3
    )
    monkeypatch.setattr(source, "MOST_LINES", 2)
    assert "500,000 lines" in attempt(tmp_path / "many", header + b"\n" * 3)
    monkeypatch.setattr(source, "LARGEST_FILE", 20)
    assert "64 MB" in attempt(tmp_path / "large", header)


def test_a_backup_with_too_many_values(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("backpain_diary.services.importing.backup.MOST_VALUES", 10)
    text = json.dumps({"format": "backpain-diary", "version": 1, "entries": [{}] * 20})
    assert "too many values" in attempt(tmp_path / "large.json", text.encode())
