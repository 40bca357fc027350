"""What is chosen in a list that is too narrow for its words."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.drop_down import DropDown

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
