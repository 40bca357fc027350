"""How the page for the doctor is seen before it is saved, and how it is printed."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.domain.report import Field
from backpain_diary.paper.looks import SIZES
from backpain_diary.ui.report_dialog import LATER_MS, ReportDialog
from backpain_diary.ui.report_preview import opened, picture
from backpain_diary.ui.report_printing import has_printer, print_pdf
from tests.command import ROOT
from tests.dialogs import in_dialog
from tests.paper.pixels import inked
from tests.ui.report_windows import open_with_diary, preview_of, save_to
from tests.windows import Driver

PAGE_SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Driver:
    return open_with_diary(qtbot, tmp_path)


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
