"""Buttons of which one is chosen go on in a second row where one has no room for all."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.segments import Segments


def test_they_go_below_one_another_where_there_is_no_room(qtbot: QtBot, theme: Theme) -> None:
    segments = Segments(["2 weeks", "4 weeks", "3 months", "1 year"], "Days")
    around = QWidget()
    qtbot.addWidget(around)
    segments.setParent(around)
    around.resize(800, 200)
    segments.resize(segments.one_row_width + 20, 60)
    around.show()
    qtbot.waitExposed(around)

    def rows() -> int:
        return len({each.y() for each in segments.buttons})

    assert rows() == 1
    segments.resize(segments.one_row_width - 20, 120)
    qtbot.waitUntil(lambda: rows() == 2)
    segments.resize(segments.one_row_width + 20, 120)
    qtbot.waitUntil(lambda: rows() == 1)
