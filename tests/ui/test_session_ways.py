"""The ways out of a guided session and back: help, questions, mistakes, Escape."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backpain_diary.domain.session import Outcome, Phase
from tests.fakes import FakeClock
from tests.ui.guided_sessions import START, player, wait
from tests.windows import Driver, open_window, stored_checks


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    made = open_window(qtbot, tmp_path, FakeClock())
    made.press("Start Short routine")
    return made


def test_a_session_that_was_never_begun_leads_back_to_where_it_was_started(
    driver: Driver,
) -> None:
    driver.key(Qt.Key.Key_Escape)
    driver.press("Stretch")
    driver.press("Start Short routine")
    driver.key(Qt.Key.Key_Escape)
    assert driver.shown is driver.window.pages["stretch"]
    driver.press("Start Short routine")
    driver.press(START)
    driver.key(Qt.Key.Key_Escape)
    driver.press("Leave")
    assert driver.shown is driver.window.today


def test_help_covers_the_session_which_waits_and_escape_leads_back(driver: Driver) -> None:
    driver.press("Start without answering")
    session = player(driver)
    ways_back: tuple[Callable[[], None], ...] = (
        lambda: driver.press("← Back to the session"),
        lambda: driver.key(Qt.Key.Key_Escape),
    )
    for back in ways_back:
        wait(driver, 4)
        left_s = session.runner.session.left_s
        driver.press("When to get help")
        assert driver.says("Emergency")
        driver.clock.advance(60)
        assert session.runner.session.phase is Phase.PAUSED
        back()
        assert driver.shown is session
        assert session.runner.session.left_s == left_s
        driver.press("Go on (space)")


@pytest.mark.parametrize("way", [("When to get help",), ("This hurts",)])
def test_the_questions_about_warning_signs_cover_the_session_which_waits(
    driver: Driver, way: tuple[str, ...]
) -> None:
    driver.press("Start without answering")
    session = player(driver)
    wait(driver, 14)
    for name in way:
        driver.press(name)
    left_s = session.runner.session.left_s
    shown = session.stack.currentWidget()
    driver.press("Check for warning signs")
    driver.key("y")
    assert driver.says("Please get help now")
    driver.clock.advance(60)
    driver.press("← Back to the session")
    assert driver.shown is session
    assert session.runner.session.phase is Phase.PAUSED
    assert session.stack.currentWidget() is shown
    assert session.runner.session.left_s == left_s
    assert len(stored_checks(driver.folder)) == 1
    assert driver.window.stack.count() == 2  # Today and the session: nothing is left behind


def test_the_summary_offers_the_questions_when_something_hurt(driver: Driver) -> None:
    driver.press("Start without answering")
    wait(driver, 12)
    driver.press("This hurts")
    driver.press("End here")
    driver.press("Go on without answering")
    assert driver.button_names(driver.shown)[-2:] == ["Done", "Check for warning signs"]
    driver.press("Check for warning signs")
    driver.key("n")
    driver.key(Qt.Key.Key_Escape)
    driver.press("Done")
    player(driver)  # its summary once more
    driver.press("Done")
    assert driver.shown is driver.window.today


def test_help_is_two_actions_away_from_the_questions_over_a_session(driver: Driver) -> None:
    driver.press("Start without answering")
    driver.press("When to get help")
    driver.press("Check for warning signs")
    driver.press("← Back to the session")
    driver.press("When to get help")
    assert driver.says("Emergency")


def test_what_was_pressed_by_mistake_leaves_nothing_behind(driver: Driver) -> None:
    for _session in range(2):  # twice in a week would bring a notice
        driver.press(START)
        wait(driver, 12)
        driver.press("This hurts")
        assert driver.says("will be left out of later sessions")
        driver.press("I pressed this by mistake")
        wait(driver, 3 + 18)
        driver.key(Qt.Key.Key_Escape)
        driver.press("Leave")
        assert not driver.says("You pressed “This hurts”")
        driver.press("Start Short routine")
    for session in driver.sessions():
        assert [(hold.held_s, hold.outcome) for hold in session.holds] == [(20, Outcome.DONE)]
    context = driver.app._context
    assert context is not None
    assert context.care.hurt_marks() == {}
    assert not driver.says("is left out, because it hurt")


@pytest.mark.parametrize("way", [(), (START,), (START, "This hurts")])
def test_f1_shows_help_over_the_session_and_its_questions(
    driver: Driver, way: tuple[str, ...]
) -> None:
    session = player(driver)
    for name in way:
        driver.press(name)
    shown = session.stack.currentWidget()
    driver.key(Qt.Key.Key_F1)
    assert driver.says("Emergency")
    driver.key(Qt.Key.Key_F1)  # once is enough
    assert session.runner.session.phase is (Phase.PAUSED if way else Phase.READY)
    driver.key(Qt.Key.Key_Escape)
    assert driver.shown is session
    assert session.stack.currentWidget() is shown
    assert driver.window.stack.count() == 2
