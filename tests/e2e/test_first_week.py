"""A new user's first week: one tap a day with the mouse, one missed day filled in, the chart."""

from datetime import date, timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from backpain_diary.ui.pages.diary import DiaryPage
from backpain_diary.ui.pages.trends import TrendsPage
from tests.fakes import FakeClock
from tests.windows import Driver, open_window

FIRST = date(2026, 3, 1)
TAPPED = {1: 5, 2: 5, 3: 4, 5: 3, 6: 4, 7: 2}  # by day; the fourth was missed


def test_a_first_week(qtbot: QtBot, tmp_path: Path) -> None:
    clock = FakeClock()
    driver = open_window(qtbot, tmp_path, clock)
    assert driver.says("One tap saves it. Nothing is chosen yet.")
    for number in range(1, 8):
        if number in TAPPED:
            driver.press(f"{TAPPED[number]} out of 10")
            assert driver.says(f"Saved 08:12 – {TAPPED[number]}")
        if number == 1:
            driver.press("Leave this open")  # when the pain began
        if number == 5:
            fill_in_yesterday(driver)
        if number < 7:
            driver.close()
            clock.go_to(clock.now() + timedelta(days=1))
            driver = open_window(qtbot, tmp_path, clock)
    assert driver.says("7 days logged")
    see_the_chart(driver)
    pains = {entry.day: entry.pain for entry in driver.entries()}
    expected = {**TAPPED, 4: 6}
    assert pains == {FIRST + timedelta(days=n - 1): pain for n, pain in expected.items()}


def fill_in_yesterday(driver: Driver) -> None:
    driver.press("Diary")
    page = driver.shown
    assert isinstance(page, DiaryPage)
    driver.press("Add an entry")
    assert page.form is not None
    driver.press("Yesterday", page.form)
    driver.press("6 out of 10", page.form)
    driver.press("Save")
    assert driver.says("Saved 6 on 4 March")


def see_the_chart(driver: Driver) -> None:
    driver.press("Trends")
    page = driver.shown
    assert isinstance(page, TrendsPage)
    driver.qtbot.waitUntil(lambda: page.chart.has_picture)
    assert page.chart.accessibleDescription() == page.sentence.text()
    assert "1 March to 7 March: 7 of 7 days logged" in page.sentence.text()
    assert "Worst pain between 2 and 6." in page.sentence.text()
