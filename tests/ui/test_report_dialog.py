"""The page for the doctor in the window: chosen, seen, saved, and what was typed is kept."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.domain.events import Topic
from backpain_diary.domain.report import Field
from backpain_diary.presenters.report_form import Days
from backpain_diary.ui.pages.trends import TrendsPage
from backpain_diary.ui.report_dialog import ReportDialog
from backpain_diary.ui.report_preview import print_pdf
from tests.domain.diaries import day, diary
from tests.fakes import FakeClock
from tests.paper.reading import reader, words
from tests.windows import Driver, in_dialog, no_room, open_window, services


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    clock = FakeClock(datetime(2026, 3, 28, 12, tzinfo=UTC))
    with services(tmp_path, clock) as (service, _coach):
        for each, pain in diary("20P 3. 5P").items():
            service.save_pain(pain, day=each, note="On the stairs")
        clock.advance(timedelta(days=1).total_seconds())
    driver = open_window(qtbot, tmp_path, clock)
    driver.window.show_page("trends")
    page = cast(TrendsPage, driver.window.pages["trends"])
    qtbot.waitUntil(page.card.save_button.isEnabled)  # the charts are loaded
    return driver


def save_to(driver: Driver, dialog: ReportDialog, file: Path) -> None:
    def choose(asked: QWidget) -> None:
        assert isinstance(asked, QFileDialog)
        asked.selectFile(str(file))
        asked.accept()

    in_dialog(lambda: driver.press("Save as PDF …", dialog), choose)


def test_the_page_is_seen_and_saved(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"

    def use(dialog: QWidget) -> None:
        assert isinstance(dialog, ReportDialog)
        assert dialog.preview is not None
        (page,) = dialog.preview.pages
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
        assert dialog.preview is not None
        driver.qtbot.waitUntil(lambda: len(dialog.preview.pages) == 2)  # type: ignore[union-attr]
        save_to(driver, dialog, file)

    in_dialog(lambda: driver.press("Page for the doctor"), choose)
    said = words(file.read_bytes())
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
        assert dialog.preview is not None
        assert "2 of 2 days logged" in dialog.preview.pages[0].accessibleDescription()

    in_dialog(lambda: driver.press("Page for the doctor"), choose)


def test_a_full_disk_is_told(driver: Driver, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"

    def use(dialog: QWidget) -> None:
        assert isinstance(dialog, ReportDialog)

        def choose(asked: QWidget) -> None:
            assert isinstance(asked, QFileDialog)
            asked.selectFile(str(file))
            asked.accept()

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
        assert {"3 months", "A4"} <= names or {"3 months", "US Letter"} <= names

    in_dialog(lambda: driver.press("Page for the doctor"), walk)


def test_the_printed_page_is_the_same(driver: Driver, tmp_path: Path) -> None:
    printed = tmp_path / "printed.pdf"

    def use(dialog: QWidget) -> None:
        assert isinstance(dialog, ReportDialog)
        file = tmp_path / "page.pdf"
        save_to(driver, dialog, file)
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(printed))
        print_pdf(file.read_bytes(), printer)

    in_dialog(lambda: driver.press("Page for the doctor"), use)
    assert len(reader(printed.read_bytes()).pages) == 1


def test_the_words_are_in_the_diary(driver: Driver) -> None:
    def type_(dialog: QWidget) -> None:
        assert isinstance(dialog, ReportDialog)
        QTest.keyClicks(dialog.form.wish, "What may I lift?")

    in_dialog(lambda: driver.press("Page for the doctor"), type_)
    context = driver.app._context
    assert context is not None
    assert context.own_words.read()[Topic.WANTED_FROM_VISIT].text == "What may I lift?"
