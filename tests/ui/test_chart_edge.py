"""The frame of the focus around a chart does not touch what is drawn."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from backpain_diary.ui.theme import Theme
from backpain_diary.ui.trend_views import VIEWS
from backpain_diary.ui.widgets.chart_view import EDGE
from tests.ui.trends_pages import ago, colours, daily, open_page

FRAME = 3  # width of it, with its softened edge


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("name", [view.name for view in VIEWS])
def test_nothing_is_drawn_at_the_edge(
    qtbot: QtBot, theme: Theme, tmp_path: Path, name: str, percent: int
) -> None:
    theme.use("light", percent)
    values = {**daily(3, 400), ago(2): 0}
    trends = open_page(qtbot, theme, tmp_path / "diary", values, {ago(4): 370}, (640, 700))
    trends.page.views.buttons[[view.name for view in VIEWS].index(name)].click()
    trends.chart.clearFocus()
    trends.chart.grab()
    trends.wait_for_picture()
    picture = trends.chart.grab().toImage()
    ground = QColor(theme.hex("surface")).name()
    for side in sides(picture):
        assert colours(side) == {ground}
    trends.chart.setFocus()
    framed = trends.chart.grab().toImage()
    assert framed != picture
    inner = (EDGE, EDGE, picture.width() - 2 * EDGE, picture.height() - 2 * EDGE)
    assert framed.copy(*inner) == picture.copy(*inner)


def sides(picture: QImage) -> list[QImage]:
    """As wide as the frame and a pixel more."""
    width, height, wide = picture.width(), picture.height(), FRAME + 1
    return [
        picture.copy(0, 0, wide, height),
        picture.copy(width - wide, 0, wide, height),
        picture.copy(0, 0, width, wide),
        picture.copy(0, height - wide, width, wide),
    ]
