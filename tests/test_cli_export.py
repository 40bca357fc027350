"""`export` as a user types it: the ending of the name says in which form."""

import json
from pathlib import Path

import pytest

from tests.command import process, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "diary"
    run("log", "--pain", "4", "--note", "Lange Fahrt 🚗", "--data-dir", made)
    return made


def test_a_file_for_health_software_and_a_reminder(folder: Path, tmp_path: Path) -> None:
    file, reminder = tmp_path / "Ü.fhir.json", tmp_path / "r.ics"
    said = process("export", file, "--data-dir", folder)
    assert (said.code, said.err) == (0, "")
    assert said.out == f"1 entry was written for health software, to {file}.\n"
    resources = [each["resource"] for each in json.loads(file.read_text("utf-8"))["entry"]]
    assert [each["resourceType"] for each in resources] == ["Patient", "Observation"]
    assert resources[1]["note"] == [{"text": "Lange Fahrt 🚗"}]
    said = run("export", reminder, "--time", "8:00", "--data-dir", folder)
    assert said.out.startswith(f"A reminder for every day at 08:00 was written to {reminder}.")
    assert "T080000" in reminder.read_text("utf-8")


def test_json_is_the_backup(folder: Path, tmp_path: Path) -> None:
    exported, backup = tmp_path / "a.json", tmp_path / "b.json"
    said = run("export", exported, "--data-dir", folder)
    assert said.out == f"The whole diary, with 1 entry and 0 sessions, was written to {exported}.\n"
    run("backup", backup, "--data-dir", folder)
    assert exported.read_bytes() == backup.read_bytes()


@pytest.mark.parametrize(("name", "option"), [("a.sessions.csv", ()), ("a.csv", ("--sessions",))])
def test_sessions_by_name_or_by_option(
    folder: Path, tmp_path: Path, name: str, option: tuple[str, ...]
) -> None:
    file = tmp_path / name
    said = run("export", file, *option, "--data-dir", folder)
    assert said.out == f"0 holds of 0 sessions were written to {file}.\n"
    assert file.read_text("utf-8").startswith("date,time,routine,movement,")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["a.xlsx"], ".fhir.json     A file for health software"),
        (["a"], "Let its name end in one of these"),
        (["a.ics"], "such as --time 20:00"),
        (["a.csv", "--time", "08:00"], "leave --time out"),
        (["a.json", "--sessions"], "leave --sessions out"),
    ],
)
def test_what_does_not_go_together_is_told_and_nothing_is_written(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], why: str
) -> None:
    monkeypatch.chdir(tmp_path)
    said = run("export", *arguments, "--data-dir", folder)
    assert (said.code, said.out) == (1, "")
    assert "nothing was written" in said.err and why in said.err
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.parametrize("name", ["a.json", "a.fhir.json", "a.sessions.csv"])
def test_without_a_diary_nothing_is_made(tmp_path: Path, name: str) -> None:
    said = run("export", tmp_path / name, "--data-dir", tmp_path / "misspelled")
    assert said.code == 1
    assert "There is no diary in the folder" in said.err
    assert list(tmp_path.iterdir()) == []


def test_a_reminder_needs_no_diary(tmp_path: Path) -> None:
    said = run("export", tmp_path / "a.ics", "--time", "20:00", "--data-dir", tmp_path / "none")
    assert said.code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["a.ics"]


def test_help_lists_every_ending() -> None:
    said = run("export", "--help")
    for ending in (".csv", ".sessions.csv", ".json", ".fhir.json", ".ics", "--sessions", "--time"):
        assert ending in said.out
