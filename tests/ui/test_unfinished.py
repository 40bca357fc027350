"""The entry that is being written: it comes back when the window was closed on it."""

from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from backpain_diary import paths
from backpain_diary.presenters.detail import Group
from backpain_diary.ui.detail.activity import ActivityPart
from backpain_diary.ui.detail.ticks import TicksPart
from backpain_diary.ui.entry_form import EntryForm
from backpain_diary.ui.pages.diary import DiaryPage
from backpain_diary.ui.pages.today import TodayPage
from tests.fakes import FakeClock
from tests.windows import Driver, no_room, open_window, services

REMARK = "You began this before, and it is not saved yet."


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    with services(tmp_path, FakeClock()) as (diary, _coach):
        diary.save_pain(5, day=date(2026, 2, 26), note="Long drive")
    return open_window(qtbot, tmp_path, FakeClock())


def page(driver: Driver) -> DiaryPage:
    return cast("DiaryPage", driver.window.pages["diary"])


def form(driver: Driver) -> EntryForm:
    shown = page(driver).form
    assert shown is not None, "no form is shown"
    return shown


def open_form(driver: Driver) -> EntryForm:
    driver.press("Diary")
    page(driver).add_button.click()
    return form(driver)


def again(driver: Driver) -> Driver:
    """Close the window, and start the program once more."""
    driver.close()
    return open_window(driver.qtbot, driver.folder, driver.clock)


def is_kept(driver: Driver) -> bool:
    return paths.draft_path(driver.folder).exists()


def test_all_that_was_written_comes_back(driver: Driver) -> None:
    written = open_form(driver)
    written.when.quick[date(2026, 2, 28)].click()
    written.scale.buttons[3].click()
    written.note.setPlainText("Two lines\nand ünïcode 🪑")
    for group in (Group.SYMPTOMS, Group.ACTIVITY):
        written.groups.folds[group].heading.click()
    tick = next(iter(cast("TicksPart", written.groups.parts[Group.SYMPTOMS]).ticks.values()))
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    cast("ActivityPart", written.groups.parts[Group.ACTIVITY]).edit.setText("Gardening")
    before = written.draft()
    assert before.detail.symptoms
    driver = again(driver)
    driver.press("Diary")
    assert form(driver).draft() == before
    assert form(driver).groups.activity_name() == "Gardening"
    assert driver.says(REMARK)
    form(driver).save()
    (_old, saved) = driver.entries()
    assert (saved.day, saved.pain, saved.note) == (before.day, 3, before.note)
    assert not is_kept(driver)


def test_a_change_to_an_entry_comes_back_as_one(driver: Driver) -> None:
    (entry,) = driver.entries()
    assert entry.id is not None
    driver.press("Diary")
    page(driver).edit_entry(entry.id)
    form(driver).scale.buttons[7].click()
    driver = again(driver)
    driver.press("Go on writing")
    assert form(driver).heading.text() == "Change this entry"
    form(driver).save()
    assert [(each.id, each.pain, each.note) for each in driver.entries()] == [
        (entry.id, 7, "Long drive")
    ]


def test_in_place_of_another_diary_no_entry_of_that_is_changed(driver: Driver) -> None:
    (entry,) = driver.entries()
    assert entry.id is not None
    driver.press("Diary")
    page(driver).edit_entry(entry.id)
    form(driver).scale.buttons[7].click()
    driver.close()
    for file in driver.folder.glob("diary.sqlite3*"):
        file.unlink()
    driver.clock.advance(60)
    with services(driver.folder, driver.clock) as (diary, _coach):
        assert diary.save_pain(1, day=date(2026, 2, 20)).id == entry.id
    driver = open_window(driver.qtbot, driver.folder, driver.clock)
    driver.press("Diary")
    assert form(driver).heading.text() == "New entry"
    form(driver).save()
    assert [each.pain for each in driver.entries()] == [1, 7]


def test_what_was_saved_just_before_the_end_is_not_asked_for_again(driver: Driver) -> None:
    written = open_form(driver)
    written.scale.buttons[3].click()
    page(driver).hide()
    draft = paths.draft_path(driver.folder).read_text("utf-8")
    page(driver).show()
    written.save()
    paths.draft_path(driver.folder).write_text(draft, "utf-8")  # as if killed in between
    driver = again(driver)
    driver.press("Diary")
    assert page(driver).form is None
    assert not is_kept(driver)


def test_an_untouched_form_is_not_kept(driver: Driver) -> None:
    open_form(driver)
    driver = again(driver)
    assert "Go on writing" not in driver.button_names()
    driver.press("Diary")
    assert page(driver).form is None


def test_what_was_changed_back_is_not_kept(driver: Driver) -> None:
    written = open_form(driver)
    written.note.setPlainText("Too")
    driver.qtbot.waitUntil(lambda: is_kept(driver))
    written.note.clear()
    driver.qtbot.waitUntil(lambda: not is_kept(driver))


def test_leaving_it_asks_and_then_nothing_comes_back(driver: Driver) -> None:
    open_form(driver).note.setPlainText("Perhaps")
    driver = again(driver)
    driver.press("Diary")
    driver.press("Cancel")
    assert driver.says("Leave without saving? What you changed here would be lost.")
    driver.press("Leave without saving")
    assert not is_kept(driver)
    driver = again(driver)
    assert isinstance(driver.shown, TodayPage)
    assert "Go on writing" not in driver.button_names()


def test_today_leads_back_to_the_form_that_stands_open(driver: Driver) -> None:
    written = open_form(driver)
    written.note.setPlainText("Perhaps")
    driver.window.rail.buttons["today"].click()
    QApplication.processEvents()
    assert driver.says("You began to write about 1 March.")
    driver.press("Go on writing")
    assert form(driver) is written
    assert written.note.toPlainText() == "Perhaps"
    assert not driver.says(REMARK)


def test_without_room_to_keep_it_that_is_said_and_it_stays(driver: Driver) -> None:
    written = open_form(driver)
    with no_room():
        written.note.setPlainText("Perhaps")
        page(driver).hide()
    page(driver).show()
    QApplication.processEvents()
    assert written.foot.error_card.isVisible()
    assert "cannot be kept for later" in written.foot.error_words.text()
    assert written.note.toPlainText() == "Perhaps"
    written.note.setPlainText("Perhaps not")
    driver.qtbot.waitUntil(lambda: is_kept(driver))


def test_a_learn_page_is_read_and_left_without_losing_a_word(driver: Driver) -> None:
    written = open_form(driver)
    written.groups.folds[Group.SELF_CARE].heading.click()
    written.note.setPlainText("Perhaps")
    driver.press("Read more: What you can do yourself")
    assert driver.window.stack.currentWidget() is driver.window.pages["learn"]
    driver.press("← Back to Diary")
    assert form(driver) is written
    assert written.note.toPlainText() == "Perhaps"


@pytest.mark.parametrize(
    "pressed",
    ["Save it and go on", "Leave without saving", "Keep writing"],
)
def test_detail_for_another_entry_asks_what_becomes_of_the_one_that_is_not_saved(
    driver: Driver, pressed: str
) -> None:
    driver.press("6 out of 10")
    driver.press("Add detail")
    first = page(driver).form
    assert first is not None
    first.note.setPlainText("Stairs")
    driver.window.show_page("today")
    driver.press("8 out of 10")
    driver.press("Add detail")
    assert driver.says("This entry, which you began before, is not saved yet.")
    driver.press(pressed)
    form = page(driver).form
    assert form is not None
    if pressed == "Keep writing":
        assert form is first and form.note.toPlainText() == "Stairs"
        driver.press("Save")
        assert page(driver).form is None
    else:
        assert form.draft().pain == 8 and not form.is_changed()
    notes = ["" if pressed == "Leave without saving" else "Stairs", ""]
    assert [entry.pain for entry in driver.entries()][-2:] == [6, 8]
    assert [entry.note for entry in driver.entries()][-2:] == notes
