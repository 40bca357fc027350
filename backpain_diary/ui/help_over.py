"""Help over something that covers the pages, and back to it with one button or Escape."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from backpain_diary.i18n import _
from backpain_diary.ui.main_window import MainWindow
from backpain_diary.ui.parts import button
from backpain_diary.ui.preferences import Preferences


def help_over(page: QWidget, window: MainWindow, preferences: Preferences) -> None:
    from backpain_diary.ui.pages.help import HelpPage

    help_page = HelpPage(preferences)

    def back() -> None:
        window.cover(page)
        window.stack.removeWidget(help_page)
        help_page.deleteLater()

    help_page.lead_back(button(_("← Back"), "primary", clicked=back), back)
    window.cover(help_page)
