"""The dialog that brings entries in, over a diary of its own."""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from backpain_diary.ui.context import Context
from backpain_diary.ui.import_dialog import ImportDialog
from tests.dialogs import finished
from tests.windows import Driver, visible

SAMPLES = Path(__file__).parents[1] / "services" / "data" / "imports"


def context_of(driver: Driver) -> Context:
    made = driver.app._context
    assert made is not None
    return made


def open_import(driver: Driver) -> ImportDialog:
    made = ImportDialog(context_of(driver), driver.window)
    made.background._patience.setInterval(0)  # how soon a file is read is up to the computer
    made.show()
    return made


def words(dialog: ImportDialog) -> str:
    QApplication.processEvents()
    return "\n".join(each.text() for each in visible(dialog, QLabel))


def press(dialog: ImportDialog, text: str) -> None:
    QApplication.processEvents()
    [found] = [each for each in visible(dialog, QPushButton) if each.text() == text]
    found.click()
    finished(dialog)


def look_at(dialog: ImportDialog, path: Path) -> None:
    dialog.look_at(path)
    finished(dialog)


def count(context: Context) -> int:
    return len(context.diary.entries(date.min, date.max))
