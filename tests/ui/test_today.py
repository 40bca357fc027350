"""Today in the whole window, over a real diary."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.presenters.detail import Group
from backpain_diary.ui.pages.diary import DiaryPage
from backpain_diary.ui.pages.player import PlayerPage
from backpain_diary.ui.today_lower import TodayLower
from backpain_diary.ui.widgets.day_strip import DayStrip
from tests.dialogs import in_dialog
from tests.fakes import FakeClock
from tests.windows import Driver, no_room, open_window, services

NOTHING_YET = "One tap saves it. Nothing is chosen yet."


@pytest.fixture
def today(qtbot: QtBot, tmp_path: Path) -> Driver:
    return open_window(qtbot, tmp_path, FakeClock())


def marked(driver: Driver) -> list[str]:
    """The numbers that a screen reader hears to be saved."""
    scale = driver.window.today.scale
    return [each.text() for each in scale.buttons if each.accessibleDescription() == "saved"]


def test_one_tap_saves_and_says_when(today: Driver) -> None:
    assert marked(today) == []
    assert NOTHING_YET in today.texts()
    today.press("4 out of 10")
    (entry,) = today.entries()
    assert (entry.pain, str(entry.day), str(entry.at)) == (4, "2026-03-01", "08:12:00")
    assert "✓ Saved 08:12 – 4" in today.texts()
    assert marked(today) == ["4"]


@pytest.mark.parametrize(("typed", "pain"), [("7", 7), ("10", 10)])
def test_digits_save_while_the_focus_is_on_the_rail(today: Driver, typed: str, pain: int) -> None:
    today.press("Today")
    for digit in typed:
        today.key(digit)
    assert [entry.pain for entry in today.entries()] == [pain]


def test_zero_is_saved_by_enter(today: Driver) -> None:
    today.key("0")
    assert today.entries() == []
    today.key(Qt.Key.Key_Return)
    assert [entry.pain for entry in today.entries()] == [0]


def test_an_enter_after_a_number_saves_no_second_entry(today: Driver) -> None:
    today.press("Today")
    for pressed in ("1", "0", Qt.Key.Key_Return, "6", Qt.Key.Key_Enter, Qt.Key.Key_Return):
        today.key(pressed)
    assert [entry.pain for entry in today.entries()] == [10, 6]
    assert QApplication.focusWidget() is today.window.today.scale.buttons[6]
    today.key(Qt.Key.Key_Right)
    today.key(Qt.Key.Key_Return)
    assert [entry.pain for entry in today.entries()] == [10, 6, 7]


def test_digits_are_not_for_other_pages(today: Driver) -> None:
    today.press("Stretch")
    today.key("7")
    assert today.entries() == []


def test_undo_takes_the_entry_back(today: Driver) -> None:
    today.press("4 out of 10")
    today.press("Undo")
    assert today.entries() == []
    assert NOTHING_YET in today.texts()
    assert "Undo" not in today.button_names()
    assert marked(today) == []


def test_undo_takes_back_nothing_that_is_not_seen_here(today: Driver) -> None:
    context = today.app._context
    assert context is not None
    today.press("4 out of 10")
    context.diary.save_pain(6, day=context.clock.today() - timedelta(days=1))
    assert "Undo" not in today.button_names()
    context.diary.undo()
    assert "Undo" in today.button_names()


def test_several_entries_a_day_stand_side_by_side(today: Driver) -> None:
    today.press("4 out of 10")
    today.clock.advance(4 * 3600)
    today.press("6 out of 10")
    today.press("2 out of 10")
    assert "✓ Saved 08:12 – 4 · 12:12 – 6 · 12:12 – 2 · worst today: 6" in today.texts()
    assert marked(today) == ["2"]
    today.press("Undo")
    assert marked(today) == ["6"]
    assert [entry.pain for entry in today.entries()] == [4, 6]


def test_add_detail_opens_the_entry_that_was_just_saved(today: Driver) -> None:
    today.press("4 out of 10")
    today.press("Add detail")
    assert isinstance(today.shown, DiaryPage)
    form = today.shown.form
    assert form is not None
    assert form.groups.folds[Group.PLACES].heading.hasFocus()
    today.qtbot.waitUntil(lambda: form.groups.visibleRegion().boundingRect().top() == 0)
    form.note.setPlainText("After gardening")
    today.press("Save")
    assert [entry.note for entry in today.entries()] == ["After gardening"]


def test_a_full_disk_is_told_and_nothing_is_lost(today: Driver) -> None:
    today.press("4 out of 10")
    told: list[str] = []

    def read(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        told.append(f"{box.text()} {box.informativeText()}")

    with no_room():
        in_dialog(lambda: today.press("6 out of 10"), read)
    assert "Nothing was saved" in told[0] and "try again" in told[0]
    assert marked(today) == ["4"]
    assert [entry.pain for entry in today.entries()] == [4]
    today.press("6 out of 10")
    assert [entry.pain for entry in today.entries()] == [4, 6]


def test_the_last_14_days_in_words(qtbot: QtBot, tmp_path: Path) -> None:
    clock = FakeClock()
    with services(tmp_path, clock) as (diary, _coach):
        diary.save_pain(9, day=date(2026, 2, 15))
        diary.save_pain(0, day=date(2026, 2, 16))
    driver = open_window(qtbot, tmp_path, clock)
    strip = driver.window.today.findChild(DayStrip)
    assert strip is not None
    assert strip.accessibleDescription() == (
        "Worst pain of the last 14 days. 1 day logged, 1 added later. 16 February: 0"
    )
    driver.press("4 out of 10")
    assert strip.accessibleDescription().endswith("16 February: 0, 1 March: 4")
    assert "2 days logged, 1 added later" in driver.texts()


@pytest.mark.parametrize(
    ("button", "routine"), [("Start Short routine", "Short routine"), ("Flare day", "Flare day")]
)
def test_a_routine_starts_from_here(today: Driver, button: str, routine: str) -> None:
    today.press(button)
    assert isinstance(today.shown, PlayerPage)
    assert routine in today.texts()


def test_a_new_day_begins_while_the_window_is_open(today: Driver) -> None:
    today.press("4 out of 10")
    today.clock.go_to(today.clock.now() + timedelta(days=1))
    today.turn_away_and_back()
    assert "Monday, 2 March" in today.texts()
    assert NOTHING_YET in today.texts()
    assert marked(today) == []


def test_the_cards_stand_below_one_another_where_it_is_narrow(today: Driver, qtbot: QtBot) -> None:
    lower = today.window.today.findChild(TodayLower)
    assert lower is not None

    def tops() -> set[int]:
        return {each.y() for each in lower.children() if isinstance(each, QFrame)}

    today.window.resize(1100, 800)
    qtbot.waitUntil(lambda: len(tops()) == 1)
    today.app.theme.use("light", 150)
    today.window.resize(880, 800)
    qtbot.waitUntil(lambda: len(tops()) == 2)
