"""The page for the doctor in the window: chosen, seen, saved, and what was typed is kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.domain.events import Topic
from backpain_diary.domain.report import Field
from backpain_diary.presenters.report_form import Days
from backpain_diary.ui.report_dialog import ReportDialog
from tests.dialogs import in_dialog, name_file
from tests.domain.diaries import day
from tests.paper.reading import reader, words
from tests.ui.report_windows import open_with_diary, preview_of, save_to
from tests.windows import Driver, no_room


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    return open_with_diary(qtbot, tmp_path)


def test_the_page_is_seen_and_saved(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"

    def use(dialog: QWidget) -> None:
        assert isinstance(dialog, ReportDialog)
        (page,) = preview_of(dialog).pages
        assert page.accessibleName() == "Page 1 of 1"
        assert "Pain diary: a page for the doctor" in page.accessibleDescription()
        assert page.pixmap().width() > 200
        save_to(driver, dialog, file)
        assert dialog.said.text() == f"Saved as {file}."

    in_dialog(lambda: driver.press("Page for the doctor"), use)
    assert "25 of 91 days logged" in words(file.read_bytes())


def test_what_was_chosen_and_typed_is_kept(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"

    def choose(dialog: QWidget) -> None:
        assert isinstance(dialog, ReportDialog)
        form = dialog.form
        form.worry.setFocus()
        QTest.keyClicks(form.worry, "Will it stay?")
        form.ticks[Field.SIGNS].tick(False)
        form.second.tick(True)
        form.paper.choose(1)
        form.days.choose(list(Days).index(Days.FOUR_WEEKS))
        driver.qtbot.waitUntil(lambda: len(preview_of(dialog).pages) == 2)
        save_to(driver, dialog, file)

    in_dialog(lambda: driver.press("Page for the doctor"), choose)
    said = words(file.read_bytes())
    assert "1 March to 28 March 2026" in said
    assert "My main worry: Will it stay?" in said
    assert "25 of 28 days logged" in said
    assert "On the stairs" in said
    assert "Not asked" not in said
    assert float(reader(file.read_bytes()).pages[0].mediabox.width) == 612
    settings = driver.app.preferences.settings
    assert (settings.left_out, settings.has_second_page, settings.paper) == (
        "signs",
        True,
        "letter",
    )

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, ReportDialog)
        assert dialog.form.worry.toPlainText() == "Will it stay?"
        assert not dialog.form.ticks[Field.SIGNS].is_ticked
        assert dialog.form.choice().days is Days.FOUR_WEEKS
        assert "25 of 28 days logged" in dialog.pane.text.toPlainText()

    in_dialog(lambda: driver.press("Page for the doctor"), look)


def test_days_that_do_not_fit_are_told(driver: Driver) -> None:
    def choose(dialog: QWidget) -> None:
        assert isinstance(dialog, ReportDialog)
        dialog.form.days.choose(list(Days).index(Days.CHOSEN))
        first, last = dialog.form.first_field, dialog.form.last_field
        last.set_day(day(3))
        first.set_day(day(9))
        driver.qtbot.waitUntil(lambda: not dialog.save_button.isEnabled())
        assert dialog.said.text() == "The first day is after the last one."
        first.set_day(day(2))
        driver.qtbot.waitUntil(dialog.save_button.isEnabled)
        assert "2 of 2 days logged" in preview_of(dialog).pages[0].accessibleDescription()

    in_dialog(lambda: driver.press("Page for the doctor"), choose)


def test_a_full_disk_is_told(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"

    def use(dialog: QWidget) -> None:
        assert isinstance(dialog, ReportDialog)

        def choose(asked: QWidget) -> None:
            name_file(asked, file).accept()

        with no_room():
            in_dialog(lambda: driver.press("Save as PDF …", dialog), choose, lambda _box: None)
        assert not file.exists()

    in_dialog(lambda: driver.press("Page for the doctor"), use)


def test_it_can_be_opened_from_help(driver: Driver) -> None:
    def check(dialog: QWidget) -> None:
        assert isinstance(dialog, ReportDialog)

    driver.press("Help")
    in_dialog(lambda: driver.press("Page for the doctor"), check)


def test_everything_has_a_name_and_is_reached_by_tab(driver: Driver) -> None:
    def walk(dialog: QWidget) -> None:
        assert isinstance(dialog, ReportDialog)
        names = set()
        for _step in range(60):
            QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
            focused = dialog.focusWidget()
            assert focused is not None
            names.add(focused.accessibleName() or getattr(focused, "text", str)())
        assert "" not in names
        assert {"Chart", "My main worry", "Save as PDF …", "Print …", "Close", "Preview"} <= names
        assert {"Larger", "Smaller", "Fit width", "Show as text"} <= names
        assert {"3 months", "A4"} <= names or {"3 months", "US Letter"} <= names

    in_dialog(lambda: driver.press("Page for the doctor"), walk)


def test_the_words_are_in_the_diary(driver: Driver) -> None:
    def type_(dialog: QWidget) -> None:
        assert isinstance(dialog, ReportDialog)
        QTest.keyClicks(dialog.form.wish, "What may I lift?")

    in_dialog(lambda: driver.press("Page for the doctor"), type_)
    context = driver.app._context
    assert context is not None
    assert context.own_words.read()[Topic.WANTED_FROM_VISIT].text == "What may I lift?"


def test_chosen_days_are_there_again(driver: Driver) -> None:
    def choose(dialog: QWidget) -> None:
        assert isinstance(dialog, ReportDialog)
        dialog.form.days.choose(list(Days).index(Days.CHOSEN))
        dialog.form.first_field.set_day(day(2))
        dialog.form.last_field.set_day(day(9))

    def look(dialog: QWidget) -> None:
        assert isinstance(dialog, ReportDialog)
        choice = dialog.form.choice()
        assert (choice.days, choice.first, choice.last) == (Days.CHOSEN, day(2), day(9))
        assert dialog.form.first_field.isVisible()
        assert dialog.pane.text.toPlainText().split("\n")[1] == "2 March to 9 March 2026"
        dialog.form.days.choose(list(Days).index(Days.THREE_MONTHS))
        assert dialog.form.choice().last == day(28)

    in_dialog(lambda: driver.press("Page for the doctor"), choose)
    in_dialog(lambda: driver.press("Page for the doctor"), look)
