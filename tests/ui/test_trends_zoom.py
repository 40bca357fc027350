"""Zooming in on Trends: by mouse, by keys and by buttons, and the way back."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backpain_diary.ui.theme import Theme
from backpain_diary.ui.trend_views import VIEWS
from tests.ui.trends_pages import TODAY, TrendsWindow, ago, daily, open_page

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def trends(qtbot: QtBot, theme: Theme, tmp_path: Path) -> TrendsWindow:
    return open_page(qtbot, theme, tmp_path, daily(3, 120) | {ago(40): 9}, {ago(4): 370})


def window(trends: TrendsWindow) -> QWindow:
    handle = trends.page.windowHandle()
    assert handle is not None
    return handle


def at(trends: TrendsWindow, day: date, pain: float = 5) -> QPoint:
    return trends.chart.mapTo(trends.page, trends.point_of(day, pain))


def hold(trends: TrendsWindow, first: date, last: date) -> None:
    """The button stays down."""
    QApplication.processEvents()  # all is laid out
    QTest.mousePress(window(trends), LEFT, pos=at(trends, first))
    QTest.mouseMove(window(trends), at(trends, last))
    QApplication.processEvents()


def drag(trends: TrendsWindow, first: date, last: date) -> None:
    hold(trends, first, last)
    QTest.mouseRelease(window(trends), LEFT, pos=at(trends, last))
    trends.chart.grab()


def press(trends: TrendsWindow, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(trends.chart, key)
        trends.chart.grab()


def shown(trends: TrendsWindow) -> tuple[date, date]:
    return trends.spec.first, trends.spec.last


def test_days_drawn_across_are_seen_larger_and_so_say_words_and_table(
    trends: TrendsWindow,
) -> None:
    bar = trends.page.card.zoom_bar
    assert not bar.isVisible()
    drag(trends, ago(50), ago(30))
    assert shown(trends) == (ago(50), ago(30))
    assert bar.words.isVisible() and bar.words.text() == "Shown: 3 October to 23 October"
    assert trends.page.sentence.text().startswith("3 October to 23 October: 21 of 21 days")
    assert trends.chart.accessibleDescription() == trends.page.sentence.text()
    trends.page.card.table_button.click()
    assert trends.page.card.table.model().rowCount() == 21
    QTest.mouseClick(bar.whole, LEFT)
    assert shown(trends) == (ago(90), TODAY)
    assert trends.page.card.table.model().rowCount() == 91
    assert not bar.isVisible()


def test_it_does_not_matter_which_end_comes_first_or_where_the_mouse_ends(
    trends: TrendsWindow,
) -> None:
    drag(trends, ago(30), ago(50))
    assert shown(trends) == (ago(50), ago(30))
    press(trends, Key.Key_Escape)
    hold(trends, ago(20), ago(10))
    beside = trends.chart.mapTo(trends.page, QPoint(trends.chart.width() - 1, 5))
    QTest.mouseRelease(window(trends), LEFT, pos=beside)
    assert shown(trends) == (ago(20), TODAY)


def test_a_band_and_words_show_what_would_be_seen(trends: TrendsWindow, theme: Theme) -> None:
    before = trends.chart.grab().toImage()
    hold(trends, ago(50), ago(30))
    held = trends.chart.grab().toImage()
    within = trends.point_of(ago(41), 9) * held.devicePixelRatio()
    assert before.pixelColor(within) != held.pixelColor(within)
    edge = trends.point_of(ago(30), 9) * held.devicePixelRatio()
    assert held.pixelColor(edge).name() == theme.hex("primary").lower()
    assert trends.reading.startswith("3 October to 23 October: let go")
    QTest.mouseRelease(window(trends), LEFT, pos=at(trends, ago(30)))


def test_esc_while_the_mouse_is_down_leaves_all_as_it_was(trends: TrendsWindow) -> None:
    trends.chart.setFocus()
    hold(trends, ago(50), ago(30))
    press(trends, Key.Key_Escape)
    assert trends.reading.startswith("Point or use")
    QTest.mouseRelease(window(trends), LEFT, pos=at(trends, ago(30)))
    assert shown(trends) == (ago(90), TODAY)


def test_a_click_that_trembles_reads_the_day_out(trends: TrendsWindow) -> None:
    point = at(trends, ago(40))
    QTest.mousePress(window(trends), LEFT, pos=point)
    QTest.mouseMove(window(trends), point + QPoint(3, 0))
    QTest.mouseRelease(window(trends), LEFT, pos=point + QPoint(3, 0))
    assert shown(trends) == (ago(90), TODAY)
    assert trends.reading.startswith("Tue 13 October: worst pain 9")


def test_keys_go_nearer_around_the_marked_day_and_back(trends: TrendsWindow) -> None:
    QTest.mouseClick(window(trends), LEFT, pos=at(trends, ago(40)))
    press(trends, Key.Key_Plus)
    first, last = shown(trends)
    assert (last - first).days + 1 == 46
    assert abs((first - ago(63)).days) <= 1
    assert trends.reading.startswith("Tue 13 October: worst pain 9")
    press(trends, Key.Key_Equal, Key.Key_Plus, Key.Key_Plus, Key.Key_Plus)
    assert (shown(trends)[1] - shown(trends)[0]).days + 1 == 7
    press(trends, Key.Key_Minus)
    assert (shown(trends)[1] - shown(trends)[0]).days + 1 == 14
    assert trends.reading.startswith("Tue 13 October")
    press(trends, Key.Key_Escape)
    assert shown(trends) == (ago(90), TODAY)
    assert trends.reading.startswith("Tue 13 October")
    press(trends, Key.Key_Escape)
    assert trends.reading.startswith("Point or use")


def test_without_a_marked_day_the_newest_are_seen_larger(trends: TrendsWindow) -> None:
    trends.chart.setFocus()
    press(trends, Key.Key_Plus)
    assert shown(trends) == (ago(45), TODAY)
    press(trends, Key.Key_Plus)
    middle = shown(trends)
    assert middle[0] > ago(45) and middle[1] < TODAY
    press(trends, Key.Key_Minus, Key.Key_Minus)
    assert shown(trends) == (ago(90), TODAY)


def test_arrows_move_the_marked_day_and_go_on_beyond_the_ends(trends: TrendsWindow) -> None:
    drag(trends, ago(50), ago(30))
    press(trends, Key.Key_End, Key.Key_Left)
    assert trends.reading.startswith("Thu 22 October")
    press(trends, Key.Key_Right, Key.Key_Right)
    assert trends.reading.startswith("Sat 24 October")
    first, last = shown(trends)
    assert (last - first).days == 20
    assert first < ago(29) < last
    press(trends, Key.Key_Home, Key.Key_Left)
    assert shown(trends)[0] < first


def test_beyond_the_whole_there_is_nothing(trends: TrendsWindow) -> None:
    drag(trends, ago(20), ago(0))
    press(trends, Key.Key_End, Key.Key_Right, Key.Key_Right)
    assert shown(trends) == (ago(20), TODAY)
    assert trends.reading.startswith("Sun 22 November")


def test_buttons_do_the_same_for_those_who_cannot_draw(trends: TrendsWindow) -> None:
    bar = trends.page.card.zoom_bar
    assert bar.nearer.isVisible() and not bar.wider.isEnabled()
    bar.nearer.click()
    assert shown(trends) == (ago(45), TODAY)
    bar.wider.setFocus()
    bar.wider.click()
    assert shown(trends) == (ago(90), TODAY)
    assert trends.chart.hasFocus()
    for each in (bar.nearer, bar.wider, bar.whole):
        assert each.accessibleDescription()


@pytest.mark.parametrize("number", [2, 3])
def test_the_buttons_of_the_period_show_it_whole(trends: TrendsWindow, number: int) -> None:
    drag(trends, ago(50), ago(30))
    QTest.mouseClick(trends.page.periods.buttons[number], LEFT)
    assert shown(trends) == (ago(90 if number == 2 else 119), TODAY)
    assert not trends.page.card.zoom_bar.isVisible()


def test_the_zoom_is_kept_in_the_other_views_of_days(trends: TrendsWindow) -> None:
    drag(trends, ago(50), ago(30))
    words, bar = trends.page.card.zoom_bar.words, trends.page.card.zoom_bar
    for number, view in enumerate(VIEWS):
        trends.page.views.buttons[number].click()
        trends.chart.grab()
        assert bar.isVisible() is view.is_of_period
        if view.is_of_period:
            assert words.text() == "Shown: 3 October to 23 October"
            assert "October" in trends.page.sentence.text()
        assert bar.nearer.isVisible() is (view.name in ("pain", "moving", "nights"))
    trends.page.views.buttons[0].click()
    trends.context.diary.save_pain(5, day=ago(45))
    assert shown(trends) == (ago(50), ago(30))


def test_a_bar_of_the_nights_can_be_seen_nearer(trends: TrendsWindow) -> None:
    number = next(n for n, view in enumerate(VIEWS) if view.name == "nights")
    trends.page.views.buttons[number].click()
    trends.chart.grab()
    trends.chart.setFocus()
    press(trends, Key.Key_Home, Key.Key_Right, Key.Key_Plus)
    assert trends.page.card.zoom_bar.words.text() == "Shown: 24 August to 8 October"
    press(trends, Key.Key_Escape)
    assert not trends.page.card.zoom_bar.isVisible()
