"""Whatever name is chosen for a file that goes out, the diary itself is never replaced."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary import paths
from backpain_diary.domain.exports import Form
from backpain_diary.domain.movement import Instruction, Part
from backpain_diary.domain.own_movement import OwnMovement
from backpain_diary.presenters.care import care_cards
from backpain_diary.presenters.exports import name
from backpain_diary.ui.care_print import save_cards
from backpain_diary.ui.context import Context
from backpain_diary.ui.export_dialog import ExportDialog
from backpain_diary.ui.messages import tried
from backpain_diary.ui.movement_files import export_movements
from backpain_diary.ui.picture_dialog import ask_where
from backpain_diary.ui.summary_dialog import SummaryDialog
from tests.dialogs import finished, in_dialog, name_file
from tests.fakes import FakeClock
from tests.windows import Driver, open_window

WALK = OwnMovement(
    name="Walk",
    steps=(Instruction(Part.MOVE, "Lift one knee."),),
    hold_s=30,
    repeats=1,
    is_sided=False,
)


def save_movements(driver: Driver, context: Context) -> None:
    context.library.save_movements((WALK,))
    export_movements(driver.window, context)


def save_summary(driver: Driver, context: Context) -> None:
    dialog = SummaryDialog(context, driver.window)
    dialog.show()
    driver.press("Save as a text file …", dialog)
    dialog.close()


def save_entries(driver: Driver, context: Context) -> None:
    dialog = ExportDialog(context, driver.window)
    dialog.show()
    driver.press(f"{name(Form.ENTRIES)} …", dialog)
    finished(dialog)
    dialog.close()


def save_care_cards(driver: Driver, _context: Context) -> None:
    tried(driver.window, lambda: save_cards(driver.window, care_cards()))


def save_picture(driver: Driver, _context: Context) -> None:
    tried(driver.window, lambda: ask_where(driver.window, "chart.png"))


@pytest.mark.parametrize(
    "save", [save_movements, save_summary, save_entries, save_care_cards, save_picture]
)
def test_the_diary_stays(
    qtbot: QtBot, tmp_path: Path, save: Callable[[Driver, Context], None]
) -> None:
    driver = open_window(qtbot, tmp_path, FakeClock())
    context = driver.app._context
    assert context is not None
    context.diary.save_pain(4)
    diary = paths.database_path(tmp_path)
    said: list[str] = []

    def choose(asked: QWidget) -> None:
        files = name_file(asked, diary)
        in_dialog(files.accept, lambda box: driver.press("&Yes", box))

    def read(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        said.append(f"{box.text()} {box.informativeText()}")

    in_dialog(lambda: save(driver, context), choose, read)
    assert "Choose a name that ends in" in said[0]
    assert [entry.pain for entry in driver.entries()] == [4]
    assert [entry.pain for entry in context.diary.entries(*[driver.clock.today()] * 2)] == [4]
