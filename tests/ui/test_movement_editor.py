"""The editor of one's own movements, its pictures, and their files."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.domain.movement import Instruction, Part
from backpain_diary.domain.own_movement import OwnMovement
from backpain_diary.errors import UserError
from backpain_diary.services.movement_toml import dump
from backpain_diary.ui.context import Context
from backpain_diary.ui.movement_files import take_in
from backpain_diary.ui.pages.movement_editor import MovementEditor
from backpain_diary.ui.pages.movement_picture import LARGEST_SIDE, LARGEST_SOURCE, read_picture
from tests.dialogs import in_dialog, name_file
from tests.fakes import FakeClock
from tests.windows import Driver, open_window

ALT = Qt.KeyboardModifier.AltModifier
OWN = OwnMovement(
    name="Walk",
    steps=(Instruction(Part.PLACE, "Stand."), Instruction(Part.MOVE, "Lift one knee.")),
    hold_s=30,
    repeats=1,
    is_sided=False,
)


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    made = open_window(qtbot, tmp_path / "diary", FakeClock())
    made.press("Stretch")
    made.press("New movement of your own")
    return made


def context(driver: Driver) -> Context:
    found = driver.app._context
    assert found is not None
    return found


def editor(driver: Driver) -> MovementEditor:
    assert isinstance(driver.shown, MovementEditor)
    return driver.shown


def picture(path: Path, width: int = 80, height: int = 60) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    assert image.save(str(path))
    return path


def test_everything_that_can_be_set_is_saved(driver: Driver, tmp_path: Path) -> None:
    form = editor(driver)
    form.name.setText("Walk")
    form.hold.setValue(30)
    form.repeats.setValue(3)
    form.is_sided.tick(True)
    form.steps.lines[0].text.setText("Stand.")
    driver.press("Add a step")
    driver.key("Lift one knee.")
    form.picture.use_file(picture(tmp_path / "walk.png"))
    driver.press("Save")
    (saved,) = context(driver).library.own_movements()
    assert (saved.name, saved.hold_s, saved.repeats, saved.is_sided) == ("Walk", 30, 3, True)
    assert saved.steps == OWN.steps
    assert saved.picture
    assert driver.says("Walk")


def test_the_figure_of_another_movement_stands_in_for_a_picture(driver: Driver) -> None:
    form = editor(driver)
    form.picture.figures.setFocus()
    driver.key("Co")
    driver.key(Qt.Key.Key_Return)
    assert form.picture.figure == "cobra"
    QApplication.processEvents()
    assert form.picture.view.isVisible()
    driver.press("Save")
    (saved,) = context(driver).library.own_movements()
    assert saved.figure == "cobra"


def test_steps_move_by_keys_and_go_by_button(driver: Driver) -> None:
    form = editor(driver)
    form.name.setText("Walk")
    form.steps.lines[0].text.setText("First.")
    driver.press("Add a step")
    driver.key("Second.")
    driver.key(Qt.Key.Key_Up, ALT)
    assert [step.text for step in form.steps.steps()] == ["Second.", "First."]
    driver.press("Take step 1 out")
    assert [step.text for step in form.steps.steps()] == ["First."]
    driver.press("Take step 1 out")
    driver.press("Save")
    assert "at least one step" in form.refused.text()


def test_a_name_that_is_taken_is_refused(driver: Driver) -> None:
    form = editor(driver)
    form.name.setText("Cobra")
    driver.press("Save")
    assert "Another movement has this name" in form.refused.text()


def test_leaving_unchanged_asks_nothing(driver: Driver) -> None:
    driver.key(Qt.Key.Key_Escape)
    assert driver.shown is driver.window.pages["stretch"]
    assert context(driver).library.own_movements() == ()


def test_a_large_picture_is_made_smaller(qtbot: QtBot, tmp_path: Path) -> None:
    image = QImage.fromData(read_picture(picture(tmp_path / "large.jpg", 3200, 800)))
    assert (image.width(), image.height()) == (LARGEST_SIDE, 400)


@pytest.mark.parametrize("content", [b"", b"not a picture", b"\x89PNG\r\n\x1a\n broken"])
def test_what_is_no_picture_is_refused(qtbot: QtBot, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "walk.png"
    file.write_bytes(content)
    with pytest.raises(UserError, match="could not be read as a picture"):
        read_picture(file)


def test_a_picture_beyond_all_measure_is_not_even_read(qtbot: QtBot, tmp_path: Path) -> None:
    file = picture(tmp_path / "huge.png", LARGEST_SOURCE + 1, 1)
    with pytest.raises(UserError, match="too large"):
        read_picture(file)


def test_a_file_is_taken_in_whole_and_the_same_file_twice_adds_nothing(
    driver: Driver, tmp_path: Path
) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(dump([OWN, replace(OWN, name="Other"), OWN]), encoding="utf-8")
    assert "2 movements were taken in: Walk, Other." in take_in(file, context(driver))
    assert "all of it already" in take_in(file, context(driver))
    assert len(context(driver).library.own_movements()) == 2


def test_a_bad_file_takes_nothing_in(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    other = dump([OWN, replace(OWN, name="Other")])
    file.write_text(other.replace('name = "Other"', "name = 1"), encoding="utf-8")
    with pytest.raises(UserError, match=r"mine.toml, line \d+: name"):
        take_in(file, context(driver))
    with pytest.raises(UserError, match="could not be read"):
        take_in(tmp_path / "missing.toml", context(driver))
    assert context(driver).library.own_movements() == ()


def with_file(driver: Driver, button: str, file: Path) -> str:
    """What is said once the button was pressed and the file was chosen."""
    said: list[str] = []

    def choose(asked: QWidget) -> None:
        name_file(asked, file).accept()

    def read(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        said.append(f"{box.text()} {box.informativeText()}")

    in_dialog(lambda: driver.press(button), choose, read)
    return said[0]


def test_movements_go_to_a_file_and_come_back_by_the_window(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    driver.press("Cancel")
    own = context(driver).library.save_movement(OWN)
    QApplication.processEvents()
    assert "1 movement" in with_file(driver, "Your own to a file …", file)
    context(driver).library.delete_movement(own.id)
    QApplication.processEvents()
    assert "How Walk goes" not in driver.button_names()
    assert "taken in: Walk." in with_file(driver, "Movements from a file …", file)
    assert "How Walk goes" in driver.button_names()
    file.write_text(file.read_text("utf-8").replace("hold_s = 30", "hold_s = 3"), "utf-8")
    said = with_file(driver, "Movements from a file …", file)
    assert "mine.toml, line 6: hold_s must be a whole number from 5 to 120." in said
    assert "Nothing was taken in." in said
