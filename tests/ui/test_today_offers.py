"""What Today offers: by the time of day, to go on with, and the week in numbers."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backpain_diary.domain.movement import Routine, RoutineItem
from backpain_diary.domain.session import Hurt, Outcome
from backpain_diary.ui.context import Context
from backpain_diary.ui.pages.player import PlayerPage
from backpain_diary.ui.widgets.figure_view import FigureView
from tests.fakes import FakeClock
from tests.ui.players import has_running_timer
from tests.windows import Driver, open_window, visible


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    return open_window(qtbot, tmp_path, FakeClock())


def context(driver: Driver) -> Context:
    found = driver.app._context
    assert found is not None
    return found


def player(driver: Driver) -> PlayerPage:
    assert isinstance(driver.shown, PlayerPage)
    return driver.shown


def wait(driver: Driver, seconds: int) -> None:
    for _ in range(seconds):
        driver.clock.advance(1)
        player(driver).runner.tick()


def do_two_holds(driver: Driver, start: str = "Start Short routine") -> None:
    driver.press(start)
    driver.press("Start without answering")
    wait(driver, 10 + 20 + 8 + 20 + 3)
    player(driver).leave()
    QApplication.processEvents()


def test_the_routine_done_at_this_time_is_suggested_on_the_next_day(driver: Driver) -> None:
    driver.press("Stretch")
    do_two_holds(driver, "Start All eight")
    driver.clock.go_to(datetime(2026, 3, 2, 9, 0, tzinfo=UTC))
    driver.turn_away_and_back()
    assert "Start All eight" in driver.button_names()
    driver.clock.go_to(datetime(2026, 3, 2, 20, 0, tzinfo=UTC))
    driver.window.today.refresh()
    QApplication.processEvents()
    assert "Start Short routine" in driver.button_names()


def test_what_was_left_midway_goes_on_where_it_stopped(driver: Driver) -> None:
    assert "Go on where you stopped" not in driver.button_names()
    do_two_holds(driver)
    assert driver.says("Short routine: ")
    driver.press("Go on where you stopped")
    driver.press("Start without answering")
    first = player(driver).runner.session.step
    assert (first.movement, first.repeat, first.kind.value) == ("knee_to_chest", 2, "place")
    player(driver).leave()


def test_going_on_to_the_end_settles_it(driver: Driver) -> None:
    do_two_holds(driver)
    driver.press("Go on where you stopped")
    driver.press("Start without answering")
    while not player(driver).runner.session.is_over:
        player(driver).runner.skip()
    driver.press("Go on without answering")
    driver.press("Done")
    assert "Go on where you stopped" not in driver.button_names()
    holds = [hold for session in driver.sessions() for hold in session.holds]
    assert [hold.outcome for hold in holds[:2]] == [Outcome.DONE] * 2


def test_the_next_day_begins_anew(driver: Driver) -> None:
    do_two_holds(driver)
    driver.clock.advance(24 * 3600)
    driver.turn_away_and_back()
    assert "Go on where you stopped" not in driver.button_names()


def test_a_movement_that_hurts_is_left_out_when_it_goes_on(driver: Driver) -> None:
    do_two_holds(driver)
    (left,) = driver.sessions()
    assert left.id is not None
    context(driver).care.record_hurt(left.id, Hurt("cat_camel", None, None, None))
    QApplication.processEvents()
    driver.press("Go on where you stopped")
    to_do = player(driver).runner.session.steps
    assert {step.movement for step in to_do} == {"knee_to_chest", "glute_bridge"}
    player(driver).leave()


def test_a_routine_that_is_gone_is_not_offered(driver: Driver) -> None:
    items = (RoutineItem("knee_to_chest", 20, 2),)
    own = context(driver).library.save_routine(Routine("", "Mine", "", items))
    driver.press("Stretch")
    do_two_holds(driver, "Start Mine")
    assert driver.says("Mine: ")
    context(driver).library.delete_routine(own.id)
    QApplication.processEvents()
    assert "Go on where you stopped" not in driver.button_names()
    assert "Start Short routine" in driver.button_names()


def test_the_week_is_told_in_numbers_and_the_goal_only_where_there_is_one(driver: Driver) -> None:
    assert not driver.says("of the last 7")
    do_two_holds(driver)
    assert "Movements on 1 day of the last 7, less than a minute" in driver.texts()
    preferences = context(driver).preferences
    preferences.change(preferences.settings._replace(week_goal=3))
    driver.window.today.refresh()
    assert driver.says("of the last 7, less than a minute. You aim at 3 days.")


def test_the_suggestion_is_shown_by_its_figure(driver: Driver, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(visible(driver.shown, FigureView)))
    (figure,) = visible(driver.shown, FigureView)
    assert not has_running_timer(figure)
