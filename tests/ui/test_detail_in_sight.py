"""What is opened or added in the form is scrolled to, also at the foot of a window."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.presenters.detail import Group
from backpain_diary.ui.detail.medicines import MedicinesPart
from backpain_diary.ui.detail.tags import TagsPart
from backpain_diary.ui.theme import Theme
from tests.ui.detail_forms import open_form, unfold


def is_whole(widget: QWidget) -> bool:
    """All of it is seen."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_a_group_that_is_opened_is_in_sight(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    diary = open_form(qtbot, theme, tmp_path)
    folds = diary.form.groups.folds
    assert not is_whole(folds[Group.WORSE].heading)
    for group in (Group.WORSE, Group.SELF_CARE, Group.MEDICINES, Group.TAGS):
        qtbot.waitUntil(partial(is_whole, unfold(diary, group)))
        assert is_whole(folds[group].heading)


def test_what_is_added_is_in_sight(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    diary = open_form(qtbot, theme, tmp_path)
    medicines, tags = (unfold(diary, group) for group in (Group.MEDICINES, Group.TAGS))
    assert isinstance(medicines, MedicinesPart)
    assert isinstance(tags, TagsPart)
    for number in range(9):
        medicines.picker.edit.setText(f"gel {number}")
        medicines.picker.add_button.click()
        qtbot.waitUntil(lambda: is_whole(medicines.rows[-1]))
    tags.picker.edit.setText("stairs")
    tags.picker.add_button.click()
    qtbot.waitUntil(lambda: is_whole(tags.chosen[-1]))
