"""`import` with files that were made to do harm: refused in words, and nothing is added."""

import csv
from pathlib import Path

import pytest

from tests.command import run
from tests.services.hostile import HOSTILE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "diary"
    run("log", "--pain", "4", "--data-dir", made)
    return made


def exported(folder: Path) -> list[list[str]]:
    file = folder / "out.csv"
    run("export", file, "--force", "--data-dir", folder)
    return list(csv.reader(file.read_text("utf-8").splitlines()))


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("option", [(), ("--dry-run",)])
def test_it_is_refused_in_words(
    folder: Path, tmp_path: Path, name: str, option: tuple[str, ...]
) -> None:
    data, words = HOSTILE[name]
    path, before = tmp_path / "evil", exported(folder)
    path.write_bytes(data)
    said = run("import", path, *option, "--data-dir", folder)
    assert (said.code, said.out) == (1, "")
    assert words in said.err
    assert "Traceback" not in said.err and len(said.err) < 1000
    assert exported(folder) == before


def test_a_formula_is_text_and_no_spreadsheet_runs_it(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "formulas.csv"
    path.write_text('date,pain_0_10,note\n2026-02-01,4,"=HYPERLINK(""x"")"\n', "utf-8")
    assert run("import", path, "--data-dir", folder).code == 0
    header, first, _logged = exported(folder)
    assert first[header.index("note")] == '\'=HYPERLINK("x")'
