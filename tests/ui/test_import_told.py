"""What the window says of a file before and after it was brought in, and what can be changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backpain_diary.ui.import_dialog import ImportDialog
from tests.fakes import FakeClock
from tests.ui.import_windows import look_at, open_import, press, words
from tests.windows import open_window


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> Iterator[ImportDialog]:
    made = open_import(open_window(qtbot, tmp_path / "diary", FakeClock()))
    yield made
    made.close()


def test_days_that_have_not_come_are_told_before_and_after(
    dialog: ImportDialog, tmp_path: Path
) -> None:
    path = tmp_path / "late.csv"
    path.write_text("date,pain_0_10\n2026-03-02,4\n2026-03-03,5\n", "utf-8")
    late = "1 entry is dated later than tomorrow. It is kept safe, but it does not count yet."
    look_at(dialog, path)
    assert late in words(dialog)
    press(dialog, "Add 2 entries")
    assert "2 entries added." in words(dialog)
    assert late in words(dialog)
    press(dialog, "Undo")
    assert late not in words(dialog)
    path.write_text("date,pain_0_10\n2026-03-02,4\n", "utf-8")
    look_at(dialog, path)
    press(dialog, "Add 1 entry")
    assert "later than tomorrow" not in words(dialog)
