"""A session of the short routine, and the entry of the day, by keys alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backpain_diary.domain.session import Outcome, Phase
from backpain_diary.ui.pages.player import PlayerPage
from tests.fakes import FakeClock
from tests.windows import Driver, name_of, open_window, stored_checks

MOST_TABS = 30


def tab_to(driver: Driver, name: str) -> None:
    for _press in range(MOST_TABS):
        driver.key(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is not None and name_of(focused) == name:
            return
    raise AssertionError(f"Tab does not lead to {name}")


def wait(driver: Driver, seconds: int) -> None:
    player = driver.shown
    assert isinstance(player, PlayerPage)
    for _second in range(seconds):
        driver.clock.advance(1)
        player.runner.tick()


def test_a_short_session_and_an_entry_without_the_mouse(qtbot: QtBot, tmp_path: Path) -> None:
    driver = open_window(qtbot, tmp_path, FakeClock())
    tab_to(driver, "Start Short routine")
    driver.key(Qt.Key.Key_Return)
    player = driver.shown
    assert isinstance(player, PlayerPage)
    driver.key("3")
    wait(driver, 15)
    driver.key(Qt.Key.Key_Space)
    assert player.runner.session.phase is Phase.PAUSED
    driver.clock.advance(600)
    driver.key(Qt.Key.Key_Space)
    wait(driver, 3 + 15)
    driver.key(Qt.Key.Key_Right)  # not the first side again
    driver.key(Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)  # on to cat and camel
    wait(driver, 300)
    driver.key("2")
    assert driver.says("You held your positions for 1 min 50 s in all.")
    driver.clock.advance(10)
    driver.key(Qt.Key.Key_Return)
    assert driver.shown is driver.window.today
    (session,) = driver.sessions()
    assert session.is_completed
    assert (session.pain_before, session.pain_after) == (3, 2)
    first, *others = session.holds
    assert (first.held_s, first.outcome) == (20, Outcome.DONE)
    assert {hold.movement for hold in others} >= {"cat_camel", "glute_bridge"}
    assert sum(hold.held_s for hold in others) == 10 * 5 + 8 * 5
    driver.key("1")
    driver.key("0")
    assert [entry.pain for entry in driver.entries()] == [10]


def test_the_questions_about_warning_signs_without_the_mouse(qtbot: QtBot, tmp_path: Path) -> None:
    driver = open_window(qtbot, tmp_path, FakeClock())
    driver.key(Qt.Key.Key_F1)
    assert driver.says("Emergency")
    tab_to(driver, "Check for warning signs")
    driver.key(Qt.Key.Key_Return)
    driver.key("n")
    driver.key("n")
    driver.key("y")
    assert driver.says("Please get help now")
    tab_to(driver, "Go on with the questions")
    driver.key(Qt.Key.Key_Return)
    driver.key(Qt.Key.Key_Left)
    driver.key("n")  # the yes was a slip
    tab_to(driver, "No")
    driver.key(Qt.Key.Key_Space)
    for _sign in range(21):
        driver.key("n")
    assert driver.says("None of these today. Look again if anything changes.")
    driver.key(Qt.Key.Key_Return)
    assert driver.says("You last answered them on 1 March.")
    tab_to(driver, "Show your notices")
    driver.key(Qt.Key.Key_Return)
    assert driver.says("No to 25 questions")
    tab_to(driver, "← Back to Help")
    driver.key(Qt.Key.Key_Escape)
    tab_to(driver, "Save them as a PDF …")
    (check,) = stored_checks(tmp_path)
    assert check.answers.there == ()


@pytest.mark.parametrize("name", ["Undo", "Got it", "Leave this open"])
def test_a_key_that_is_pressed_twice_does_no_more_than_once(
    qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    driver = open_window(qtbot, tmp_path, FakeClock())
    driver.key("4")
    tab_to(driver, name)
    driver.key(Qt.Key.Key_Return)
    driver.key(Qt.Key.Key_Return)
    assert driver.shown is driver.window.today
    assert [entry.pain for entry in driver.entries()] == ([] if name == "Undo" else [4])


def test_help_is_near_from_every_page_by_keys(qtbot: QtBot, tmp_path: Path) -> None:
    driver = open_window(qtbot, tmp_path, FakeClock())
    for number in "123456":
        driver.key(number, Qt.KeyboardModifier.ControlModifier)
        driver.key(Qt.Key.Key_F1)
        assert driver.says("Call your local emergency number")
