"""The summary of the last weeks, to copy or to save as a text file."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.presenters.summary import PERIOD, summary
from backpain_diary.services.whole_file import refuse_to_replace, whole_file
from backpain_diary.ui.context import Context
from backpain_diary.ui.messages import tell
from backpain_diary.ui.parts import button, label, wrapped_row
from backpain_diary.ui.save_dialog import ask_where

SIZE = (680, 560)
SUFFIX = ".txt"


class SummaryDialog(QDialog):
    report_wanted = Signal()  # the page for the doctor instead

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Summary"))
        self.resize(*SIZE)
        today = context.clock.today()
        held_s = context.coach.held_s_by_day(today - timedelta(days=PERIOD), today)
        diary = context.diary
        words = summary(
            diary.overview(today),
            held_s,
            today,
            added_later=diary.days_added_later(),
            checks=context.signs.checks(),
        )
        self.text = QPlainTextEdit(words)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(_("Summary of the last weeks"))
        self.done_line = label("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(_("To take along or to send to your doctor."), "lead"))
        column.addWidget(self.text)
        column.addWidget(self.done_line)
        column.addWidget(
            wrapped_row(
                button(_("Copy"), "primary", clicked=self._copy),
                button(_("Save as a text file …"), clicked=self._save),
                button(_("Page for the doctor …"), clicked=self._ask_for_report),
                button(_("Close"), "link", clicked=self.accept),
            )
        )

    def _ask_for_report(self) -> None:
        self.accept()
        self.report_wanted.emit()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.done_line.setText(_("Copied."))

    def _save(self) -> None:
        chosen = ask_where(self, _("Save the summary"), {_("Text files"): SUFFIX}, _("summary.txt"))
        if chosen is None:
            return
        path, _kind = chosen
        try:
            refuse_to_replace(path, SUFFIX, replace=True)  # was asked; never the diary itself
            with whole_file(path) as file:
                file.write(self.text.toPlainText() + "\n")
        except UserError as error:
            tell(self, error)
        else:
            self.done_line.setText(_("Saved as {file}.").format(file=path))
