"""Today at night and when a day begins: by the clock, after sleep, in other time zones."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.ui.widgets.day_field import DayField
from tests.dialogs import in_dialog
from tests.fakes import FakeClock
from tests.windows import Driver, name_of, no_room, open_window, services, visible

NEW_YORK = ZoneInfo("America/New_York")
BERLIN = ZoneInfo("Europe/Berlin")
QUESTION = "For yesterday or for today?"
YESTERDAY = "Yesterday – Saturday, 28 February"
TODAY = "Today – Sunday, 1 March"
FIRST = date(2026, 3, 1)
ONE_DAY = timedelta(days=1)


def opened(qtbot: QtBot, folder: Path, now: datetime) -> Driver:
    return open_window(qtbot, folder, FakeClock(now))


def stored(driver: Driver) -> list[tuple[date, time | None, int]]:
    return [(entry.day, entry.at, entry.pain) for entry in driver.entries()]


def focused(driver: Driver) -> str:
    widget = QApplication.focusWidget()
    assert widget is not None
    return name_of(widget)


@pytest.fixture
def night(qtbot: QtBot, tmp_path: Path) -> Driver:
    """Half past midnight on 1 March."""
    return opened(qtbot, tmp_path, datetime(2026, 3, 1, 0, 30, tzinfo=UTC))


def test_at_night_a_number_waits_until_its_day_is_chosen(night: Driver) -> None:
    assert night.says(QUESTION)
    night.press("4 out of 10")
    assert night.entries() == []
    assert night.says("You tapped 4. Choose its day, and it is saved.")
    night.press(YESTERDAY)
    assert stored(night) == [(FIRST - ONE_DAY, None, 4)]
    assert "✓ Saved for yesterday: 4" in night.texts()
    assert "Saturday, 28 February" in night.texts()
    assert night.says("at its worst yesterday?")
    night.press("Undo")
    assert night.entries() == []


def test_at_night_an_enter_after_a_number_chooses_no_day(night: Driver) -> None:
    for pressed in ("1", "0", Qt.Key.Key_Return):
        night.key(pressed)
    assert night.entries() == []
    night.key(Qt.Key.Key_Return)
    assert [pain for _day, _time, pain in stored(night)] == [10]


def test_the_day_may_be_chosen_first_holds_for_this_sitting_and_can_be_changed(
    night: Driver,
) -> None:
    night.press(YESTERDAY)
    assert night.entries() == []
    night.press("6 out of 10")
    night.clock.advance(3600)
    night.press("3 out of 10")
    night.press(TODAY)
    assert not night.says("Saved")
    night.press("2 out of 10")
    assert stored(night) == [
        (FIRST - ONE_DAY, None, 6),
        (FIRST - ONE_DAY, None, 3),
        (FIRST, time(1, 30), 2),
    ]
    assert "✓ Saved 01:30 – 2" in night.texts()


def test_detail_is_added_to_the_entry_of_the_chosen_day(night: Driver) -> None:
    night.press(YESTERDAY)
    night.press("6 out of 10")
    night.press("Add detail")
    assert night.says("28 February")


def test_it_is_answered_by_keyboard_alone(night: Driver) -> None:
    night.key("7")
    assert focused(night) == YESTERDAY
    assert night.entries() == []
    night.key(Qt.Key.Key_Right)
    assert (focused(night), night.entries()) == (TODAY, [])  # looking is not choosing
    night.key(Qt.Key.Key_Space)
    assert stored(night) == [(FIRST, time(0, 30), 7)]


def test_by_day_nothing_is_asked(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, datetime(2026, 3, 1, 4, 0, tzinfo=UTC))
    assert not driver.says(QUESTION)
    driver.press("4 out of 10")
    assert stored(driver) == [(FIRST, time(4, 0), 4)]


def test_the_question_goes_with_the_night_and_its_choice_too(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, datetime(2026, 3, 1, 3, 59, 59, 950_000, tzinfo=UTC))
    driver.press(YESTERDAY)
    driver.clock.advance(1)
    qtbot.waitUntil(lambda: not driver.says(QUESTION))
    assert "Sunday, 1 March" in driver.texts()
    driver.press("4 out of 10")
    assert stored(driver) == [(FIRST, time(4, 0), 4)]


def test_a_number_that_waits_is_not_lost_when_the_night_ends(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, datetime(2026, 3, 1, 3, 59, 59, 950_000, tzinfo=UTC))
    driver.press("4 out of 10")
    driver.clock.advance(60)
    driver.turn_away_and_back()
    driver.press(YESTERDAY)
    assert stored(driver) == [(FIRST - ONE_DAY, None, 4)]
    assert not driver.says(QUESTION)


def test_what_the_page_says_is_what_is_saved(night: Driver) -> None:
    """The computer slept until five; the page still says "yesterday"."""
    night.press(YESTERDAY)
    night.clock.advance(4.5 * 3600)
    night.press("4 out of 10")
    assert stored(night) == [(FIRST - ONE_DAY, None, 4)]
    assert "Sunday, 1 March" in night.texts()
    night.press("2 out of 10")
    assert stored(night)[1:] == [(FIRST, time(5, 0), 2)]


def test_a_full_disk_at_night_is_told(night: Driver) -> None:
    night.press("4 out of 10")
    with no_room():
        in_dialog(lambda: night.press(YESTERDAY), read_box)
    assert night.entries() == []
    night.press("4 out of 10")
    assert stored(night) == [(FIRST - ONE_DAY, None, 4)]


def read_box(box: QWidget) -> None:
    assert isinstance(box, QMessageBox)
    assert "Nothing was saved" in box.text() + box.informativeText()


@pytest.mark.parametrize(
    "before",
    [
        datetime(2026, 2, 28, 23, 59, 59, 950_000, UTC),
        datetime(2026, 3, 7, 23, 59, 59, 950_000, NEW_YORK),  # the clocks change in this night
        datetime(2026, 11, 1, 23, 59, 59, 950_000, NEW_YORK),  # after a day of 25 hours
    ],
)
def test_at_midnight_today_moves_on_by_itself_and_keeps_what_is_being_typed(
    qtbot: QtBot, tmp_path: Path, before: datetime
) -> None:
    clock = FakeClock(before)
    with services(tmp_path, clock) as (diary, _coach):
        diary.save_pain(5)
    driver = open_window(qtbot, tmp_path, clock)
    driver.press("Choose a date")
    (field,) = visible(driver.shown, DayField)
    field.edit.selectAll()
    driver.key("12 Janu")
    driver.clock.go_to((before.astimezone(UTC) + timedelta(seconds=1)).astimezone(before.tzinfo))
    qtbot.waitUntil(lambda: driver.says(QUESTION))
    assert field.isVisible() and field.edit.text() == "12 Janu"
    assert not driver.says("Saved")
    assert driver.says("1 day logged")
    next_day = before.date() + ONE_DAY
    assert any(said.endswith(f", {next_day.day} {next_day:%B}") for said in driver.texts())


def test_a_typed_zero_still_waits_for_enter_after_midnight(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, datetime(2026, 2, 28, 23, 59, 59, 950_000, UTC))
    driver.key("0")
    driver.clock.advance(1)
    qtbot.waitUntil(lambda: driver.says(QUESTION))
    driver.key(Qt.Key.Key_Return)
    assert driver.says("You tapped 0.")
    driver.press(YESTERDAY)
    assert stored(driver) == [(FIRST - ONE_DAY, None, 0)]


def test_after_sleep_a_tap_is_for_the_new_day(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, datetime(2026, 2, 28, 22, 0, tzinfo=UTC))
    driver.press("4 out of 10")
    driver.clock.go_to(datetime(2026, 3, 1, 8, 0, tzinfo=UTC))
    driver.press("2 out of 10")
    assert stored(driver)[1:] == [(FIRST, time(8, 0), 2)]
    assert "✓ Saved 08:00 – 2" in driver.texts()
    assert "Sunday, 1 March" in driver.texts()


def test_after_sleep_the_mouse_coming_back_moves_today_on(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, datetime(2026, 2, 28, 22, 0, tzinfo=UTC))
    driver.clock.go_to(datetime(2026, 3, 1, 8, 0, tzinfo=UTC))
    place = QPointF(5, 5)
    QApplication.sendEvent(driver.window.today, QEnterEvent(place, place, place))
    assert "Sunday, 1 March" in driver.texts()


def test_the_other_pages_move_on_too(qtbot: QtBot, tmp_path: Path) -> None:
    driver = opened(qtbot, tmp_path, datetime(2026, 2, 28, 22, 0, tzinfo=UTC))
    driver.press("4 out of 10")
    driver.press("Diary")
    assert not driver.says("1 March")
    driver.clock.go_to(datetime(2026, 3, 1, 8, 0, tzinfo=UTC))
    driver.press("Today")
    assert "Sunday, 1 March" in driver.texts()


def test_a_journey_west_turns_today_back_and_the_entry_of_tomorrow_counts(
    qtbot: QtBot, tmp_path: Path
) -> None:
    driver = opened(qtbot, tmp_path, datetime(2026, 3, 10, 4, 30, tzinfo=BERLIN))
    driver.press("4 out of 10")
    driver.clock.go_to(driver.clock.now().astimezone(NEW_YORK))
    driver.turn_away_and_back()
    assert "Monday, 9 March" in driver.texts()
    assert not driver.says("check your computer's date")
    driver.press("6 out of 10")
    assert stored(driver) == [
        (date(2026, 3, 9), time(23, 30), 6),
        (date(2026, 3, 10), time(4, 30), 4),
    ]
    offsets = [entry.utc_offset for entry in driver.entries()]
    assert offsets == [timedelta(hours=-4), timedelta(hours=1)]


def test_a_date_that_was_days_ahead_is_flagged_once_it_is_right_again(
    qtbot: QtBot, tmp_path: Path
) -> None:
    driver = opened(qtbot, tmp_path, datetime(2026, 3, 6, 12, 0, tzinfo=UTC))
    driver.press("4 out of 10")
    driver.clock.go_to(datetime(2026, 3, 1, 12, 0, tzinfo=UTC))
    driver.turn_away_and_back()
    assert "Please check your computer's date" in driver.texts()
    assert "Sunday, 1 March" in driver.texts()
    assert not driver.says("Saved")
    assert stored(driver) == [(date(2026, 3, 6), time(12, 0), 4)]
    assert not driver.says("When did this pain start?")  # it does not count
