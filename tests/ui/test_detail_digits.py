"""Digits typed in the form's detail: each belongs to what has the focus, never to the day."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from backpain_diary.domain.regions import Region
from backpain_diary.presenters.detail import Group
from backpain_diary.ui.theme import Theme
from tests.ui.detail_forms import detail_of, open_form, tab_to, unfold
from tests.ui.diary_pages import CTRL, TODAY, DiaryWindow

Key = Qt.Key


@pytest.fixture
def diary(qtbot: QtBot, theme: Theme, tmp_path: Path) -> DiaryWindow:
    """With an entry of today opened to add detail, as Today does it."""
    shown = open_form(qtbot, theme, tmp_path)
    shown.key(Key.Key_Escape)
    shown.page.edit_entry(shown.save(6, TODAY), at_detail=True)
    return shown


def tick_a_place(diary: DiaryWindow) -> None:
    unfold(diary, Group.PLACES)
    tab_to(diary, "Middle of low back")
    diary.key(Key.Key_Space)


def test_on_a_place_that_is_ticked_a_digit_is_its_own_number(diary: DiaryWindow) -> None:
    tick_a_place(diary)
    diary.type("3")
    diary.key(Key.Key_Return, CTRL)
    (entry,) = diary.entries()
    assert entry.pain == 6
    assert entry.detail.places == ((Region.LOW_BACK_MIDDLE, 3),)


def test_one_and_zero_on_a_place_are_ten(diary: DiaryWindow) -> None:
    tick_a_place(diary)
    diary.type("10")
    assert detail_of(diary).places == ((Region.LOW_BACK_MIDDLE, 10),)
    diary.type("0")
    assert detail_of(diary).places == ((Region.LOW_BACK_MIDDLE, 0),)


def test_on_a_place_that_is_not_ticked_a_digit_does_nothing(diary: DiaryWindow) -> None:
    tick_a_place(diary)
    diary.key(Key.Key_Up)
    diary.type("3")
    assert detail_of(diary).places == ((Region.LOW_BACK_MIDDLE, None),)
    assert diary.form.draft().pain == 6


def test_no_button_below_the_scale_hands_a_digit_to_it(diary: DiaryWindow) -> None:
    for group in set(Group) - {Group.NOTE}:
        unfold(diary, group)
    form = diary.form
    for around in (form.groups, form.foot):
        for each in around.findChildren(QAbstractButton):
            if each.isVisible() and each.isEnabled():
                each.setFocus()
                diary.type("3")
                assert form.draft().pain == 6, each.accessibleName() or each.text()
