"""Writes the page for the doctor to a file, complete or not at all."""

import locale
import os
from pathlib import Path

from backpain_diary.errors import UserError
from backpain_diary.i18n import _, system_language
from backpain_diary.paper.report_page import report_pdf
from backpain_diary.presenters.report_parts import ReportView
from backpain_diary.services.whole_file import refuse_to_replace, whole_file

SUFFIX = ".pdf"
LETTER_LANDS = ("US", "CA", "MX", "PH", "CL", "CO", "PR", "GT", "CR")
LETTER_NAMES = ("United States", "Canada", "Mexico")  # as Windows calls them


def save_report(path: Path, view: ReportView, paper: str, *, replace: bool) -> None:
    """Raises UserError, and then nothing was written.

    replace: take the place of an existing file, if its name says that it is a PDF too
    """
    if path.suffix.lower() != SUFFIX:
        raise UserError(
            _("The page can be written as PDF only. Nothing was written."),
            _("Choose a name that ends in .pdf."),
        )
    refuse_to_replace(path, SUFFIX, replace=replace)
    made = report_pdf(view, paper, language_tag())
    with whole_file(path) as file:
        file.buffer.write(made)


def language_tag() -> str:
    """Of the words on the page, such as "en" or "pt-BR"."""
    return system_language().replace("_", "-")


def usual_paper() -> str:
    """Of the country that the computer is set to."""
    names = [os.environ.get(name, "") for name in ("LC_ALL", "LC_PAPER", "LANG")]
    place = next((name for name in names if name), "") or (locale.getlocale()[0] or "")
    land = place.split(".")[0].split("@")[0].rpartition("_")[2]
    return "letter" if land in (*LETTER_LANDS, *LETTER_NAMES) else "a4"
