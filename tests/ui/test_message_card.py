"""Notices and questions on Today: what they say, and what becomes of an answer."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backpain_diary.domain.notices import Acknowledgement, Kind
from backpain_diary.domain.spell import Gap, GapAnswer, Onset
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.day_boxes import DayBoxes
from backpain_diary.ui.widgets.day_field import DayField
from backpain_diary.ui.widgets.message_card import MessageCard
from tests.domain.diaries import day, diary
from tests.fakes import FakeClock
from tests.windows import Driver, name_of, open_window, services, visible

NOTICE = "Worth contacting a doctor or physiotherapist"
WEEK = timedelta(days=7)


def opened(qtbot: QtBot, folder: Path, days: str, today: int, *, ask_onset: bool = False) -> Driver:
    """The window at noon of that diary day, with a diary in letters."""
    clock = FakeClock(datetime(2026, 3, 1, 12, tzinfo=UTC) + timedelta(days=today - 1))
    with services(folder, clock) as (service, _coach):
        for each, pain in diary(days).items():
            service.save_pain(pain, day=each)
        if not ask_onset:
            service.answer_onset(None)
    return open_window(qtbot, folder, clock)


def cards(driver: Driver) -> list[MessageCard]:
    return visible(driver.shown, MessageCard)


def only(driver: Driver) -> MessageCard:
    (card,) = cards(driver)
    return card


def acknowledgements(driver: Driver) -> tuple[Acknowledgement, ...]:
    with driver.stored() as (service, _coach):
        return service.acknowledgements()


def test_the_notice_comes_with_the_22nd_day_and_goes_with_undo(
    qtbot: QtBot, tmp_path: Path
) -> None:
    driver = opened(qtbot, tmp_path, "21P", 22)
    assert cards(driver) == []
    driver.press("4 out of 10")
    assert "22 days, since 1 March" in " ".join(driver.texts(only(driver)))
    assert driver.button_names(only(driver)) == [
        "Make a summary",
        "Remind me in a week",
        "I've contacted someone",
        "Check for warning signs",
        "Why am I seeing this?",
    ]
    driver.press("Undo")
    assert cards(driver) == []


@pytest.mark.parametrize(
    ("button", "kind", "line"),
    [
        ("Remind me in a week", Kind.REMIND, "You asked to see this again on Monday, 30 March."),
        ("I've contacted someone", Kind.CONTACTED, "this is back on Monday, 30 March."),
    ],
)
def test_put_aside_it_is_one_line_that_opens_and_is_back_after_a_week(
    qtbot: QtBot, tmp_path: Path, button: str, kind: Kind, line: str
) -> None:
    driver = opened(qtbot, tmp_path, "23P", 23)
    driver.press(button)
    assert acknowledgements(driver) == (Acknowledgement("three_weeks", day(23), kind),)
    (said,) = driver.texts(only(driver))
    assert said.endswith(line)
    assert driver.button_names(only(driver)) == [f"Show: {NOTICE}"]
    driver.press(f"Show: {NOTICE}")
    assert len(driver.buttons(only(driver))) == 5
    assert len(acknowledgements(driver)) == 1
    for passed, is_folded in ((WEEK - timedelta(days=1), True), (timedelta(days=1), False)):
        driver.clock.go_to(driver.clock.now() + passed)
        driver.turn_away_and_back()
        assert (len(driver.buttons(only(driver))) == 1) is is_folded
    has_contacted = driver.says("You noted on 23 March that you had contacted someone.")
    assert has_contacted is (kind is Kind.CONTACTED)


def test_why_shows_the_counted_days_and_the_rule(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, "2Z 20P . 3P", 26)
    driver.press("Why am I seeing this?")
    (boxes,) = visible(only(driver), DayBoxes)
    spoken = boxes.accessibleName().split("; ")
    assert spoken[0] == "Tuesday, 3 March: pain 4"
    assert spoken[20] == "Monday, 23 March: no entry"
    assert len(spoken) == 24
    assert driver.says("From 3 March to 26 March, both included, that is 24 days.")
    assert driver.says("A day without an entry is never taken for a 0.")
    driver.press("Close this explanation")
    assert visible(only(driver), DayBoxes) == []
    focused = QApplication.focusWidget()
    assert focused is not None and name_of(focused) == "Why am I seeing this?"


def test_the_strip_of_days_keeps_to_the_width_of_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, "28P", 28)
    driver.press("Why am I seeing this?")
    (boxes,) = visible(only(driver), DayBoxes)
    driver.window.resize(1180, 800)
    two_weeks_a_line = boxes.height()
    driver.app.theme.use("light", 150)
    driver.window.resize(880, 700)
    qtbot.waitUntil(lambda: boxes.height() > 2 * two_weeks_a_line)
    assert not driver.window.today.scroll_area.horizontalScrollBar().isVisible()


@pytest.mark.parametrize(
    ("button", "answer", "after"),
    [
        ("It was there, or came and went", Gap.THERE, NOTICE),
        ("It was gone for a week or more", Gap.GONE, None),
        ("I'm not sure", Gap.UNSURE, "Perhaps worth contacting a doctor or physiotherapist"),
    ],
)
def test_a_gap_is_asked_about_and_the_answer_counts(
    qtbot: QtBot, tmp_path: Path, button: str, answer: Gap, after: str | None
) -> None:
    driver = opened(qtbot, tmp_path, "10P 7. 5P", 22)
    assert driver.texts(only(driver))[0] == "Was the pain there in between?"
    driver.press(button)
    assert driver.gap_answers() == [GapAnswer(day(10), day(18), answer)]
    *others, thanks = (driver.texts(card)[0] for card in cards(driver))
    assert others == ([after] if after else [])
    assert thanks == "Thank you, that is kept"
    driver.press("All right")
    assert len(cards(driver)) == len(others)


def test_who_was_not_sure_can_answer_again(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, "10P 7. 5P", 22)
    driver.press("I'm not sure")
    driver.press("Change my answer")
    assert driver.texts(only(driver))[0] == "Was the pain there in between?"
    driver.press("It was gone for a week or more")
    assert driver.texts(only(driver))[0] == "Thank you, that is kept"


def test_the_first_pain_asks_when_it_began(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, "", 1, ask_onset=True)
    assert cards(driver) == []
    driver.press("4 out of 10")
    assert driver.texts(only(driver))[0] == "When did this pain start?"
    driver.press("Choose a date")
    (field,) = visible(only(driver), DayField)
    assert not field.after.isEnabled()  # tomorrow
    field.set_day(date(2026, 2, 8))
    driver.press("Save this day")
    assert driver.onsets() == [Onset(day(1), date(2026, 2, 8))]
    assert driver.texts(only(driver))[0] == NOTICE
    assert driver.says("22 days, since 8 February")


@pytest.mark.parametrize("opened_by", ["Choose a date", "Why am I seeing this?"])
def test_escape_closes_what_was_opened_below_a_card(
    qtbot: QtBot, tmp_path: Path, opened_by: str
) -> None:
    is_asked = opened_by == "Choose a date"
    driver = opened(
        qtbot, tmp_path, "P" if is_asked else "24P", 1 if is_asked else 24, ask_onset=is_asked
    )
    before = driver.button_names()
    driver.press(opened_by)
    assert driver.button_names() != before
    driver.key(Qt.Key.Key_Escape)
    assert driver.button_names() == before
    assert driver.button(opened_by).hasFocus()


def test_a_date_that_is_not_understood_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, "P", 1, ask_onset=True)
    driver.press("Choose a date")
    (field,) = visible(only(driver), DayField)
    field.edit.selectAll()
    driver.key("two years ago")
    driver.press("Save this day")
    assert driver.says("Write the day like this") and field.edit.hasFocus()
    assert driver.onsets() == []
    field.edit.selectAll()
    driver.key("2024")
    driver.press("Save this day")
    assert driver.onsets() == [Onset(day(1), date(2024, 1, 1))]


def test_the_date_may_be_typed_and_saved_by_enter(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, "P", 1, ask_onset=True)
    driver.press("Choose a date")
    driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Return)
    assert driver.onsets() == [Onset(day(1), date(2026, 2, 28))]


def test_the_onset_may_be_left_open_and_is_not_asked_again(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, "P", 1, ask_onset=True)
    driver.press("Choose a date")
    driver.press("Cancel")
    assert visible(only(driver), DayField) == []
    driver.press("Leave this open")
    assert driver.onsets() == [Onset(day(1), None)]
    driver.press("Not now")  # what is offered instead, once
    assert cards(driver) == []
    driver.press("4 out of 10")
    assert cards(driver) == []


def test_a_date_far_ahead_is_pointed_out(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, "P 8. P", 1)
    assert driver.texts(only(driver))[0] == "Please check your computer's date"
    assert driver.buttons(only(driver)) == []


def test_every_button_is_reached_by_tab_and_pressed_by_enter(
    qtbot: QtBot, tmp_path: Path, theme: Theme
) -> None:
    driver = opened(qtbot, tmp_path, "23P", 23)
    first = driver.button("Make a summary")
    first.setFocus()
    reached = [name_of(first)]
    for _press in range(4):
        driver.key(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(name_of(focused))
    assert reached == driver.button_names(only(driver))
    QTest.keyClick(driver.button("Remind me in a week"), Qt.Key.Key_Return)
    assert len(acknowledgements(driver)) == 1


def test_larger_text_cuts_no_button_off(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, "23P", 23)
    driver.window.resize(1500, 980)  # wide and high enough for both sizes
    QApplication.processEvents()
    driver.app.theme.use("light", 125)

    def all_fit() -> bool:
        buttons = driver.buttons(only(driver))
        return all(each.width() >= each.sizeHint().width() for each in buttons)

    qtbot.waitUntil(all_fit)
