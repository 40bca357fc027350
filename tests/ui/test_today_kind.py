"""What Today says to who is new, to who was away, and when the pain is gone."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backpain_diary.domain.spell import Gap, GapAnswer, Onset
from backpain_diary.ui.widgets.message_card import MessageCard
from tests.domain.diaries import day, diary
from tests.fakes import FakeClock
from tests.windows import Driver, name_of, open_window, services, visible

REMARK = "There is no right number"
BACK = "Welcome back"
OFFER = "Would you like to pause the diary?"
PAUSED = "Your diary is paused"
TAKEN_UP = ". Your diary is taken up again."
ONE_DAY = timedelta(days=1)


def opened(qtbot: QtBot, folder: Path, days: str, today: int) -> Driver:
    """At noon of that diary day; every number was saved at noon of its own day."""
    clock = FakeClock()
    with services(folder, clock) as (service, _coach):
        for number, (each, pain) in enumerate(diary(days).items()):
            clock.go_to(datetime(each.year, each.month, each.day, 12, tzinfo=UTC))
            service.save_pain(pain)
            if not number:
                service.answer_onset(None)
    clock.go_to(datetime(2026, 3, 1, 12, tzinfo=UTC) + (today - 1) * ONE_DAY)
    return open_window(qtbot, folder, clock)


def titles(driver: Driver) -> list[str]:
    return [card.card.title for card in visible(driver.shown, MessageCard)]


def next_day(driver: Driver, days: int = 1) -> None:
    driver.clock.go_to(driver.clock.now() + days * ONE_DAY)
    driver.turn_away_and_back()


def test_the_scale_is_explained_until_five_days_are_logged(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, "4P", 5)
    assert driver.says(REMARK)
    driver.press("4 out of 10")
    assert not driver.says(REMARK)
    driver.press("Undo")
    assert driver.says(REMARK)


def test_put_away_the_remark_stays_away_and_the_settings_show_it_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    driver = opened(qtbot, tmp_path, "20P", 20)
    assert not driver.says(REMARK)
    driver.press("Settings")
    driver.press("Show the remark under the scale")
    assert driver.says("The remark stands under the scale of Today again.")
    driver.press("Today")
    assert driver.says(REMARK)
    driver.press("Got it")
    assert not driver.says(REMARK)
    focused = QApplication.focusWidget()
    assert focused is not None and name_of(focused) == "Today"
    driver.close()
    again = open_window(qtbot, tmp_path, driver.clock)
    assert not again.says(REMARK)


@pytest.mark.parametrize(
    ("button", "onsets", "answers"),
    [
        ("It went on, or came and went", [Onset(day(30), day(1))], []),
        ("It went away for a week or more", [], [GapAnswer(day(10), day(23), Gap.GONE)]),
        ("I'm not sure", [], [GapAnswer(day(10), day(37), Gap.UNSURE)]),
    ],
)
def test_who_was_away_is_asked_once_and_the_answer_is_kept(
    qtbot: QtBot,
    tmp_path: Path,
    button: str,
    onsets: list[Onset],
    answers: list[GapAnswer],
) -> None:
    driver = opened(qtbot, tmp_path, "10P", 30)
    assert titles(driver) == [BACK]
    driver.press(button)
    assert driver.onsets()[1:] == onsets
    assert driver.gap_answers() == answers
    assert titles(driver) == ["Thank you, that is kept"]
    assert driver.says(f"You said: “{button}”.")
    driver.press("4 out of 10")
    assert "Was the pain there in between?" not in titles(driver)
    assert BACK not in titles(driver)


@pytest.mark.parametrize(
    ("button", "said"),
    [
        ("It went on, or came and went", "Your pain has lasted more than three weeks (30 days"),
        ("It went away for a week or more", ""),
        ("I'm not sure", "You weren't sure whether the pain was gone for a week"),
    ],
)
def test_the_count_follows_the_answer_with_the_next_pain(
    qtbot: QtBot, tmp_path: Path, button: str, said: str
) -> None:
    driver = opened(qtbot, tmp_path, "10P", 30)
    driver.press(button)
    driver.press("4 out of 10")
    assert driver.says(said) if said else titles(driver) == []


def test_later_puts_the_question_off_and_keeps_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, "10P", 30)
    driver.press("Later")
    assert titles(driver) == []
    driver.press("Diary")
    driver.press("Today")
    assert titles(driver) == []
    next_day(driver)
    assert titles(driver) == [BACK]
    assert len(driver.onsets()) == 1
    assert driver.gap_answers() == []


def test_logging_at_once_lets_the_rule_ask_instead(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, "10P", 30)
    driver.press("4 out of 10")
    assert titles(driver) == ["Was the pain there in between?"]


def test_nobody_is_told_how_many_days_are_missing(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, "10P", 30)
    (card,) = visible(driver.shown, MessageCard)
    assert " ".join(driver.texts(card)) == (
        f"{BACK} It is good to see you. You last wrote down pain on 10 March. Did it go on after"
        " that, or did it go away?"
    )


def test_a_pause_is_offered_taken_and_ended_by_a_new_pain(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, "5P 6Z", 12)
    assert titles(driver) == []
    driver.press("0, no pain at all")
    assert titles(driver) == [OFFER]
    driver.press("Pause the diary")
    assert titles(driver) == [PAUSED]
    next_day(driver, 40)
    assert titles(driver) == [PAUSED]  # nothing else is asked after a long time
    assert driver.says("The diary is paused. You can still tap a number.")
    driver.press("0, no pain at all")
    assert titles(driver) == [PAUSED]
    driver.press("3 out of 10")
    assert PAUSED not in titles(driver)
    assert driver.says(f"worst today: 3{TAKEN_UP}")
    driver.press("Undo")
    assert titles(driver) == [PAUSED]
    assert not driver.says(TAKEN_UP)
    driver.press("2 out of 10")
    assert driver.says(TAKEN_UP)
    driver.press("4 out of 10")
    assert not driver.says(TAKEN_UP)


def test_a_paused_diary_is_taken_up_by_one_click(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, "5P 7Z", 12)
    driver.press("Pause the diary")
    driver.press("Take the diary up again")
    assert titles(driver) == []
    assert not driver.says(TAKEN_UP), "no number did it"
    next_day(driver)
    driver.press("0, no pain at all")
    assert titles(driver) == []  # it is offered once


def test_going_on_as_before_holds_until_another_pain_has_come_and_gone(
    qtbot: QtBot, tmp_path: Path
) -> None:
    driver = opened(qtbot, tmp_path, "5P 7Z", 12)
    driver.press("Go on as before")
    assert titles(driver) == []
    next_day(driver)
    driver.press("2 out of 10")
    for _day in range(7):
        assert OFFER not in titles(driver)
        next_day(driver)
        driver.press("0, no pain at all")
    assert titles(driver) == [OFFER]


def test_the_settings_pause_the_diary_and_take_it_up(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, "5P", 5)
    driver.press("Settings")
    driver.press("Pause the diary")
    assert driver.says("Your diary has been paused since 5 March.")
    driver.press("Today")
    assert titles(driver) == [PAUSED]
    driver.press("Settings")
    driver.press("Take the diary up again")
    driver.press("Today")
    assert PAUSED not in titles(driver)


def test_the_settings_see_that_pain_has_taken_it_up(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, "5P", 5)
    driver.press("Settings")
    driver.press("Pause the diary")
    driver.press("Today")
    driver.clock.advance(60)
    driver.press("3 out of 10")
    driver.press("Settings")
    assert "Pause the diary" in driver.button_names()


def test_a_paused_diary_still_says_what_is_worth_knowing(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, "23P", 23)
    driver.press("Settings")
    driver.press("Pause the diary")
    driver.press("Today")
    assert titles(driver) == ["Worth contacting a doctor or physiotherapist", PAUSED]


def test_an_empty_diary_says_what_will_be_here(qtbot: QtBot, tmp_path: Path) -> None:
    driver = open_window(qtbot, tmp_path, FakeClock())
    assert driver.says("Each day that you log becomes a bar.")
    driver.press("Stretch")
    assert driver.says("Movements of your own will stand here too")
    driver.press("Diary")
    assert driver.says("To begin, press “Add an entry”.")
    driver.press("Trends")
    assert driver.says("Your pain over time will be drawn here")


def test_tab_goes_through_today_as_it_is_read(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, "3P", 30)
    driver.clock.go_to(driver.clock.now() + timedelta(hours=13))  # one o'clock at night
    driver.turn_away_and_back()
    driver.window.today.scroll_area.setFocus()
    reached = []
    for _press in range(8):
        driver.key(Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.append(name_of(focused))
    assert reached == [
        "Yesterday – Monday, 30 March",  # the arrow keys go to the other
        "0, no pain at all",
        "Got it",
        "It went on, or came and went",
        "It went away for a week or more",
        "I'm not sure",
        "Later",
        "Start Short routine",
    ]
