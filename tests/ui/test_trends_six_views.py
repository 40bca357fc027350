"""Year, places, sessions, movement, ticks and nights on the Trends page."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from backpain_diary.presenters.year_view import YearSpec
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.trend_views import VIEWS
from tests.ui.trends_pages import TODAY, TrendsWindow, ago, colours, daily, open_page

NAMES = [view.name for view in VIEWS]


@pytest.fixture
def trends(qtbot: QtBot, theme: Theme, tmp_path: Path) -> TrendsWindow:
    values = {**daily(3, 40), ago(2): 0, ago(400): 5}
    del values[ago(3)]
    return open_page(qtbot, theme, tmp_path / "diary", values, {ago(4): 370})


def show(trends: TrendsWindow, name: str) -> None:
    trends.page.views.buttons[NAMES.index(name)].click()
    trends.chart.grab()
    trends.wait_for_picture()


@pytest.mark.parametrize("name", NAMES[1:])
@pytest.mark.parametrize("percent", [100, 200])
def test_every_view_has_its_sentence_its_picture_and_its_table(
    trends: TrendsWindow, theme: Theme, name: str, percent: int
) -> None:
    theme.use("dark", percent)
    trends.page.resize(640, 700)
    show(trends, name)
    assert trends.page.sentence.text()
    assert len(trends.colours()) > 3
    spec, places = trends.chart.spec, trends.chart.places
    assert spec is not None and places is not None
    for place in range(places.count):
        assert spec.reading(place)
    table = spec.table()
    assert all(len(row) == len(table.headers) for row in table.rows)
    assert b"<svg" in trends.page.card.picture_file("svg")


def test_a_blank_day_of_the_year_looks_unlike_a_zero(trends: TrendsWindow) -> None:
    show(trends, "year")
    spec, places = trends.chart.spec, trends.chart.places
    assert isinstance(spec, YearSpec) and places is not None
    picture = trends.chart.grab().toImage()
    ink = QColor(trends.page._context.theme.hex("ink")).name()

    def of(days_ago: int) -> set[str]:
        left, top, right, bottom = places.mark(TODAY.timetuple().tm_yday - 1 - days_ago).box
        inside = int(left) - 1, int(top) - 1, int(right - left) + 3, int(bottom - top) + 3
        return colours(picture.copy(*inside))

    assert ink in of(2)
    assert ink not in of(3)
    assert trends.page._context.theme.pain(3).name() in of(1)


def test_one_goes_from_year_to_year(trends: TrendsWindow) -> None:
    show(trends, "year")
    assert trends.page.periods.isHidden()
    options = trends.page.options
    assert options.word.text() == "2026" and not options.on.isEnabled()
    options.back.click()
    assert trends.page.title.text() == "The year 2025"
    assert not options.back.isEnabled()
    options.on.click()
    assert trends.page.title.text() == "The year 2026"


def test_the_map_is_shaded_by_days_or_by_highest_number(trends: TrendsWindow) -> None:
    show(trends, "places")
    assert not trends.page.periods.isHidden()
    segments = trends.page.options.segments
    assert segments is not None
    segments.buttons[1].click()
    assert "highest" in trends.chart.spec.key  # type: ignore[union-attr]
    show(trends, "pain")
    assert trends.page.options.isHidden()
