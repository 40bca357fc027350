"""Where the questions about warning signs are offered on Today, and how they are put aside."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from backpain_diary.domain.detail import Detail, Symptom
from backpain_diary.ui.widgets.message_card import MessageCard
from tests.fakes import FakeClock
from tests.windows import Driver, open_window, services, visible

CHECK = "Check for warning signs"
FIRST = "Check for warning signs, if you like"
TICKED = "Is this new or getting worse?"
DAY = timedelta(days=1)


def titles(driver: Driver) -> list[str]:
    return [card.card.title for card in visible(driver.shown, MessageCard)]


def on_another_day(driver: Driver, passed: timedelta = DAY) -> None:
    driver.clock.go_to(driver.clock.now() + passed)
    driver.turn_away_and_back()


def opened(qtbot: QtBot, folder: Path, *symptoms: Symptom) -> Driver:
    """With an entry of today and one of a month ago, so that the diary is not new."""
    clock = FakeClock(datetime(2026, 3, 1, 12, tzinfo=UTC))
    with services(folder, clock) as (diary, _coach):
        diary.save_pain(0, day=(clock.now() - 30 * DAY).date())
        diary.answer_onset(None)
        entry = diary.save_pain(4)
        diary.edit(replace(entry, detail=Detail(symptoms=frozenset(symptoms))))
    return open_window(qtbot, folder, clock)


def test_after_the_first_entry_once_nothing_else_is_to_be_answered(
    qtbot: QtBot, tmp_path: Path
) -> None:
    driver = open_window(qtbot, tmp_path, FakeClock())
    assert titles(driver) == []
    driver.press("4 out of 10")
    assert titles(driver) == ["When did this pain start?"]
    driver.press("Leave this open")
    assert titles(driver) == [FIRST]
    driver.press("Not now")
    assert titles(driver) == []
    on_another_day(driver)
    driver.press("4 out of 10")
    assert titles(driver) == []


def test_from_today_and_back_to_today(qtbot: QtBot, tmp_path: Path) -> None:
    driver = open_window(qtbot, tmp_path, FakeClock())
    driver.press("4 out of 10")
    driver.press("Leave this open")
    driver.press(CHECK)
    assert driver.says("Question 1 of 25")
    driver.key("n")
    driver.press("Stop here")
    driver.press("Done")
    assert driver.shown is driver.window.today
    assert titles(driver) == []  # once begun it is not offered again


def test_a_tick_that_matches_a_sign_offers_them_on_that_day_alone(
    qtbot: QtBot, tmp_path: Path
) -> None:
    driver = opened(qtbot, tmp_path, Symptom.NUMB_LEG_OR_FOOT)
    assert titles(driver) == [TICKED]
    assert driver.says("“Do you have new weakness or numbness in one leg or foot?”")
    on_another_day(driver)
    assert titles(driver) == []


def test_other_ticks_offer_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, Symptom.STIFFNESS)
    assert titles(driver) == []


def test_an_offer_can_be_put_aside(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, Symptom.SHOOTING_LEG)
    driver.press("Not now")
    assert titles(driver) == []
    driver.press("Help")
    assert CHECK in driver.button_names()  # it stays where it always is


def test_an_answer_to_the_question_silences_the_offer(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, Symptom.NUMB_LEG_OR_FOOT)
    driver.press(CHECK)
    for _sign in range(15):
        driver.key("n")
    driver.press("Today")
    assert titles(driver) == [TICKED]  # that question was not reached yet
    driver.press(CHECK)
    driver.key("n")
    driver.press("Today")
    assert titles(driver) == []
