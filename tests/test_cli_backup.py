"""`backup` and `restore` as a user types them."""

import json
from pathlib import Path

import pytest

from backpain_diary import paths, settings
from backpain_diary.settings import Settings
from tests.command import process, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Of a diary with two entries, and with settings."""
    made = tmp_path / "old computer"
    for pain, note in (("4", "Lange Fahrt 🚗"), ("0", "")):
        run("log", "--pain", pain, "--note", note, "--data-dir", made)
    settings.save(paths.settings_path(made), Settings(week_goal=3, voice="Ada"))
    return made


def test_a_diary_moves_to_another_computer(folder: Path, tmp_path: Path) -> None:
    file, again, other = tmp_path / "all.json", tmp_path / "again.json", tmp_path / "new computer"
    out = process("backup", file, "--data-dir", folder)
    back = process("restore", file, "--data-dir", other)
    assert (out.code, back.code, out.err, back.err) == (0, 0, "", "")
    assert out.out == f"The whole diary, with 2 entries and 0 sessions, was written to {file}.\n"
    assert back.out == f"The diary in {other} now has 2 entries and 0 sessions.\n"
    assert run("backup", again, "--data-dir", other).code == 0
    assert again.read_bytes() == file.read_bytes()
    assert settings.load(paths.settings_path(other)) == Settings(week_goal=3)
    assert "Lange Fahrt 🚗" in file.read_text("utf-8")


def test_a_diary_that_has_something_is_not_overwritten(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    run("backup", file, "--data-dir", folder)
    run("log", "--pain", "9", "--data-dir", folder)
    said = run("restore", file, "--data-dir", folder)
    assert said.code == 1
    assert "something in this diary already" in said.err
    assert run("status", "--json", "--data-dir", folder).json["logged_days"] == 1
    assert settings.load(paths.settings_path(folder)).voice == "Ada"


def test_without_a_diary_there_is_no_backup(tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    said = run("backup", file, "--data-dir", tmp_path / "misspelled")
    assert said.code == 1
    assert "There is no diary in the folder" in said.err
    assert not file.exists()
    assert not (tmp_path / "misspelled").exists()


def test_a_backup_is_replaced_only_by_force(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    file.write_text("mine")
    assert run("backup", file, "--data-dir", folder).code == 1
    assert file.read_text() == "mine"
    assert run("backup", file, "--force", "--data-dir", folder).code == 0
    database = paths.database_path(folder)
    before = database.read_bytes()
    refused = run("backup", database, "--force", "--data-dir", folder)
    assert (refused.code, database.read_bytes()) == (1, before)
    assert "not a .json file" in refused.err


def test_a_bad_file_makes_no_diary(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.json"
    run("backup", file, "--data-dir", folder)
    found = json.loads(file.read_text("utf-8"))
    found["entries"][1]["pain"] = "much"
    file.write_text(json.dumps(found), "utf-8")
    said = run("restore", file, "--data-dir", tmp_path / "new")
    assert said.code == 1
    assert "entries[1].pain" in said.err
    assert not (tmp_path / "new").exists()
