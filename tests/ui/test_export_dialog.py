"""Writing the diary to files by the window."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QTime
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.domain.exports import Form
from backpain_diary.presenters import exports
from backpain_diary.ui.context import Context
from backpain_diary.ui.export_dialog import ExportDialog
from tests.dialogs import finished, in_dialog, name_file
from tests.fakes import FakeClock
from tests.windows import Driver, open_window


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    driver = open_window(qtbot, tmp_path, FakeClock())
    context = _context(driver)
    context.diary.save_pain(4, note="after gardening")
    return driver


def _context(driver: Driver) -> Context:
    made = driver.app._context
    assert made is not None
    return made


def saved(driver: Driver, form: Form, path: Path) -> str:
    """What the dialog says after the button was pressed and that name was chosen."""
    said = ""

    def press(dialog: QWidget) -> None:
        nonlocal said
        assert isinstance(dialog, ExportDialog)
        dialog.at.setTime(QTime(7, 30))
        in_dialog(lambda: driver.press(f"{exports.name(form)} …", dialog), choose)
        finished(dialog)
        assert dialog.said.isVisible()
        said = dialog.said.text()

    def choose(asked: QWidget) -> None:
        name_file(asked, path).accept()

    driver.window.show_page("settings")
    in_dialog(lambda: driver.press("Write to a file …"), press)
    return said


def test_entries_are_written_and_it_is_said_where(driver: Driver, tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    assert saved(driver, Form.ENTRIES, path) == f"1 entry was written to {path}."
    assert "after gardening" in path.read_text(encoding="utf-8")


def test_health_software_gets_its_own_ending(driver: Driver, tmp_path: Path) -> None:
    said = saved(driver, Form.HEALTH, tmp_path / "mine.fhir.json")
    assert "for health software" in said
    bundle = json.loads((tmp_path / "mine.fhir.json").read_text(encoding="utf-8"))
    assert bundle["resourceType"] == "Bundle"


def test_the_reminder_comes_at_the_time_that_was_chosen(driver: Driver, tmp_path: Path) -> None:
    assert "07:30" in saved(driver, Form.REMINDER, tmp_path / "mine.ics")
    assert "T073000" in (tmp_path / "mine.ics").read_text(encoding="utf-8")


def test_each_form_says_who_can_read_it(driver: Driver) -> None:
    dialog = ExportDialog(_context(driver), driver.window)
    shown = {each.text() for each in dialog.findChildren(QLabel)}
    assert {exports.about(form) for form in Form} <= shown
    dialog.close()


@pytest.mark.parametrize(
    ("typed", "pressed", "replaces"),
    [
        (
            "mine",
            "Keep it",
            False,
        ),  # it becomes mine.csv, which the file dialog has not asked about
        ("mine", "Replace it", True),
        ("mine.csv", "&No", False),
        ("mine.csv", "&Yes", True),
    ],
)
def test_a_file_that_is_there_goes_only_if_that_was_said(
    driver: Driver, tmp_path: Path, typed: str, pressed: str, replaces: bool
) -> None:
    path = tmp_path / "mine.csv"
    path.write_text("before", "utf-8")

    def press(dialog: QWidget) -> None:
        assert isinstance(dialog, ExportDialog)
        name = f"{exports.name(Form.ENTRIES)} …"
        in_dialog(lambda: driver.press(name, dialog), choose, *after)
        finished(dialog)

    def choose(asked: QWidget) -> None:
        files = name_file(asked, tmp_path / typed)
        if typed == path.name:
            in_dialog(files.accept, answer)
        else:
            files.accept()

    def answer(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        driver.press(pressed, box)

    after = () if typed == path.name else (answer,)
    driver.window.show_page("settings")
    in_dialog(lambda: driver.press("Write to a file …"), press)
    assert (path.read_text("utf-8") != "before") is replaces
    assert list(tmp_path.glob("mine*")) == [path]
