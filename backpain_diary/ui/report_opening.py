"""Opens the page for the doctor; what it needs is imported when it is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from backpain_diary.ui.context import Context


def open_report(parent: QWidget, context: Context) -> None:
    from backpain_diary.ui.report_dialog import ReportDialog

    ReportDialog(context, parent).exec()
