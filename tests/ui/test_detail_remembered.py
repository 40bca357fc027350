"""What the form offers of before: medicines, tags and the activity."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backpain_diary.domain.detail import (
    NO_DETAIL,
    Detail,
    Medicine,
    Worse,
)
from backpain_diary.presenters.detail import Group
from backpain_diary.ui.detail.activity import ActivityPart
from backpain_diary.ui.detail.medicines import MedicinesPart
from backpain_diary.ui.detail.tags import TagsPart
from backpain_diary.ui.detail.ticks import TicksPart
from backpain_diary.ui.theme import Theme
from tests.ui.detail_forms import ACTIVITY, LATELY, detail_of, open_form, unfold
from tests.ui.diary_pages import CTRL, DiaryWindow

Key = Qt.Key


@pytest.fixture
def diary(qtbot: QtBot, theme: Theme, tmp_path: Path) -> DiaryWindow:
    return open_form(qtbot, theme, tmp_path)


@pytest.fixture
def remembering(diary: DiaryWindow) -> DiaryWindow:
    """Likewise, in a diary where something was used lately."""
    diary.key(Key.Key_Escape)
    for day, detail in LATELY.items():
        diary.save(3, day, detail=detail, activity=ACTIVITY)
    diary.page.add_entry()
    return diary


def test_what_was_used_lately_is_offered_first_and_not_chosen(remembering: DiaryWindow) -> None:
    worse = unfold(remembering, Group.WORSE)
    assert isinstance(worse, TicksPart)
    assert next(iter(worse.ticks)) is Worse.STRESS
    medicines = unfold(remembering, Group.MEDICINES)
    assert isinstance(medicines, MedicinesPart)
    assert [each.text() for each in medicines.picker.offers] == ["+ Gel", "+ Ibuprofen 400 mg"]
    assert detail_of(remembering) == NO_DETAIL
    medicines.picker.offers[1].click()
    assert detail_of(remembering).medicines == (Medicine("Ibuprofen", "400 mg"),)
    assert not medicines.picker.offers[1].isEnabled()
    medicines.rows[0].remove.click()
    assert medicines.picker.offers[1].isEnabled()
    tags = unfold(remembering, Group.TAGS)
    assert isinstance(tags, TagsPart)
    tags.picker.offers[0].click()
    assert detail_of(remembering) == Detail(tags=("garden",))


def test_a_typed_name_is_completed_from_those_of_before(
    qtbot: QtBot, remembering: DiaryWindow
) -> None:
    part = unfold(remembering, Group.MEDICINES)
    assert isinstance(part, MedicinesPart)
    part.picker.edit.setFocus()
    remembering.type("prof")
    completer = part.picker.edit.completer()
    assert completer is not None
    popup = completer.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Return)
    assert part.picker.typed() == "Ibuprofen"
    remembering.key(Key.Key_Return)
    assert detail_of(remembering).medicines == (Medicine("Ibuprofen"),)


def test_what_is_typed_and_not_added_yet_is_saved_too(diary: DiaryWindow) -> None:
    diary.type("5")
    medicines = unfold(diary, Group.MEDICINES)
    assert isinstance(medicines, MedicinesPart)
    medicines.picker.edit.setFocus()
    diary.type("Gel")
    diary.key(Key.Key_Return)
    diary.type("Ibuprofen ")
    medicines.rows[0].amount.setFocus()
    diary.type(" a little ")
    tags = unfold(diary, Group.TAGS)
    assert isinstance(tags, TagsPart)
    tags.picker.edit.setFocus()
    diary.type("garden")
    diary.key(Key.Key_Return, CTRL)
    assert [entry.detail for entry in diary.entries()] == [
        Detail(medicines=(Medicine("Gel", "a little"), Medicine("Ibuprofen")), tags=("garden",))
    ]


def test_tags_are_taken_away_by_their_buttons(diary: DiaryWindow) -> None:
    part = unfold(diary, Group.TAGS)
    assert isinstance(part, TagsPart)
    part.picker.edit.setFocus()
    for tag in ("one", "two", "one"):
        diary.type(tag)
        diary.key(Key.Key_Return)
    assert detail_of(diary).tags == ("one", "two")
    part.chosen[0].click()
    assert detail_of(diary).tags == ("two",)
    assert diary.focused() is part.picker.edit


def test_the_activity_is_named_once_and_can_be_changed(diary: DiaryWindow) -> None:
    diary.type("5")
    part = unfold(diary, Group.ACTIVITY)
    assert isinstance(part, ActivityPart)
    part.edit.setFocus()
    diary.type("Walking 2 miles")
    part.score.buttons[4].click()
    diary.key(Key.Key_Return, CTRL)
    assert [entry.detail.activity for entry in diary.entries()] == [3]
    diary.page.add_entry()
    part = diary.form.groups.parts[Group.ACTIVITY]
    assert isinstance(part, ActivityPart)
    assert part.shown_name.text() == "Walking 2 miles" and not part.edit.isVisible()
    assert part.score.score() is None
    part.change_button.click()
    assert diary.focused() is part.edit
    diary.type("Gardening")
    assert diary.form.is_changed()
    assert diary.form.groups.activity_name() == "Gardening"
