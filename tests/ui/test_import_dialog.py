"""Bringing entries in by the window: what is seen, asked, added and taken back."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from backpain_diary.domain.importing import Kind
from backpain_diary.presenters.import_words import kind_name
from backpain_diary.services.changes import Changed
from backpain_diary.settings import THEMES, load
from backpain_diary.ui.context import Context
from backpain_diary.ui.import_dialog import ImportDialog
from backpain_diary.ui.import_kind_row import KINDS
from backpain_diary.ui.pages.settings import SettingsPage
from tests.dialogs import finished, in_dialog
from tests.fakes import FakeClock
from tests.services.hostile import HOSTILE
from tests.ui.import_windows import SAMPLES, context_of, count, look_at, open_import, press, words
from tests.windows import Driver, open_window


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    return open_window(qtbot, tmp_path, FakeClock())


@pytest.fixture
def context(driver: Driver) -> Context:
    return context_of(driver)


@pytest.fixture
def dialog(driver: Driver) -> Iterator[ImportDialog]:
    made = open_import(driver)
    yield made
    made.close()


def test_a_file_is_seen_added_and_taken_back_in_one_step(
    dialog: ImportDialog, context: Context
) -> None:
    look_at(dialog, SAMPLES / "bearable.csv")
    assert dialog.kinds.currentText() == kind_name(Kind.BEARABLE)
    assert "4 entries can be added" in words(dialog)
    assert "8 December 2025: 8 out of 10. Lower back pain (Moderate)" in words(dialog)
    assert "“Mood” is not about pain. (Line 9)" in words(dialog)
    assert count(context) == 0
    press(dialog, "Add 4 entries")
    assert "4 entries added." in words(dialog)
    assert count(context) == 4
    look_at(dialog, SAMPLES / "bearable.csv")
    assert "There is nothing to add. 4 are in your diary already." in words(dialog)
    assert not dialog.add_button.isVisible()
    context.diary.save_pain(3)
    context.diary.undo()
    assert context.diary.undo()
    assert count(context) == 0


def test_undo_stands_beside_what_was_added(dialog: ImportDialog, context: Context) -> None:
    look_at(dialog, SAMPLES / "daylio.csv")
    press(dialog, "Add 2 entries")
    press(dialog, "Undo")
    assert "2 entries are no longer in your diary." in words(dialog)
    assert count(context) == 0
    assert context.diary.last_action is None


def test_a_date_that_can_be_read_in_two_ways_is_asked(
    dialog: ImportDialog, context: Context
) -> None:
    look_at(dialog, SAMPLES / "pain_diary.csv")
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
    look_at(dialog, path)
    assert "is not from a diary that can be read here" in words(dialog)
    dialog.kinds.activated.emit(KINDS.index(Kind.DRIP))
    finished(dialog)
    assert "column pain.backache" in words(dialog)
    assert not dialog.add_button.isVisible()


def test_settings_lead_here_and_the_diary_page_takes_it_back(
    driver: Driver, context: Context
) -> None:
    def add(dialog: object) -> None:
        assert isinstance(dialog, ImportDialog)
        look_at(dialog, SAMPLES / "track_and_graph.csv")
        press(dialog, "Add 2 entries")
        press(dialog, "Close")

    driver.press("Settings")
    in_dialog(lambda: driver.press("Bring entries in …"), add)
    assert count(context) == 2
    driver.press("Diary")
    assert driver.says("2 entries added from track_and_graph.csv")
    driver.press("Trends")
    driver.press("Diary")
    driver.press("Undo: 2 entries added from track_and_graph.csv")
    assert count(context) == 0


BACKUP = SAMPLES.parent / "backup-2.json"


def test_all_of_a_backup_is_brought_back_into_an_empty_diary(
    dialog: ImportDialog, context: Context, driver: Driver
) -> None:
    heard: list[Changed] = []
    context.changes.subscribe(heard.append)
    look_at(dialog, BACKUP)
    assert "The rest of the backup, such as sessions" in words(dialog)
    press(dialog, "Bring all of it back")
    assert "in your diary now: 3 entries and 2 sessions." in words(dialog)
    assert not dialog.undo_button.isVisible()
    assert len(driver.sessions()) == 2
    assert count(context) == 3
    assert context.preferences.settings.week_goal == 3
    assert load(context.folder / "settings.json").week_goal == 3
    look_at(dialog, BACKUP)
    assert "There is nothing to add. 3 are in your diary already." in words(dialog)
    assert not dialog.restore_button.isVisible()
    (all_of_it,) = heard
    assert all(each in all_of_it for each in Changed)


def test_the_settings_of_a_backup_are_seen_at_once(driver: Driver, context: Context) -> None:
    def restore(dialog: object) -> None:
        assert isinstance(dialog, ImportDialog)
        look_at(dialog, BACKUP)
        press(dialog, "Bring all of it back")
        press(dialog, "Close")

    driver.press("Settings")
    in_dialog(lambda: driver.press("Bring entries in …"), restore)
    page = driver.shown
    assert isinstance(page, SettingsPage)
    assert page.number.text() == "112"
    assert page.themes.buttons[THEMES.index("dark")].isChecked()
    driver.press("Today")
    assert driver.says("days logged") or driver.says("day logged")


def test_a_diary_with_something_in_it_only_takes_the_entries_of_a_backup(
    dialog: ImportDialog, context: Context
) -> None:
    context.events.add(date(2026, 2, 1), "new mattress")
    look_at(dialog, BACKUP)
    assert not dialog.restore_button.isVisible()
    press(dialog, "Add 3 entries")
    assert count(context) == 3


def test_after_a_backup_was_brought_back_nothing_older_can_be_undone(
    dialog: ImportDialog, context: Context
) -> None:
    entry = context.diary.save_pain(4)
    assert entry.id is not None
    context.diary.delete(entry.id)
    look_at(dialog, BACKUP)
    press(dialog, "Bring all of it back")
    assert context.diary.last_action is None
    assert count(context) == 3


def long_file(folder: Path) -> Path:
    """One that takes a second or two."""
    path = folder / "long.csv"
    days = (date(1990, 1, 1) + timedelta(days=number) for number in range(10_000))
    lines = (f"{day},{hour:02}:00,{hour % 11},as ever\n" for day in days for hour in (8, 13, 20))
    path.write_text("date,time,pain_0_10,note\n" + "".join(lines), "utf-8")
    return path


@pytest.fixture
def turns() -> Iterator[list[str]]:
    """Grows whenever the window has its turn."""
    had: list[str] = []
    timer = QTimer()
    timer.timeout.connect(lambda: had.append("turn"))
    timer.start(10)
    yield had
    timer.stop()


def test_the_window_goes_on_while_a_long_file_is_read_and_added(
    dialog: ImportDialog, context: Context, tmp_path: Path, qtbot: QtBot, turns: list[str]
) -> None:
    dialog.look_at(long_file(tmp_path))
    qtbot.waitUntil(dialog.cancel_button.isVisible)
    assert "Reading …" in words(dialog)
    assert not dialog.add_button.isVisible()
    finished(dialog)
    assert len(turns) > 5
    assert "30000 entries can be added" in words(dialog)
    assert not dialog.cancel_button.isVisible()
    turns.clear()
    dialog.add_button.click()
    qtbot.waitUntil(dialog.cancel_button.isVisible)
    assert "Adding …" in words(dialog)
    dialog.reject()  # as the window's cross does: what is being added is waited for
    assert dialog.isVisible()
    assert count(context) == 0
    finished(dialog)
    assert len(turns) > 5
    assert "30000 entries added." in words(dialog)
    assert count(context) == 30_000
    press(dialog, "Undo")
    assert count(context) == 0


def test_reading_can_be_cancelled(dialog: ImportDialog, tmp_path: Path, qtbot: QtBot) -> None:
    dialog.look_at(long_file(tmp_path))
    qtbot.waitUntil(dialog.cancel_button.isVisible)
    press(dialog, "Cancel")
    assert "Stopped. Nothing was added." in words(dialog)
    assert not dialog.add_button.isVisible()
    look_at(dialog, SAMPLES / "bearable.csv")
    assert "4 entries can be added" in words(dialog)


def test_adding_can_be_cancelled_and_then_nothing_was_added(
    dialog: ImportDialog, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    look_at(dialog, long_file(tmp_path))
    dialog.add_button.click()
    qtbot.waitUntil(dialog.cancel_button.isVisible)
    dialog.cancel_button.click()
    finished(dialog)
    assert count(context) == 0
    assert context.diary.last_action is None
    assert "30000 entries can be added" in words(dialog)


def test_closing_ends_the_reading(dialog: ImportDialog, tmp_path: Path) -> None:
    dialog.look_at(long_file(tmp_path))
    assert dialog.background.is_busy
    dialog.close_button.click()
    assert not (dialog.isVisible() or dialog.background.is_busy)


@pytest.mark.parametrize(("data", "said"), HOSTILE.values(), ids=HOSTILE)
def test_files_made_to_do_harm_are_refused_in_words(
    dialog: ImportDialog, context: Context, tmp_path: Path, data: bytes, said: str
) -> None:
    path = tmp_path / "evil"
    path.write_bytes(data)
    look_at(dialog, path)
    assert said in words(dialog)
    assert not dialog.add_button.isVisible()
    assert not dialog.restore_button.isVisible()
    assert count(context) == 0


def test_formulas_stay_text(dialog: ImportDialog, context: Context, tmp_path: Path) -> None:
    path = tmp_path / "formulas.csv"
    path.write_text("date,pain_0_10,note\n2026-02-01,4,=1+1\n", "utf-8")
    look_at(dialog, path)
    press(dialog, "Add 1 entry")
    assert [entry.note for entry in context.diary.entries(date.min, date.max)] == ["=1+1"]
