"""Prints the page for the doctor. Imports what may be missing: import this late."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from backpain_diary.i18n import _
from backpain_diary.ui.report_preview import opened, picture

PRINTED_DPI = 300


def has_printer() -> bool:
    return bool(QPrinterInfo.availablePrinterNames())


def asked_printer(parent: QWidget, paper: str) -> QPrinter | None:
    """The one that is chosen; None when the user changed their mind. paper: a4 or letter"""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(_("Page for the doctor"))
    is_letter = paper == "letter"
    size = QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4
    printer.setPageSize(QPageSize(size))
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print the page"))
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def print_pdf(made: bytes, printer: QPrinter) -> None:
    """Every page to the edges of the paper: the margins are in the page."""
    printer.setFullPage(True)
    owner = QObject()
    document = opened(made, owner)
    painter = QPainter(printer)
    for number in range(document.pageCount()):
        if number:
            printer.newPage()
        size = printer.pageLayout().fullRectPixels(printer.resolution()).size()
        wide = min(size.width(), size.width() * PRINTED_DPI // printer.resolution())
        painter.drawImage(QRect(QPoint(0, 0), size), picture(document, number, wide))
    painter.end()
    document.close()
