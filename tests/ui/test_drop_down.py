"""What is chosen in a list that is too narrow for its words."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.drop_down import DropDown
from tests.windows import come_forward

LONG = "22 November · back at work, half days, with a chair that can be raised"


def shown(qtbot: QtBot, words: str, placeholder: str = "") -> QImage:
    box = DropDown("Event", 12)
    qtbot.addWidget(box)
    if words:
        box.addItem(words)
    box.setPlaceholderText(placeholder)
    box.resize(box.sizeHint())
    return box.grab().toImage()


@pytest.mark.parametrize("percent", [100, 150])
def test_words_that_do_not_fit_end_in_dots(qtbot: QtBot, theme: Theme, percent: int) -> None:
    theme.use("light", percent)
    cut = [shown(qtbot, f"{LONG[:letters].rstrip()}…") for letters in range(4, 24)]
    assert shown(qtbot, LONG) in cut
    assert shown(qtbot, "short") not in cut


def test_where_nothing_is_chosen_it_says_what_to_do(qtbot: QtBot, theme: Theme) -> None:
    assert shown(qtbot, "", "Say what it is") != shown(qtbot, "")


@pytest.mark.parametrize("percent", [100, 125, 150, 175, 200])
@pytest.mark.parametrize("words", ["Movement", "Compare", "Sessions", "3 months"])
def test_the_widest_item_is_whole_in_a_list_as_wide_as_it_asks_for(
    qtbot: QtBot, theme: Theme, percent: int, words: str
) -> None:
    """It looks as in a list with room to spare, with the frame of the focus and without."""
    theme.use("dark", percent)
    window = QWidget()
    qtbot.addWidget(window)
    narrow, wide = (listed(window, words) for _number in range(2))
    come_forward(qtbot, window)
    narrow.resize(narrow.sizeHint())
    wide.resize(2 * narrow.width(), narrow.height())
    narrow.setFocus()
    with_focus, without = left_part(narrow, narrow), left_part(wide, narrow)
    wide.setFocus()
    assert left_part(narrow, narrow) == without
    assert left_part(wide, narrow) == with_focus


def listed(window: QWidget, words: str) -> DropDown:
    box = DropDown("View")
    box.addItems(["Pain", words])
    box.setCurrentIndex(1)
    box.setParent(window)
    return box


def left_part(box: DropDown, narrow: DropDown) -> QImage:
    """Without the arrow and the end of the frame."""
    right = narrow.width() - 24 * narrow.fontMetrics().height() // 16
    return box.grab().toImage().copy(0, 0, right, narrow.height())
