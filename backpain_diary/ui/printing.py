"""Paper: its usual size, and the printer that is chosen for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize

if TYPE_CHECKING:  # a part that may be missing on a computer
    from PySide6.QtGui import QPagedPaintDevice
    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

LETTER_LANDS = (
    *(QLocale.Country.UnitedStates, QLocale.Country.Canada, QLocale.Country.Mexico),
    *(QLocale.Country.Philippines, QLocale.Country.Chile, QLocale.Country.Colombia),
    *(QLocale.Country.PuertoRico, QLocale.Country.Guatemala, QLocale.Country.CostaRica),
)


def size_in(place: QLocale) -> QPageSize.PageSizeId:
    """Of the paper that is usual there."""
    is_letter = place.territory() in LETTER_LANDS
    return QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4


def lay_out(device: QPagedPaintDevice, size: QPageSize.PageSizeId, margin_mm: float = 0) -> None:
    """Upright. margin_mm: on all sides, unless what is printed keeps its own"""
    margins = QMarginsF(margin_mm, margin_mm, margin_mm, margin_mm)
    upright, unit = QPageLayout.Orientation.Portrait, QPageLayout.Unit.Millimeter
    device.setPageLayout(QPageLayout(QPageSize(size), upright, margins, unit))


def asked_printer(
    parent: QWidget, name: str, title: str, size: QPageSize.PageSizeId, margin_mm: float = 0
) -> QPrinter | None:
    """The one that is chosen; None when the user changed their mind. Raises ImportError.

    name: of what is printed, which the list of the printer shows; title: of the dialog
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(name)
    lay_out(printer, size, margin_mm)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None
