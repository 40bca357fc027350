"""The window: its rail and keys, and what it does while the diary cannot be opened."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backpain_diary import paths
from backpain_diary.app import App
from backpain_diary.ui.messages import TroublePage
from tests.fakes import FakeClock
from tests.windows import CTRL, Driver, name_of, open_window, services

PAGES = ("Today", "Stretch", "Diary", "Trends", "Help", "Settings")
HELP = "When to get help"


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    return open_window(qtbot, tmp_path, FakeClock())


@pytest.fixture
def without_diary(qtbot: QtBot, tmp_path: Path) -> Driver:
    """The diary file is something else."""
    paths.database_path(tmp_path).write_text("Dear diary, ", "utf-8")
    return open_window(qtbot, tmp_path, FakeClock())


def marked(driver: Driver) -> list[str]:
    return [word for word, each in driver.window.rail.buttons.items() if each.isChecked()]


@pytest.mark.parametrize(("number", "word"), list(enumerate(PAGES, start=1)))
def test_the_rail_and_ctrl_with_a_number_lead_to_the_same_page(
    driver: Driver, number: int, word: str
) -> None:
    driver.press(word)
    by_rail = driver.shown
    driver.press("Stretch" if word == "Today" else "Today")
    assert driver.shown is not by_rail
    driver.key(getattr(Qt.Key, f"Key_{number}"), CTRL)
    assert driver.shown is by_rail
    assert marked(driver) == [word.lower()]
    assert driver.button(word).accessibleDescription() == f"Ctrl+{number}"


def test_help_is_one_step_away_on_every_page(driver: Driver) -> None:
    for word in PAGES:
        driver.press(word)
        driver.key(Qt.Key.Key_F1)
        assert driver.says("Emergency"), word
        driver.press(word)
        driver.press(HELP)
        assert driver.says("Emergency"), word


def test_a_page_has_the_name_of_its_word_in_the_rail(driver: Driver) -> None:
    for word in ("Today", "Stretch", "Diary", "Trends", "Settings"):
        driver.press(word)
        assert driver.shown.accessibleName() == word


def test_pages_are_made_when_first_wanted(driver: Driver) -> None:
    assert list(driver.window.pages) == ["today"]
    driver.press("Help")
    assert list(driver.window.pages) == ["today", "help"]


def test_it_is_never_smaller_than_everything_needs(driver: Driver) -> None:
    driver.window.resize(300, 200)
    assert driver.window.size().toTuple() == (880, 600)


@pytest.mark.parametrize("percent", [100, 150, 175, 200])
def test_no_word_of_the_rail_is_cut_off(driver: Driver, qtbot: QtBot, percent: int) -> None:
    """Also not its lower ends, in the lowest window."""
    driver.window.resize(880, 600)
    driver.app.theme.use("light", percent)
    rail = driver.window.rail
    qtbot.waitUntil(lambda: rail.width() == rail.sizeHint().width())
    for each in driver.buttons(rail):
        assert each.width() >= each.sizeHint().width(), name_of(each)
        assert each.height() >= each.sizeHint().height(), name_of(each)


def test_the_rail_moves_apart_again_where_there_is_room(driver: Driver, qtbot: QtBot) -> None:
    driver.app.theme.use("light", 200)
    first = driver.window.rail.buttons["today"]
    driver.window.resize(880, 600)
    qtbot.waitUntil(lambda: driver.window.height() == 600)
    low = first.sizeHint().height()
    driver.window.resize(880, 900)
    qtbot.waitUntil(lambda: first.sizeHint().height() > low)


@pytest.mark.parametrize("percent", [100, 150])
def test_no_page_of_ours_is_wider_than_a_small_screen(
    driver: Driver, qtbot: QtBot, percent: int
) -> None:
    driver.app.theme.use("light", percent)
    driver.window.resize(1024, 700)
    for name in ("today", "stretch", "help", "settings"):
        driver.window.show_page(name)
        QApplication.processEvents()
        bar = driver.window.pages[name].scroll_area.horizontalScrollBar()
        qtbot.waitUntil(lambda bar=bar: bar.maximum() == 0)  # type: ignore[misc]


def test_before_the_diary_is_open_every_way_leads_to_today(qtbot: QtBot, tmp_path: Path) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    app = App(application, tmp_path, FakeClock())
    qtbot.addWidget(app.window)
    app.window.show()
    app.window.rail.buttons["diary"].click()
    assert app.window.stack.currentWidget() is app.window.today
    assert app.window.rail.buttons["today"].isChecked()


def test_a_diary_that_cannot_be_opened_is_explained_and_left_alone(without_diary: Driver) -> None:
    assert isinstance(without_diary.shown, TroublePage)
    assert without_diary.says("is not a diary of this program. It was left as it is.")
    assert without_diary.says("Move it to another folder")
    file = paths.database_path(without_diary.folder)
    assert file.read_text("utf-8") == "Dear diary, "


def test_help_opens_without_a_diary_and_the_other_pages_lead_back(without_diary: Driver) -> None:
    ways: tuple[Callable[[], None], ...] = (
        lambda: without_diary.press(HELP),
        lambda: without_diary.key(Qt.Key.Key_F1),
    )
    for way in ways:
        way()
        assert without_diary.says("Emergency")
        without_diary.press("Stretch")
        assert isinstance(without_diary.shown, TroublePage)
        assert marked(without_diary) == ["today"]


def test_trying_again_helps_once_the_file_is_away(without_diary: Driver) -> None:
    without_diary.press("Try again")
    assert isinstance(without_diary.shown, TroublePage)
    paths.database_path(without_diary.folder).unlink()
    without_diary.press("Try again")
    without_diary.press("4 out of 10")
    assert [entry.pain for entry in without_diary.entries()] == [4]
    without_diary.press("Diary")
    without_diary.press("Today")
    assert marked(without_diary) == ["today"]
    assert without_diary.says("Saved 08:12 – 4")


def test_a_damaged_file_can_be_replaced_by_a_copy(qtbot: QtBot, tmp_path: Path) -> None:
    clock = FakeClock()
    with services(tmp_path, clock) as (diary, _coach):
        diary.save_pain(4)
    file = paths.database_path(tmp_path)
    copy = shutil.copy(file, tmp_path / "copy")
    content = bytearray(file.read_bytes())
    content[4096:] = b"\0" * (len(content) - 4096)
    file.write_bytes(content)
    driver = open_window(qtbot, tmp_path, clock)
    assert driver.says("is damaged. It was left as it is.")
    assert file.read_bytes() == content
    shutil.copy(copy, file)
    driver.press("Try again")
    assert driver.says("Saved 08:12 – 4")
