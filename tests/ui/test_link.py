"""A link in rows and narrow places."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.ui.parts import button, row, wrapped_row
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.link import Link

WORDS = "What may come along with the pain of a long and busy day"


@pytest.fixture
def room(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def show(qtbot: QtBot, room: QWidget, content: QWidget, width: int) -> None:
    column = QVBoxLayout(room)
    if isinstance(content, Link):
        column.addLayout(row(content))
    else:
        column.addWidget(content)
    column.addStretch(1)
    room.resize(width, 300)
    room.show()
    qtbot.waitExposed(room)


def test_it_is_one_line_where_there_is_room_and_more_where_not(qtbot: QtBot, room: QWidget) -> None:
    link = Link(WORDS, lambda: None)
    show(qtbot, room, link, 900)
    one_line = link.height()
    assert link.width() == link.sizeHint().width()
    room.resize(200, 300)
    qtbot.waitUntil(lambda: link.width() < 200)
    assert link.height() >= one_line + 2 * link.fontMetrics().lineSpacing()


def test_all_its_lines_are_drawn(qtbot: QtBot, room: QWidget, theme: Theme) -> None:
    link = Link(WORDS, lambda: None)
    show(qtbot, room, link, 200)
    picture = link.grab().toImage()
    ink = theme.colour("primary").rgb()
    rows = [
        y
        for y in range(picture.height())
        if any(picture.pixelColor(x, y).rgb() == ink for x in range(picture.width()))
    ]
    spacing = link.fontMetrics().lineSpacing()
    assert rows[0] < spacing
    assert rows[-1] > picture.height() - spacing


def test_in_a_row_it_goes_on_below_and_pushes_what_follows(qtbot: QtBot, room: QWidget) -> None:
    link, after = Link(WORDS, lambda: None), button("After")
    flow = wrapped_row(link, after)
    show(qtbot, room, flow, 240)
    assert link.width() <= flow.width()
    assert link.height() > 2 * link.fontMetrics().lineSpacing()
    assert after.y() >= link.geometry().bottom()


def test_a_row_makes_room_for_new_words(qtbot: QtBot, room: QWidget) -> None:
    first, second = button("One"), button("Two")
    show(qtbot, room, wrapped_row(first, second), 600)
    before = second.x()
    first.setText("One and a half")
    qtbot.waitUntil(lambda: second.x() > before)
    assert first.width() >= first.sizeHint().width()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_keys_follow_it(qtbot: QtBot, room: QWidget, key: Qt.Key) -> None:
    followed: list[str] = []
    link = Link("Sleep", lambda: followed.append("sleep"))
    show(qtbot, room, link, 300)
    link.setFocus()
    QTest.keyClick(link, key)
    assert followed == ["sleep"]
