"""Filling in the last days on the Diary page, by mouse and by keys."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.fill_strip import FillStrip
from tests.ui.diary_pages import CTRL, NOW, DiaryWindow, open_page
from tests.windows import no_room

Key = Qt.Key
BLANK = (3, 5)  # which of the seven days have no number: the 17th and the 19th


def march(day: int) -> date:
    return date(2026, 3, day)


@pytest.fixture
def diary(qtbot: QtBot, theme: Theme, tmp_path: Path) -> DiaryWindow:
    days = [(march(14 + n), n) for n in range(7) if n not in BLANK]
    return open_page(qtbot, theme, tmp_path, days, view="month")


@pytest.fixture
def strip(diary: DiaryWindow) -> FillStrip:
    return diary.page.fill


def click(strip: FillStrip, place: int) -> None:
    QTest.mouseClick(strip.tiles[place], Qt.MouseButton.LeftButton)


def pains(diary: DiaryWindow) -> list[int]:
    return [entry.pain for entry in diary.entries()]


def focused_place(diary: DiaryWindow) -> int:
    return [tile is diary.focused() for tile in diary.page.fill.tiles].index(True)


def test_no_pain_is_one_click(diary: DiaryWindow, strip: FillStrip) -> None:
    shown = [n for n, button in enumerate(strip.no_pain) if button.isVisible()]
    assert shown == list(BLANK)
    QTest.mouseClick(strip.no_pain[5], Qt.MouseButton.LeftButton)
    saved = diary.entries()[-2]
    assert (saved.day, saved.at, saved.pain) == (march(19), None, 0)
    assert diary.page.bar.words.text() == "Saved 0 on 19 March"


def test_a_number_is_two_clicks_and_can_be_taken_back(diary: DiaryWindow, strip: FillStrip) -> None:
    assert not strip.scale.isVisible()
    click(strip, 3)
    assert strip.question.text().endswith("on Tuesday, 17 March?")
    QTest.mouseClick(strip.scale.buttons[8], Qt.MouseButton.LeftButton)
    assert pains(diary) == [0, 1, 2, 8, 4, 6]
    assert not strip.scale.isVisible()
    QTest.mouseClick(diary.page.bar.undo_button, Qt.MouseButton.LeftButton)
    assert pains(diary) == [0, 1, 2, 4, 6]
    assert strip.no_pain[3].isVisible()


def test_by_keyboard_a_digit_is_the_number_and_the_next_blank_day_follows(
    diary: DiaryWindow, strip: FillStrip
) -> None:
    strip.tiles[6].setFocus()
    diary.key(Key.Key_Home)
    for _day in range(3):
        diary.key(Key.Key_Right)
    diary.type("7")
    assert focused_place(diary) == 5
    diary.type("1")
    diary.type("0")
    assert pains(diary) == [0, 1, 2, 7, 4, 10, 6]
    assert strip.heading.text() == "The last 7 days are filled in"
    assert strip.isVisible(), "it does not vanish under somebody's hands"
    diary.key(Key.Key_Z, CTRL)
    diary.key(Key.Key_Z, CTRL)
    assert pains(diary) == [0, 1, 2, 4, 6]


def test_an_enter_after_a_number_asks_for_no_other_day(
    diary: DiaryWindow, strip: FillStrip
) -> None:
    strip.tiles[3].setFocus()
    for pressed in (Key.Key_1, Key.Key_0, Key.Key_Return):
        diary.key(pressed)
    assert focused_place(diary) == 5
    assert not strip.scale.isVisible()
    diary.key(Key.Key_Return)
    assert strip.scale.isVisible()
    assert pains(diary) == [0, 1, 2, 10, 4, 6]


def test_zero_waits_for_enter_and_escape_takes_it_back(
    diary: DiaryWindow, strip: FillStrip
) -> None:
    strip.tiles[3].setFocus()
    diary.type("0")
    assert pains(diary) == [0, 1, 2, 4, 6]
    diary.key(Key.Key_Escape)
    assert focused_place(diary) == 3
    assert not strip.scale.isVisible()
    diary.type("0")
    diary.key(Key.Key_Return)
    assert pains(diary) == [0, 1, 2, 0, 4, 6]


def test_a_day_that_has_a_number_is_shown_and_takes_no_digit(
    diary: DiaryWindow, strip: FillStrip
) -> None:
    click(strip, 4)
    assert diary.page.views.month.day == march(18)
    assert not strip.scale.isVisible()
    diary.type("9")
    assert pains(diary) == [0, 1, 2, 4, 6]


def test_a_second_click_puts_the_scale_away(strip: FillStrip) -> None:
    click(strip, 3)
    click(strip, 3)
    assert not strip.scale.isVisible()


def test_the_strip_is_one_tab_stop(diary: DiaryWindow, strip: FillStrip) -> None:
    diary.page.add_button.setFocus()
    diary.key(Key.Key_Tab)
    assert focused_place(diary) == 6
    diary.key(Key.Key_Left)
    diary.key(Key.Key_Tab)
    assert not strip.isAncestorOf(diary.focused())


def test_when_nothing_is_blank_it_is_gone_on_coming_back(
    diary: DiaryWindow, strip: FillStrip
) -> None:
    for place in BLANK:
        strip.no_pain[place].click()
    diary.page.add_button.setFocus()
    diary.page.refresh()
    assert not strip.isVisible()


def test_a_day_that_could_not_be_saved_can_be_tried_again(
    diary: DiaryWindow, strip: FillStrip
) -> None:
    with no_room():
        strip.no_pain[3].click()
    assert "Nothing was saved" in diary.page.bar.words.text()
    assert focused_place(diary) == 3
    strip.no_pain[3].click()
    assert pains(diary) == [0, 1, 2, 0, 4, 6]


def test_a_day_filled_in_more_than_three_days_late_is_added_later(
    diary: DiaryWindow, strip: FillStrip
) -> None:
    diary.page.hide()
    diary.clock.go_to(NOW + timedelta(days=1))
    diary.page.show()
    for place in (2, 4):  # the days have moved on by one
        strip.no_pain[place].click()
    late = {entry.day: entry.is_added_later for entry in diary.entries()}
    assert (late[march(17)], late[march(19)]) == (True, False)
    assert diary.context.diary.days_added_later() >= {march(17)}
    assert march(19) not in diary.context.diary.days_added_later()


def test_after_midnight_the_new_day_stands_last(diary: DiaryWindow, strip: FillStrip) -> None:
    diary.page.hide()
    diary.clock.go_to(NOW + timedelta(days=1))
    diary.page.show()
    assert strip.tiles[-1].accessibleName() == "Today, Saturday, 21 March: no number yet"
    assert strip.tiles[-2].accessibleName() == "Friday, 20 March: worst pain 6"


def test_enter_pressed_twice_saves_nothing_and_down_leads_to_the_numbers(
    diary: DiaryWindow, strip: FillStrip
) -> None:
    strip.tiles[3].setFocus()
    diary.key(Key.Key_Space)
    assert strip.scale.isVisible() and focused_place(diary) == 3
    diary.key(Key.Key_Down)
    assert diary.focused() is strip.scale.buttons[0]
    diary.key(Key.Key_Escape)
    diary.key(Key.Key_Space)
    diary.key(Key.Key_Space)
    assert not strip.scale.isVisible()
    assert pains(diary) == [0, 1, 2, 4, 6]
