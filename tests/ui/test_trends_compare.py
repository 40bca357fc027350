"""Two periods compared on Trends, chosen by mouse and by keys."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from backpain_diary.presenters.compare_choices import Kind
from backpain_diary.presenters.compare_view import CompareSpec
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.compare_drawing import TwoPanels
from backpain_diary.ui.widgets.compare_picker import ComparePicker
from tests.ui.trends_pages import TODAY, TrendsWindow, ago, daily, open_page

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
KINDS = list(Kind)


@pytest.fixture
def trends(qtbot: QtBot, theme: Theme, tmp_path: Path) -> TrendsWindow:
    values = {**daily(6, 120), **daily(3, 28), ago(4): 9}
    del values[ago(6)]
    shown = open_page(qtbot, theme, tmp_path / "diary", values)
    shown.context.events.add(ago(27), "started physiotherapy")
    shown.context.events.add(ago(3), "new mattress")
    QTest.mouseClick(shown.page.views.buttons[-1], LEFT)
    shown.wait_for_picture()
    return shown


def picker(trends: TrendsWindow) -> ComparePicker:
    return trends.page.picker


def choose(trends: TrendsWindow, kind: Kind) -> None:
    QTest.mouseClick(picker(trends).kinds.buttons[KINDS.index(kind)], LEFT)
    trends.chart.grab()


def spec(trends: TrendsWindow) -> CompareSpec:
    assert isinstance(trends.chart.spec, CompareSpec)
    return trends.chart.spec


def periods(trends: TrendsWindow) -> list[tuple[date, date]]:
    return [(half.first, half.last) for half in spec(trends).halves]


def go_to(box: QComboBox, row: int) -> None:
    """By keys, from where it is."""
    box.setFocus()
    while box.currentIndex() != row:
        QTest.keyClick(box, Key.Key_Down if box.currentIndex() < row else Key.Key_Up)


def test_at_first_the_last_weeks_with_words_figures_and_no_range(trends: TrendsWindow) -> None:
    assert trends.page.title.text() == "Two periods compared"
    assert trends.page.sentence.text().endswith("Your pain was lower in the later period.")
    assert periods(trends) == [(ago(55), ago(28)), (ago(27), TODAY)]
    assert not trends.page.periods.isVisible()
    cards = [each.fact.text() for each in trends.page.fact_cards if each.isVisible()]
    assert cards == ["Median 6", "Median 3", "Lower"]
    assert trends.chart.accessibleDescription() == trends.page.sentence.text()


def test_two_months_are_chosen_by_keys(trends: TrendsWindow) -> None:
    choose(trends, Kind.MONTHS)
    earlier, later = picker(trends).months
    assert earlier.isVisible() and not picker(trends).event_box.isVisible()
    assert (earlier.currentText(), later.currentText()) == ("September 2026", "October 2026")
    go_to(later, 0)
    assert periods(trends)[1] == (date(2026, 11, 1), TODAY)
    go_to(earlier, 1)
    assert periods(trends)[0] == (date(2026, 10, 1), date(2026, 10, 31))
    assert earlier.accessibleName() and later.accessibleName()


def test_before_and_after_an_event(trends: TrendsWindow) -> None:
    choose(trends, Kind.EVENT)
    box = picker(trends).event_box
    assert box.currentText() == "19 November: new mattress"
    assert "Can’t tell yet: 24 more days needed." in trends.page.sentence.text()
    go_to(box, 1)
    assert periods(trends) == [(ago(55), ago(28)), (ago(27), TODAY)]
    trends.context.events.delete(trends.context.events.events()[0])
    assert box.count() == 1
    assert periods(trends)[1] == (ago(3), TODAY)


def test_without_an_event_there_is_nothing_to_choose(
    qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    trends = open_page(qtbot, theme, tmp_path, daily(3, 10))
    trends.page.views.buttons[-1].click()
    enabled = {kind: picker(trends).kinds.buttons[n].isEnabled() for n, kind in enumerate(KINDS)}
    assert enabled == {Kind.LAST: True, Kind.MONTHS: False, Kind.EVENT: False, Kind.OWN: True}
    assert picker(trends).kinds.buttons[KINDS.index(Kind.EVENT)].toolTip()
    buttons = picker(trends).kinds.buttons
    buttons[0].setFocus()
    QTest.keyClick(buttons[0], Key.Key_Right)
    assert buttons[KINDS.index(Kind.OWN)].isChecked()


def test_days_of_ones_own_are_typed(trends: TrendsWindow) -> None:
    choose(trends, Kind.OWN)
    fields = picker(trends).days
    assert [field.day() for field in fields] == [ago(55), ago(28), ago(27), TODAY]
    line = fields[0].edit
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "1 august")
    assert periods(trends)[0] == (date(2026, 8, 1), ago(28))
    line.selectAll()
    QTest.keyClicks(line, "1 november")
    assert periods(trends)[0] == (ago(28), date(2026, 11, 1))
    assert line.text() == "1 november"  # what is being typed is left alone
    line.selectAll()
    QTest.keyClicks(line, "1 august")
    QTest.keyClick(line, Key.Key_Tab)
    fields[1].edit.selectAll()
    QTest.keyClicks(fields[1].edit, "no day")
    assert picker(trends).trouble.isVisible() and picker(trends).trouble.text()
    fields[3].set_day(ago(60))
    assert periods(trends)[1] == (ago(60), ago(27))
    assert "days in common" in trends.page.sentence.text()
    choose(trends, Kind.LAST)
    assert not picker(trends).trouble.isVisible()


def test_days_of_both_are_read_by_keys_and_by_mouse(trends: TrendsWindow) -> None:
    trends.chart.setFocus()
    QTest.keyClick(trends.chart, Key.Key_Home)
    assert trends.reading == "Mon 28 September: worst pain 6, 1 entry"
    QTest.keyClick(trends.chart, Key.Key_End)
    assert trends.reading == "Sun 22 November: worst pain 3, 1 entry"
    panels = trends.chart.places
    assert isinstance(panels, TwoPanels)
    assert panels.count == 56
    for place in (0, 27, 28, 55):
        mark = panels.mark(place)
        assert panels.at(mark.box[0], 10) == place
        assert mark.dot is not None
    assert panels.mark(49).dot is None  # nothing was logged
    between = (panels.mark(27).box[0] + panels.mark(28).box[0]) / 2
    assert panels.at(between, 10) is None


def test_the_table_and_the_pictures(trends: TrendsWindow, tmp_path: Path) -> None:
    trends.page.card.save_picture(tmp_path / "two.png")
    assert QImage(str(tmp_path / "two.png")).width() == 2040
    svg = trends.page.card.picture_file("svg").decode()
    for words in ("Two periods compared", "28 September to 25 October", "median 3, average 3.2"):
        assert words in svg
    trends.page.card.table_button.click()
    rows = trends.page.card.table.model()
    assert (rows.rowCount(), rows.columnCount()) == (15, 3)


def test_periods_without_anything_say_so(trends: TrendsWindow, theme: Theme) -> None:
    choose(trends, Kind.OWN)
    for field, day in zip(picker(trends).days, (400, 380, 370, 200), strict=True):
        field.set_day(ago(day))
    trends.chart.grab()
    assert theme.hex("active_limb").lower() in trends.colours()  # the legend
    assert "Can’t tell" in trends.page.sentence.text()
    assert trends.page.fact_cards[0].fact.text() == "Nothing logged"


@pytest.mark.parametrize("percent", [100, 200])
def test_nothing_of_the_choice_is_cut_off(trends: TrendsWindow, theme: Theme, percent: int) -> None:
    theme.use("dark", percent)
    trends.page.resize(600, 700)
    for kind in Kind:
        choose(trends, kind)
        trends.qtbot.waitUntil(lambda: trends.page.scroll_area.horizontalScrollBar().maximum() == 0)
    fields = picker(trends).days
    assert all(field.isVisible() for field in fields)
    trends.qtbot.waitUntil(
        lambda: all(field.width() >= field.minimumSizeHint().width() for field in fields)
    )
    assert trends.page.scroll_area.horizontalScrollBar().maximum() == 0
