"""Movements of one's own, to a file and from one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.movement_editor import taken_in, written
from backpain_diary.services.movement_toml import dump, load
from backpain_diary.services.whole_file import refuse_to_replace, whole_file
from backpain_diary.ui.context import Context
from backpain_diary.ui.messages import tell
from backpain_diary.ui.save_dialog import ask_where

SUFFIX = ".toml"


def export_movements(parent: QWidget, context: Context) -> None:
    owns = context.library.own_movements()
    if not owns:
        _say(parent, _("You have no movements of your own yet."))
        return
    chosen = ask_where(parent, _("Save your movements"), {_("Movements"): SUFFIX}, "movements.toml")
    if chosen is not None:
        try:
            refuse_to_replace(chosen[0], SUFFIX, replace=True)  # was asked; never the diary itself
            with whole_file(chosen[0]) as file:
                file.write(dump(owns))
        except UserError as error:
            tell(parent, error)
        else:
            _say(parent, written(len(owns)))


def import_movements(parent: QWidget, context: Context) -> None:
    chosen, _filter = QFileDialog.getOpenFileName(
        parent, _("Take movements in"), "", _("Movements (*.toml)")
    )
    if chosen:
        try:
            said = take_in(Path(chosen), context)
        except UserError as error:
            tell(parent, error)
        else:
            _say(parent, said)


def take_in(path: Path, context: Context) -> str:
    """What was done, in words. All of the file or nothing; raises UserError.

    A movement that is there already, the same in everything, is not taken in again.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(
            _("{file} could not be read: {reason}.").format(
                file=path.name, reason=error.strerror or error
            ),
            _("Nothing was taken in."),
        ) from error
    found = load(data, path.name, context.catalog.movements.keys())
    there = {replace(own, id="") for own in context.library.own_movements()}
    new = tuple(dict.fromkeys(own for own in found if own not in there))
    if new:
        context.library.save_movements(new)
    return taken_in([own.name for own in new], len(found) - len(new))


def _say(parent: QWidget, words: str) -> None:
    box = QMessageBox(QMessageBox.Icon.NoIcon, _("Your movements"), words, parent=parent)
    box.exec()
