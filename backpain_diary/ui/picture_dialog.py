"""Asks where to save a picture."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.ui import save_dialog

KINDS = ("png", "svg")


def ask_where(parent: QWidget, name: str) -> Path | None:
    """A path that ends in .png or .svg, or None when the user changed their mind.

    It was asked already whether to replace an existing file. Raises UserError.
    """
    kinds = {_("PNG picture"): ".png", _("SVG drawing, sharp at any size"): ".svg"}
    place = QStandardPaths.StandardLocation.PicturesLocation
    chosen = save_dialog.ask_where(parent, _("Save the picture"), kinds, name, place)
    if chosen is None:
        return None
    path, _kind = chosen
    if kind_of(path) not in KINDS:
        raise UserError(
            _("A picture can be saved as PNG or SVG only. Nothing was saved."),
            _("Choose a name that ends in .png or .svg."),
        )
    return path


def kind_of(path: Path) -> str:
    return path.suffix.lower().removeprefix(".")
