"""The calendar of the diary, by mouse and by keys."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from backpain_diary.services.changes import Changed
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.month_day import MonthDay
from tests.ui.diary_pages import CTRL, NOW, TODAY, DiaryWindow, open_page, texts

Key = Qt.Key
WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def diary(qtbot: QtBot, theme: Theme, tmp_path: Path) -> DiaryWindow:
    entries = [(TODAY, 4), (TODAY, 2), (date(2026, 3, 2), 0), (date(2025, 3, 20), 7)]
    shown = open_page(qtbot, theme, tmp_path, entries, view="month")
    shown.page.resize(1000, 800)
    shown.page.views.month.grid.chosen_day.setFocus()
    return shown


def chosen(diary: DiaryWindow) -> date:
    focused = diary.focused()
    assert isinstance(focused, MonthDay)
    assert focused.cell is not None
    assert focused.isChecked()
    return focused.cell.day


def day(diary: DiaryWindow, wanted: date) -> MonthDay:
    return next(
        each
        for each in diary.page.views.month.grid.days
        if each.cell is not None and each.cell.day == wanted
    )


def says(diary: DiaryWindow, words: str) -> bool:
    return any(words in text for text in texts(diary.page.views.month.list))


def test_it_begins_with_today_and_its_entries(diary: DiaryWindow) -> None:
    assert chosen(diary) == TODAY
    assert diary.page.views.month.title.text() == "March 2026"
    assert says(diary, "Today – Friday, 20 March")
    named = day(diary, TODAY).accessibleName()
    assert named.startswith("Today, Friday, 20 March: worst pain 4, 2 entries")


@pytest.mark.parametrize(
    ("key", "modifier", "leads_to"),
    [
        (Key.Key_Left, Qt.KeyboardModifier.NoModifier, date(2026, 3, 19)),
        (Key.Key_Down, Qt.KeyboardModifier.NoModifier, date(2026, 3, 27)),
        (Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, date(2026, 2, 20)),
        (Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, date(2026, 4, 20)),
        (Key.Key_PageUp, SHIFT, date(2025, 3, 20)),
        (Key.Key_PageDown, CTRL, date(2027, 3, 20)),
        (Key.Key_Home, CTRL, date(2026, 3, 1)),
        (Key.Key_End, CTRL, date(2026, 3, 31)),
    ],
)
def test_keys_go_by_day_month_and_year(
    diary: DiaryWindow, key: Qt.Key, modifier: Qt.KeyboardModifier, leads_to: date
) -> None:
    diary.key(key, modifier)
    assert chosen(diary) == leads_to


def test_home_and_end_are_those_of_the_week(diary: DiaryWindow) -> None:
    first = QLocale().firstDayOfWeek().value - 1
    diary.key(Key.Key_Home)
    begin = chosen(diary)
    assert begin.weekday() == first
    diary.key(Key.Key_End)
    assert chosen(diary) == begin + timedelta(days=6)


def test_the_arrow_goes_on_into_the_month_before(diary: DiaryWindow) -> None:
    for _week in range(4):
        diary.key(Key.Key_Up)
    assert chosen(diary) == date(2026, 2, 20)
    assert diary.page.views.month.title.text() == "February 2026"
    assert says(diary, "Add an entry") or diary.page.views.buttons()


def test_a_year_back_is_one_step_for_the_mouse_and_today_is_one_back(
    diary: DiaryWindow,
) -> None:
    month = diary.page.views.month
    QTest.mouseClick(month.turn_buttons[0], Qt.MouseButton.LeftButton)
    assert month.title.text() == "March 2025"
    assert says(diary, "Pain") or says(diary, "20 March 2025")
    QTest.mouseClick(month.today_button, Qt.MouseButton.LeftButton)
    assert month.day == TODAY
    assert not month.today_button.isEnabled()


def test_a_click_on_a_day_shows_it_and_a_blank_one_offers_an_entry(
    diary: DiaryWindow,
) -> None:
    QTest.mouseClick(day(diary, date(2026, 3, 11)), Qt.MouseButton.LeftButton)
    assert says(diary, "Wednesday, 11 March")
    (add,) = diary.page.views.buttons()
    add.click()
    assert diary.form.draft().day == date(2026, 3, 11)


def test_an_entry_is_added_changed_deleted_and_taken_back_in_the_day(diary: DiaryWindow) -> None:
    month = diary.page.views.month
    month.go_to_day(date(2026, 3, 2))
    month.add_button.click()
    diary.type("6")
    diary.key(Key.Key_Return, CTRL)
    assert day(diary, date(2026, 3, 2)).accessibleName().startswith("Monday, 2 March: worst pain 6")
    diary.page.views.buttons()[-1].click()  # Delete
    assert day(diary, date(2026, 3, 2)).accessibleName().startswith("Monday, 2 March: worst pain 0")
    diary.page.bar.undo_button.click()
    assert day(diary, date(2026, 3, 2)).accessibleName().startswith("Monday, 2 March: worst pain 6")


def test_the_choice_of_month_or_list_is_kept(diary: DiaryWindow) -> None:
    views = diary.page.views
    views.choice.buttons[1].click()
    assert views.days.isVisible()
    assert not views.month.isVisible()
    assert diary.days()[0] == TODAY
    assert diary.context.preferences.settings.diary_view == "list"


def test_after_midnight_today_is_another_day(diary: DiaryWindow) -> None:
    diary.page.hide()
    diary.clock.go_to(NOW + timedelta(days=1))
    diary.page.show()
    assert day(diary, TODAY + timedelta(days=1)).accessibleName().startswith("Today, Saturday")


def test_the_day_stands_beside_a_wide_month_and_below_a_narrow_one(
    qtbot: QtBot, diary: DiaryWindow
) -> None:
    month = diary.page.views.month
    assert month.list.mapTo(month, month.list.rect().topLeft()).x() > month.grid.width()
    diary.page.resize(620, 800)
    qtbot.waitUntil(
        lambda: month.list.mapTo(month, month.list.rect().topLeft()).y() > month.grid.height()
    )


def pass_midnight(diary: DiaryWindow) -> None:
    """As Today does when a new day has begun, or the window comes to the front again."""
    diary.clock.go_to(NOW + timedelta(days=1))
    diary.context.changes.publish(~Changed(0))


def test_midnight_moves_today_on_while_the_page_is_open(diary: DiaryWindow) -> None:
    pass_midnight(diary)
    assert chosen(diary) == TODAY + timedelta(days=1)
    assert says(diary, "Today – Saturday, 21 March")
    assert day(diary, TODAY).accessibleName().startswith("Friday, 20 March: worst pain 4")


def test_midnight_leaves_another_day_that_was_chosen(diary: DiaryWindow) -> None:
    diary.key(Key.Key_Left)
    pass_midnight(diary)
    assert chosen(diary) == TODAY - timedelta(days=1)
    assert diary.page.views.month.today_button.isEnabled()


def test_midnight_keeps_what_is_half_written(diary: DiaryWindow) -> None:
    diary.page.add_entry()
    diary.form.scale.buttons[8].click()
    pass_midnight(diary)
    assert diary.form.draft().pain == 8
    assert diary.form.draft().day == TODAY


def test_an_entry_from_a_computer_that_was_days_ahead_is_flagged(diary: DiaryWindow) -> None:
    ahead = TODAY + timedelta(days=5)
    diary.save(6, ahead)
    diary.page.views.go_to_day(ahead)
    assert says(diary, "check the date of your computer")
    diary.page.views.go_to_day(TODAY + timedelta(days=1))
    assert not says(diary, "check the date of your computer")


def test_t_leads_back_to_today_from_anywhere(diary: DiaryWindow) -> None:
    for _year in range(3):
        diary.key(Key.Key_PageUp, CTRL)
    assert chosen(diary).year == 2023
    diary.key(Key.Key_T)
    assert chosen(diary) == TODAY


def test_the_first_and_the_last_year_of_all_are_the_end(diary: DiaryWindow) -> None:
    month = diary.page.views.month
    for end, key in ((date.min, Key.Key_PageUp), (date.max, Key.Key_PageDown)):
        month.go_to_day(end)
        diary.key(key, CTRL)
        diary.key(Key.Key_Up if end == date.min else Key.Key_Down)
        assert chosen(diary) == month.day
        assert abs((month.day - end).days) < 800


@pytest.fixture
def country(request: pytest.FixtureRequest) -> Iterator[str]:
    """The computer is set up for that one meanwhile."""
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("country", "first_weekday", "first", "home", "end"),
    [
        ("de_DE", "Mon", date(2026, 2, 23), date(2026, 3, 16), date(2026, 3, 22)),
        ("en_GB", "Mon", date(2026, 2, 23), date(2026, 3, 16), date(2026, 3, 22)),
        ("en_US", "Sun", date(2026, 3, 1), date(2026, 3, 15), date(2026, 3, 21)),
        ("pt_BR", "Sun", date(2026, 3, 1), date(2026, 3, 15), date(2026, 3, 21)),
        ("ar_EG", "Sat", date(2026, 2, 28), date(2026, 3, 14), date(2026, 3, 20)),
    ],
    indirect=["country"],
)
@pytest.mark.usefixtures("country")
def test_the_week_begins_as_it_does_in_the_country(
    qtbot: QtBot,
    theme: Theme,
    tmp_path: Path,
    first_weekday: str,
    first: date,
    home: date,
    end: date,
) -> None:
    diary = open_page(qtbot, theme, tmp_path, [(TODAY, 4)], view="month")
    diary.page.resize(1000, 800)
    grid = diary.page.views.month.grid
    assert [each.cell.day for each in grid.days if each.cell] == [
        first + timedelta(days=number) for number in range(42)
    ]
    heads = sorted(
        (
            label
            for label in grid.findChildren(QLabel)
            if label.isVisible() and label.text() in WEEKDAYS
        ),
        key=lambda label: label.x(),
    )
    assert heads[0].text() == first_weekday
    columns = {label.text(): label.geometry().center().x() for label in heads}
    for each in grid.days:
        assert each.cell is not None
        weekday = WEEKDAYS[each.cell.day.weekday()]
        assert abs(each.geometry().center().x() - columns[weekday]) < each.width() / 2
    grid.chosen_day.setFocus()
    diary.key(Key.Key_Home)
    assert chosen(diary) == home
    diary.key(Key.Key_End)
    assert chosen(diary) == end
