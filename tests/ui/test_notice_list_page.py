"""Behind Help: the notices, what was done about them, and what was answered."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backpain_diary import paths
from backpain_diary.domain.pain_answers import Gap, GapAnswer, Onset
from backpain_diary.domain.spell import Status
from backpain_diary.services.answers import AnswerService
from backpain_diary.services.changes import Changes
from backpain_diary.store.opening import open_diary
from backpain_diary.ui.pages.help import HelpPage
from backpain_diary.ui.pages.notice_list import NoticeListPage
from backpain_diary.ui.widgets.day_field import DayField
from tests.dialogs import in_dialog
from tests.domain.diaries import day, diary
from tests.fakes import FakeClock
from tests.windows import Driver, name_of, no_room, open_window, services, visible

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


ON, AWAY, UNSURE = (
    "It went on, or came and went",
    "It went away for a week or more",
    "I'm not sure",
)
CHANGE = "Change: Between 10 March and 30 March, when you were away"


@pytest.fixture
def back(qtbot: QtBot, tmp_path: Path) -> Driver:
    """Ten days of pain, and back twenty days later."""
    clock = FakeClock(datetime(2026, 3, 1, 12, tzinfo=UTC))
    with services(tmp_path, clock) as (service, _coach):
        service.answer_onset(day(1))
        for each, pain in diary("10P").items():
            service.save_pain(pain, day=each)
    clock.go_to(datetime(2026, 3, 30, 12, tzinfo=UTC))
    return open_window(qtbot, tmp_path, clock)


def kept(driver: Driver) -> list[Onset | GapAnswer]:
    """But the one from the first use."""
    return [*driver.onsets()[1:], *driver.gap_answers()]


def status(driver: Driver) -> Status:
    with driver.stored() as (service, _coach):
        return service.spell(driver.clock.today()).status


def focus_is_on(name: str) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and name_of(focused) == name


def test_an_answer_after_an_absence_is_changed_and_the_count_follows(back: Driver) -> None:
    back.window.resize(880, 600)
    back.press(AWAY)
    back.press("See my answers")
    assert back.says(f"You said: “{AWAY}”.")
    assert kept(back) == [GapAnswer(day(10), day(23), Gap.GONE)]
    back.press(CHANGE)
    assert focus_is_on(ON)
    back.press(ON)
    assert back.says("Your answer is changed.")
    assert back.says(f"You said: “{ON}”.")
    assert focus_is_on(CHANGE)
    back.qtbot.waitUntil(lambda: not back.button(CHANGE).visibleRegion().isEmpty())
    assert kept(back) == [Onset(day(30), day(1))]
    back.press("Today")
    back.press("4 out of 10")
    assert status(back) is Status.PERSISTS
    assert back.says("Your pain has lasted more than three weeks (30 days")


@pytest.mark.parametrize("by_key", [True, False])
def test_the_change_is_taken_back(back: Driver, by_key: bool) -> None:
    back.press(ON)
    back.press("See my answers")
    before = kept(back)
    back.press(CHANGE)
    back.press(UNSURE)
    assert kept(back) == [GapAnswer(day(10), day(37), Gap.UNSURE)]
    if by_key:
        back.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    else:
        back.press("Undo: Your answer is changed.")
    assert kept(back) == before
    assert back.says("Your answer is as it was before.")
    assert focus_is_on(CHANGE)
    back.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert kept(back) == before


def test_a_question_that_is_asked_again_can_be_left(back: Driver) -> None:
    back.press(AWAY)
    before = kept(back)
    back.press("See my answers")
    for by_key in (False, True):
        back.press(CHANGE)
        back.key(Qt.Key.Key_Escape) if by_key else back.press("Leave it as it was")
        assert isinstance(back.shown, NoticeListPage)
        assert focus_is_on(CHANGE)
    assert kept(back) == before
    back.key(Qt.Key.Key_Escape)
    assert isinstance(back.shown, HelpPage)


def test_an_answer_about_a_gap_is_changed_where_it_was_given(back: Driver) -> None:
    back.press("4 out of 10")  # on day 30: the gap is a question now
    back.press("It was gone for a week or more")
    back.press("See my answers")
    back.press("Change: Between 10 March and 30 March")
    back.press("It was there, or came and went")
    assert kept(back) == [GapAnswer(day(10), day(30), Gap.THERE)]
    assert status(back) is Status.PERSISTS
    assert back.says("Your pain has lasted more than three weeks (30 days")


def test_the_day_the_pain_began_is_changed_or_left_open(back: Driver) -> None:
    opened(back)
    assert back.says("On 1 March you said: on 1 March.")
    back.press("Change: When the pain began")
    back.press("Choose a date")
    (field,) = visible(back.shown, DayField)
    field.set_day(date(2026, 2, 8))
    back.press("Save this day")
    assert back.says("On 1 March you said: on 8 February.")
    back.press("Change: When the pain began")
    back.press("Leave this open")
    assert back.says("On 1 March you left this open.")


def test_without_room_nothing_changes_and_that_is_told(back: Driver) -> None:
    back.press(AWAY)
    before = kept(back)
    back.press("See my answers")
    back.press(CHANGE)
    with no_room():
        in_dialog(lambda: back.press(UNSURE), lambda _dialog: None)
    assert kept(back) == before


def test_an_answer_that_was_changed_elsewhere_is_left_alone(back: Driver) -> None:
    """As by another program on the same diary."""
    back.press(AWAY)
    back.press("See my answers")
    back.press(CHANGE)
    back.press(UNSURE)
    with answer_service(back) as answers:
        (newest, _first) = answers.answered()
        answers.change(newest.given, GapAnswer(day(10), day(23), Gap.GONE))
    back.press("Undo: Your answer is changed.")
    assert not back.says("Your answer is as it was before.")
    assert kept(back) == [GapAnswer(day(10), day(23), Gap.GONE)]


@contextmanager
def answer_service(driver: Driver) -> Iterator[AnswerService]:
    database = open_diary(paths.database_path(driver.folder), driver.clock.now())
    try:
        yield AnswerService(database, Changes())
    finally:
        database.close()
