"""Connects a guided session with the window and with what is stored."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.ui.context import Context
from backpain_diary.ui.main_window import MainWindow
from backpain_diary.ui.messages import tell
from backpain_diary.ui.parts import button

if TYPE_CHECKING:
    from backpain_diary.domain.session import Hold
    from backpain_diary.ui.pages.player import PlayerPage

T = TypeVar("T")


class SessionFlow(QObject):
    """One session at a time; each finished hold is stored at once."""

    def __init__(self, window: MainWindow, context: Context) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._session_id: int | None = None
        self._has_told = False  # that saving fails: once a session is enough
        self.page: PlayerPage | None = None
        window.closing.connect(self._close)

    def start(self, routine_id: str) -> None:
        if self.page is not None:
            return
        from backpain_diary.ui.pages.player import PlayerPage

        catalog = self._context.catalog
        page = PlayerPage(
            self._context.theme,
            self._context.clock,
            catalog.routines[routine_id],
            catalog.movements,
        )
        self.page = page
        self._session_id = None
        self._has_told = False
        coach = self._context.coach
        page.began.connect(lambda: self._begin(routine_id, page))
        page.pain_before_given.connect(lambda pain: self._keep(coach.pain_before, pain))
        page.hold_recorded.connect(self._record)
        page.ended.connect(self._finish)
        page.pain_after_given.connect(lambda pain: self._keep(coach.pain_after, pain))
        page.left.connect(self._leave)
        page.help_wanted.connect(self._show_help)
        self._window.cover(page)

    def _begin(self, routine_id: str, page: PlayerPage) -> None:
        routine = self._context.catalog.routines[routine_id]

        def begin() -> None:
            self._session_id = self._context.coach.begin(routine, page.planned_s)

        self._try(begin)

    def _record(self, hold: Hold) -> None:
        self._keep(self._context.coach.record, hold)

    def _finish(self, completed: bool) -> None:
        self._keep(
            lambda session_id, is_whole: self._context.coach.finish(session_id, completed=is_whole),
            completed,
        )

    def _keep(self, action: Callable[[int, T], None], value: T) -> None:
        session_id = self._session_id
        if session_id is not None:
            self._try(lambda: action(session_id, value))

    def _try(self, action: Callable[[], None]) -> None:
        try:
            action()
        except UserError as error:
            if not self._has_told:
                self._has_told = True
                tell(self._window, error)

    def _close(self) -> None:
        """The window closes during a session: keep the hold that is not over yet."""
        if self.page is not None:
            self.page.leave()

    def _leave(self) -> None:
        if self.page is not None:
            page, self.page = self.page, None
            self._window.uncover(page)

    def _show_help(self) -> None:
        """Over the session, which waits; back to it with one button or Escape."""
        page = self.page
        if page is None:
            return
        from backpain_diary.ui.pages.help import HelpPage

        help_page = HelpPage(self._context.preferences)

        def back() -> None:
            self._window.cover(page)
            self._window.stack.removeWidget(help_page)
            help_page.deleteLater()

        help_page.add_way_back(button(_("← Back to the session"), "primary", clicked=back), back)
        self._window.cover(help_page)
