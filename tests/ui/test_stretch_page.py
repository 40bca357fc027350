from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame
from pytestqt.qtbot import QtBot

from backpain_diary import catalog, paths
from backpain_diary.domain.movement import Movement, Routine
from backpain_diary.ui.pages.player import PlayerPage
from backpain_diary.ui.pages.stretch import StretchPage
from backpain_diary.ui.widgets.card_grid import CardGrid
from tests.fakes import FakeClock
from tests.windows import Driver, open_window, visible

SHIPPED = catalog.load(paths.assets_dir())


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    made = open_window(qtbot, tmp_path, FakeClock())
    made.press("Stretch")
    return made


@pytest.mark.parametrize("routine", SHIPPED.routines.values(), ids=lambda each: each.id)
def test_every_routine_can_be_started(driver: Driver, routine: Routine) -> None:
    assert routine.purpose in driver.texts()
    driver.press(f"Start {routine.name}")
    assert isinstance(driver.shown, PlayerPage)
    assert routine.name in driver.texts()
    driver.key(Qt.Key.Key_Escape)


@pytest.mark.parametrize("movement", SHIPPED.movements.values(), ids=lambda each: each.id)
def test_every_movement_can_be_read_and_left_again(driver: Driver, movement: Movement) -> None:
    assert movement.purpose in driver.texts()
    driver.press(f"How {movement.name} goes")
    said = driver.texts()
    assert said[0] == movement.name
    assert {step.text for step in movement.steps} <= set(said)
    assert {"Step by step", "1.", "4.", "When to stop"} <= set(said)
    assert QApplication.focusWidget() is driver.button("← All movements")
    driver.press("← All movements")
    assert driver.texts()[0] == "Stretch"


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Space])
def test_from_a_movement_one_comes_back_to_its_place(driver: Driver, key: Qt.Key) -> None:
    page = driver.shown
    assert isinstance(page, StretchPage)
    bar = page.scroll_area.verticalScrollBar()
    opener = f"How {SHIPPED.movements['seated_hamstring'].name} goes"
    driver.press(opener)
    left = page._left_at
    assert left > 0
    driver.key(key)
    assert driver.texts()[0] == "Stretch"
    assert QApplication.focusWidget() is driver.button(opener)
    driver.qtbot.waitUntil(lambda: bar.value() == left)


def test_two_cards_beside_one_another_where_there_is_room(driver: Driver, qtbot: QtBot) -> None:
    (routines, _movements) = visible(driver.shown, CardGrid)

    def columns() -> int:
        cards = [each for each in routines.children() if isinstance(each, QFrame)]
        return len({card.x() for card in cards})

    driver.window.resize(1024, 700)
    qtbot.waitUntil(lambda: columns() == 2)
    driver.app.theme.use("light", 200)
    qtbot.waitUntil(lambda: columns() == 1)
    driver.app.theme.use("light", 100)
    qtbot.waitUntil(lambda: columns() == 2)
