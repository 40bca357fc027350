"""The Trends page: ranges, reading days out, and what it says."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backpain_diary.ui.theme import Theme
from tests.ui.trends_pages import NOW, TODAY, TrendsWindow, ago, daily, open_page, texts

Key = Qt.Key
HINT = "Point or use the arrow keys to read more. Drag across days or press + to see them larger."


@pytest.fixture
def trends(qtbot: QtBot, theme: Theme, tmp_path: Path) -> TrendsWindow:
    """Four months of pain 3, a very bad day, and two blank ones."""
    values = daily(3, 120) | {ago(4): 9}
    del values[ago(1)], values[ago(6)]
    return open_page(qtbot, theme, tmp_path, values, {ago(4): 370})


def chosen(trends: TrendsWindow) -> str:
    return next(each.text() for each in trends.page.periods.buttons if each.isChecked())


def press(trends: TrendsWindow, *keys: Qt.Key) -> str:
    """What is read out after these keys."""
    for key in keys:
        QTest.keyClick(trends.chart, key)
    return trends.reading


def hover(trends: TrendsWindow, place: QPoint) -> str:
    QTest.mouseMove(trends.chart, place)
    trends.qtbot.wait(50)
    return trends.reading


def test_each_range_shows_its_days(trends: TrendsWindow) -> None:
    assert chosen(trends) == "3 months"
    for word, days in {"2 weeks": 14, "4 weeks": 28, "3 months": 91, "1 year": 120}.items():
        button = next(each for each in trends.page.periods.buttons if each.text() == word)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert trends.spec.first == ago(days - 1)
        assert f"of {days} days logged" in trends.page.sentence.text()


def test_ranges_are_reached_by_keyboard(trends: TrendsWindow) -> None:
    buttons = trends.page.periods.buttons
    buttons[2].setFocus()
    QTest.keyClick(buttons[2], Key.Key_Right)
    assert (chosen(trends), QApplication.focusWidget()) == ("1 year", buttons[3])
    QTest.keyClick(buttons[3], Key.Key_Left)
    QTest.keyClick(buttons[2], Key.Key_Left)
    assert chosen(trends) == "4 weeks"
    QTest.keyClick(buttons[1], Key.Key_Tab)
    assert QApplication.focusWidget() not in buttons


def test_the_sentence_is_the_charts_description(trends: TrendsWindow) -> None:
    assert trends.page.sentence.isVisible()
    assert trends.chart.accessibleName() == "Pain over time"
    assert trends.chart.accessibleDescription() == trends.page.sentence.text()
    assert trends.page.sentence.text() == (
        "24 August to 22 November: 89 of 91 days logged. Worst pain between 3 and 9."
        " This spell of pain began on 26 July."
    )


def test_every_button_says_what_it_is_for(trends: TrendsWindow) -> None:
    assert trends.page.periods.accessibleName() == "Days shown in the chart"
    for button in (*trends.page.periods.buttons, trends.page.card.save_button):
        assert button.text() and button.accessibleDescription()


def test_arrow_keys_read_days_out(trends: TrendsWindow) -> None:
    assert trends.reading == HINT
    trends.chart.setFocus()
    assert press(trends, Key.Key_Left) == "Sun 22 November: worst pain 3, 1 entry"
    assert press(trends, Key.Key_Left) == "Sat 21 November: nothing logged"
    assert press(trends, *[Key.Key_Left] * 3) == (
        "Wed 18 November: worst pain 9, 1 entry, stretched 6 min"
    )
    assert press(trends, Key.Key_Right).startswith("Thu 19 November")
    assert press(trends, Key.Key_PageUp).startswith("Thu 12 November")
    assert press(trends, Key.Key_PageDown).startswith("Thu 19 November")
    assert press(trends, Key.Key_Home).startswith("Mon 24 August")
    assert press(trends, Key.Key_Left).startswith("Mon 24 August")
    assert press(trends, Key.Key_End, Key.Key_Right).startswith("Sun 22 November")
    assert press(trends, Key.Key_Escape) == HINT


def test_several_entries_of_a_day_are_counted(trends: TrendsWindow) -> None:
    trends.context.diary.save_pain(2, day=ago(4))
    trends.chart.setFocus()
    assert "worst pain 9, 2 entries" in press(trends, *[Key.Key_Left] * 5)


def test_the_day_that_is_read_out_is_marked(trends: TrendsWindow) -> None:
    before = trends.chart.grab().toImage()
    trends.chart.setFocus()
    press(trends, Key.Key_Home)
    marked = trends.chart.grab().toImage()
    line = trends.point_of(ago(90), 6) * marked.devicePixelRatio()
    assert before.pixelColor(line) != marked.pixelColor(line)


def test_hovering_reads_a_day_out_until_the_mouse_leaves(trends: TrendsWindow) -> None:
    hover(trends, trends.point_of(ago(30), 1))
    assert hover(trends, trends.point_of(ago(4), 5)).startswith("Wed 18 November: worst pain 9")
    assert hover(trends, QPoint(2, 2)) == HINT
    hover(trends, trends.point_of(ago(4), 5))
    QTest.mouseMove(trends.page.title)
    trends.qtbot.waitUntil(lambda: trends.reading == HINT)


def test_a_click_keeps_a_day_after_the_mouse_has_left(trends: TrendsWindow) -> None:
    at = trends.point_of(ago(4), 5)
    QTest.mouseClick(trends.chart, Qt.MouseButton.LeftButton, pos=at)
    assert trends.chart.hasFocus()
    hover(trends, trends.point_of(ago(30), 1))
    QTest.mouseMove(trends.page.title)
    trends.qtbot.waitUntil(lambda: trends.reading.startswith("Wed 18 November"))
    assert press(trends, Key.Key_Right).startswith("Thu 19 November")


def test_a_click_beside_the_days_chooses_none(trends: TrendsWindow) -> None:
    QTest.mouseClick(trends.chart, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert trends.reading == HINT


def test_the_facts_stand_under_the_chart(trends: TrendsWindow) -> None:
    facts = [card.fact.text().replace("\u00a0", " ") for card in trends.page.fact_cards]
    assert facts == ["About the same", "Since 26 July · 120 days", "1 day · 6 minutes"]


def test_what_is_saved_elsewhere_is_shown_at_once(trends: TrendsWindow) -> None:
    trends.context.diary.save_pain(10, day=ago(1))
    assert "90 of 91 days logged" in trends.page.sentence.text()
    assert "and 10." in trends.chart.accessibleDescription()


def test_the_chosen_range_stays_when_something_is_saved(trends: TrendsWindow) -> None:
    trends.page.periods.buttons[0].click()
    trends.context.diary.save_pain(10, day=ago(1))
    assert chosen(trends) == "2 weeks"


def test_a_new_day_is_shown_when_the_page_is_opened_again(trends: TrendsWindow) -> None:
    trends.page.hide()
    trends.clock.go_to(NOW + timedelta(days=1))
    trends.page.show()
    assert trends.spec.last == TODAY + timedelta(days=1)


def test_an_empty_diary_says_what_will_be_here_and_how_to_begin(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    trends = open_page(qtbot, theme, tmp_path)
    said = " ".join(texts(trends.page))
    assert "one dot for each day" in said and "To begin, tap" in said
    assert not trends.chart.isVisible() and not trends.page.card.save_button.isVisible()
    with qtbot.waitSignal(trends.page.today_wanted):
        trends.page.begin_button.click()
    trends.context.diary.save_pain(4)
    trends.wait_for_picture()
    assert trends.chart.isVisible() and not trends.page.empty.isVisible()


def test_a_young_diary_has_dots_only(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    trends = open_page(qtbot, theme, tmp_path, daily(3, 13))
    assert chosen(trends) == "2 weeks"
    assert trends.page.sentence.text().endswith("It is too early to see a pattern.")
    drawn = trends.colours()
    assert theme.hex("active_limb").lower() in drawn
    assert theme.hex("primary").lower() not in drawn
