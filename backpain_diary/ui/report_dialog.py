"""Makes the page for the doctor: what is on it, how it looks, saved or printed."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QPageSize
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from backpain_diary.domain.events import Topic
from backpain_diary.domain.report import Report
from backpain_diary.domain.spell import counts_until
from backpain_diary.i18n import _
from backpain_diary.paper.printing import language_tag, save_report
from backpain_diary.paper.report_page import report_pdf
from backpain_diary.presenters.report import report_view
from backpain_diary.presenters.report_form import days_of, fields_of, file_name, kept, kept_days
from backpain_diary.presenters.report_parts import ReportView
from backpain_diary.presenters.report_text import report_text
from backpain_diary.ui.announce import announce
from backpain_diary.ui.context import Context
from backpain_diary.ui.dialog_frame import scrolled
from backpain_diary.ui.messages import tried
from backpain_diary.ui.parts import button, label, wrapped_row
from backpain_diary.ui.printing import asked_printer, size_in
from backpain_diary.ui.report_form import Choice, ReportForm
from backpain_diary.ui.report_pane import ReportPane
from backpain_diary.ui.save_dialog import ask_where

SIZE = (1000, 660)
PAPERS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
LATER_MS = 250  # after the last letter typed, the preview follows


class ReportDialog(QDialog):
    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Page for the doctor"))
        self.resize(*SIZE)
        self._context = context
        self._today = context.clock.today()
        self._report: Report | None = None  # of the days that were shown last
        self._saved = self._choice_at_first()
        last = context.reports().last_day(self._today)
        self.form = ReportForm(self._saved, last, counts_until(self._today))
        self.form.changed.connect(self._show_later)
        self.pane = ReportPane()
        self.said = label("", "muted")
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._show)
        self._lay_out()
        self._show()

    def done(self, result: int) -> None:
        """What was chosen and typed is kept, however the dialog is left."""
        self._later.stop()
        if self._keep():
            super().done(result)

    def _lay_out(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(scrolled(self.form, _("What is on the page")), 5)
        across.addWidget(self.pane, 6)
        self.save_button = button(_("Save as PDF …"), "primary", clicked=self._save)
        self.print_button = button(_("Print …"), clicked=self._print)
        close = button(_("Close"), "link", clicked=self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(across, 1)
        column.addWidget(self.said)
        can_print = self.pane.preview is not None  # it is printed as it is shown
        prints = [self.print_button] if can_print else []
        column.addWidget(wrapped_row(self.save_button, *prints, close))
        self.form.first.setFocus()

    def _choice_at_first(self) -> Choice:
        settings = self._context.preferences.settings
        words = self._context.own_words.read()
        said = {topic: words[topic].text if topic in words else "" for topic in Topic}
        usual = self._context.reports().last_day(self._today)
        days, first, last = days_of(settings.page_days, usual, counts_until(self._today))
        usual_size = size_in(QLocale.system())
        paper = next(name for name, size in PAPERS.items() if size is usual_size)
        return Choice(
            days=days,
            first=first,
            last=last,
            left_out=fields_of(settings.left_out),
            paper=settings.paper or paper,
            has_second=settings.has_second_page,
            worry=said[Topic.MAIN_WORRY],
            wish=said[Topic.WANTED_FROM_VISIT],
        )

    def _show_later(self) -> None:
        self._later.start(LATER_MS)

    def _show(self) -> None:
        trouble = self.form.trouble()
        self._say(trouble)
        for each in (self.save_button, self.print_button):
            each.setEnabled(not trouble)
        if not trouble:
            view = self._view()
            self.pane.show_page(self._pdf(view), report_text(view))

    def _view(self) -> ReportView:
        choice = self.form.choice()
        days = choice.first, choice.last
        if self._report is None or (self._report.first, self._report.last) != days:
            self._report = self._context.reports().report(*days, self._today)
        report = replace(self._report, worry=choice.worry.strip(), wish=choice.wish.strip())
        return report_view(
            report, self._today, left_out=choice.left_out, has_second=choice.has_second
        )

    def _pdf(self, view: ReportView) -> bytes:
        return report_pdf(view, self.form.choice().paper, language_tag())

    def _keep(self) -> bool:
        """False when it could not be kept, and the user has been told."""
        return tried(self, self._keep_words) and tried(self, self._keep_choice)

    def _keep_words(self) -> None:
        choice = self.form.choice()
        for topic, text, before in (
            (Topic.MAIN_WORRY, choice.worry, self._saved.worry),
            (Topic.WANTED_FROM_VISIT, choice.wish, self._saved.wish),
        ):
            if text != before:
                self._context.own_words.write(topic, text)
        self._saved = choice

    def _keep_choice(self) -> None:
        choice, preferences = self.form.choice(), self._context.preferences
        chosen = preferences.settings._replace(
            left_out=kept(choice.left_out),
            has_second_page=choice.has_second,
            paper=choice.paper,
            page_days=kept_days(choice.days, choice.first, choice.last),
        )
        if chosen != preferences.settings:
            preferences.change(chosen)

    def _save(self) -> None:
        name, kinds = file_name(self.form.choice().last), {_("PDF files"): ".pdf"}
        chosen = ask_where(self, _("Save the page"), kinds, name)
        if chosen is None:
            return
        path, _kind = chosen
        paper = self.form.choice().paper
        if self._keep() and tried(
            self, lambda: save_report(path, self._view(), paper, replace=True)
        ):
            self._say(_("Saved as {file}.").format(file=path))

    def _print(self) -> None:
        try:
            from backpain_diary.ui import report_printing
        except ImportError:
            self._say(_("The part that prints is missing on this computer. You can save a PDF."))
            return
        if not report_printing.has_printer():
            self._say(
                _("No printer is set up on this computer. You can save a PDF to print later.")
            )
            return
        paper, title = self.form.choice().paper, _("Print the page")
        printer = asked_printer(self, _("Page for the doctor"), title, PAPERS[paper])
        if printer is not None and self._keep():
            report_printing.print_pdf(self._pdf(self._view()), printer)
            self._say(_("Sent to the printer."))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        if words:
            announce(self, words)
