"""Writes the diary to a file: a button for each form, and who can read it."""

from __future__ import annotations

from datetime import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QScrollArea,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from backpain_diary.domain.exports import Form, Written
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters import exports
from backpain_diary.presenters.regions import region_words
from backpain_diary.services.exporting import write_reminder
from backpain_diary.ui.announce import announce
from backpain_diary.ui.context import Context
from backpain_diary.ui.messages import tell
from backpain_diary.ui.parts import button, label, row

WIDTH = 640
EVENING = QTime(20, 0)


class ExportDialog(QDialog):
    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(_("Write to a file"))
        self.at = QTimeEdit(EVENING)
        self.at.setAccessibleName(_("When the reminder comes"))
        self.said = label("", "lead")
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.hide()
        inside = QWidget()
        forms = QVBoxLayout(inside)
        forms.setSpacing(4)
        for form in Form:
            choose = button(f"{exports.name(form)} …", clicked=partial(self._save, form))
            choose.setAccessibleDescription(exports.about(form))
            beside = [self.at] if form is Form.REMINDER else []
            forms.addLayout(row(choose, *beside))
            forms.addWidget(label(exports.about(form), "muted"))
            forms.addSpacing(8)
        forms.addStretch(1)
        around = QVBoxLayout(self)
        area = QScrollArea()
        area.setObjectName("column")
        area.setAccessibleName(_("Forms of a file"))
        area.setWidgetResizable(True)
        area.setWidget(inside)
        around.addWidget(area, 1)
        around.addWidget(self.said)
        around.addLayout(row(button(_("Close"), clicked=self.accept)))
        px = context.theme.px
        room = parent.size()
        self.resize(min(px(WIDTH), room.width()), min(px(WIDTH), room.height()))

    def _save(self, form: Form) -> None:
        dialog = QFileDialog(self, exports.name(form))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{exports.name(form)} (*{form.value})")
        dialog.setDefaultSuffix(form.value.removeprefix("."))
        dialog.selectFile(exports.file_name(form))
        if not dialog.exec():
            return
        path = Path(dialog.selectedFiles()[0])
        try:
            written = self._write(form, path)
        except UserError as error:
            tell(self, error)
            return
        words = exports.written(written, str(path))
        self.said.setText(words)
        self.said.show()
        announce(self.said, words)

    def _write(self, form: Form, path: Path) -> Written:
        """The file dialog has asked already whether to replace a file. Raises UserError."""
        if form is Form.REMINDER:
            at = time(self.at.time().hour(), self.at.time().minute())
            return write_reminder(path, at, self._context.clock.now(), replace=True)
        settings = self._context.preferences.settings
        return self._context.exports().write(form, path, settings, region_words, replace=True)
