"""Taking back on the Diary page: always with words, also of what was done elsewhere."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from backpain_diary.services.history import UNDO_STEPS
from backpain_diary.ui.theme import Theme
from tests.ui.diary_pages import CTRL, TODAY, DiaryWindow, open_page

Key = Qt.Key


@pytest.fixture(params=["month", "list"])
def diary(
    qtbot: QtBot, theme: Theme, tmp_path: Path, request: pytest.FixtureRequest
) -> DiaryWindow:
    return open_page(qtbot, theme, tmp_path, [(TODAY, 4)], view=request.param)


def offered(diary: DiaryWindow) -> str:
    """What the bar says that Undo would take back."""
    assert diary.page.bar.isVisible()
    assert diary.page.bar.undo_button.isVisible()
    return diary.page.bar.undo_button.accessibleName()


def test_what_was_there_before_the_program_began_is_not_offered(diary: DiaryWindow) -> None:
    assert not diary.page.bar.isVisible()
    diary.key(Key.Key_Z, CTRL)
    assert len(diary.entries()) == 1


def test_what_was_done_on_another_page_can_be_taken_back_here(diary: DiaryWindow) -> None:
    diary.page.hide()
    diary.save(7, TODAY)
    diary.page.show()
    assert diary.page.bar.words.text() == "Saved 7 on 20 March, 08:12"
    assert offered(diary) == "Undo: Saved 7 on 20 March, 08:12"
    diary.page.bar.undo_button.click()
    assert [entry.pain for entry in diary.entries()] == [4]
    assert not diary.page.bar.undo_button.isVisible()


def test_coming_back_to_the_page_one_finds_undo_again(diary: DiaryWindow) -> None:
    (entry,) = diary.entries()
    button = diary.page.views.buttons()[1]
    assert button.text() == "Delete"
    button.click()
    diary.page.hide()
    diary.page.show()
    assert offered(diary) == "Undo: Deleted 4 on 20 March, 08:12"
    diary.key(Key.Key_Z, CTRL)
    assert diary.entries() == [entry]


def test_the_last_twenty_actions_go_back_one_by_one_each_with_its_words(
    diary: DiaryWindow,
) -> None:
    days = [TODAY - timedelta(days=n) for n in range(UNDO_STEPS + 2)]
    for pain, day in enumerate(days):
        diary.save(pain % 11, day)
    for step in range(UNDO_STEPS):
        day = days[-1 - step]
        assert f" on {day.day} " in offered(diary)
        diary.page.bar.undo_button.click()
        assert day not in kept(diary)
    assert not diary.page.bar.undo_button.isVisible()
    assert kept(diary) == [days[1], days[0], days[0]]


def kept(diary: DiaryWindow) -> list[date]:
    return [entry.day for entry in diary.entries()]


def test_an_open_form_hides_the_offer_and_leaving_brings_it_back(diary: DiaryWindow) -> None:
    diary.save(7, TODAY)
    diary.page.add_entry()
    assert not diary.page.bar.isVisible()
    diary.save(8, TODAY)  # by another window
    assert not diary.page.bar.isVisible()
    diary.key(Key.Key_Escape)
    assert offered(diary).startswith("Undo: Saved 8")


def test_what_is_brought_back_is_shown(diary: DiaryWindow) -> None:
    long_ago = date(2024, 6, 1)
    entry_id = diary.save(5, long_ago)
    diary.context.diary.delete(entry_id)
    diary.page.bar.undo_button.click()
    assert diary.focused() is diary.page.views.edit_button(entry_id)
