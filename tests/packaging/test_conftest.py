"""What the shared conftest promises: own user folders, and nothing left behind."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import platformdirs

from tests.packaging.project import ROOT

LEAVING = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

kept = []


def test_leaves_a_timer(qtbot):
    timer = QTimer()
    timer.start(1000)
    kept.append(timer)


def test_leaves_a_timer_in_a_widget(qtbot):
    widget = QWidget()
    QTimer(widget).start(1000)
    kept.append(widget)


def test_leaves_a_window(qtbot):
    window = QWidget()
    window.show()
    kept.append(window)


def test_is_tidy(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    QTimer(window).start(1000)
    window.show()
"""


def test_what_is_left_behind_is_found(tmp_path: Path) -> None:
    tests = tmp_path / "tests"
    tests.mkdir()
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copy(ROOT / "tests" / "conftest.py", tests)
    (tests / "test_leaving.py").write_text(LEAVING)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-rA", "-p", "no:xdist", "-p", "no:cacheprovider"],
        cwd=tmp_path,
        env={**os.environ, "HYPOTHESIS_STORAGE_DIRECTORY": str(tmp_path / "hypothesis")},
        capture_output=True,
        text=True,
        check=False,
    )
    errors = {line.split(" - ")[0] for line in done.stdout.splitlines() if line[:5] == "ERROR"}
    assert errors == {
        f"ERROR tests/test_leaving.py::test_leaves_{what}"
        for what in ("a_timer", "a_timer_in_a_widget", "a_window")
    }


def test_the_user_folders_are_the_tests_own(own_user_folders: Path, tmp_path: Path) -> None:
    assert Path.home() == own_user_folders
    for folder in (
        platformdirs.user_data_path("x"),
        platformdirs.user_config_path("x"),
        platformdirs.user_cache_path("x"),
    ):
        assert folder.is_relative_to(own_user_folders)
    assert not list(tmp_path.iterdir())
