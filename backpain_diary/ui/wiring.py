"""Connects the window with the open diary: which pages there are, and how they are made."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QGuiApplication

from backpain_diary import paths
from backpain_diary.domain.learn import Target
from backpain_diary.ui.context import Context
from backpain_diary.ui.first_run import offer_welcome, show_welcome
from backpain_diary.ui.help_flow import HelpFlow
from backpain_diary.ui.learn_flow import LearnFlow
from backpain_diary.ui.main_window import MainWindow
from backpain_diary.ui.page import Page
from backpain_diary.ui.report_opening import open_report
from backpain_diary.ui.session_flow import SessionFlow
from backpain_diary.ui.today_flow import TodayFlow

if TYPE_CHECKING:
    from backpain_diary.ui.pages.diary import DiaryPage
    from backpain_diary.ui.pages.help import HelpPage
    from backpain_diary.ui.preferences import Preferences


def wire(window: MainWindow, context: Context) -> None:
    """Complete Today and let the other pages be opened."""
    help_flow = HelpFlow(window, context)
    learn = offer_help(window, context.preferences, help_flow.complete)
    sessions = SessionFlow(window, context)
    window.use(_builders(window, context, sessions, learn))
    context.changes.subscribe(window.data_changed)
    today = TodayFlow(window.today, context)
    today.session_wanted.connect(sessions.start)
    today.going_on_wanted.connect(lambda left: sessions.start(left.routine, left.holds))
    today.detail_wanted.connect(lambda entry_id: _add_detail(window, entry_id))
    today.answers_wanted.connect(lambda: window.show_page("kept"))
    today.writing_wanted.connect(lambda: _go_on_writing(window))
    today.summary_wanted.connect(lambda: _show_summary(window, context))
    today.learn_wanted.connect(lambda target: learn.open(target, "today"))
    today.check_wanted.connect(lambda: help_flow.open_check("today"))
    application = QGuiApplication.instance()
    assert isinstance(application, QGuiApplication)
    application.focusWindowChanged.connect(today.look_again_if_active)
    today.refresh()
    offer_welcome(window, context)


def offer_help(
    window: MainWindow,
    preferences: Preferences,
    complete: Callable[[HelpPage], None] | None = None,
) -> LearnFlow:
    """What can be opened whatever has become of the diary: help, and the learn pages.

    complete: adds to Help what needs a diary
    """
    learn = LearnFlow(window, paths.assets_dir())

    def help_() -> Page:
        from backpain_diary.ui.pages.help import HelpPage

        page = HelpPage(preferences, learn.topics)
        page.learn_wanted.connect(lambda topic: learn.open(Target(topic)))
        if complete is not None:
            complete(page)
        return page

    window.offer({"help": help_})
    return learn


def _builders(
    window: MainWindow, context: Context, sessions: SessionFlow, learn: LearnFlow
) -> dict[str, Callable[[], Page]]:
    """Each imports its page when the page is first wanted."""

    def stretch() -> Page:
        from backpain_diary.ui.library_flow import LibraryFlow
        from backpain_diary.ui.pages.stretch import StretchPage

        page = StretchPage(context)
        LibraryFlow(window, context, page)
        page.session_wanted.connect(sessions.start)
        page.learn_wanted.connect(lambda target: learn.open(target, "stretch"))
        return page

    def diary() -> Page:
        from backpain_diary.ui.pages.diary import DiaryPage

        page = DiaryPage(context)
        page.learn_wanted.connect(lambda target: learn.open(target, "diary"))
        return page

    def trends() -> Page:
        from backpain_diary.ui.pages.trends import TrendsPage

        page = TrendsPage(context)
        page.today_wanted.connect(lambda: window.show_page("today"))
        page.learn_wanted.connect(lambda target: learn.open(target, "trends"))
        page.report_wanted.connect(lambda: open_report(window, context))
        page.events_wanted.connect(lambda: _note_events(window, context))
        return page

    def settings() -> Page:
        from backpain_diary.ui.pages.settings import SettingsPage

        page = SettingsPage(context)
        page.welcome_wanted.connect(lambda: show_welcome(window, context, "settings"))
        page.files.restored.connect(lambda: window.make_again("settings"))
        return page

    return {
        "stretch": stretch,
        "diary": diary,
        "trends": trends,
        "settings": settings,
    }


def _add_detail(window: MainWindow, entry_id: int) -> None:
    window.show_page("diary")
    cast("DiaryPage", window.pages["diary"]).edit_entry(entry_id, at_detail=True)


def _go_on_writing(window: MainWindow) -> None:
    window.show_page("diary")
    cast("DiaryPage", window.pages["diary"]).go_on_writing()


def _note_events(window: MainWindow, context: Context) -> None:
    from backpain_diary.ui.events_dialog import EventsDialog

    EventsDialog(context, window).exec()


def _show_summary(window: MainWindow, context: Context) -> None:
    from backpain_diary.ui.summary_dialog import SummaryDialog

    dialog = SummaryDialog(context, window)
    dialog.report_wanted.connect(lambda: open_report(window, context))
    dialog.exec()
