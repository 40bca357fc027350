"""An entry that is being written when the program ends, in whatever way, comes back."""

import json
import signal
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from backpain_diary import paths
from backpain_diary.settings import save
from backpain_diary.ui.pages.diary import DiaryPage
from tests.fakes import FakeClock
from tests.programs import Program, wait_until
from tests.windows import KNOWN, Driver, open_window

ENDS: dict[str, Callable[[Program], object]] = {
    "cross": Program.close_window,
    "end of the session": lambda program: program.process.send_signal(signal.SIGTERM),
    "killed": lambda program: program.process.kill(),
}


@pytest.mark.parametrize("end", ENDS)
def test_it_comes_back_and_is_saved_once(qtbot: QtBot, tmp_path: Path, end: str) -> None:
    save(paths.settings_path(tmp_path), KNOWN)
    draft = paths.draft_path(tmp_path)
    with Program("--data-dir", tmp_path, "--trace-startup") as program:
        program.wait_until_complete()
        program.press("Control_L", "3")
        program.press("n")
        program.press("4")
        wait_until(draft.exists)
        ENDS[end](program)
        assert program.end().err == ""
    assert json.loads(draft.read_text("utf-8"))["draft"]["pain"] == 4
    driver = open_window(qtbot, tmp_path, FakeClock())
    assert driver.entries() == []
    go_on_and_save(driver)
    assert [entry.pain for entry in driver.entries()] == [4]
    assert not draft.exists()
    driver.press("Today")
    assert "Go on writing" not in driver.button_names()


def go_on_and_save(driver: Driver) -> None:
    assert driver.says("An entry is not saved yet")
    driver.press("Go on writing")
    form = cast("DiaryPage", driver.shown).form
    assert form is not None
    assert driver.says("You began this before, and it is not saved yet.")
    assert form.scale.buttons[4].hasFocus()
    driver.press("Save")
