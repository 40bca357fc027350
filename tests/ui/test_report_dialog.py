"""The page for the doctor in the window: chosen, seen, saved, and what was typed is kept."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.domain.events import Topic
from backpain_diary.domain.report import Field
from backpain_diary.paper.looks import SIZES
from backpain_diary.presenters.report_form import Days
from backpain_diary.ui.pages.trends import TrendsPage
from backpain_diary.ui.report_dialog import LATER_MS, ReportDialog
from backpain_diary.ui.report_preview import ReportPreview, opened, picture
from backpain_diary.ui.report_printing import has_printer, print_pdf
from tests.command import ROOT
from tests.domain.diaries import day, diary
from tests.fakes import FakeClock
from tests.paper.pixels import inked
from tests.paper.reading import reader, words
from tests.windows import Driver, in_dialog, no_room, open_window, services

PAGE_SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}


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


def preview_of(dialog: ReportDialog) -> ReportPreview:
    assert dialog.pane.preview is not None
    return dialog.pane.preview


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
        assert {"Larger", "Smaller", "Fit width", "Show as text"} <= names
        assert {"3 months", "A4"} <= names or {"3 months", "US Letter"} <= names

    in_dialog(lambda: driver.press("Page for the doctor"), walk)


def test_the_printed_page_is_the_same(driver: Driver, tmp_path: Path) -> None:
    file, printed = tmp_path / "page.pdf", tmp_path / "printed.pdf"

    def use(dialog: QWidget) -> None:
        assert isinstance(dialog, ReportDialog)
        dialog.form.second.tick(True)
        save_to(driver, dialog, file)
        printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(printed))
        printer.setPageSize(QPageSize(PAGE_SIZES[dialog.form.choice().paper]))
        print_pdf(file.read_bytes(), printer)

    in_dialog(lambda: driver.press("Page for the doctor"), use)
    for there, meant in zip(inked(printed.read_bytes()), inked(file.read_bytes()), strict=True):
        assert there == pytest.approx(meant, abs=3)  # points, from each edge of the paper


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


def test_the_preview_is_the_file_page_by_page(driver: Driver, tmp_path: Path) -> None:
    """Each side of either paper, drawn from what is saved, dot by dot."""

    def use(dialog: QWidget) -> None:
        assert isinstance(dialog, ReportDialog)
        dialog.form.second.tick(True)
        for number, (paper, size) in enumerate(SIZES.items()):
            dialog.form.paper.choose(number)
            file = tmp_path / f"{paper}.pdf"
            save_to(driver, dialog, file)
            driver.qtbot.wait(2 * LATER_MS)
            document = opened(file.read_bytes(), QObject(dialog))
            pages = preview_of(dialog).pages
            assert len(pages) == 2
            for side, page in enumerate(pages):
                shown = page.pixmap().toImage()
                assert abs(shown.height() / shown.width() - size.height / size.width) < 0.01
                assert shown == picture(document, side, shown.width())
            document.close()

    in_dialog(lambda: driver.press("Page for the doctor"), use)


def test_it_can_be_made_larger_with_buttons_and_keys(driver: Driver) -> None:
    def use(dialog: QWidget) -> None:
        assert isinstance(dialog, ReportDialog)
        preview = preview_of(dialog)

        def width() -> int:
            return preview.pages[0].pixmap().width()

        def middle() -> float:
            """How far down the page the middle of the view is."""
            bar = preview.verticalScrollBar()
            return (bar.value() + bar.pageStep() / 2) / (bar.maximum() + bar.pageStep())

        QApplication.processEvents()  # all is laid out
        usual = width()
        preview.verticalScrollBar().setValue(preview.verticalScrollBar().maximum() // 2)
        before = middle()
        driver.press("Larger", dialog)
        assert width() == pytest.approx(1.25 * usual, abs=2)
        assert preview.horizontalScrollBar().maximum() > 0
        assert middle() == pytest.approx(before, abs=0.02)
        QTest.keyClick(dialog, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        assert width() == pytest.approx(1.25**2 * usual, abs=2)
        for _time in range(20):
            QTest.keyClick(dialog, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        assert width() == pytest.approx(4 * usual, abs=2)
        QTest.keyClick(dialog, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
        assert width() == usual
        QTest.keyClick(dialog, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
        assert width() == pytest.approx(usual / 1.25, abs=2)
        driver.press("Fit width", dialog)
        assert width() == usual

    in_dialog(lambda: driver.press("Page for the doctor"), use)


def test_it_can_be_read_as_text(driver: Driver) -> None:
    def use(dialog: QWidget) -> None:
        assert isinstance(dialog, ReportDialog)
        assert not dialog.pane.text.isVisible()
        driver.press("Show as text", dialog)
        assert dialog.pane.text.isVisible()
        assert not preview_of(dialog).isVisible()
        assert "25 of 91 days logged" in dialog.pane.text.toPlainText()
        dialog.form.ticks[Field.SIGNS].tick(False)
        assert "Warning signs" in dialog.pane.text.toPlainText()
        driver.qtbot.waitUntil(lambda: "Warning signs" not in dialog.pane.text.toPlainText())
        driver.press("Show as text", dialog)
        assert preview_of(dialog).isVisible()

    in_dialog(lambda: driver.press("Page for the doctor"), use)


def test_without_a_printer_it_says_so(driver: Driver) -> None:
    if has_printer():
        pytest.skip("a printer is set up on this computer")

    def use(dialog: QWidget) -> None:
        assert isinstance(dialog, ReportDialog)
        driver.press("Print …", dialog)
        assert dialog.said.text().startswith("No printer is set up on this computer.")

    in_dialog(lambda: driver.press("Page for the doctor"), use)


@pytest.mark.parametrize(
    ("missing", "says", "can_print"),
    [
        ("PySide6.QtPdf", "The part that draws and prints the page is missing", False),
        ("PySide6.QtPrintSupport", "The part that prints is missing on this computer.", True),
    ],
)
def test_a_missing_part_of_qt_is_told(
    tmp_path: Path, missing: str, says: str, can_print: bool
) -> None:
    program = [sys.executable, "-m", "tests.ui.report_without", missing, str(tmp_path)]
    ran = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert f"can be pressed: {can_print} True" in ran.stdout
    assert says in ran.stdout
    assert "as text: Pain diary: a page for the doctor" in ran.stdout
