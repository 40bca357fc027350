"""Behind Help: the notices, and what was done about them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backpain_diary.ui.pages.help import HelpPage
from tests.domain.diaries import diary
from tests.fakes import FakeClock
from tests.windows import Driver, open_window, services

NOTICE = "Worth contacting a doctor or physiotherapist"


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    clock = FakeClock(datetime(2026, 3, 24, 12, tzinfo=UTC))
    with services(tmp_path, clock) as (service, _coach):
        for each, pain in diary("24P").items():
            service.save_pain(pain, day=each)
        service.answer_onset(None)
    return open_window(qtbot, tmp_path, clock)


def opened(driver: Driver) -> list[str]:
    driver.press("Help")
    driver.press("Show your notices")
    return driver.texts()


def test_what_was_done_is_found_again_with_its_day(driver: Driver) -> None:
    assert "Nothing yet." in opened(driver)
    driver.press("Today")
    driver.press("I've contacted someone")
    said = opened(driver)
    place = said.index("What you did")
    assert said[place + 1] == "24 March"
    assert "A notice about pain that has lasted more than three weeks." in said
    assert "You noted that you had contacted someone." in said
    driver.clock.go_to(driver.clock.now() + timedelta(days=60))
    driver.press("Help")
    assert driver.says("The last one, on 24 March, was about pain that has lasted")
    driver.press("Show your notices")
    assert "You noted that you had contacted someone." in driver.texts()


def test_a_notice_that_is_folded_today_can_be_read_in_full(driver: Driver) -> None:
    driver.press("Remind me in a week")
    said = opened(driver)
    assert NOTICE in said
    assert any(words.startswith("Your pain has lasted more than three weeks") for words in said)
    assert any("You asked to see this again on Tuesday, 31 March." in words for words in said)


def test_earlier_checks_are_here_too(driver: Driver) -> None:
    driver.press("Help")
    driver.press("Check for warning signs")
    driver.key("n")
    said = opened(driver)
    assert "No to 1 question" in said
    assert "24 questions were not asked." in said


@pytest.mark.parametrize("by_key", [True, False])
def test_there_is_a_way_back(driver: Driver, by_key: bool) -> None:
    opened(driver)
    if by_key:
        driver.button("← Back to Help").setFocus()
        driver.key(Qt.Key.Key_Escape)
    else:
        driver.press("← Back to Help")
    assert isinstance(driver.shown, HelpPage)
