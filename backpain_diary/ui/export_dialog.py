"""Writes the diary to a file: a button for each form, and who can read it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from datetime import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from backpain_diary.domain.exports import Form, Written
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters import exports
from backpain_diary.presenters.regions import region_words
from backpain_diary.services.exporting import write_reminder
from backpain_diary.ui.announce import announce
from backpain_diary.ui.background import Background
from backpain_diary.ui.context import Context
from backpain_diary.ui.dialog_frame import fit_over, scrolled
from backpain_diary.ui.messages import tell
from backpain_diary.ui.parts import button, label, row
from backpain_diary.ui.save_dialog import ask_where
from backpain_diary.ui.widgets.day_field import TimeField

SIZE = (640, 640)
EVENING = QTime(20, 0)


class ExportDialog(QDialog):
    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.background = Background(self)
        self.background.took_long.connect(lambda: self._say(_("Writing …")))
        self.setWindowTitle(_("Write to a file"))
        self.at = TimeField(_("When the reminder comes"))
        self.at.setTime(EVENING)
        self.said = label("", "lead")
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.said.hide()
        inside = QWidget()
        forms = QVBoxLayout(inside)
        forms.setContentsMargins(24, 20, 24, 12)
        forms.setSpacing(4)
        self.choices = [
            button(f"{exports.name(form)} …", clicked=partial(self._save, form)) for form in Form
        ]
        for form, choose in zip(Form, self.choices, strict=True):
            choose.setAccessibleDescription(exports.about(form))
            beside = [self.at] if form is Form.REMINDER else []
            forms.addLayout(row(choose, *beside))
            forms.addWidget(label(exports.about(form), "muted"))
            forms.addSpacing(8)
        forms.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scrolled(inside, _("Forms of a file")), 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(24, 8, 24, 16)
        foot.addWidget(self.said)
        foot.addLayout(row(button(_("Close"), clicked=self.accept)))
        around.addLayout(foot)
        fit_over(self, parent, context.theme, SIZE)
        self.choices[0].setFocus()

    def _save(self, form: Form) -> None:
        if self.background.is_busy:
            return
        name = exports.name(form)
        chosen = ask_where(self, name, {name: form.value}, exports.file_name(form))
        if chosen is None:
            return
        path, _kind = chosen
        self.said.hide()
        write = self._writer(form, path)
        self.background.run(lambda _progress: write(), lambda done: self._written(done, path))

    def _written(self, done: Future[Written], path: Path) -> None:
        self.said.hide()
        try:
            written = done.result()
        except UserError as error:
            tell(self, error)
            return
        self._say(exports.written(written, str(path)))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.show()
        announce(self.said, words)

    def _writer(self, form: Form, path: Path) -> Callable[[], Written]:
        """What is done beside the window. It was asked already whether to replace a file."""
        if form is Form.REMINDER:
            at = time(self.at.time().hour(), self.at.time().minute())
            return partial(write_reminder, path, at, self._context.clock.now(), replace=True)
        settings = self._context.preferences.settings
        write = self._context.exports().write
        return partial(write, form, path, settings, region_words(), replace=True)

    def done(self, result: int) -> None:
        """A file that is being written is completed."""
        self.background.close()
        super().done(result)
