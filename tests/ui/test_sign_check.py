"""The questions about warning signs in the real window: what is asked, kept and shown."""

import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.domain.signs import SIGNS, Sign, SignCheck
from backpain_diary.presenters.sign_words import asked, noted
from backpain_diary.ui.pages.help import HelpPage
from backpain_diary.ui.pages.sign_check import SignCheckPage
from tests.dialogs import in_dialog
from tests.fakes import FakeClock
from tests.windows import KNOWN, Driver, name_of, no_room, open_window, stored_checks, visible

LEFT, RIGHT, ESCAPE = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Escape
CHECK = "Check for warning signs"
CALL = "Call 999 or go to an emergency department now."


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    clock = FakeClock(datetime(2026, 3, 1, 12, tzinfo=UTC))
    made = open_window(qtbot, tmp_path, clock, KNOWN._replace(emergency_number="999"))
    made.press("When to get help")
    made.press(CHECK)
    return made


def check(driver: Driver) -> SignCheck:
    (only,) = stored_checks(driver.folder)
    return only


def given(driver: Driver) -> dict[Sign, bool]:
    return dict(check(driver).answers.given)


def question(driver: Driver) -> str:
    (said,) = [words for words in driver.texts() if words.endswith("?")]
    return said


def answer(driver: Driver, keys: str) -> None:
    """One letter an answer."""
    for letter in keys:
        driver.key(letter)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def test_one_question_at_a_time_about_what_is_new_or_worse(driver: Driver) -> None:
    assert question(driver) == asked(Sign.SADDLE)
    assert driver.says("Question 1 of 25")
    assert driver.says("Think of what is new or getting worse.")
    driver.press("No")
    assert question(driver) == asked(Sign.BLADDER_OR_BOWEL)
    driver.press("No")
    assert driver.says("Question 3 of 25")


def test_each_answer_is_stored_at_once_and_what_was_not_asked_is_absent(driver: Driver) -> None:
    assert stored_checks(driver.folder) == ()
    answer(driver, "n")
    assert given(driver) == {Sign.SADDLE: False}
    answer(driver, "nnn")
    driver.press("Today")  # left at any point
    assert given(driver) == dict.fromkeys(SIGNS[:4], False)
    assert check(driver).day == driver.clock.today()


def test_a_double_click_answers_one_question(driver: Driver) -> None:
    """Where the next one stands at the same place it would answer that as well."""
    driver.app.theme.use("light", 150)
    driver.window.resize(1180, 800)
    QTest.qWait(300)
    for number in range(1, 6):
        [no] = [each for each in visible(driver.window, QPushButton) if each.text() == "No"]
        at = no.mapToGlobal(no.rect().center())
        twice = ["click", "--repeat", "2", "--delay", "120", "1"]
        with subprocess.Popen(["xdotool", "mousemove", str(at.x()), str(at.y()), *twice]) as hand:
            driver.qtbot.waitUntil(lambda: hand.poll() == 0)  # the window goes on meanwhile
        QTest.qWait(600)  # for the second click, and so that the next one begins anew
        assert len(given(driver)) == number


def test_the_question_has_the_focus_and_is_what_a_screen_reader_reads(driver: Driver) -> None:
    for sign in SIGNS[:3]:
        assert name_of(focused()) == asked(sign)
        driver.key(Qt.Key.Key_Return)  # an Enter too many is no answer
        driver.key(Qt.Key.Key_Space)
        assert question(driver) == asked(sign)
        answer(driver, "n")


def test_yes_to_an_emergency_shows_its_card_at_once_and_there_is_a_way_to_go_on(
    driver: Driver,
) -> None:
    answer(driver, "ny")
    said = driver.texts()
    assert said[0] == "Please get help now"
    for words in ("Emergency", CALL, "You answered yes to:", noted(Sign.BLADDER_OR_BOWEL)):
        assert words in said
    assert noted(Sign.SADDLE) not in said
    assert given(driver) == {Sign.SADDLE: False, Sign.BLADDER_OR_BOWEL: True}
    driver.press("Go on with the questions")
    assert question(driver) == asked(Sign.BOTH_LEGS)
    assert CALL in driver.texts()  # it stays in sight
    answer(driver, "y")  # and does not come in between again
    assert question(driver) == asked(Sign.GENITALS)


def test_a_yes_by_mistake_can_be_taken_back(driver: Driver) -> None:
    answer(driver, "y")
    driver.press("Back")
    assert question(driver) == asked(Sign.SADDLE)
    assert driver.says("You answered: yes.")
    answer(driver, "n")
    assert CALL not in driver.texts()
    assert given(driver) == {Sign.SADDLE: False}
    driver.key(LEFT)
    answer(driver, "y")  # now meant
    assert driver.texts()[0] == "Please get help now"


def test_back_and_next_leave_answers_as_they_are(driver: Driver) -> None:
    answer(driver, "nnn")
    driver.key(LEFT)
    driver.press("Back")
    assert question(driver) == asked(Sign.BLADDER_OR_BOWEL)
    assert driver.says("You answered: no.")
    driver.key(RIGHT)
    driver.press("Next")
    assert question(driver) == asked(Sign.GENITALS)
    for _press in range(9):
        driver.key(LEFT)
    assert question(driver) == asked(Sign.SADDLE)
    assert not driver.button("Back").isEnabled()
    assert given(driver) == dict.fromkeys(SIGNS[:3], False)


def test_a_question_that_is_skipped_counts_as_not_asked_and_can_be_come_back_to(
    driver: Driver,
) -> None:
    answer(driver, "nnn")
    driver.press("Skip this one")
    answer(driver, "n" * (len(SIGNS) - 5))
    driver.key(RIGHT)
    assert driver.says("2 questions were not asked.")
    assert not driver.says("None of these today")
    assert given(driver) == dict.fromkeys([*SIGNS[:3], *SIGNS[4:-1]], False)
    driver.press("Go on with the questions")
    assert question(driver) == asked(SIGNS[3])
    answer(driver, "n")
    assert question(driver) == asked(SIGNS[-1])
    driver.key(RIGHT)
    assert driver.says("1 question was not asked.")
    driver.press("Go on with the questions")
    answer(driver, "n")
    assert driver.says("None of these today")
    assert len(given(driver)) == len(SIGNS)


def test_no_to_everything_reassures_no_more_than_it_may(driver: Driver) -> None:
    answer(driver, "n" * len(SIGNS))
    assert driver.texts() == [
        "Your answers",
        "None of these today. Look again if anything changes.",
        "Your answers are kept in your diary with today's date.",
    ]
    assert visible(driver.shown, QFrame)
    driver.press("Done")
    assert driver.says("You last answered them on 1 March.")


def test_the_matching_cards_the_most_urgent_first(driver: Driver) -> None:
    for sign in SIGNS:
        answer(driver, "y" if sign in (Sign.URINE, Sign.NIGHT, Sign.SEVERE) else "n")
    said = driver.texts()
    places = [
        said.index(words)
        for words in (
            *("Get advice today or tomorrow", noted(Sign.URINE)),
            *("Contact a doctor or physiotherapist", noted(Sign.SEVERE), noted(Sign.NIGHT)),
        )
    ]
    assert places == sorted(places)
    assert "Emergency" not in said


def test_stopping_midway_shows_what_the_answers_so_far_lead_to(driver: Driver) -> None:
    answer(driver, "n" * 9 + "y")
    driver.key(ESCAPE)
    assert driver.says("Get advice today or tomorrow")
    assert driver.says("15 questions were not asked.")
    driver.press("Go on with the questions")
    assert question(driver) == asked(SIGNS[10])
    driver.press("Stop here")
    driver.key(ESCAPE)
    assert isinstance(driver.shown, HelpPage)


def test_gone_away_without_a_done_it_goes_on_where_it_was_on_the_same_day(driver: Driver) -> None:
    answer(driver, "nn")
    driver.key(Qt.Key.Key_F1)
    driver.press(CHECK)
    assert question(driver) == asked(Sign.BOTH_LEGS)
    driver.press("Today")
    driver.clock.go_to(driver.clock.now() + timedelta(days=1))
    driver.press("Help")
    driver.press(CHECK)
    assert question(driver) == asked(Sign.SADDLE)
    answer(driver, "n")
    assert [len(each.answers.given) for each in stored_checks(driver.folder)] == [2, 1]


def test_after_done_it_begins_anew_as_a_check_of_its_own(driver: Driver) -> None:
    answer(driver, "n")
    driver.press("Stop here")
    driver.press("Done")
    driver.press(CHECK)
    assert question(driver) == asked(Sign.SADDLE)
    answer(driver, "n")
    assert len(stored_checks(driver.folder)) == 2


def test_the_rail_leads_back_to_help_from_the_questions(driver: Driver) -> None:
    for name in ("Help", "When to get help"):
        assert isinstance(driver.shown, SignCheckPage)
        driver.press(name)
        assert isinstance(driver.shown, HelpPage)
        driver.press(CHECK)


def test_an_emergency_is_shown_also_when_the_answer_finds_no_room(driver: Driver) -> None:
    told: list[str] = []

    def read(box: QWidget) -> None:
        assert isinstance(box, QMessageBox)
        told.append(box.text())
        QApplication.processEvents()
        assert CALL in driver.texts()  # behind the message already

    with no_room():
        in_dialog(lambda: answer(driver, "y"), read)
    assert "Nothing was saved" in told[0]
    assert stored_checks(driver.folder) == ()
    driver.press("Go on with the questions")
    driver.press("No")  # both are stored with the next answer
    assert given(driver) == {Sign.SADDLE: True, Sign.BLADDER_OR_BOWEL: False}


@pytest.mark.parametrize("percent", [100, 150])
def test_nothing_is_cut_off(driver: Driver, percent: int) -> None:
    driver.app.theme.use("light", percent)
    driver.window.resize(1024, 700)
    for _sign in SIGNS:
        QApplication.processEvents()
        assert not driver.shown.scroll_area.horizontalScrollBar().isVisible()  # type: ignore[attr-defined]
        for each in driver.buttons(driver.shown):
            assert each.width() >= each.sizeHint().width()
            assert not each.visibleRegion().isEmpty()
        answer(driver, "n")
