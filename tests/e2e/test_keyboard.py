"""A session of the short routine, and the entry of the day, by keys alone."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backpain_diary.domain.session import Outcome, Phase
from backpain_diary.ui.pages.player import PlayerPage
from tests.fakes import FakeClock
from tests.windows import Driver, name_of, open_window

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
