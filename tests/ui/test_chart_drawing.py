"""The drawing itself: nothing is cut off, and its colours are those of the theme."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from backpain_diary.domain.events import Event
from backpain_diary.presenters.charts import ChartSpec, pain_over_time
from backpain_diary.presenters.pain_data import Marks, PainData
from backpain_diary.presenters.trends import Period, shown_days
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.chart_canvas import Raster
from backpain_diary.ui.widgets.chart_drawing import draw_pain
from backpain_diary.ui.widgets.chart_file import Sheet, fill
from backpain_diary.ui.widgets.chart_view import ChartView, inside
from backpain_diary.ui.widgets.pain_plot import Plot
from tests.presenters.records import TODAY, daily, record
from tests.ui.trends_pages import colours
from tests.ui.watched import Box, Watched

TEN_YEARS = 3650
HELD_S = dict.fromkeys(range(0, TEN_YEARS, 3), 300.0)
NARROWEST = {100: 570, 150: 490, 200: 410}  # in the smallest window at this text size


def spec(period: Period, days: int = TEN_YEARS) -> ChartSpec:
    """Pain every day, for the last 25 after a free week, at both ends of the scale too."""
    values = daily(5, days) | dict.fromkeys(range(25, min(days, 40)), 0) | {0: 10, 3: 1}
    of = record(values, held_s=HELD_S)
    return pain_over_time(PainData(of), shown_days(of, period, TODAY))


def words(
    chart: ChartSpec, theme: Theme, size: tuple[int, int], *, is_titled: bool = False
) -> list[tuple[str, Box]]:
    canvas = Watched(*size)
    if is_titled:
        fill(Sheet(chart, draw_pain, size), canvas, theme)
    else:
        draw_pain(chart, canvas, theme, inside(*size))
    return canvas.words


def drawn(chart: ChartSpec, theme: Theme) -> tuple[QImage, Plot]:
    raster = Raster(960, 440, 1, theme.hex("surface"))
    plot = draw_pain(chart, raster.canvas, theme, inside(960, 440))
    picture = raster.picture()
    rgba = QImage.Format.Format_RGBA8888
    return QImage(picture.rgba, picture.width, picture.height, rgba).copy(), plot


@pytest.mark.parametrize("period", Period)
@pytest.mark.parametrize("percent", NARROWEST)
def test_no_word_is_cut_off_or_covers_another(
    qtbot: QtBot, theme: Theme, period: Period, percent: int
) -> None:
    theme.use("light", percent)
    widget = ChartView(theme)
    qtbot.addWidget(widget)
    smallest = NARROWEST[percent], widget.minimumSizeHint().height()
    for size in (smallest, (700, 500), (1500, 700)):
        boxes = words(spec(period), theme, size)
        assert {"0", "10", "worst pain of the day"} <= dict(boxes).keys()
        for word, (left, top, right, bottom) in boxes:
            assert 0 <= left < right <= size[0], f"{word} at {size}"
            assert 0 <= top < bottom <= size[1], f"{word} at {size}"
        for (word, one), (other, two) in combinations(boxes, 2):
            is_apart = one[2] < two[0] or two[2] < one[0] or one[3] < two[1] or two[3] < one[1]
            assert is_apart, f"{word} and {other} at {size}"


@pytest.mark.parametrize("look", ["light", "dark"])
def test_it_is_drawn_in_the_colours_of_the_theme(theme: Theme, look: str) -> None:
    theme.use(look, 100)
    picture, _plot = drawn(spec(Period.FOUR_WEEKS), theme)
    roles = ("surface", "primary", "active_limb", "notice", "line")
    assert {theme.hex(role).lower() for role in roles} <= colours(picture)


def test_dots_at_both_ends_of_scale_and_time_are_whole(theme: Theme) -> None:
    """A whole dot is as wide as it is high."""
    chart = spec(Period.TWO_WEEKS)
    assert chart.pain[-1] == 10
    picture, plot = drawn(chart, theme)
    dot = theme.colour("active_limb").rgb()
    x, y = round(plot.x(13)), round(plot.y(10))
    across = [dx for dx in range(-9, 10) if picture.pixel(x + dx, y) == dot]
    down = [dy for dy in range(-9, 10) if picture.pixel(x, y + dy) == dot]
    assert len(across) >= 5
    assert abs(len(across) - len(down)) <= 1
    assert abs(across[0] + across[-1]) <= 1
    assert abs(down[0] + down[-1]) <= 1


@pytest.mark.parametrize("period", Period)
def test_the_axis_is_always_zero_to_ten(theme: Theme, period: Period) -> None:
    _picture, plot = drawn(spec(period), theme)
    assert {"0", "2", "4", "6", "8", "10"} <= dict(words(spec(period), theme, (960, 440))).keys()
    assert 0 < plot.y(10) < plot.y(0) < 440


def test_the_shaded_spell_begins_with_its_first_day(theme: Theme) -> None:
    chart = spec(Period.THREE_MONTHS)
    assert chart.spell == (66, 90)
    picture, plot = drawn(chart, theme)
    shaded = theme.hex("notice").lower()
    between = round(plot.y(9))  # between the lines of the grid, above the dots
    assert picture.pixelColor(round(plot.x(65)), between).name() != shaded
    assert picture.pixelColor(round(plot.x(66.3)), between).name() == shaded


def test_a_dense_screen_gets_all_its_dots(theme: Theme) -> None:
    raster = Raster(400, 300, 1.5, theme.hex("surface"))
    draw_pain(spec(Period.TWO_WEEKS), raster.canvas, theme, inside(400, 300))
    picture = raster.picture()
    assert (picture.width, picture.height) == (600, 450)
    assert len(picture.rgba) == 4 * 600 * 450


def test_a_picture_of_its_own_has_title_and_summary(theme: Theme) -> None:
    chart = spec(Period.FOUR_WEEKS)
    said = " ".join(word for word, _box in words(chart, theme, (600, 420), is_titled=True))
    assert said.startswith(f"Pain over time {chart.summary}")


def test_a_day_that_was_added_later_is_a_hollow_dot(theme: Theme) -> None:
    of = replace(record(daily(5, 20)), added_later=frozenset({TODAY - timedelta(days=3)}))
    chart = pain_over_time(PainData(of), shown_days(of, Period.FOUR_WEEKS, TODAY))
    assert chart.legend.later == "added later"
    picture, plot = drawn(chart, theme)
    middles = [
        picture.pixelColor(round(plot.x(day)), round(plot.y(5))).name()
        for day in (plot.count - 4, plot.count - 3)
    ]
    assert middles == [theme.hex("surface").lower(), theme.hex("active_limb").lower()]


def test_a_single_median_is_seen(theme: Theme) -> None:
    """Four logged days within a week make one value; a line of one point would be nothing."""
    values = dict.fromkeys((20, 24, 26), 2) | dict.fromkeys(range(40, 52), 8) | {21: 2, 28: 2}
    of = record(values)
    chart = pain_over_time(PainData(of), shown_days(of, Period.FOUR_WEEKS, TODAY))
    assert sum(value is not None for value in chart.median) >= 1
    picture, _plot = drawn(chart, theme)
    legend = dict(words(chart, theme, (960, 440)))["7-day median"]
    under_legend = picture.copy(0, round(legend[3]) + 6, 960, 400)
    assert theme.hex("primary").lower() in colours(under_legend)


@pytest.mark.parametrize("percent", NARROWEST)
def test_labels_of_events_never_cover_one_another(theme: Theme, percent: int) -> None:
    theme.use("light", percent)
    at = datetime(2026, 11, 22, tzinfo=UTC)
    events = tuple(
        Event(day=TODAY - timedelta(days=n), label=f"event {n} with a long name", created=at)
        for n in (80, 79, 60, 59, 58, 57, 30, 25, 10, 1, 0)
    )
    of = record(daily(5, 91))
    medicine = frozenset(TODAY - timedelta(days=n) for n in range(40))
    marks = Marks(events, medicine, frozenset({TODAY}))
    chart = pain_over_time(PainData(of, marks), shown_days(of, Period.THREE_MONTHS, TODAY))
    size = (NARROWEST[percent], 620)
    boxes = words(chart, theme, size)
    assert any(word.startswith("event") for word, _box in boxes)
    assert {"medicine", "session for a flare day", "what you noted"} <= dict(boxes).keys()
    for word, (left, top, right, bottom) in boxes:
        assert 0 <= left < right <= size[0] and 0 <= top < bottom <= size[1], word
    for (word, one), (other, two) in combinations(boxes, 2):
        is_apart = one[2] < two[0] or two[2] < one[0] or one[3] < two[1] or two[3] < one[1]
        assert is_apart, f"{word} and {other}"
