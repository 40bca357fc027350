"""The page for the doctor before it is saved: as pictures of its sides, or as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from backpain_diary.i18n import _
from backpain_diary.ui.parts import button, label, wrapped_row

if TYPE_CHECKING:
    from backpain_diary.ui.report_preview import ReportPreview


class ReportPane(QWidget):
    """preview: None where the part of Qt that draws PDF files is missing; then there is text."""

    def __init__(self) -> None:
        super().__init__()
        self.preview = _preview()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(_("The page as text"))
        self._either = QStackedWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        if self.preview is None:
            self._column.addWidget(_without_preview())
        else:
            self._either.addWidget(self.preview)
            self._add_buttons(self.preview)
        self._either.addWidget(self.text)
        self._column.addWidget(self._either, 1)

    def show_page(self, made: bytes, text: str) -> None:
        """made: the file; text: the same in words"""
        if self.preview is not None:
            self.preview.show_pdf(made)
        place = self.text.verticalScrollBar().value()
        self.text.setPlainText(text)
        self.text.verticalScrollBar().setValue(place)

    def _add_buttons(self, preview: ReportPreview) -> None:
        self.larger = button(_("Larger"), clicked=preview.make_larger)
        self.smaller = button(_("Smaller"), clicked=preview.make_smaller)
        self.fitted = button(_("Fit width"), clicked=preview.fit_width)
        keys = QKeySequence.StandardKey
        for each, key, act in (
            (self.larger, keys.ZoomIn, preview.make_larger),
            (self.smaller, keys.ZoomOut, preview.make_smaller),
            (self.fitted, QKeySequence("Ctrl+0"), preview.fit_width),
        ):
            shortcut = QShortcut(key, self)
            shortcut.activated.connect(act)
            each.setToolTip(shortcut.key().toString(QKeySequence.SequenceFormat.NativeText))
        self.text_button = button(_("Show as text"))
        self.text_button.setCheckable(True)
        self.text_button.toggled.connect(self._show_text)
        sizes = (self.larger, self.smaller, self.fitted)
        self._column.addWidget(wrapped_row(*sizes, self.text_button))

    def _show_text(self, is_text: bool) -> None:
        self._either.setCurrentWidget(self.text if is_text else self.preview or self.text)
        for each in (self.larger, self.smaller, self.fitted):
            each.setEnabled(not is_text)


def _preview() -> ReportPreview | None:
    try:
        from backpain_diary.ui.report_preview import ReportPreview
    except ImportError:
        return None
    return ReportPreview()


def _without_preview() -> QWidget:
    return label(
        _(
            "The part that draws and prints the page is missing on this computer. Here is what"
            " will be on it; it can be saved as a PDF all the same."
        ),
        "lead",
    )
