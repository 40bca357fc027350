"""Where the keys go at first in the dialogs of files: to what is to be done there."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.dialogs import in_dialog
from tests.ui.report_windows import open_with_diary
from tests.windows import name_of


@pytest.mark.parametrize(
    ("page", "pressed", "first"),
    [
        ("settings", "Write to a file …", "A table of your entries …"),
        ("settings", "Bring entries in …", "Choose a file …"),
        ("trends", "Page for the doctor", "3 months"),
    ],
)
def test_the_first_choice_has_the_focus(
    qtbot: QtBot, tmp_path: Path, page: str, pressed: str, first: str
) -> None:
    driver = open_with_diary(qtbot, tmp_path)
    driver.window.show_page(page)

    def look(dialog: QWidget) -> None:
        focused = QApplication.focusWidget()
        assert isinstance(focused, QAbstractButton) and dialog.isAncestorOf(focused)
        assert name_of(focused) == first

    in_dialog(lambda: driver.press(pressed), look)
