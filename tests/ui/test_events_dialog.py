"""Events noted from Trends: by keys alone, taken back, and on the chart and in its table."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.domain.events import Event
from backpain_diary.ui.events_dialog import EventsDialog
from backpain_diary.ui.pages.trends import TrendsPage
from backpain_diary.ui.theme import Theme
from tests.dialogs import in_dialog
from tests.fakes import FakeClock
from tests.ui.trends_pages import NOW, TODAY, TrendsWindow, ago, daily, open_page, texts
from tests.windows import CTRL, NONE, come_forward, no_room, open_window, visible

Key = Qt.Key


@pytest.fixture
def trends(qtbot: QtBot, theme: Theme, tmp_path: Path) -> TrendsWindow:
    return open_page(qtbot, theme, tmp_path, daily(3, 20))


@pytest.fixture
def dialog(qtbot: QtBot, trends: TrendsWindow) -> EventsDialog:
    made = EventsDialog(trends.context, trends.page)
    qtbot.addWidget(made)
    come_forward(qtbot, made)
    return made


def stored(trends: TrendsWindow) -> list[tuple[object, str]]:
    return [(event.day, event.label) for event in trends.context.events.events()]


def key(pressed: Qt.Key | str, modifier: Qt.KeyboardModifier = NONE) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    if isinstance(pressed, str):
        QTest.keyClicks(focused, pressed, modifier)
    else:
        QTest.keyClick(focused, pressed, modifier)
    QApplication.processEvents()


def named(dialog: EventsDialog, name: str) -> QPushButton:
    (found,) = [
        each
        for each in visible(dialog, QPushButton)
        if name in (each.text(), each.accessibleName())
    ]
    return found


def test_an_empty_list_gives_examples_and_the_words_can_be_typed_at_once(
    trends: TrendsWindow, dialog: EventsDialog
) -> None:
    said = texts(dialog)
    assert "Nothing noted yet" in said and "Started physiotherapy" in said
    assert QApplication.focusWidget() is dialog.form.words
    key("new  mattress")
    key(Key.Key_Return)
    assert stored(trends) == [(TODAY, "new mattress")]
    assert "Nothing noted yet" not in texts(dialog)
    assert dialog.bar.words.text() == "Saved “new mattress” on 22 November"
    assert (dialog.form.words.text(), QApplication.focusWidget()) == ("", dialog.form.words)
    assert not dialog.form.trouble.isVisible()


def test_an_event_is_a_line_on_the_chart_and_stands_in_its_table(
    trends: TrendsWindow, dialog: EventsDialog
) -> None:
    dialog.form.day.edit.setFocus()
    key(Key.Key_Down)
    key(Key.Key_Down)
    dialog.form.words.setFocus()
    key("new chair")
    key(Key.Key_Return)
    assert stored(trends) == [(ago(2), "new chair")]
    assert trends.spec.events == ((len(trends.spec.pain) - 3, "new chair"),)
    row = trends.spec.table().rows[2]
    assert row[-1] == "new chair"
    trends.wait_for_picture()


def test_all_is_done_by_keys_alone(trends: TrendsWindow, dialog: EventsDialog) -> None:
    key("new chair")
    key(Key.Key_Return)
    key(Key.Key_Tab)  # to Add
    key(Key.Key_Tab)
    edit = QApplication.focusWidget()
    assert edit is not None and edit.accessibleName() == "Edit “new chair” on 22 November"
    key(Key.Key_Space)
    assert "Change “new chair” on 22 November" in texts(dialog)
    assert QApplication.focusWidget() is dialog.form.words
    key(", higher")
    key(Key.Key_Backtab)  # no day comes after today: that button is passed over
    key(Key.Key_Down)
    key(Key.Key_Return)
    assert stored(trends) == [(ago(1), "new chair, higher")]
    named(dialog, "Delete “new chair, higher” on 21 November").setFocus()
    key(Key.Key_Space)
    assert stored(trends) == []
    assert QApplication.focusWidget() is dialog.bar.undo_button
    key(Key.Key_Z, CTRL)
    assert stored(trends) == [(ago(1), "new chair, higher")]
    assert dialog.bar.words.text() == "“new chair, higher” on 21 November is back in your diary"


def test_control_z_in_the_empty_field_takes_back_and_in_a_typed_one_the_letters(
    trends: TrendsWindow, dialog: EventsDialog
) -> None:
    trends.context.diary.save_pain(9)
    key("new chair")
    key(Key.Key_Return)
    key("x")
    key(Key.Key_Z, CTRL)
    assert (dialog.form.words.text(), len(stored(trends))) == ("", 1)
    key(Key.Key_Z, CTRL)
    assert stored(trends) == []
    assert not dialog.bar.undo_button.isVisible()
    key(Key.Key_Z, CTRL)  # what was done to entries is not seen here
    assert trends.context.diary.last_action is not None
    assert trends.context.diary.day_values()[TODAY] == 9


@pytest.mark.parametrize(
    ("words", "trouble"),
    [
        ("", "Write a few words for what happened."),
        ("x" * 85, "That is 5 characters too long: 80 at most."),
    ],
)
def test_words_that_do_not_do_are_told(
    trends: TrendsWindow, dialog: EventsDialog, words: str, trouble: str
) -> None:
    key(words)
    key(Key.Key_Return)
    assert dialog.form.trouble.isVisible()
    assert dialog.form.trouble.text() == trouble
    assert stored(trends) == []
    dialog.form.words.selectAll()
    key("ok")
    assert not dialog.form.trouble.isVisible()


def test_a_day_that_is_none_or_lies_ahead_is_told(
    trends: TrendsWindow, dialog: EventsDialog
) -> None:
    key("new chair")
    dialog.form.day.edit.setFocus()
    dialog.form.day.edit.selectAll()
    key("some day")
    key(Key.Key_Return)
    assert dialog.form.trouble.text().startswith("Write the day like this:")
    dialog.form.day.edit.selectAll()
    key("23 November 2026")
    named(dialog, "Add").click()
    assert dialog.form.trouble.text() == "Choose a day up to 22 November 2026."
    assert QApplication.focusWidget() is dialog.form.day.edit
    assert stored(trends) == []


def test_escape_leaves_a_change_first_and_then_the_dialog(
    trends: TrendsWindow, dialog: EventsDialog
) -> None:
    key("new chair")
    key(Key.Key_Return)
    named(dialog, "Edit “new chair” on 22 November").click()
    key("!")
    key(Key.Key_Escape)
    assert dialog.isVisible() and dialog.form.words.text() == ""
    key(Key.Key_Escape)
    assert not dialog.isVisible()
    assert stored(trends) == [(TODAY, "new chair")]


def test_deleting_the_one_that_is_being_changed_ends_the_change(
    trends: TrendsWindow, dialog: EventsDialog
) -> None:
    key("new chair")
    key(Key.Key_Return)
    named(dialog, "Edit “new chair” on 22 November").click()
    named(dialog, "Delete “new chair” on 22 November").click()
    assert dialog.form.changed_one is None and dialog.form.save_button.text() == "Add"


def test_an_event_from_before_the_diary_is_kept_and_said_to_be_off_the_chart(
    trends: TrendsWindow, dialog: EventsDialog
) -> None:
    dialog.form.day.set_day(ago(40))
    key("new chair")
    key(Key.Key_Return)
    assert any("not on the chart" in said for said in texts(dialog))
    assert not trends.spec.events


def test_one_that_lies_ahead_can_have_other_words(
    trends: TrendsWindow, dialog: EventsDialog
) -> None:
    ahead = Event(day=TODAY + timedelta(days=9), label="visit", created=NOW, id=7)
    dialog.form.begin(ahead)
    assert dialog.form.day.day() == ahead.day
    assert not dialog.form.day.trouble


def test_what_cannot_be_stored_is_told_and_stays_typed(
    trends: TrendsWindow, dialog: EventsDialog
) -> None:
    key("new chair")

    def look(box: QWidget) -> None:
        assert any("saved" in said for said in texts(box))

    with no_room():
        in_dialog(lambda: key(Key.Key_Return), look)
    assert stored(trends) == []
    assert dialog.form.words.text() == "new chair"


def test_every_control_has_a_name(trends: TrendsWindow, dialog: EventsDialog) -> None:
    trends.context.events.add(TODAY, "new chair")
    for each in (*visible(dialog, QPushButton), *visible(dialog, QLineEdit)):
        text = each.text() if isinstance(each, QPushButton) else ""
        assert each.accessibleName() or text, each


@pytest.mark.parametrize(("percent", "size"), [(100, (880, 600)), (150, (1024, 700))])
def test_nothing_is_cut_off_sideways(
    qtbot: QtBot, theme: Theme, tmp_path: Path, percent: int, size: tuple[int, int]
) -> None:
    theme.use("light", percent)
    trends = open_page(qtbot, theme, tmp_path, daily(3, 20), size=size)
    trends.context.events.add(TODAY, "W" * 40 + " " + "m" * 39)
    dialog = EventsDialog(trends.context, trends.page)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert dialog.width() <= size[0] and dialog.height() <= size[1]
    for button in visible(dialog, QPushButton):
        assert button.width() >= button.sizeHint().width(), button.text()
        right = button.mapTo(dialog, button.rect().topRight()).x()
        assert right < dialog.width(), button.text()


def test_the_window_opens_it_by_button_and_by_key_and_the_diary_takes_back_too(
    qtbot: QtBot, tmp_path: Path
) -> None:
    driver = open_window(qtbot, tmp_path, FakeClock(NOW))
    driver.key("4")
    driver.window.show_page("trends")
    page = driver.window.pages["trends"]
    assert isinstance(page, TrendsPage)
    qtbot.waitUntil(page.card.save_button.isEnabled)  # the charts are loaded

    def note(dialog: QWidget) -> None:
        assert isinstance(dialog, EventsDialog)
        QTest.keyClicks(dialog.form.words, "new chair")
        QTest.keyClick(dialog.form.words, Key.Key_Return)

    in_dialog(lambda: driver.key("e"), lambda dialog: None)
    in_dialog(lambda: driver.press("Your events …"), note)
    driver.window.show_page("today")
    assert driver.says("Saved")
    assert "Undo" not in driver.button_names(driver.shown)  # it would take back what is not seen
    driver.window.show_page("diary")
    assert driver.says("Saved “new chair” on 22 November")
    driver.press("Undo: Saved “new chair” on 22 November")
    assert driver.says(
        "“new chair” on 22 November is no longer in your diary. Before that: Saved 4"
    )
