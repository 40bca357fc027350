"""Buttons of which one is chosen go on in a second row where one has no room for all."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.segments import Segments

WORDS = ["Not given", *(str(number) for number in range(11))]


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


def test_in_little_room_they_stand_in_rows_and_come_back_to_one(qtbot: QtBot, theme: Theme) -> None:
    segments = Segments(WORDS, "How bad")
    room = QWidget()
    qtbot.addWidget(room)
    QVBoxLayout(room).addWidget(segments)
    room.resize(900, 300)
    room.show()
    qtbot.waitExposed(room)

    def rows() -> int:
        return len({each.y() for each in segments.buttons})

    assert rows() == 1
    room.resize(360, 300)
    qtbot.waitUntil(lambda: rows() > 1)
    for each in segments.buttons:
        assert each.width() == each.sizeHint().width(), "as wide as its word, in every row"
        assert each.geometry().right() <= segments.width()
    room.resize(900, 300)
    qtbot.waitUntil(lambda: rows() == 1)
    theme.use("light", 200)
    qtbot.waitUntil(lambda: rows() > 1)
    theme.use("light", 100)
    qtbot.waitUntil(lambda: rows() == 1)
