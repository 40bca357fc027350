"""Today in the whole window, over a real diary."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes import FakeClock
from tests.windows import Driver, in_dialog, no_room, open_window


@pytest.fixture
def today(qtbot: QtBot, tmp_path: Path) -> Driver:
    return open_window(qtbot, tmp_path, FakeClock())


def test_one_tap_saves_and_says_when(today: Driver) -> None:
    today.press("4 out of 10")
    (entry,) = today.entries()
    assert (entry.pain, str(entry.day), str(entry.at)) == (4, "2026-03-01", "08:12:00")
    assert "✓ Saved 08:12 – 4" in today.texts()


def test_a_full_disk_is_told_and_nothing_is_lost(today: Driver) -> None:
    today.press("4 out of 10")
    told: list[str] = []

    def read(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        told.append(f"{box.text()} {box.informativeText()}")

    with no_room():
        in_dialog(lambda: today.press("6 out of 10"), read)
    assert told == []
