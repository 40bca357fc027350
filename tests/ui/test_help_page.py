from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel
from pytestqt.qtbot import QtBot

from backpain_diary import paths
from backpain_diary.presenters.care import care_cards, statement
from backpain_diary.ui.page import Page
from backpain_diary.version import __version__
from tests.fakes import FakeClock
from tests.windows import Driver, open_window, stored_checks, visible


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    made = open_window(qtbot, tmp_path, FakeClock())
    made.press("When to get help")
    return made


def page(driver: Driver) -> Page:
    assert isinstance(driver.shown, Page)
    return driver.shown


def is_in_sight(driver: Driver, words: str) -> bool:
    (found,) = [each for each in visible(page(driver), QLabel) if words in each.text()]
    return found.visibleRegion().boundingRect() == found.rect()


def test_everything_is_there_and_the_emergency_comes_first(driver: Driver) -> None:
    said = driver.texts()
    assert said[0] == "When to get help"
    told = [words for card in care_cards() for words in (card.title, card.what_to_do, *card.signs)]
    places = [said.index(words) for words in (*told, "Your notices", "Learn")]
    assert places == sorted(places)
    names = driver.button_names(page(driver))
    assert names[:4] == [
        "Check for warning signs",
        "Print these cards …",
        "Save them as a PDF …",
        "Show your notices",
    ]
    assert set(statement()) <= set(said)
    assert f"About Backpain Diary {__version__}" in said


def test_each_card_has_its_title_as_its_name(driver: Driver) -> None:
    names = [frame.accessibleName() for frame in visible(page(driver), QFrame)]
    assert [name for name in names if name in [card.title for card in care_cards()]] == [
        card.title for card in care_cards()
    ]


def test_how_it_counts_is_one_press_away_and_stands_there_once(driver: Driver) -> None:
    driver.press("How we count", page(driver))
    assert driver.says("A pain-free week ends the count")
    assert driver.says("Twice in one session counts once.")


def test_the_number_from_the_settings_stands_here_at_once(driver: Driver) -> None:
    driver.press("Settings")
    driver.window.pages["settings"].number.setFocus()  # type: ignore[attr-defined]
    driver.key("000")
    driver.key(Qt.Key.Key_Return)
    driver.press("Help")
    assert "Call 000 or go to an emergency department now." in driver.texts()


def test_the_last_check_is_named_by_its_day_and_its_answers_are_one_press_away(
    driver: Driver,
) -> None:
    assert driver.says("You have not answered them yet.")
    assert "See your answers" not in driver.button_names()
    driver.press("Check for warning signs")
    driver.key("n")
    driver.key(Qt.Key.Key_F1)
    assert driver.says("You last answered them on 1 March.")
    driver.press("See your answers")
    driver.qtbot.waitUntil(lambda: is_in_sight(driver, "No to 1 question"))


def test_without_a_diary_the_cards_stand_alone_until_it_opens(qtbot: QtBot, tmp_path: Path) -> None:
    file = paths.database_path(tmp_path)
    file.write_bytes(b"no diary at all" * 99)
    driver = open_window(qtbot, tmp_path, FakeClock())
    driver.press("When to get help")
    assert driver.says("Emergency")
    offered = driver.button_names(page(driver))
    assert offered[:2] == ["Print these cards …", "Save them as a PDF …"]
    assert "Check for warning signs" not in offered
    file.unlink()
    driver.press("Today")
    driver.press("Try again")
    driver.press("Help")
    driver.press("Check for warning signs")
    driver.press("No")
    assert len(stored_checks(tmp_path)) == 1


def test_it_can_be_read_to_its_end_by_keys(driver: Driver) -> None:
    page(driver).scroll_area.setFocus()
    bar = page(driver).scroll_area.verticalScrollBar()
    driver.key(Qt.Key.Key_Down)
    assert bar.value() > 0
    for _press in range(20):
        driver.key(Qt.Key.Key_PageDown)
    assert bar.value() == bar.maximum() > 0
    assert page(driver).scroll_area.accessibleName() == "Help"
