"""The Stretch page with what belongs to the person: notes, what hurt, routines of their own."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.domain.movement import Instruction, Part, Routine, RoutineItem, Side
from backpain_diary.domain.own_movement import OwnMovement
from backpain_diary.domain.session import Hurt
from backpain_diary.ui.context import Context
from backpain_diary.ui.pages.player import PlayerPage
from backpain_diary.ui.pages.routine_editor import RoutineEditor
from backpain_diary.ui.pages.stretch import StretchPage
from backpain_diary.ui.pages.stretch_cards import MovementFrame
from tests.dialogs import in_dialog
from tests.fakes import FakeClock
from tests.ui.players import has_running_timer
from tests.windows import Driver, open_window, visible

OWN = OwnMovement(
    name="Walk on the spot",
    steps=(Instruction(Part.MOVE, "Lift one knee."),),
    hold_s=30,
    repeats=1,
    is_sided=False,
    figure="cobra",
)


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    return open_window(qtbot, tmp_path, FakeClock())


def context(driver: Driver) -> Context:
    found = driver.app._context
    assert found is not None
    return found


def hurt(driver: Driver) -> None:
    opened = context(driver)
    session_id = opened.coach.begin(opened.catalog.routines["short"], 100)
    opened.care.record_hurt(session_id, Hurt("knee_to_chest", Side.LEFT, None, 7))


def own_routine(driver: Driver) -> Routine:
    items = (RoutineItem("cobra", 10, 1), RoutineItem("cat_camel", 5, 1))
    return context(driver).library.save_routine(Routine("", "Evening", "", items))


def test_what_applies_to_the_person_is_tagged_on_movements_and_routines(driver: Driver) -> None:
    driver.press("Stretch")
    assert not driver.says("Ask first")
    context(driver).care.set_situation("osteoporosis", applies=True)
    QApplication.processEvents()
    assert driver.says("Ask first: Child's pose, Knee to chest, Seated hamstring")
    assert driver.texts().count("Ask first") == 3
    assert driver.says("which may press hard on thin bones")


def test_what_hurt_is_marked_left_out_and_can_be_taken_in_again(driver: Driver) -> None:
    hurt(driver)
    driver.press("Stretch")
    assert driver.says("Hurt on 1 March, left side. It is left out.")
    driver.press("Start Short routine")
    assert driver.says("Knee to chest is left out")
    player = driver.shown
    assert isinstance(player, PlayerPage)
    assert "knee_to_chest" not in {step.movement for step in player.runner.session.steps}
    driver.key(Qt.Key.Key_Escape)
    driver.press("Stretch")
    driver.press("Take Knee to chest in again")
    assert not driver.says("Hurt on")
    page = driver.shown
    assert isinstance(page, StretchPage)
    assert QApplication.focusWidget() is page.bar.undo_button
    driver.qtbot.waitUntil(lambda: page.scroll_area.verticalScrollBar().value() > 0)
    driver.press("Undo: Knee to chest is part of your routines again.")
    assert driver.says("Hurt on 1 March")


def test_a_routine_with_nothing_left_says_so_and_opens_nothing(driver: Driver) -> None:
    opened = context(driver)
    session_id = opened.coach.begin(opened.catalog.routines["chair_break"], 100)
    opened.care.record_hurt(session_id, Hurt("seated_piriformis", None, None, 0))
    driver.press("Stretch")
    said: list[str] = []

    def read(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        said.append(box.text())

    in_dialog(lambda: driver.press("Start Chair break"), read)
    assert "left out, because it hurt" in said[0]
    assert driver.shown is driver.window.pages["stretch"]


def test_a_shipped_routine_is_made_ones_own_and_stays_as_it_is(driver: Driver) -> None:
    driver.press("Stretch")
    driver.press("Make Short routine your own")
    editor = driver.shown
    assert isinstance(editor, RoutineEditor)
    editor.items.rows[0].hold.setValue(5)
    driver.press("Save")
    (saved,) = context(driver).library.routines()
    assert (saved.name, saved.items[0].hold_s) == ("Short routine (yours)", 5)
    assert context(driver).catalog.routines["short"].items[0].hold_s == 20
    assert driver.shown is driver.window.pages["stretch"]
    driver.press("Start Short routine (yours)")
    assert isinstance(driver.shown, PlayerPage)


def test_ones_own_routine_can_be_changed_copied_deleted_and_put_back(driver: Driver) -> None:
    own_routine(driver)
    driver.press("Stretch")
    driver.press("Edit Evening")
    editor = driver.shown
    assert isinstance(editor, RoutineEditor)
    editor.name.setText("Night")
    driver.press("Save")
    assert [each.name for each in context(driver).library.routines()] == ["Night"]
    driver.press("Duplicate Night")
    driver.press("Save")
    assert [each.name for each in context(driver).library.routines()] == ["Night", "Night (yours)"]
    driver.press("Delete Night")
    assert [each.name for each in context(driver).library.routines()] == ["Night (yours)"]
    driver.press("Undo: “Night” was deleted.")
    assert [each.name for each in context(driver).library.routines()] == ["Night", "Night (yours)"]


def test_a_new_routine_begins_with_one_movement(driver: Driver) -> None:
    driver.press("Stretch")
    driver.press("New routine")
    driver.press("Save")
    (saved,) = context(driver).library.routines()
    assert (saved.name, len(saved.items)) == ("My routine", 1)


def test_a_movement_of_ones_own_is_shown_done_and_deleted(driver: Driver) -> None:
    movement = context(driver).library.save_movement(OWN)
    driver.press("Stretch")
    driver.press("How Walk on the spot goes")
    assert driver.says("Lift one knee.")
    driver.press("← All movements")
    items = (RoutineItem(movement.id, 30, 1),)
    routine = context(driver).library.save_routine(Routine("", "Walk", "", items))
    QApplication.processEvents()
    said: list[str] = []

    def read(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        said.append(box.text())

    in_dialog(lambda: driver.press("Delete Walk on the spot"), read)
    assert "part of Walk" in said[0]
    driver.press("Start Walk")
    driver.press("Start without answering")
    player = driver.shown
    assert isinstance(player, PlayerPage)
    assert player.play.stage.figure.isVisible()
    player.leave()
    context(driver).library.delete_routine(routine.id)
    driver.press("Stretch")
    driver.press("Delete Walk on the spot")
    assert context(driver).library.own_movements() == ()
    driver.press("Undo: “Walk on the spot” was deleted.")
    assert context(driver).library.own_movements() == (movement,)


def test_a_figure_moves_under_the_pointer_or_the_focus_only(driver: Driver, qtbot: QtBot) -> None:
    driver.press("Stretch")
    frame = visible(driver.shown, MovementFrame)[0]
    driver.shown.scroll_area.ensureWidgetVisible(frame)  # type: ignore[attr-defined]
    QApplication.processEvents()
    view = frame.view
    assert view is not None
    assert not has_running_timer(view)
    at = QPointF(QPoint(5, 5))
    QApplication.sendEvent(frame, QEnterEvent(at, at, at))
    assert has_running_timer(view)
    QApplication.sendEvent(frame, QEvent(QEvent.Type.Leave))
    assert not has_running_timer(view)
    frame.more.setFocus()
    assert has_running_timer(view)
    driver.window.rail.buttons["today"].setFocus()
    assert not has_running_timer(view)


def test_reduced_motion_holds_here_too(driver: Driver) -> None:
    preferences = context(driver).preferences
    preferences.change(preferences.settings._replace(is_still=True))
    driver.press("Stretch")
    frame = visible(driver.shown, MovementFrame)[0]
    frame.more.setFocus()
    assert frame.view is not None
    first = frame.view._shot
    QTest.qWait(300)
    assert frame.view._shot == first


def test_the_easier_way_and_the_other_side_are_shown_on_request(driver: Driver) -> None:
    driver.press("Stretch")
    driver.press("How Clamshell goes")
    assert {"Left side", "Right side", "Left side, easier"} <= set(driver.button_names())
    driver.press("Right side, easier")
    assert driver.button("Right side, easier").isChecked()
