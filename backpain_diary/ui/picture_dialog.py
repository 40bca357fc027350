"""Asks where to save a picture."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from backpain_diary.errors import UserError
from backpain_diary.i18n import _

KINDS = ("png", "svg")


def ask_where(parent: QWidget, name: str) -> Path | None:
    """A path that ends in .png or .svg, or None when the user changed their mind.

    The dialog itself asks before an existing file is replaced. Raises UserError.
    """
    words = {"png": _("PNG picture (*.png)"), "svg": _("SVG drawing, sharp at any size (*.svg)")}
    place = QStandardPaths.StandardLocation.PicturesLocation
    folder = QStandardPaths.writableLocation(place) or str(Path.home())
    dialog = QFileDialog(parent, _("Save the picture"), folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([words[kind] for kind in KINDS])
    dialog.setDefaultSuffix(KINDS[0])
    dialog.filterSelected.connect(
        lambda words: dialog.setDefaultSuffix("svg" if "svg" in words else "png")
    )
    dialog.selectFile(name)
    if not dialog.exec():
        return None
    path = Path(dialog.selectedFiles()[0])
    if kind_of(path) not in KINDS:
        raise UserError(
            _("A picture can be saved as PNG or SVG only. Nothing was saved."),
            _("Choose a name that ends in .png or .svg."),
        )
    return path


def kind_of(path: Path) -> str:
    return path.suffix.lower().removeprefix(".")
