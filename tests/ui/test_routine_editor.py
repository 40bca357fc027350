"""The routine editor by mouse and by keyboard alone."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.domain.movement import Routine, RoutineItem, SideChoice
from backpain_diary.ui.context import Context
from backpain_diary.ui.pages.help import HelpPage
from backpain_diary.ui.pages.routine_editor import RoutineEditor
from tests.dialogs import in_dialog
from tests.fakes import FakeClock
from tests.windows import Driver, no_room, open_window, visible

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ROUTINE = Routine(
    "",
    "Evening",
    "",
    (
        RoutineItem("knee_to_chest", 20, 2),
        RoutineItem("cat_camel", 5, 5),
        RoutineItem("cobra", 10, 3),
    ),
)


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    made = open_window(qtbot, tmp_path, FakeClock())
    context(made).library.save_routine(ROUTINE)
    made.press("Stretch")
    made.press("Edit Evening")
    return made


def context(driver: Driver) -> Context:
    found = driver.app._context
    assert found is not None
    return found


def editor(driver: Driver) -> RoutineEditor:
    assert isinstance(driver.shown, RoutineEditor)
    return driver.shown


def saved(driver: Driver) -> Routine:
    (routine,) = context(driver).library.routines()
    return routine


def order(driver: Driver) -> list[str]:
    return [row.movement.id for row in editor(driver).items.rows]


def test_everything_that_can_be_set_is_saved(driver: Driver) -> None:
    form = editor(driver)
    form.name.setText("Night")
    row = form.items.rows[0]
    row.hold.setValue(5)
    row.repeats.setValue(30)
    row.sides.setCurrentIndex(1)
    form.place.setValue(0)
    form.switch.setValue(60)
    form.rest.setValue(1)
    form.waits.tick(True)
    driver.press("Save")
    routine = saved(driver)
    assert routine.items[0] == RoutineItem("knee_to_chest", 5, 30, SideChoice.LEFT)
    assert (routine.place_s, routine.switch_s, routine.rest_s) == (0, 60, 1)
    assert (routine.name, routine.waits) == ("Night", True)


def test_the_length_follows_every_change_to_the_second(driver: Driver) -> None:
    form = editor(driver)
    before = form.length.text()
    form.items.rows[1].hold.setValue(6)
    assert form.length.text() != before
    assert form.length.text() == "It takes 4 min 14 s."
    form.rest.setValue(0)
    assert form.length.text() == "It takes 3 min 54 s."
    form.waits.tick(True)
    assert form.length.text().startswith("It takes 3 min 33 s, and the time you need")
    assert not form.place.isEnabled()
    form.waits.tick(False)
    form.place.setValue(0)  # then the first hold is counted in
    assert form.length.text() == "It takes 3 min 27 s."


def test_once_is_not_one_times(driver: Driver) -> None:
    repeats = editor(driver).items.rows[0].repeats
    assert repeats.text() == "2 times"
    repeats.setFocus()
    repeats.selectAll()
    driver.key("1")
    assert repeats.text() == "1 time"
    driver.key("2")
    assert (repeats.text(), repeats.value()) == ("12 times", 12)


def test_the_length_stays_in_sight_beside_what_changes_it(driver: Driver) -> None:
    form = editor(driver)
    driver.window.resize(1024, 700)
    for box in (form.items.rows[0].hold, form.rest):
        form.scroll_area.ensureWidgetVisible(box)
        QApplication.processEvents()
        assert not box.visibleRegion().isEmpty()
        assert not form.length.visibleRegion().isEmpty()


def test_keys_and_buttons_change_the_order(driver: Driver) -> None:
    form = editor(driver)
    form.items.rows[2].hold.setFocus()
    driver.key(Qt.Key.Key_Up, ALT)
    assert order(driver) == ["knee_to_chest", "cobra", "cat_camel"]
    assert QApplication.focusWidget() is form.items.rows[1].hold  # it went along
    driver.key(Qt.Key.Key_Up, ALT)
    driver.key(Qt.Key.Key_Up, ALT)  # the first stays the first
    assert order(driver) == ["cobra", "knee_to_chest", "cat_camel"]
    driver.press("Move Cobra down")
    assert order(driver) == ["knee_to_chest", "cobra", "cat_camel"]
    driver.key("s", CTRL)
    assert [item.movement for item in saved(driver).items] == order_of("knee cobra cat")


def order_of(words: str) -> list[str]:
    names = {"knee": "knee_to_chest", "cobra": "cobra", "cat": "cat_camel"}
    return [names[word] for word in words.split()]


@pytest.mark.parametrize(
    ("dragged", "over", "result"),
    [(0, 2, "cat cobra knee"), (2, 0, "cobra knee cat"), (1, 1, "knee cat cobra")],
)
def test_a_row_is_dragged_to_another_place_with_the_pointer(
    driver: Driver, qtbot: QtBot, dragged: int, over: int, result: str
) -> None:
    rows = editor(driver).items.rows
    driver.window.resize(1000, 1000)
    qtbot.waitUntil(lambda: all(not row.visibleRegion().isEmpty() for row in rows))
    target = rows[over]
    there = QPoint(30, target.height() - 4 if over > dragged else 4)
    drag(qtbot, rows[dragged].title.mapToGlobal(QPoint(4, 4)), target.mapToGlobal(there))
    assert order(driver) == order_of(result)


def drag(qtbot: QtBot, begin: QPoint, end: QPoint) -> None:
    """With the pointer of the X server, which knows nothing of the test."""
    middle = (begin + end) / 2
    command = ["xdotool", "mousemove", str(begin.x()), str(begin.y()), "mousedown", "1"]
    for point in (begin + QPoint(3, 0), middle, end, end + QPoint(1, 0)):
        command += ["sleep", "0.1", "mousemove", str(point.x()), str(point.y())]
    command += ["sleep", "0.1", "mouseup", "1"]
    with subprocess.Popen(command) as pointer:
        qtbot.waitUntil(lambda: pointer.poll() is not None, timeout=20_000)
    assert pointer.returncode == 0
    qtbot.wait(100)  # for what was released last


def test_what_is_taken_out_can_be_put_back_where_it_was(driver: Driver) -> None:
    form = editor(driver)
    form.items.rows[1].hold.setValue(9)
    driver.press("Take Cat and camel out")
    assert order(driver) == order_of("knee cobra")
    driver.press("Put it back")
    assert order(driver) == order_of("knee cat cobra")
    assert form.items.rows[1].hold.value() == 9


def test_a_movement_is_added_as_it_is_usually_done(driver: Driver) -> None:
    form = editor(driver)
    form.add_choice.setCurrentIndex(form.add_choice.findData("clamshell"))
    driver.press("Add")
    assert form.items.items()[-1] == RoutineItem("clamshell", 5, 8)
    assert form.items.rows[-1].sides.isVisible()
    assert not form.items.rows[1].sides.isVisible()  # cat and camel has no sides


@pytest.mark.parametrize(("name", "words"), [("  ", "a name"), ("Flare day", "Another routine")])
def test_what_cannot_be_saved_says_why_and_stays(driver: Driver, name: str, words: str) -> None:
    form = editor(driver)
    form.name.setText(name)
    driver.press("Save")
    assert words in form.refused.text()
    assert driver.shown is form
    form.name.setText("Mine")
    assert form.refused.text() == ""


def test_without_a_movement_it_cannot_be_saved(driver: Driver) -> None:
    for name in ("Knee to chest", "Cat and camel", "Cobra"):
        driver.press(f"Take {name} out")
    driver.press("Save")
    assert "at least one movement" in editor(driver).refused.text()


def answer(words: str) -> object:
    def press(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        next(each for each in box.buttons() if each.text() == words).click()

    return press


def test_leaving_with_changes_asks_first(driver: Driver) -> None:
    form = editor(driver)
    form.name.setText("Changed")
    form.name.setFocus()
    in_dialog(lambda: driver.key(Qt.Key.Key_Escape), answer("Stay here"))  # type: ignore[arg-type]
    assert driver.shown is form
    in_dialog(lambda: driver.press("Cancel"), answer("Leave without saving"))  # type: ignore[arg-type]
    assert driver.shown is driver.window.pages["stretch"]
    assert saved(driver).name == "Evening"


@pytest.mark.parametrize("by_key", [True, False])
def test_help_is_one_step_away_and_what_was_typed_stays(driver: Driver, by_key: bool) -> None:
    form = editor(driver)
    form.name.setText("Changed")
    form.name.setFocus()
    if by_key:
        driver.key(Qt.Key.Key_F1)
    else:
        driver.press("When to get help")
    assert visible(driver.window, HelpPage) and driver.says("Emergency")
    driver.key(Qt.Key.Key_Escape)
    assert driver.shown is form
    assert form.name.text() == "Changed"


def test_leaving_without_changes_asks_nothing(driver: Driver) -> None:
    editor(driver).name.setFocus()
    driver.key(Qt.Key.Key_Escape)
    assert driver.shown is driver.window.pages["stretch"]


def test_a_full_disk_is_told_and_nothing_is_lost(driver: Driver) -> None:
    form = editor(driver)
    form.name.setText("Changed")
    with no_room():
        in_dialog(lambda: driver.press("Save"), lambda box: None)
    assert driver.shown is form
    assert form.name.text() == "Changed"
    driver.press("Save")
    assert saved(driver).name == "Changed"


def test_every_control_is_named_after_its_movement(driver: Driver) -> None:
    row = editor(driver).items.rows[2]
    names = [each.accessibleName() for each in (row.hold, row.repeats, row.up, row.remove)]
    assert names == ["Hold of Cobra", "Repeats of Cobra", "Move Cobra up", "Take Cobra out"]


def test_what_to_take_care_with_stands_beside_the_movement(driver: Driver) -> None:
    driver.press("Cancel")
    context(driver).care.set_situation("pregnancy", applies=True)
    QApplication.processEvents()
    driver.press("Edit Evening")
    assert driver.says("Ask first: ")


def test_a_whole_routine_by_keyboard_alone(driver: Driver) -> None:
    form = editor(driver)
    form.name.setFocus()
    for _ in range(30):
        if QApplication.focusWidget() is form.items.rows[0].hold:
            break
        driver.key(Qt.Key.Key_Tab)
    driver.key(Qt.Key.Key_Up)
    driver.key("s", CTRL)
    assert saved(driver) == replace(
        ROUTINE,
        id=saved(driver).id,
        items=(RoutineItem("knee_to_chest", 21, 2), *ROUTINE.items[1:]),
    )
