"""The first start, and the same screens once more."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backpain_diary.settings import Settings
from backpain_diary.ui.context import Context
from backpain_diary.ui.pages.settings import SettingsPage
from backpain_diary.ui.pages.welcome import WelcomePage
from tests.fakes import FakeClock
from tests.windows import Driver, open_window, services

FIRST = Settings(sound="silent")


def context(driver: Driver) -> Context:
    found = driver.app._context
    assert found is not None
    return found


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    return open_window(qtbot, tmp_path, FakeClock(), FIRST)


def has_been_welcomed(driver: Driver) -> bool:
    return context(driver).preferences.settings.has_been_welcomed


def test_three_screens_lead_to_today_by_enter_alone(driver: Driver) -> None:
    assert driver.says("it does not replace a doctor")
    driver.key(Qt.Key.Key_Return)
    assert driver.says("When did this pain start?")
    driver.key(Qt.Key.Key_Return)
    assert driver.says("Can you hear your guide?")
    driver.key(Qt.Key.Key_Return)
    assert driver.shown is driver.window.today
    assert has_been_welcomed(driver)


def test_f1_shows_help_over_the_first_screens(driver: Driver) -> None:
    driver.press("Next")
    page = driver.shown
    driver.key(Qt.Key.Key_F1)
    assert driver.says("Emergency")
    driver.key(Qt.Key.Key_Escape)
    assert driver.shown is page
    assert driver.says("When did this pain start?")
    assert not has_been_welcomed(driver)
    driver.press("Skip all of this")
    driver.key(Qt.Key.Key_F1)
    assert driver.shown is driver.window.pages["help"]


@pytest.mark.parametrize("by", ["escape", "button"])
def test_all_of_it_can_be_skipped(driver: Driver, by: str) -> None:
    if by == "escape":
        driver.key(Qt.Key.Key_Escape)
    else:
        driver.press("Skip all of this")
    assert driver.shown is driver.window.today
    assert has_been_welcomed(driver)
    driver.press("4 out of 10")
    assert [entry.pain for entry in driver.entries()] == [4]


def test_what_is_told_here_is_kept(driver: Driver) -> None:
    page = about_you(driver)
    type_onset(page, "1 February 2026")
    driver.press("Keep this day")
    assert driver.says("Kept: it began on 1 February 2026.")
    driver.press("A hip replacement")
    driver.press("Back")
    assert driver.says("Welcome to Backpain Diary")
    driver.press("Skip all of this")
    assert context(driver).care.situations() == {"hip_replacement"}
    driver.press("4 out of 10")
    assert not driver.says("When did this pain start?")


def about_you(driver: Driver) -> WelcomePage:
    """The second of the first screens."""
    page = driver.shown
    assert isinstance(page, WelcomePage)
    driver.press("Next")
    return page


def type_onset(page: WelcomePage, words: str) -> None:
    page.onset.began.edit.selectAll()
    QTest.keyClicks(page.onset.began.edit, words)


def test_a_day_that_was_chosen_is_kept_without_its_button(driver: Driver) -> None:
    page = about_you(driver)
    type_onset(page, "1 February 2026")
    driver.press("Next")
    driver.press("Begin")
    driver.press("4 out of 10")
    assert not driver.says("When did this pain start?")


def test_a_day_that_cannot_be_is_told_and_not_kept(driver: Driver) -> None:
    page = about_you(driver)
    type_onset(page, "31 February 2026")
    assert page.onset.said.text()
    driver.press("Keep this day")
    assert not driver.says("Kept.")
    driver.press("Skip all of this")
    driver.press("4 out of 10")
    assert driver.says("When did this pain start?")


def test_somebody_with_a_diary_is_not_welcomed_anew(qtbot: QtBot, tmp_path: Path) -> None:
    with services(tmp_path, FakeClock()) as (diary, _coach):
        diary.save_pain(3)
    driver = open_window(qtbot, tmp_path, FakeClock(), FIRST)
    assert driver.shown is driver.window.today


def test_the_settings_show_it_again(qtbot: QtBot, tmp_path: Path) -> None:
    driver = open_window(qtbot, tmp_path, FakeClock())
    assert driver.shown is driver.window.today
    driver.press("Settings")
    driver.press("Show the first screens")
    assert isinstance(driver.shown, WelcomePage)
    driver.key(Qt.Key.Key_Escape)
    assert driver.shown is driver.window.pages["settings"]


def test_the_day_is_typed_and_kept_by_enter_and_a_misspelled_one_is_not(driver: Driver) -> None:
    page = about_you(driver)
    page.onset.began.edit.setFocus()
    type_onset(page, "8 Febtober")
    driver.press("Keep this day")
    assert driver.onsets() == []
    assert page.onset.began.trouble and driver.says(page.onset.began.trouble)
    type_onset(page, "8 February")
    driver.key(Qt.Key.Key_Return)
    assert [onset.began for onset in driver.onsets()] == [date(2026, 2, 8)]
    assert not driver.says("Can you hear your guide?")  # Enter in the field keeps the day


def test_a_month_is_a_guess_and_what_is_not_understood_is_said_before_going_on(
    driver: Driver,
) -> None:
    page = about_you(driver)
    page.onset.began.edit.setFocus()
    type_onset(page, "long ago")
    driver.press("Next")
    assert driver.says("When did this pain start?") and driver.says("Write the day like this")
    assert page.onset.began.edit.hasFocus()
    type_onset(page, "January 2025")
    driver.press("Next")
    assert driver.says("Can you hear your guide?")
    assert [onset.began for onset in driver.onsets()] == [date(2025, 1, 1)]


def test_escape_in_the_field_leaves_only_the_field(driver: Driver) -> None:
    page = about_you(driver)
    page.onset.began.edit.setFocus()
    type_onset(page, "8 Febtober")
    driver.key(Qt.Key.Key_Escape)
    assert driver.window.stack.currentWidget() is page
    assert not page.onset.began.trouble and not page.onset.said.isVisible()
    assert page.next_button.hasFocus()
    driver.key(Qt.Key.Key_Escape)
    assert driver.window.stack.currentWidget() is driver.window.today
    assert driver.onsets() == []


def test_the_day_is_found_again_in_the_settings_and_can_be_another(driver: Driver) -> None:
    page = about_you(driver)
    page.onset.began.set_day(date(2026, 2, 8))
    driver.press("Next")
    driver.press("Begin")
    driver.press("Settings")
    settings = driver.window.pages["settings"]
    assert isinstance(settings, SettingsPage)
    assert driver.says("You said: it began on 8 February 2026.")
    settings.onset.began.set_day(date(2026, 2, 10))
    driver.press("Keep this day")
    assert driver.says("it began on 10 February 2026.")
    assert [onset.began for onset in driver.onsets()] == [date(2026, 2, 8), date(2026, 2, 10)]


def test_the_settings_show_the_rules_again(qtbot: QtBot, tmp_path: Path) -> None:
    driver = open_window(qtbot, tmp_path, FakeClock())
    driver.press("Settings")
    driver.press("Show the rules before my next session")
    driver.press("Today")
    driver.press("Start Short routine")
    assert driver.says("Before you begin")
    driver.press("I have read this")
    driver.key(Qt.Key.Key_Escape)
    driver.press("Start Short routine")
    assert not driver.says("Before you begin")


def test_ticks_and_choices_of_the_settings_are_kept(qtbot: QtBot, tmp_path: Path) -> None:
    driver = open_window(qtbot, tmp_path, FakeClock())
    driver.press("Settings")
    driver.press("Pregnancy")
    driver.press("Reduce motion: the figure shows poses and does not move")
    driver.press("5")
    settings = context(driver).preferences.settings
    assert (settings.is_still, settings.week_goal) == (True, 5)
    assert context(driver).care.situations() == {"pregnancy"}
    driver.press("Pregnancy")
    assert context(driver).care.situations() == frozenset()
