"""`report` as a user types it."""

import subprocess
import sys
from pathlib import Path

import pytest

from backpain_diary import paths, settings
from backpain_diary.settings import Settings
from tests.command import ROOT, process, run
from tests.paper.reading import reader, words


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Of a diary with one entry, of 1 March 2026."""
    made = tmp_path / "diary"
    run("log", "--pain", "4", "--note", "Lange Fahrt 🚗", "--data-dir", made)
    return made


def test_a_page_is_made(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    done = run("report", file, "--data-dir", folder)
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        f"The page for the doctor is in {file}: 1 December 2025 to 1 March 2026, 1 of 91 days"
        " logged; the diary begins on 1 March 2026.\n"
    )
    assert len(reader(file.read_bytes()).pages) == 1
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o077 == 0  # a diary is private


def test_in_a_process_of_its_own_no_qt_is_loaded(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    done = process(
        "report", file, "--data-dir", folder, "--from", "2026-02-01", "--to", "2026-03-01"
    )
    assert (done.code, done.err) == (0, "")
    loaded = (
        "import sys, backpain_diary.paper.printing\n"
        "print([name for name in ('PySide6', 'matplotlib', 'socket') if name in sys.modules])"
    )
    ran = subprocess.run(
        [sys.executable, "-c", loaded], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert ran.stdout == "[]\n"


def test_the_days_the_parts_and_the_paper_can_be_chosen(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    run(
        *("report", file, "--data-dir", folder, "--from", "2026-02-02", "--to", "2026-03-01"),
        *("--leave-out", "signs, notes", "--paper", "letter", "--second-page"),
    )
    made = file.read_bytes()
    assert [float(side) for side in reader(made).pages[0].mediabox[2:]] == [612, 792]
    assert len(reader(made).pages) == 2
    said = words(made)
    assert "2 February to 1 March 2026" in said
    assert "Not asked" not in said
    assert "Lange Fahrt" not in said


@pytest.mark.parametrize(
    ("remembered", "land", "width"),
    [("", "de_DE.UTF-8", 595.28), ("", "en_US.UTF-8", 612), ("a4", "en_US.UTF-8", 595.28)],
)
def test_the_paper_is_the_usual_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch, remembered: str, land: str, width: float
) -> None:
    settings.save(paths.settings_path(folder), Settings(paper=remembered))
    monkeypatch.setenv("LC_ALL", land)
    file = folder / "page.pdf"
    run("report", file, "--data-dir", folder)
    assert float(reader(file.read_bytes()).pages[0].mediabox.width) == width


def test_a_file_that_is_there_stays(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    file.write_text("mine")
    done = run("report", file, "--data-dir", folder)
    assert (done.code, done.out, file.read_text()) == (1, "", "mine")
    assert "exists already" in done.err
    assert run("report", file, "--data-dir", folder, "--force").code == 0
    assert file.read_bytes().startswith(b"%PDF-1.7")


def test_only_a_name_that_ends_in_pdf_is_taken(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    done = run("report", file, "--data-dir", folder)
    assert (done.code, done.out) == (1, "")
    assert "Choose a name that ends in .pdf." in done.err
    assert not file.exists()


@pytest.mark.parametrize(
    ("options", "code", "words"),
    [
        (["--from", "2026-03-01", "--to", "2026-02-01"], 1, "cannot be on a page"),
        (["--to", "2026-04-01"], 1, "yet to come"),
        (["--from", "1500-01-01"], 2, "1500-01-01"),
        (["--leave-out", "chart,name"], 2, "there is no part name; there are words, spell"),
        (["--paper", "a5"], 2, "a5"),
    ],
)
def test_what_cannot_be_is_told(
    folder: Path, tmp_path: Path, options: list[str], code: int, words: str
) -> None:
    file = tmp_path / "page.pdf"
    done = run("report", file, "--data-dir", folder, *options)
    assert done.code == code
    assert words in done.err
    assert not file.exists()


def test_without_a_diary_nothing_is_made(tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    done = run("report", file, "--data-dir", tmp_path / "misspelled")
    assert done.code == 1
    assert "There is no diary in the folder" in done.err
    assert not file.exists()
    assert not (tmp_path / "misspelled").exists()
