"""The Trends page in both themes and in windows of every size."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from backpain_diary.ui.theme import Theme
from tests.ui.trends_pages import TrendsWindow, ago, daily, open_page
from tests.windows import visible

# What the rail leaves of the window: 880 x 600 and 1024 x 700 at three text sizes.
PAGE_SIZES = [
    (100, (680, 600)),
    (150, (600, 600)),
    (150, (740, 700)),
    (200, (512, 600)),
    (100, (1400, 1000)),
]


def test_a_change_of_theme_is_followed_at_once(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    trends = open_page(qtbot, theme, tmp_path, daily(3, 40), {ago(4): 370})
    roles = ("surface", "active_limb", "primary", "notice", "line")
    light = {theme.hex(role).lower() for role in roles}
    assert light <= trends.colours()
    theme.use("dark", 100)
    dark = {theme.hex(role).lower() for role in roles}
    drawn = trends.colours()
    assert dark <= drawn
    assert not light & drawn


@pytest.mark.parametrize(("percent", "size"), PAGE_SIZES)
def test_nothing_is_cut_off_sideways(
    qtbot: QtBot, theme: Theme, tmp_path: Path, percent: int, size: tuple[int, int]
) -> None:
    theme.use("light", percent)
    trends = open_page(qtbot, theme, tmp_path, daily(3, 40), {ago(4): 370}, size)
    assert trends.page.scroll_area.horizontalScrollBar().maximum() == 0
    room = trends.page.scroll_area.viewport().width()
    body = trends.page.scroll_area.widget()
    assert body is not None
    for widget in (*body.findChildren(QPushButton), *body.findChildren(QLabel), trends.chart):
        if widget.isVisible():
            place = QRect(widget.mapTo(body, QPoint()), widget.size())
            assert place.left() >= 0 and place.right() < room, widget
    for button in trends.page.periods.buttons:
        assert button.width() >= button.sizeHint().width()


def test_the_chart_takes_what_the_window_gives(trends_window: TrendsWindow) -> None:
    trends = trends_window
    before = trends.chart.size()
    trends.page.resize(1200, 1000)
    trends.qtbot.waitUntil(lambda: trends.chart.width() > before.width() + 300)
    assert trends.chart.height() > before.height() + 150
    trends.chart.grab()
    last_day = trends.plot.x(39)
    assert trends.chart.width() - 80 < last_day < trends.chart.width()


def test_choices_become_short_lists_where_there_is_no_room(trends_window: TrendsWindow) -> None:
    page, qtbot = trends_window.page, trends_window.qtbot
    assert page.views.isVisible() and page.periods.isVisible() and not page.compact.isVisible()
    page.resize(400, 700)
    qtbot.waitUntil(lambda: page.compact.isVisible() and not page.views.isVisible())
    views, periods = page.compact.lists
    assert not page.periods.isVisible()
    assert (views.currentText(), periods.currentText()) == ("Pain", "3 months")
    for name, short in {"What is shown": views, "Days shown in the chart": periods}.items():
        assert short.accessibleName() == name
    periods.setFocus()
    QTest.keyClick(periods, Qt.Key.Key_Up)
    assert trends_window.spec.first == ago(27)
    views.setFocus()
    QTest.keyClick(views, Qt.Key.Key_Down)
    assert page.title.text() == "The year 2026"
    assert views.isVisible() and not periods.isVisible()  # a year is a year
    page.resize(820, 700)
    qtbot.waitUntil(page.views.isVisible)
    assert not page.compact.isVisible()
    assert page.views.buttons[1].isChecked()


@pytest.mark.parametrize("view", range(7))
def test_with_large_letters_the_picture_is_seen_without_scrolling(
    qtbot: QtBot, theme: Theme, tmp_path: Path, view: int
) -> None:
    """In the smallest window that all pages must be usable in, at 150 % text."""
    theme.use("light", 150)
    trends = open_page(qtbot, theme, tmp_path, daily(3, 40), {ago(4): 370}, (740, 700))
    trends.page.views.choose(view)
    trends.wait_for_picture()
    QApplication.processEvents()
    top = trends.chart.mapTo(trends.page, QPoint()).y()
    assert top < 300
    assert trends.page.scroll_area.verticalScrollBar().value() == 0


def test_choices_of_a_view_become_a_short_list_too(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    theme.use("light", 150)
    trends = open_page(qtbot, theme, tmp_path, daily(3, 40), {ago(4): 370}, (740, 700))
    trends.page.views.choose(5)
    options = trends.page.options
    assert options.segments is not None
    qtbot.waitUntil(lambda: not options.segments.isVisible())  # type: ignore[union-attr]
    (short,) = visible(options, QComboBox)
    assert short.accessibleName() == "What of it is shown"
    short.setFocus()
    QTest.keyClick(short, Qt.Key.Key_Down)
    assert options.segments.buttons[1].isChecked()


@pytest.fixture
def trends_window(qtbot: QtBot, theme: Theme, tmp_path: Path) -> TrendsWindow:
    return open_page(qtbot, theme, tmp_path, daily(3, 40))


def test_the_chart_stands_still_while_it_is_read(trends_window: TrendsWindow) -> None:
    """Its hint takes more lines than most readings."""
    trends = trends_window
    trends.page.resize(560, 1000)  # the chart takes what is left
    trends.qtbot.wait(50)
    trends.chart.grab()
    before = trends.chart.geometry()
    trends.chart.setFocus()
    QTest.keyClick(trends.chart, Qt.Key.Key_Left)
    trends.qtbot.wait(50)
    assert trends.reading.startswith("Sun 22 November")
    assert trends.chart.geometry() == before
