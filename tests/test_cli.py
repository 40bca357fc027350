"""The commands as a user types them."""

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from backpain_diary.version import __version__
from tests.command import ROOT, Ran, command, process, run
from tests.fakes import FakeClock

EARLY = FakeClock(datetime(2026, 3, 1, 8, 12, 40, tzinfo=UTC))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "diary"


def exported(folder: Path) -> list[str]:
    file = folder.with_name("exported.csv")
    assert run("export", "--force", file, "--data-dir", folder).code == 0
    return file.read_text("utf-8").splitlines()[1:]


def test_a_first_day_from_log_to_export(folder: Path, tmp_path: Path) -> None:
    logged = process("log", "--pain", "4", "--note", "Long drive", "--data-dir", folder)
    status = process("--data-dir", folder, "status")
    file = tmp_path / "diary.csv"
    export = process("export", file, "--data-dir", folder)
    assert [logged.code, status.code, export.code] == [0, 0, 0]
    assert logged.err == status.err == export.err == ""
    assert logged.out.startswith("Saved: pain 4 on ")
    assert "1 day logged" in status.out
    assert export.out == f"1 entry was written to {file}.\n"
    assert ",Long drive," in file.read_text("utf-8")


def test_version() -> None:
    assert process("--version").out == f"Backpain Diary {__version__}\n"


def test_help_names_all_commands_and_options() -> None:
    shown = run("--help")
    assert shown.code == 0
    commands = ("log", "status", "export", "import", "backup", "restore")
    for name in (*commands, "--data-dir", "--demo", "--trace-startup"):
        assert name in shown.out


def test_log_for_today_is_at_the_time_of_the_clock(folder: Path) -> None:
    said = run("log", "--pain", "0", "--data-dir", folder, clock=EARLY)
    assert said.out == "Saved: pain 0 on 1 March, 08:12.\n"
    assert exported(folder)[0].startswith("2026-03-01,08:12,'+00:00,0,")


def test_log_at_night_says_which_day_it_took(folder: Path) -> None:
    night = FakeClock(datetime(2026, 3, 1, 0, 30, tzinfo=UTC))
    ran = run("log", "--pain", "4", "--data-dir", folder, clock=night)
    assert ran.out.startswith("Saved: pain 4 on 1 March, 00:30. It is past midnight,")
    named = ("log", "--pain", "4", "--date", "2026-02-28", "--data-dir", str(folder))
    assert run(*named, clock=night).out == "Saved: pain 4 on 28 February.\n"


def test_log_for_an_earlier_day_has_no_time_unless_it_is_given(folder: Path) -> None:
    said = run("log", "--pain", "3", "--date", "2026-02-20", "--data-dir", folder, clock=EARLY)
    assert said.out == "Saved: pain 3 on 20 February.\n"
    options = ("--date", "2026-02-21", "--time", "21:05")
    run("log", "--pain", "5", *options, "--data-dir", folder, clock=EARLY)
    assert [row[:17] for row in exported(folder)] == ["2026-02-20,,'+00:", "2026-02-21,21:05,"]


@pytest.mark.parametrize(("day", "warns"), [("2026-03-02", False), ("2026-03-03", True)])
def test_log_keeps_a_date_ahead_and_says_that_it_does_not_count(
    folder: Path, day: str, warns: bool
) -> None:
    said = run("log", "--pain", "3", "--date", day, "--data-dir", folder, clock=EARLY)
    status = run("status", "--json", "--data-dir", folder, clock=EARLY).json
    assert said.code == 0
    assert ("check your computer's date" in said.out) is warns
    assert (status["logged_days"], status["ignored_future_days"]) == (not warns, warns)


def test_the_option_before_the_command_holds_too(folder: Path) -> None:
    run("--data-dir", folder, "log", "--pain", "3")
    assert len(exported(folder)) == 1


def test_without_the_option_the_diary_lies_in_the_users_own_folder(own_user_folders: Path) -> None:
    run("log", "--pain", "3")
    assert list(own_user_folders.rglob("diary.sqlite3"))


@pytest.mark.parametrize("command", [["status"], ["status", "--json"], ["export"]])
def test_asking_makes_no_diary(folder: Path, tmp_path: Path, command: list[str]) -> None:
    """The folder may be misspelled."""
    file = [tmp_path / "diary.csv"] if command == ["export"] else []
    said = run(*command, *file, "--data-dir", folder)
    assert said.code == 0
    assert not folder.exists()
    assert "--json" in command or f"There is no diary in the folder {folder} yet." in said.out


def test_status_of_an_empty_diary(folder: Path) -> None:
    assert run("status", "--json", "--on", "2026-03-25", "--data-dir", folder).json == {
        "on": "2026-03-25",
        "spell": {"status": "none", "since": None, "length_days": 0, "on_and_off": False},
        "notices": [],
        "logged_days": 0,
        "added_later": 0,
        "ignored_future_days": 0,
    }


@pytest.mark.parametrize(
    "arguments",
    [
        ["log"],
        ["log", "--pain", "11"],
        ["log", "--pain", "4.5"],
        ["log", "--pain", "٤"],
        ["log", "--pain", "4", "--date", "1.3.2026"],
        ["log", "--pain", "4", "--date", "2026-02-30"],
        ["log", "--pain", "4", "--date", "20260301"],
        ["log", "--pain", "4", "--date", "9999-12-31"],
        ["log", "--pain", "4", "--time", "25:00"],
        ["status", "--on", "soon"],
        ["status", "--js"],
        ["export"],
        ["export", "-"],
        ["import", ""],
        ["backup"],
        ["restore", "-"],
        ["remember"],
        ["--demo", "status"],
        ["--data-dir"],
    ],
)
def test_a_mistake_in_the_command_line_is_told_with_the_usage(arguments: list[str]) -> None:
    said = run(*arguments)
    assert (said.code, said.out) == (2, "")
    assert "usage: backpain-diary" in said.err


def test_export_replaces_only_a_csv_file_and_only_by_force(folder: Path, tmp_path: Path) -> None:
    run("log", "--pain", "3", "--data-dir", folder)
    file = tmp_path / "diary.csv"
    file.write_text("mine")
    refused = run("export", file, "--data-dir", folder)
    assert (refused.code, file.read_text()) == (1, "mine")
    assert "--force" in refused.err
    database = folder / "diary.sqlite3"
    before = database.read_bytes()
    assert run("export", "--force", database, "--data-dir", folder).code == 1
    assert database.read_bytes() == before
    assert run("export", "--force", file, "--data-dir", folder).code == 0
    assert file.read_text() != "mine"


def imported(file: Path, text: str, folder: Path, *options: str) -> Ran:
    file.write_text(text, "utf-8")
    return run("import", file, *options, "--data-dir", folder)


def test_import_says_what_was_added_and_what_was_left_out(folder: Path, tmp_path: Path) -> None:
    text = "date,mood,pain_0_10,tags\n2026-02-26,good,4,work;car\n2026-03-02,bad,3,\n"
    assert imported(tmp_path / "days.csv", text, folder).out.splitlines() == [
        "2 entries were added, 2026-02-26 to 2026-03-02.",
        "Left out:",
        "  The column “mood” is not one of the diary's.",
    ]
    more = text + "2026-03-06,,1,\n"
    assert imported(tmp_path / "days.csv", more, folder).out.splitlines()[0] == (
        "1 entry was added, 2026-03-06. 2 entries are in the diary already."
    )


def test_a_dry_run_changes_nothing(folder: Path, tmp_path: Path) -> None:
    text = "date,pain_0_10\n2026-03-01,4\n2026-03-05,3\n"
    said = imported(tmp_path / "days.csv", text, folder, "--dry-run")
    assert said.out.startswith("2 entries would be added, 2026-03-01 to 2026-03-05.")
    assert not folder.exists()
    run("log", "--pain", "3", "--date", "2026-03-05", "--data-dir", folder)
    before = exported(folder)
    said = imported(tmp_path / "days.csv", text, folder, "--dry-run")
    assert said.out == (
        "1 entry would be added, 2026-03-01. 1 entry is in the diary already. "
        "Your diary was not changed.\n"
    )
    assert exported(folder) == before


def test_one_bad_cell_and_nothing_is_imported(folder: Path, tmp_path: Path) -> None:
    run("log", "--pain", "3", "--data-dir", folder)
    before = exported(folder)
    text = "date,pain_0_10\n2026-03-01,4\n2026-03-05,eleven\n"
    said = imported(tmp_path / "days.csv", text, folder)
    assert (said.code, said.out) == (1, "")
    assert "Line 3, column pain_0_10: “eleven” is not a whole number from 0 to 10." in said.err
    assert exported(folder) == before


def test_lines_are_counted_in_a_terminal(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "days.csv"
    file.write_text("date,pain_0_10\n" + "2026-03-01,4\n" * 2500, "utf-8")
    terminal, end = os.openpty()
    arguments = command("import", file, "--data-dir", folder)
    done = subprocess.run(arguments, cwd=ROOT, stdout=subprocess.PIPE, stderr=end, check=True)
    os.close(end)
    shown = os.read(terminal, 10_000).decode()
    os.close(terminal)
    assert "\r2000 lines read" in shown and shown.endswith("\r\033[K")
    assert done.stdout == b"2500 entries were added, 2026-03-01.\n"
