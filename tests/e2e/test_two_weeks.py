"""The first two weeks with the mouse, with the keyboard alone, and by a screen reader alone."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backpain_diary import paths
from backpain_diary.settings import Settings, save
from tests.e2e.diary_file import TWO_WEEKS, in_file, march
from tests.e2e.ears import Ears
from tests.e2e.keys import Keys
from tests.e2e.mouse import Mouse
from tests.e2e.reader import Reader
from tests.e2e.two_weeks import DAYS, Hands
from tests.fakes import FakeClock
from tests.windows import Driver, open_window

NEW = Settings(sound="silent")


@pytest.mark.parametrize(("hands", "text_percent"), [(Mouse, 100), (Keys, 100), (Keys, 150)])
def test_two_weeks(
    qtbot: QtBot, tmp_path: Path, hands: Callable[[Driver], Hands], text_percent: int
) -> None:
    """With large text most of a page has to be scrolled to."""
    clock = FakeClock()
    for day, live in DAYS.items():
        clock.go_to(datetime(2026, 3, day, 8, 12, tzinfo=UTC))
        driver = open_window(qtbot, tmp_path, clock, NEW._replace(text_percent=text_percent))
        driver.window.resize(1024, 700)
        live(hands(driver))
        driver.close()
    assert in_file(tmp_path) == TWO_WEEKS


def test_two_weeks_by_a_screen_reader_alone(tmp_path: Path) -> None:
    save(paths.settings_path(tmp_path), NEW)
    for day, live in DAYS.items():
        reader = Reader([sys.executable, "-m", "tests.e2e.day_program", tmp_path, march(day)])
        try:
            live(Ears(reader))
        finally:
            reader.close()
    assert in_file(tmp_path) == TWO_WEEKS
