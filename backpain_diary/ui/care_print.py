"""The care cards on paper: black on white, with borders and words instead of colours."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QLocale
from PySide6.QtGui import QFont, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QWidget

from backpain_diary.domain.notices import Tier
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.care import CareCard, before_the_cards
from backpain_diary.services.whole_file import whole_file
from backpain_diary.ui.printing import asked_printer, lay_out, size_in
from backpain_diary.ui.save_dialog import ask_where

POINTS = 11
HEADING_POINTS = 14
TITLE_POINTS = 18
BORDERS = {Tier.EMERGENCY: 4, Tier.URGENT: 2, Tier.CONTACT: 1}  # the more urgent the thicker


def print_cards(parent: QWidget, cards: Sequence[CareCard]) -> bool:
    """Ask for a printer and print; whether it was."""
    usual = size_in(QLocale.system())
    printer = asked_printer(parent, _("When to get help"), _("Print the cards"), usual)
    if printer is not None:
        document(cards).print_(printer)
    return printer is not None


def save_cards(parent: QWidget, cards: Sequence[CareCard]) -> Path | None:
    """Ask for a place and write a PDF there; None when the user changed their mind."""
    sizes = {
        _("PDF on A4 paper"): QPageSize.PageSizeId.A4,
        _("PDF on US Letter paper"): QPageSize.PageSizeId.Letter,
    }
    usual = size_in(QLocale.system())
    kinds = dict.fromkeys(sorted(sizes, key=lambda words: sizes[words] is not usual), ".pdf")
    chosen = ask_where(parent, _("Save the cards"), kinds, _("when-to-get-help.pdf"))
    if chosen is None:
        return None
    path, kind = chosen
    write_pdf(path, cards, sizes[kind])
    return path


def write_pdf(path: Path, cards: Sequence[CareCard], size: QPageSize.PageSizeId) -> None:
    """Raises UserError, and then no file was harmed."""
    if path.suffix.lower() != ".pdf":
        raise UserError(
            _("The cards can be saved as PDF only. Nothing was saved."),
            _("Choose a name that ends in .pdf."),
        )
    made = QBuffer()
    made.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(made)
    writer.setTitle(_("When to get help"))
    lay_out(writer, size)
    document(cards).print_(writer)
    del writer  # it writes the end of the file
    with whole_file(path) as file:
        file.buffer.write(made.data().data())


def document(cards: Sequence[CareCard]) -> QTextDocument:
    """It keeps two centimetres from the edges by itself."""
    made = QTextDocument()
    font = QFont()
    font.setPointSizeF(POINTS)
    made.setDefaultFont(font)
    made.setDefaultStyleSheet(
        f"h1 {{ font-size: {TITLE_POINTS}pt; margin: 0; }}"
        f"h2 {{ font-size: {HEADING_POINTS}pt; margin: 0; }}"
        "p { margin: 4px 0 2px 0; } ul { margin: 0; }"
    )
    made.setHtml(_html(cards))
    return made


def _html(cards: Sequence[CareCard]) -> str:
    parts = [f"<h1>{escape(_('When to get help'))}</h1>", f"<p>{escape(before_the_cards())}</p>"]
    for each in cards:
        signs = "".join(f"<li>{escape(sign)}</li>" for sign in each.signs)
        parts.append(
            f'<table width="100%" cellpadding="6" cellspacing="0" border="{BORDERS[each.tier]}"'
            ' style="border-color: black; border-style: solid; margin-top: 8px;"><tr><td>'
            f"<h2>{escape(each.title)}</h2><p><b>{escape(each.what_to_do)}</b></p>"
            f"<ul>{signs}</ul></td></tr></table>"
        )
    return "".join(parts)
