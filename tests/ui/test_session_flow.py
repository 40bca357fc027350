"""A guided session in the whole window: what is stored of it, and when."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.session import Outcome, Phase
from tests.dialogs import in_dialog
from tests.fakes import FakeClock
from tests.ui.guided_sessions import player, wait
from tests.windows import Driver, no_room, open_window

HELD = ("knee_to_chest", 20.0, Outcome.DONE)


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    made = open_window(qtbot, tmp_path, FakeClock())
    made.press("Start Short routine")
    return made


def stored(driver: Driver) -> PracticeSession:
    (session,) = driver.sessions()
    return session


def holds(driver: Driver) -> list[tuple[str, float, Outcome]]:
    return [(hold.movement, hold.held_s, hold.outcome) for hold in stored(driver).holds]


def test_a_finished_hold_is_stored_at_once(driver: Driver) -> None:
    driver.press("Start without answering")
    wait(driver, 10 + 19)
    assert holds(driver) == []
    wait(driver, 1)
    assert holds(driver) == [HELD]
    session = stored(driver)
    assert (session.routine, session.planned_s) == ("short", 279)
    assert (session.ended, session.is_completed) == (None, False)


def test_the_answer_before_is_stored_and_counts_as_pain_of_the_day(driver: Driver) -> None:
    driver.press("3 out of 10")
    assert stored(driver).pain_before == 3
    driver.press("← Back")
    driver.key(Qt.Key.Key_Escape)
    driver.press("Leave")
    assert driver.says("1 day logged")


def test_a_session_that_was_never_begun_leaves_no_trace(driver: Driver) -> None:
    driver.key(Qt.Key.Key_Escape)
    assert driver.shown is driver.window.today
    assert driver.sessions() == []


def test_left_midway_it_is_kept_as_partial(driver: Driver) -> None:
    driver.press("Start without answering")
    wait(driver, 10 + 20 + 8 + 5)
    driver.key(Qt.Key.Key_Escape)
    assert driver.says("What you did is kept.")
    driver.press("Leave")
    assert driver.shown is driver.window.today
    assert driver.window.rail.isVisible()
    assert holds(driver) == [HELD, ("knee_to_chest", 5.0, Outcome.STOPPED)]
    assert stored(driver).ended is not None
    assert not stored(driver).is_completed


def test_reaching_the_end_completes_it_and_asks_how_it_hurts_now(driver: Driver) -> None:
    driver.press("5 out of 10")
    wait(driver, 279)
    session = stored(driver)
    assert session.is_completed
    assert session.ended == driver.clock.now()
    assert {hold.outcome for hold in session.holds} == {Outcome.DONE}
    assert sum(hold.held_s for hold in session.holds) == 4 * 20 + 10 * 5 + 8 * 5
    driver.press("2 out of 10")
    assert (stored(driver).pain_before, stored(driver).pain_after) == (5, 2)
    assert driver.says("You did 3 movements")
    driver.press("Done")
    assert driver.shown is driver.window.today
    driver.press("Start Short routine")
    assert len(driver.sessions()) == 1


def test_hurting_in_two_sessions_of_a_week_brings_a_notice(driver: Driver) -> None:
    for number in range(2):
        driver.press("Start without answering")
        wait(driver, 12)
        driver.press("This hurts")
        driver.press("End here")
        driver.press("Go on without answering")
        driver.press("Done")
        assert driver.says("You pressed “This hurts” in 2 sessions") is bool(number)
        if not number:
            driver.press("Start Short routine")
    driver.press("Why am I seeing this?")
    assert driver.says("the marked ones had a session in which it hurt")
    driver.press("Check for warning signs")
    assert driver.says("Question 1 of 25")


def test_the_rail_and_its_keys_rest_during_a_session(driver: Driver) -> None:
    session = player(driver)
    assert not driver.window.rail.isVisible()
    driver.key(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert driver.shown is session


def test_the_window_closed_midway_keeps_the_hold_that_is_not_over(driver: Driver) -> None:
    driver.press("Start without answering")
    wait(driver, 10 + 7)
    driver.window.close()
    assert holds(driver) == [("knee_to_chest", 7.0, Outcome.STOPPED)]
    assert stored(driver).ended is not None


def told(driver: Driver, seconds: int) -> list[str]:
    """Let so many seconds pass without room on the disk; what a message says of it."""
    said: list[str] = []

    def read(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        said.append(box.text())

    with no_room():
        in_dialog(lambda: wait(driver, seconds), read)
    return said


def test_holds_that_find_no_room_are_told_once_wait_and_are_stored_later(driver: Driver) -> None:
    driver.press("4 out of 10")
    wait(driver, 10 + 10)
    assert "Nothing was saved" in told(driver, 10)[0]
    assert player(driver).runner.session.phase is Phase.PAUSED
    driver.press("Go on (space)")
    with no_room():
        wait(driver, 3 + 8 + 20)
    assert holds(driver) == []
    wait(driver, 8 + 20)
    assert holds(driver) == [HELD] * 3
    assert stored(driver).pain_before == 4


def test_a_session_that_could_not_even_be_begun_is_stored_whole_later(driver: Driver) -> None:
    with no_room():
        in_dialog(lambda: driver.press("4 out of 10"), lambda box: None)
    assert driver.sessions() == []
    wait(driver, 10 + 20)
    assert holds(driver) == [HELD]
    assert stored(driver).pain_before == 4


def test_what_still_finds_no_room_at_the_end_is_told_again(driver: Driver) -> None:
    driver.press("Start without answering")
    wait(driver, 10 + 10)
    told(driver, 10)
    driver.key(Qt.Key.Key_Escape)
    said: list[str] = []
    with no_room():
        in_dialog(lambda: driver.press("Leave"), lambda box: said.append(type(box).__name__))
    assert said == ["QMessageBox"]
    assert driver.shown is driver.window.today
