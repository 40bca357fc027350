"""What goes wrong around the commands: one sentence, the right exit code, never a traceback."""

import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.command import ROOT, Ran, command, finish, process, run, write_days
from tests.domain.diaries import START, diary

WORDS = [
    "log", "status", "export", "import", "backup", "restore", "--pain", "--date", "--time",
    "--note", "--on", "--json", "--dry-run", "--force", "--data-dir", "--help", "--version",
    "--demo", "--", "-h", "0", "10", "2026-03-01", "08:12",
    "--pain=4", "--note=-x", "--data-dir=", "a.csv", ".",
]  # fmt: skip
ARGUMENT = st.sampled_from(WORDS) | st.text(st.characters(exclude_characters="/\\~:"), max_size=12)


def assert_calm(said: Ran, code: int) -> None:
    assert said.code == code
    assert "Traceback" not in said.err
    assert said.err.strip()


@given(st.lists(ARGUMENT, max_size=6))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_command_line_ends_in_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    said = run(*arguments)
    assert said.code in (0, 1, 2)
    assert bool(said.err) is (said.code != 0)
    assert ("usage:" in said.err) is (said.code == 2)


@pytest.mark.parametrize("command", ["log --pain 3", "status", "export x.csv", "import x.csv"])
def test_a_file_in_place_of_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "file"
    folder.write_text("mine")
    if command.startswith("import"):
        write_days(tmp_path / "x.csv", diary("P"))
    assert_calm(run(*command.split(), "--data-dir", folder), 1)
    assert folder.read_text() == "mine"
    assert command.startswith("import") or not (tmp_path / "x.csv").exists()


def test_a_damaged_diary(tmp_path: Path) -> None:
    file = tmp_path / "diary.sqlite3"
    file.write_bytes(b"not a diary")
    assert_calm(run("status", "--data-dir", tmp_path), 1)
    assert file.read_bytes() == b"not a diary"


@pytest.mark.parametrize("name", ["absent.csv", "folder", "a" * 300, "loop", "file/below.csv"])
@pytest.mark.parametrize("verb", ["import", "export", "restore"])
def test_a_file_that_cannot_be_used(tmp_path: Path, verb: str, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_text("")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    path = tmp_path / ("no folder/" if verb == "export" and name == "absent.csv" else "") / name
    said = run(verb, path, "--data-dir", tmp_path / "diary")
    assert_calm(said, 1)
    assert not (tmp_path / "diary").exists()


def test_export_to_a_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    values = {START + timedelta(days=n): 4 for n in range(3000)}
    run("import", write_days(tmp_path / "days.csv", values), "--data-dir", tmp_path / "diary")
    before = sorted(tmp_path.iterdir())
    limited = (
        "import resource, runpy, sys;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000));"
        "runpy.run_module('backpain_diary', run_name='__main__')"
    )
    out = ("export", tmp_path / "out.csv", "--data-dir", tmp_path / "diary")
    said = finish([sys.executable, "-c", limited, *out])
    assert_calm(said, 1)
    assert "Your diary is safe" in said.err
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("arguments", [["status"], ["--help"]])
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path, arguments: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        command(*arguments, "--data-dir", tmp_path), cwd=ROOT, stdout=writer, stderr=-1, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_an_answer_that_cannot_be_written_is_told_after_the_entry_is_saved(tmp_path: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command("log", "--pain", "3", "--data-dir", tmp_path),
            cwd=ROOT, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", check=False,
        )  # fmt: skip
    assert_calm(Ran(done.returncode, "", done.stderr), 1)
    assert process("status", "--json", "--data-dir", tmp_path).json["logged_days"] == 1


def test_without_any_output_a_command_still_does_its_work(tmp_path: Path) -> None:
    script = 'exec "$0" -m backpain_diary log --pain 3 --data-dir "$1" >&- 2>&-'
    shell = ["sh", "-c", script, sys.executable, str(tmp_path)]
    assert subprocess.run(shell, cwd=ROOT, check=False).returncode == 0
    assert process("status", "--json", "--data-dir", tmp_path).json["logged_days"] == 1


def test_bytes_that_are_no_text_in_an_argument(tmp_path: Path) -> None:
    done = subprocess.run(
        [*map(os.fsencode, command("log", "--pain", "3", "--note")), b"\xff"],
        cwd=ROOT, capture_output=True, check=False,
    )  # fmt: skip
    assert_calm(Ran(done.returncode, "", done.stderr.decode()), 2)


def test_a_terminal_is_not_steered_by_what_a_file_holds(tmp_path: Path) -> None:
    file = tmp_path / "evil.csv"
    file.write_text("date,pain_0_10,\x1b]0;title\n\x1b[2J,3,x\n", "utf-8")
    said = run("import", file, "--data-dir", tmp_path)
    assert said.code == 1
    assert "\x1b" not in said.err


def test_output_in_an_old_encoding(tmp_path: Path) -> None:
    said = process("export", tmp_path / "Rücken.csv", environment={"PYTHONIOENCODING": "ascii"})
    assert said.code == 0
    assert "R\\xfccken.csv" in said.out


def test_stopping_an_import_by_the_keyboard_adds_nothing(tmp_path: Path) -> None:
    fifo = tmp_path / "slow.csv"
    os.mkfifo(fifo)
    child = subprocess.Popen(
        command("import", fifo, "--data-dir", tmp_path / "diary"),
        cwd=ROOT, stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip
    with fifo.open("w") as rows:  # waits until the child reads
        rows.write("date,pain_0_10\n2026-03-01,4\n")
        rows.flush()
        child.send_signal(signal.SIGINT)
        _out, err = child.communicate()
    assert_calm(Ran(child.returncode, "", err), 1)
    assert not (tmp_path / "diary").exists()


def test_no_qt_is_loaded_and_help_needs_no_database(tmp_path: Path) -> None:
    script = (
        "import sys; from backpain_diary.__main__ import main; code = main();"
        "print(sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    loaded = {
        verb: finish([sys.executable, "-c", script, *verb.split(), "--data-dir", tmp_path]).err
        for verb in ("log --pain 3", "status --json", "--help")
    }
    for names in loaded.values():
        assert "PySide6" not in names and "matplotlib" not in names
    assert "sqlalchemy" in loaded["status --json"]
    assert "sqlalchemy" not in loaded["--help"]
