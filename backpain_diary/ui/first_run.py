"""Shows the first screens to somebody who has never been here."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from backpain_diary.errors import UserError
from backpain_diary.ui.context import Context
from backpain_diary.ui.help_over import help_over
from backpain_diary.ui.main_window import MainWindow

if TYPE_CHECKING:
    pass


def offer_welcome(window: MainWindow, context: Context) -> None:
    """At the first start only: not over a diary that has something in it."""
    if context.preferences.settings.has_been_welcomed:
        return
    if context.diary.is_empty():
        show_welcome(window, context)


def show_welcome(window: MainWindow, context: Context, back_to: str = "today") -> None:
    """back_to: the page that is shown afterwards"""
    from backpain_diary.ui.pages.welcome import WelcomePage

    page = WelcomePage(context)

    def finish() -> None:
        window.help_key.disconnect(help_)
        preferences = context.preferences
        with suppress(UserError):  # then they are shown once more at the next start
            preferences.change(preferences.settings._replace(has_been_welcomed=True))
        window.uncover(page, back_to)

    def help_() -> None:
        if page.isVisible():
            help_over(page, window, context.preferences)

    page.finished.connect(finish)
    window.help_key.connect(help_)
    window.cover(page)
