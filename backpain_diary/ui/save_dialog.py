"""Asks where to write a file, and whether one that is there already may go."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from backpain_diary.i18n import _


def ask_where(
    parent: QWidget,
    title: str,
    kinds: Mapping[str, str],
    name: str,
    place: QStandardPaths.StandardLocation = QStandardPaths.StandardLocation.DocumentsLocation,
) -> tuple[Path, str] | None:
    """The file and the words of its kind; None when the user changed their mind.

    kinds: what a kind of file is called, and how a name ends that was typed without an ending
    place: where the dialog begins
    """
    folder = QStandardPaths.writableLocation(place) or str(Path.home())
    dialog = QFileDialog(parent, title, folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    filters = {f"{words} (*{ending})": words for words, ending in kinds.items()}
    dialog.setNameFilters(list(filters))
    dialog.selectFile(name)
    if not dialog.exec():
        return None
    typed, kind = Path(dialog.selectedFiles()[0]), filters[dialog.selectedNameFilter()]
    # Qt's default suffix would do this, but some desktops ask about replacing before it is there.
    path = typed if typed.suffix else typed.with_name(typed.name + kinds[kind])
    if path != typed and os.path.lexists(path) and not _may_replace(parent, path):
        return None
    return path, kind


def _may_replace(parent: QWidget, path: Path) -> bool:
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(_("Replace the file?"))
    box.setText(_("There is a file {file} already.").format(file=path.name))
    box.setInformativeText(_("If you replace it, what is in it now is gone."))
    keep = box.addButton(_("Keep it"), QMessageBox.ButtonRole.RejectRole)
    replace = box.addButton(_("Replace it"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.exec()
    return box.clickedButton() is replace
