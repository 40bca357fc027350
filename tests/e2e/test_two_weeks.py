"""The first two weeks with the mouse, with the keyboard alone, and by a screen reader alone."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from backpain_diary.settings import Settings
from tests.e2e.diary_file import TWO_WEEKS, in_file
from tests.e2e.keys import Keys
from tests.e2e.mouse import Mouse
from tests.e2e.two_weeks import DAYS, Hands
from tests.fakes import FakeClock
from tests.windows import Driver, open_window

NEW = Settings(sound="silent")


@pytest.mark.parametrize("hands", [Mouse, Keys])
def test_two_weeks(qtbot: QtBot, tmp_path: Path, hands: Callable[[Driver], Hands]) -> None:
    clock = FakeClock()
    for day, live in DAYS.items():
        clock.go_to(datetime(2026, 3, day, 8, 12, tzinfo=UTC))
        driver = open_window(qtbot, tmp_path, clock, NEW)
        live(hands(driver))
        driver.close()
    assert in_file(tmp_path) == TWO_WEEKS
