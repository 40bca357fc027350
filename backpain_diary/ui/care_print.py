"""The care cards on paper: black on white, with borders and words instead of colours."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QMarginsF, QStandardPaths
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QFileDialog, QWidget

from backpain_diary.domain.notices import Tier
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.care import CareCard, before_the_cards
from backpain_diary.services.whole_file import unwritable

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

POINTS = 11
MARGIN_MM = 15
BORDERS = {Tier.EMERGENCY: 4, Tier.URGENT: 2, Tier.CONTACT: 1}  # the more urgent the thicker
LETTER_LANDS = (
    *(QLocale.Country.UnitedStates, QLocale.Country.Canada, QLocale.Country.Mexico),
    *(QLocale.Country.Philippines, QLocale.Country.Chile, QLocale.Country.Colombia),
    *(QLocale.Country.PuertoRico, QLocale.Country.Guatemala, QLocale.Country.CostaRica),
)


def print_cards(parent: QWidget, cards: Sequence[CareCard]) -> bool:
    """Ask for a printer and print; whether it was."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter()
    printer.setDocName(_("When to get help"))
    _lay_out(printer, usual_size())
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print the cards"))
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    document(cards).print_(printer)
    return True


def save_cards(parent: QWidget, cards: Sequence[CareCard]) -> Path | None:
    """Ask for a place and write a PDF there; None when the user changed their mind."""
    sizes = {
        _("PDF on A4 paper (*.pdf)"): QPageSize.PageSizeId.A4,
        _("PDF on US Letter paper (*.pdf)"): QPageSize.PageSizeId.Letter,
    }
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = QStandardPaths.writableLocation(place) or str(Path.home())
    dialog = QFileDialog(parent, _("Save the cards"), folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(sorted(sizes, key=lambda words: sizes[words] is not usual_size()))
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(_("when-to-get-help.pdf"))
    if not dialog.exec():
        return None
    path = Path(dialog.selectedFiles()[0])
    write_pdf(path, cards, sizes[dialog.selectedNameFilter()])
    return path


def write_pdf(path: Path, cards: Sequence[CareCard], size: QPageSize.PageSizeId) -> None:
    """Raises UserError, and then no file was harmed."""
    if path.suffix.lower() != ".pdf":
        raise UserError(
            _("The cards can be saved as PDF only. Nothing was saved."),
            _("Choose a name that ends in .pdf."),
        )
    half = path.with_name(f".{path.name}.new")
    try:
        half.touch()
        writer = QPdfWriter(str(half))
        writer.setTitle(_("When to get help"))
        _lay_out(writer, size)
        document(cards).print_(writer)
        del writer  # closes the file
        half.replace(path)
    except OSError as error:
        half.unlink(missing_ok=True)
        raise unwritable(path, error) from error


def document(cards: Sequence[CareCard]) -> QTextDocument:
    made = QTextDocument()
    font = QFont()
    font.setPointSizeF(POINTS)
    made.setDefaultFont(font)
    made.setDefaultStyleSheet("* { color: black; } h1, h2 { font-weight: bold; }")
    made.setHtml(_html(cards))
    return made


def usual_size() -> QPageSize.PageSizeId:
    """Of the paper where the computer is."""
    is_letter = QLocale.system().country() in LETTER_LANDS
    return QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4


def _lay_out(device: QPagedPaintDevice, size: QPageSize.PageSizeId) -> None:
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    device.setPageLayout(
        QPageLayout(
            QPageSize(size),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )


def _html(cards: Sequence[CareCard]) -> str:
    parts = [f"<h1>{escape(_('When to get help'))}</h1>", f"<p>{escape(before_the_cards())}</p>"]
    for each in cards:
        signs = "".join(f"<li>{escape(sign)}</li>" for sign in each.signs)
        parts.append(
            f'<table width="100%" cellpadding="8" cellspacing="0" border="{BORDERS[each.tier]}"'
            ' style="border-color: black; border-style: solid; margin-top: 10px;"><tr><td>'
            f"<h2>{escape(each.title)}</h2><p><b>{escape(each.what_to_do)}</b></p>"
            f"<ul>{signs}</ul></td></tr></table>"
        )
    return "".join(parts)
