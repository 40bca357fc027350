"""Every page of the diary in small windows with large text: nothing is cut off or hidden sideways.

The settings come last: the folder that they name is as long as it is.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backpain_diary import catalog, paths
from backpain_diary.presenters.detail import Group
from backpain_diary.services.sample import fill, sample
from backpain_diary.settings import Settings
from backpain_diary.store.opening import open_diary
from backpain_diary.ui.pages.diary import DiaryPage
from backpain_diary.ui.pages.learn import LearnPage
from tests.fakes import FakeClock
from tests.ui.layouts import not_fitting
from tests.windows import KNOWN, Driver, open_window, services

SMALL, SMALLEST = (1024, 700), (880, 600)
SIZES = [(100, SMALLEST), (150, SMALL), (150, SMALLEST), (200, SMALL), (200, SMALLEST)]

Walk = Callable[[Driver], Iterator[str]]


def today_and_why(driver: Driver) -> Iterator[str]:
    yield "with a notice"
    driver.press("Why am I seeing this?")
    yield "why it is there"
    driver.press("4 out of 10")
    yield "saved"


def calendar_and_list(driver: Driver) -> Iterator[str]:
    driver.press("Diary")
    yield "the month"
    page = diary_page(driver)
    page.fill.tiles[-1].click()
    yield "a day to be filled in"
    page.views.search.more_button.click()
    page.views.search.field.setText("walk")
    yield "what was found"
    page.views.search.field.setText("zebra")
    yield "nothing was found"
    page.views.search.clear()
    driver.press("List")
    yield "the list"


def entry_form(driver: Driver) -> Iterator[str]:
    driver.press("Diary")
    page = diary_page(driver)
    page.go_to_day(date(2026, 11, 20))
    page.add_entry(date(2026, 11, 20))
    assert page.form is not None
    yield "a new entry"
    for fold in (page.form.groups.folds[group] for group in Group):
        fold.set_open(True)
    yield "all groups open"
    page.form.scale.buttons[4].click()
    page.form.cancel()
    yield "leave without saving?"


def help_and_questions(driver: Driver) -> Iterator[str]:
    driver.press("Help")
    yield "the cards"
    driver.press("Show your notices")
    yield "the notices"
    driver.press("← Back to Help")
    driver.press("Check for warning signs")
    yield "a question"
    driver.key("y")
    yield "an emergency"
    driver.press("Stop here")
    yield "the answer"


def learn_pages(driver: Driver) -> Iterator[str]:
    driver.press("Help")
    driver.press("Search the learn pages")
    yield "all pages"
    page = driver.shown
    assert isinstance(page, LearnPage)
    driver.key("sleep")
    yield "what was found"
    page.open_page("when_to_ask")
    yield "a page"


def diary_page(driver: Driver) -> DiaryPage:
    page = driver.shown
    assert isinstance(page, DiaryPage)
    return page


def resized(driver: Driver, percent: int, size: tuple[int, int]) -> None:
    driver.app.theme.use("light", percent)
    driver.window.resize(*size)
    driver.qtbot.waitUntil(lambda: driver.window.size().toTuple() == size)


@pytest.fixture
def with_sample(qtbot: QtBot, tmp_path: Path) -> Driver:
    clock = FakeClock(datetime(2026, 11, 22, 8, 12, tzinfo=UTC))
    database = open_diary(paths.database_path(tmp_path), clock.now())
    fill(database, sample(catalog.load(paths.assets_dir()), clock.now()))
    database.close()
    return open_window(qtbot, tmp_path, clock)


@pytest.mark.parametrize(
    "walk", [today_and_why, calendar_and_list, entry_form, help_and_questions, learn_pages]
)
@pytest.mark.parametrize(("percent", "size"), SIZES)
def test_everything_fits(
    with_sample: Driver, percent: int, size: tuple[int, int], walk: Walk
) -> None:
    resized(with_sample, percent, size)
    for state in walk(with_sample):
        assert (state, not_fitting(with_sample.window)) == (state, [])


@pytest.mark.parametrize(("percent", "size"), SIZES)
def test_the_first_screens_fit(
    qtbot: QtBot, tmp_path: Path, percent: int, size: tuple[int, int]
) -> None:
    driver = open_window(qtbot, tmp_path, FakeClock(), Settings(sound="silent"))
    resized(driver, percent, size)
    for button in ("Next", "Next", "Begin"):
        assert not_fitting(driver.window) == []
        driver.press(button)


@pytest.mark.parametrize(("percent", "size"), SIZES)
def test_questions_of_today_fit(
    qtbot: QtBot, tmp_path: Path, percent: int, size: tuple[int, int]
) -> None:
    clock = FakeClock()
    with services(tmp_path, clock) as (service, _coach):
        for _day in range(10):
            service.save_pain(4)
            clock.advance(timedelta(days=1).total_seconds())
        service.answer_onset(None)
    clock.go_to(datetime(2026, 3, 30, 0, 30, tzinfo=UTC))
    driver = open_window(qtbot, tmp_path, clock)
    resized(driver, percent, size)
    assert driver.says("Welcome back")
    assert driver.says("For yesterday or for today?")
    assert not_fitting(driver.window) == []


@pytest.mark.parametrize(("percent", "size"), SIZES)
def test_the_settings_fit(
    qtbot: QtBot, tmp_path: Path, percent: int, size: tuple[int, int]
) -> None:
    driver = open_window(qtbot, tmp_path, FakeClock(), KNOWN)
    driver.press("Settings")
    resized(driver, percent, size)
    place = str(tmp_path)
    assert [said for said in not_fitting(driver.window) if place not in said] == []


@pytest.mark.parametrize(("percent", "size"), SIZES)
def test_why_the_diary_cannot_be_opened_fits(
    qtbot: QtBot, tmp_path: Path, percent: int, size: tuple[int, int]
) -> None:
    folder = tmp_path / "home" / "somebody" / ".local" / "share" / "backpain-diary"
    folder.mkdir(parents=True)
    paths.database_path(folder).write_text("Dear diary, ", "utf-8")
    driver = open_window(qtbot, folder, FakeClock())
    resized(driver, percent, size)
    assert driver.says("is not a diary of this program")
    assert not_fitting(driver.window) == []


@pytest.mark.parametrize("percent", [125, 150, 175])
def test_a_button_keeps_its_size_when_it_gets_the_focus(with_sample: Driver, percent: int) -> None:
    resized(with_sample, percent, SMALL)
    for name in ("I've contacted someone", "Why am I seeing this?", "Stretch"):
        button = with_sample.button(name)
        before = button.sizeHint()
        button.setFocus()
        QApplication.processEvents()
        assert button.hasFocus()
        assert button.sizeHint() == before, name
