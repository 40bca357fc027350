"""`import` says what it is about to do, and what came of it."""

from pathlib import Path

import pytest

from tests.command import run

LATE = "2 entries are dated later than tomorrow. They are kept safe, but they do not count yet."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "diary"


def test_days_that_have_not_come_are_told_before_and_after(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "days.csv"
    file.write_text(
        "date,pain_0_10\n2026-03-02,4\n2026-03-03,5\n2036-03-01,6\n", "utf-8"
    )  # today is 1 March 2026
    before = run("import", file, "--dry-run", "--data-dir", folder).out.splitlines()
    assert before[0].startswith("3 entries would be added, 2026-03-02 to 2036-03-01.")
    assert before[1].startswith(LATE)
    after = run("import", file, "--data-dir", folder).out.splitlines()
    assert after[0].startswith("3 entries were added,")
    assert after[1].startswith(LATE)
    again = run("import", file, "--data-dir", folder).out
    assert again == "Nothing was added. 3 entries are in the diary already.\n"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("out.fhir.json", "is a file for other health software (FHIR)."),
        ("out.sessions.csv", "is a table of your sessions."),
    ],
)
def test_what_only_goes_out_is_named(folder: Path, tmp_path: Path, name: str, words: str) -> None:
    run("log", "--pain", "4", "--data-dir", folder)
    file = tmp_path / name
    assert run("export", file, "--data-dir", folder).code == 0
    said = run("import", file, "--data-dir", folder)
    assert (said.code, said.out) == (1, "")
    assert f"{name} {words}" in said.err
    assert "backup (JSON)" in said.err
