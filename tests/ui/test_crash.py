"""A bug goes to the log and is told, with words that can be copied; the program goes on."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.errors import StorageError
from backpain_diary.ui.crash import install_crash_hook
from backpain_diary.version import __version__
from tests.command import ROOT
from tests.dialogs import in_dialog

BEFORE_THE_WINDOW = """
import sys
from pathlib import Path
from backpain_diary.ui.crash import install_crash_hook
install_crash_hook(Path(sys.argv[1]))
1 / 0
"""
IN_A_SLOT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from backpain_diary.ui.crash import install_crash_hook
application = QApplication([])
install_crash_hook(Path(sys.argv[1]))

def close_box():
    print("told")
    QApplication.activeModalWidget().close()
    QTimer.singleShot(0, go_on)

def go_on():
    print("went on")
    application.quit()

QTimer.singleShot(0, lambda: 1 / 0)
QTimer.singleShot(100, close_box)
application.exec()
"""


def run_script(script: str, log: Path) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", script, str(log)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back afterwards
    path = tmp_path / "diary.log"
    install_crash_hook(path)
    return path


def fail(error: BaseException) -> None:
    """As an error does that nobody caught."""
    try:
        raise error
    except type(error):
        sys.excepthook(*sys.exc_info())


def told(error: BaseException) -> QMessageBox:
    boxes: list[QMessageBox] = []

    def copy(dialog: QWidget) -> None:
        assert isinstance(dialog, QMessageBox)
        copied = QMessageBox()
        copied.setText(dialog.text())
        copied.setInformativeText(dialog.informativeText())
        copied.setDetailedText(dialog.detailedText())
        boxes.append(copied)

    in_dialog(lambda: fail(error), copy)
    return boxes[0]


def test_a_bug_is_told_with_its_details_and_logged(
    qtbot: QtBot, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    box = told(ZeroDivisionError("a bug"))
    assert "What you have saved is safe." in box.text()
    assert str(log) in box.informativeText()
    for text in (box.detailedText(), log.read_text("utf-8"), capsys.readouterr().err):
        assert text.startswith(f"Backpain Diary {__version__}, Python ")
        assert "ZeroDivisionError: a bug" in text


def test_later_bugs_are_added_to_the_log(qtbot: QtBot, log: Path) -> None:
    told(ZeroDivisionError("one"))
    told(ZeroDivisionError("two"))
    text = log.read_text("utf-8")
    assert text.index("ZeroDivisionError: one") < text.index("ZeroDivisionError: two")


def test_a_log_that_cannot_be_written_hides_nothing(
    qtbot: QtBot, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log.mkdir()
    assert "ZeroDivisionError" in told(ZeroDivisionError("a bug")).detailedText()
    assert f"cannot write {log}" in capsys.readouterr().err


def test_what_the_user_can_act_on_is_told_as_such_and_not_logged(
    qtbot: QtBot, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    box = told(StorageError("The disk is full.", "Free some space."))
    assert (box.text(), box.informativeText()) == ("The disk is full.", "Free some space.")
    assert not box.detailedText()
    assert not log.exists()
    assert capsys.readouterr().err == ""


def test_a_bug_in_a_slot_is_told_and_the_program_goes_on(tmp_path: Path) -> None:
    ran = run_script(IN_A_SLOT, tmp_path / "log")
    assert (ran.returncode, ran.stdout) == (0, "told\nwent on\n")
    assert "ZeroDivisionError" in (tmp_path / "log").read_text("utf-8")


def test_a_bug_before_there_is_a_window_is_logged(tmp_path: Path) -> None:
    ran = run_script(BEFORE_THE_WINDOW, tmp_path / "log")
    assert ran.returncode == 1
    assert "ZeroDivisionError" in ran.stderr
    assert "ZeroDivisionError" in (tmp_path / "log").read_text("utf-8")


def test_ctrl_c_is_no_bug(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fail(KeyboardInterrupt())
    assert not log.exists()
    assert "KeyboardInterrupt" in capsys.readouterr().err
