"""The layer rule is a test; and the rule itself is tested: each contract finds what breaks it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.project import ROOT

LINT = "from importlinter.cli import lint_imports_command as run; run()"


def lint_imports(root: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", LINT, "--no-cache"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copy")
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copytree(
        ROOT / "backpain_diary",
        folder / "backpain_diary",
        ignore=shutil.ignore_patterns("__pycache__"),
    )
    return folder


def test_every_contract_is_kept() -> None:
    done = lint_imports(ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("services/intruder.py", "import backpain_diary.ui", "Layers"),
        ("intruder.py", "", "Layers"),  # every module at the root has its line in the layers
        ("domain/intruder.py", "import backpain_diary.i18n", "The domain imports nothing else"),
        ("services/intruder.py", "import PySide6.QtCore", "Qt only in ui and app"),
        ("ui/intruder.py", "import sqlalchemy", "SQLAlchemy and Alembic only in the store"),
        ("ui/intruder.py", "import matplotlib", "matplotlib only in the chart canvas"),
        ("cli/intruder.py", "import backpain_diary.ui.theme", "The commands reach no Qt"),
        ("presenters/intruder.py", "import backpain_diary.store", "Presenters reach neither"),
    ],
)
def test_a_contract_finds_what_breaks_it(copy: Path, module: str, line: str, contract: str) -> None:
    intruder = copy / "backpain_diary" / module
    intruder.write_text(f"{line}\n")
    try:
        done = lint_imports(copy)
    finally:
        intruder.unlink()
    assert done.returncode == 1
    assert contract in done.stdout.partition("Broken contracts")[2]
