"""The Diary page over many years: a part is shown at a time."""

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.domain.diary import Entry
from backpain_diary.store import diary as store
from backpain_diary.ui.theme import Theme
from tests.ui.diary_pages import TODAY, DiaryWindow, open_page

YEARS = 10
FIRST = date(2016, 3, 21)


@pytest.fixture
def diary(qtbot: QtBot, theme: Theme, tmp_path: Path) -> DiaryWindow:
    """Two entries on every day of ten years."""
    diary = open_page(qtbot, theme, tmp_path)
    with diary.database.transaction() as session:
        store.add_all(session, [entry(n, at) for n in range(days()) for at in (8, 20)])
    diary.page.refresh()
    return diary


def days() -> int:
    return (TODAY - FIRST).days + 1


def entry(days_ago: int, hour: int) -> Entry:
    day = TODAY - timedelta(days=days_ago)
    written = datetime.combine(day, time(hour), UTC)
    return Entry(
        day=day,
        at=time(hour),
        utc_offset=timedelta(0),
        created=written,
        pain=days_ago % 11,
    )


def test_only_the_newest_thirty_days_are_built(diary: DiaryWindow) -> None:
    assert diary.days() == [TODAY - timedelta(days=n) for n in range(30)]
    assert len(diary.page.findChildren(QWidget)) < 700


def test_earlier_days_are_added_below_and_the_focus_goes_there(diary: DiaryWindow) -> None:
    kept = diary.card(TODAY)
    diary.page.views.days.earlier_button.click()
    assert len(diary.days()) == 60
    assert diary.card(TODAY) is kept
    assert diary.focused() is diary.card(TODAY - timedelta(days=30)).buttons[0]


def test_one_goes_to_a_date_and_back(diary: DiaryWindow) -> None:
    diary.page.views.days.go_to.field.set_day(date(2020, 6, 15))
    diary.page.views.days.go_to.field.edit.setFocus()
    diary.key(Qt.Key.Key_Return)
    assert (diary.days()[0], len(diary.days())) == (date(2020, 6, 15), 30)
    diary.page.views.days.go_to.newest_button.click()
    assert diary.days()[0] == TODAY
    assert not diary.page.views.days.go_to.newest_button.isVisible()


def test_a_typed_month_is_not_taken_for_a_command(diary: DiaryWindow) -> None:
    diary.page.views.days.go_to.field.edit.setFocus()
    diary.page.views.days.go_to.field.edit.selectAll()
    diary.type("3 n")
    assert diary.page.form is None
    assert not diary.page.views.days.go_to.go_button.isEnabled()
    diary.key(Qt.Key.Key_Return)
    assert diary.days()[0] == TODAY
    diary.type("ov 2019")
    diary.key(Qt.Key.Key_Return)
    assert diary.days()[0] == date(2019, 11, 3)


def test_the_first_day_of_all_can_be_reached(diary: DiaryWindow) -> None:
    diary.page.views.days.go_to.field.set_day(date(1990, 1, 1))
    diary.page.views.days.go_to.go_button.click()
    assert diary.days() == [FIRST]
    assert not diary.page.views.days.earlier_button.isVisible()


def test_an_entry_saved_far_back_is_shown(diary: DiaryWindow) -> None:
    diary.page.add_entry(date(2018, 2, 3))
    diary.form.scale.buttons[4].click()
    diary.form.foot.save_button.click()
    assert diary.days()[0] == date(2018, 2, 3)
    assert len(diary.card(date(2018, 2, 3)).edit_buttons) == 3


def test_when_all_of_the_part_shown_is_deleted_the_rest_is_shown(diary: DiaryWindow) -> None:
    diary.page.go_to_day(FIRST)
    for _entry in range(2):
        diary.card(FIRST).buttons[1].click()
    assert diary.days() == [FIRST + timedelta(days=1)]
