"""The row of views on Trends, their tables, and copying them; with a second view made for this."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backpain_diary.domain.trends import Record
from backpain_diary.presenters.charts_view import DataTable
from backpain_diary.ui.context import Context
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.trend_views import VIEWS, TrendView
from backpain_diary.ui.widgets.chart_canvas import ChartCanvas
from backpain_diary.ui.widgets.places import Boxes, Room
from tests.ui.trends_pages import TrendsWindow, ago, colours, daily, open_page

Key = Qt.Key
BOXES = ((10.0, 10.0, 60.0, 60.0), (10.0, 70.0, 60.0, 120.0), (70.0, 10.0, 120.0, 60.0))


@dataclass(frozen=True)
class Squares:
    logged: int
    title: str = "Squares"

    @property
    def summary(self) -> str:
        return f"{self.logged} days."

    def reading(self, place: int) -> str:
        return f"square {place}"

    def table(self) -> DataTable:
        return DataTable(("Square", "Days"), (("a", "1"), ("b", "2")))


class Source:
    """Counts how often its data are read."""

    def __init__(self) -> None:
        self.times_read = 0

    def read(self, _context: Context, record: Record) -> int:
        self.times_read += 1
        return len(record.values)


def draw(_spec: Squares, canvas: ChartCanvas, theme: Theme, _room: Room) -> Boxes:
    canvas.boxes(BOXES, colour=theme.hex("notice_edge"))
    canvas.shape([[(150, 20), (190, 20), (170, 60)]], colour=theme.hex("urgent"), edge="#000000")
    return Boxes(BOXES, rows=2, page=2)


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def trends(qtbot: QtBot, theme: Theme, tmp_path: Path, source: Source) -> TrendsWindow:
    squares: TrendView[int, Squares] = TrendView(
        name="squares",
        word=lambda: "Squares",
        read=source.read,
        spec=lambda logged, _shown: Squares(logged),
        draw=draw,
    )
    return open_page(
        qtbot, theme, tmp_path / "diary", daily(3, 40), {ago(4): 370}, views=(*VIEWS, squares)
    )


def show_squares(trends: TrendsWindow) -> None:
    trends.page.views.buttons[-1].click()
    trends.wait_for_picture()


def test_a_view_is_chosen_by_mouse_and_read_only_then(trends: TrendsWindow, source: Source) -> None:
    assert source.times_read == 0
    QTest.mouseClick(trends.page.views.buttons[-1], Qt.MouseButton.LeftButton)
    trends.wait_for_picture()
    assert (trends.page.title.text(), trends.page.sentence.text()) == ("Squares", "40 days.")
    assert trends.chart.accessibleName() == "Squares"
    assert {"#d9a441", "#9a5b00"} <= trends.colours()
    assert not any(card.isVisible() for card in trends.page.fact_cards)
    trends.page.periods.buttons[0].click()
    assert source.times_read == 1


def test_a_view_is_chosen_by_keys_and_kept(trends: TrendsWindow) -> None:
    buttons = trends.page.views.buttons
    buttons[0].setFocus()
    QTest.keyClick(buttons[0], Key.Key_Right)
    assert QApplication.focusWidget() is buttons[1]
    assert trends.page.title.text() != "Pain over time"
    for button in buttons[1:-1]:
        QTest.keyClick(button, Key.Key_Right)
    assert trends.context.preferences.settings.trend_view == "squares"


def test_what_is_saved_elsewhere_is_read_again(trends: TrendsWindow, source: Source) -> None:
    show_squares(trends)
    trends.context.diary.save_pain(4, day=ago(50))
    assert (source.times_read, trends.page.sentence.text()) == (2, "41 days.")


def test_places_are_read_by_keys_in_two_directions(trends: TrendsWindow) -> None:
    show_squares(trends)
    trends.chart.setFocus()
    said = []
    for key in (
        Key.Key_Right,
        Key.Key_Down,
        Key.Key_Up,
        Key.Key_Right,
        Key.Key_PageUp,
        Key.Key_End,
    ):
        QTest.keyClick(trends.chart, key)
        said.append(trends.reading)
    assert said == [f"square {place}" for place in (0, 1, 0, 2, 0, 2)]


def test_places_are_read_by_mouse_and_marked(trends: TrendsWindow, theme: Theme) -> None:
    show_squares(trends)
    trends.colours()
    assert theme.hex("ink").lower() not in trends.colours()
    trends.chart.setFocus()
    QTest.mouseMove(trends.chart, trends.chart.rect().topLeft())
    QTest.mouseMove(trends.chart, QPoint(30, 90))
    trends.qtbot.waitUntil(lambda: trends.reading == "square 1")
    assert theme.hex("ink").lower() in trends.colours()


def test_the_table_says_what_the_picture_shows(trends: TrendsWindow) -> None:
    table = trends.page.card.table
    trends.page.card.table_button.click()
    assert table.isVisible() and not trends.chart.isVisible()
    assert (table.accessibleName(), table.accessibleDescription()) == (
        "Pain over time",
        trends.page.sentence.text(),
    )
    rows = table.model()
    cells = [rows.data(rows.index(4, column)) for column in range(rows.columnCount())]
    assert cells == ["Wed 18 November 2026", "3", "3", "6 min", ""]
    assert rows.headerData(1, Qt.Orientation.Horizontal) == "Worst pain"


def test_the_table_stays_when_view_and_days_change(trends: TrendsWindow) -> None:
    trends.page.card.table_button.click()
    trends.page.periods.buttons[0].click()
    assert trends.page.card.table.model().rowCount() == 14
    trends.page.views.buttons[-1].click()
    assert trends.page.card.table.model().rowCount() == 2
    trends.page.card.table_button.click()
    assert trends.chart.isVisible()


def test_tab_leaves_the_table_and_arrows_stay_in_it(trends: TrendsWindow) -> None:
    card = trends.page.card
    card.table_button.click()
    card.table.setFocus()
    QTest.keyClick(card.table, Key.Key_Down)
    assert card.table.currentIndex().row() == 1
    QTest.keyClick(card.table, Key.Key_Tab)
    assert QApplication.focusWidget() is card.table_button


def test_picture_and_table_are_copied(trends: TrendsWindow, theme: Theme) -> None:
    clipboard = QGuiApplication.clipboard()
    trends.page.card.copy_button.click()
    image = clipboard.image()
    assert (image.width(), image.height()) == (2040, 1260)
    assert theme.hex("active_limb").lower() in colours(image.scaled(510, 315))
    assert trends.reading == "The picture is copied."
    trends.page.card.table_button.click()
    trends.page.card.copy_button.click()
    lines = clipboard.text().split("\n")
    assert lines[0] == "Day\tWorst pain\t7-day median\tStretched\tRemarks"
    assert len(lines) == 41
