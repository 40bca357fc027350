"""Prints the page for the doctor. Imports what may be missing: import this late."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from backpain_diary.ui.report_preview import opened, picture

PRINTED_DPI = 300


def has_printer() -> bool:
    return bool(QPrinterInfo.availablePrinterNames())


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
