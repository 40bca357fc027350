"""Bringing entries in by the window: what is seen, asked, added and taken back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from backpain_diary.domain.importing import Kind
from backpain_diary.presenters.import_words import kind_name
from backpain_diary.ui.context import Context
from backpain_diary.ui.import_dialog import KINDS, ImportDialog
from tests.fakes import FakeClock
from tests.windows import Driver, in_dialog, open_window

SAMPLES = Path(__file__).parents[1] / "services" / "data" / "imports"


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    return open_window(qtbot, tmp_path, FakeClock())


@pytest.fixture
def context(driver: Driver) -> Context:
    made = driver.app._context
    assert made is not None
    return made


@pytest.fixture
def dialog(driver: Driver, context: Context) -> Iterator[ImportDialog]:
    made = ImportDialog(context, driver.window)
    made.show()
    yield made
    made.close()


def words(dialog: ImportDialog) -> str:
    QApplication.processEvents()
    return "\n".join(each.text() for each in dialog.findChildren(QLabel) if each.isVisible())


def press(dialog: ImportDialog, text: str) -> None:
    QApplication.processEvents()
    [found] = [
        each
        for each in dialog.findChildren(QPushButton)
        if each.isVisible() and each.text() == text
    ]
    found.click()


def count(context: Context) -> int:
    return len(context.diary.entries(date.min, date.max))


def test_a_file_is_seen_added_and_taken_back_in_one_step(
    dialog: ImportDialog, context: Context
) -> None:
    dialog.look_at(SAMPLES / "bearable.csv")
    assert dialog.kinds.currentText() == kind_name(Kind.BEARABLE)
    assert "4 entries can be added" in words(dialog)
    assert "“Mood” is not about pain. (Line 9)" in words(dialog)
    assert count(context) == 0
    press(dialog, "Add 4 entries")
    assert "4 entries added." in words(dialog)
    assert count(context) == 4
    dialog.look_at(SAMPLES / "bearable.csv")
    assert "There is nothing to add. 4 are in your diary already." in words(dialog)
    assert not dialog.add_button.isVisible()
    context.diary.save_pain(3)
    context.diary.undo()
    assert context.diary.undo()
    assert count(context) == 0


def test_undo_stands_beside_what_was_added(dialog: ImportDialog, context: Context) -> None:
    dialog.look_at(SAMPLES / "daylio.csv")
    press(dialog, "Add 2 entries")
    press(dialog, "Undo")
    assert "2 entries are no longer in your diary." in words(dialog)
    assert count(context) == 0
    assert not context.diary.can_undo


def test_a_date_that_can_be_read_in_two_ways_is_asked(
    dialog: ImportDialog, context: Context
) -> None:
    dialog.look_at(SAMPLES / "pain_diary.csv")
    assert "Which day is “03/04/2026” in line 2?" in words(dialog)
    press(dialog, "4 March 2026")
    press(dialog, "Add 3 entries")
    first = context.diary.entries(date.min, date.max)[0]
    assert first.day == date(2026, 3, 4)


def test_what_cannot_be_read_is_told_and_the_kind_can_be_said(
    dialog: ImportDialog, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("a,b\n1,2\n", "utf-8")
    dialog.look_at(path)
    assert "is not from a diary that can be read here" in words(dialog)
    dialog.kinds.activated.emit(KINDS.index(Kind.DRIP))
    assert "column pain.backache" in words(dialog)
    assert not dialog.add_button.isVisible()


def test_settings_lead_here_and_the_diary_page_takes_it_back(
    driver: Driver, context: Context
) -> None:
    def add(dialog: object) -> None:
        assert isinstance(dialog, ImportDialog)
        dialog.look_at(SAMPLES / "track_and_graph.csv")
        dialog.add_button.click()
        dialog.close_button.click()

    driver.press("Settings")
    in_dialog(lambda: driver.press("Bring entries in …"), add)
    assert count(context) == 2
    driver.press("Diary")
    assert driver.says("2 entries added from track_and_graph.csv")
    driver.press("Trends")
    driver.press("Diary")
    driver.press("Undo: 2 entries added from track_and_graph.csv")
    assert count(context) == 0
