"""Connects a guided session with the window and with what is stored."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from backpain_diary.domain.session import Phase
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.ui.context import Context
from backpain_diary.ui.main_window import MainWindow
from backpain_diary.ui.messages import tell
from backpain_diary.ui.page import Page
from backpain_diary.ui.parts import button

if TYPE_CHECKING:
    from backpain_diary.domain.movement import Routine
    from backpain_diary.domain.session import Hold
    from backpain_diary.ui.cue_player import CuePlayer
    from backpain_diary.ui.keep_awake import KeepAwake
    from backpain_diary.ui.pages.player import PlayerPage

T = TypeVar("T")


class SessionFlow(QObject):
    """One session at a time; each finished hold is stored at once.

    What cannot be stored waits, in order, and is tried again with whatever comes next.
    """

    def __init__(self, window: MainWindow, context: Context) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._session_id = 0
        self._waiting: deque[Callable[[], None]] = deque()
        self._came_from = "today"
        self._has_told = False  # that saving fails: once in the middle of a session is enough
        self._sound: CuePlayer | None = None
        self._awake: KeepAwake | None = None
        self.page: PlayerPage | None = None
        window.closing.connect(self._close)
        window.help_key.connect(self._help_by_key)

    def start(self, routine_id: str, holds: tuple[Hold, ...] = ()) -> None:
        """holds: what was done of it before, when it goes on where it was stopped"""
        if self.page is not None:
            return
        from backpain_diary.ui.cue_player import CuePlayer
        from backpain_diary.ui.guiding import guided
        from backpain_diary.ui.keep_awake import KeepAwake
        from backpain_diary.ui.pages.player import PlayerPage

        try:
            guide = guided(self._context, routine_id, holds)
        except UserError as error:
            tell(self._window, error)
            return
        context = self._context
        sound = CuePlayer(context.preferences, context.assets, context.clock, self)
        page = PlayerPage(context.theme, context.clock, guide, sound)
        page.set_still(context.preferences.settings.is_still)
        awake = KeepAwake(page)
        awake.unavailable.connect(page.show_notice)
        page.runner.changed.connect(awake.follow)
        sound.setParent(page)
        self.page, self._sound, self._awake = page, sound, awake
        sound.prepare()
        self._came_from = self._window.shown_page()
        self._waiting.clear()
        self._has_told = False
        coach, care = context.coach, context.care
        page.began.connect(lambda: self._store(lambda: self._begin(guide.routine, page)))
        page.pain_before_given.connect(lambda pain: self._keep(coach.pain_before, pain))
        page.hold_recorded.connect(lambda hold: self._keep(coach.record, hold))
        page.hurt_noted.connect(lambda hurt: self._keep(care.record_hurt, hurt))
        page.hurt_taken_back.connect(lambda: self._store(self._forget_hurt))
        page.rules_read.connect(self._remember_rules)
        page.ended.connect(lambda completed: self._keep(self._finish, completed))
        page.pain_after_given.connect(lambda pain: self._keep(coach.pain_after, pain))
        page.left.connect(self._leave)
        page.help_wanted.connect(self._show_help)
        page.check_wanted.connect(self._show_check)
        self._window.cover(page)

    def _begin(self, routine: Routine, page: PlayerPage) -> None:
        self._session_id = self._context.coach.begin(routine, page.planned_s)

    def _forget_hurt(self) -> None:
        self._context.care.forget_hurt(self._session_id)

    def _remember_rules(self) -> None:
        preferences = self._context.preferences
        with suppress(UserError):  # then they are shown again next time
            preferences.change(preferences.settings._replace(has_read_rules=True))

    def _finish(self, session_id: int, completed: bool) -> None:
        self._context.coach.finish(session_id, completed=completed)

    def _keep(self, action: Callable[[int, T], None], value: T) -> None:
        self._store(lambda: action(self._session_id, value))

    def _store(self, action: Callable[[], None]) -> None:
        self._waiting.append(action)
        error = self._store_waiting()
        if error is not None and not self._has_told:
            self._has_told = True
            if self.page is not None:
                self.page.runner.pause()
            tell(self._window, error)

    def _store_waiting(self) -> UserError | None:
        """Everything that waits, or the error that still prevents it."""
        try:
            while self._waiting:
                self._waiting[0]()
                self._waiting.popleft()
        except UserError as error:
            return error
        return None

    def _close(self) -> None:
        """The window closes during a session: keep the hold that is not over yet."""
        if self.page is not None:
            self.page.leave()

    def _leave(self) -> None:
        if self.page is not None:
            page, self.page = self.page, None
            if self._sound is not None and self._awake is not None:
                self._sound.end()
                self._awake.release()
            has_begun = page.runner.session.phase is not Phase.READY
            self._window.uncover(page, "today" if has_begun else self._came_from)
            if (error := self._store_waiting()) is not None:
                tell(self._window, error)

    def _help_by_key(self) -> None:
        if self.page is not None and self.page.isVisible():
            self.page.get_help()

    def _show_help(self) -> None:
        """Over the session, which waits; back to it with one button or Escape."""
        from backpain_diary.ui.pages.help import HelpPage

        page = HelpPage(self._context.preferences)
        page.use(self._context)

        def back() -> None:
            self._uncover(page)

        def check() -> None:
            self._show_check()
            self._throw_away(page)

        page.lead_back(button(_("← Back to the session"), "primary", clicked=back), back)
        page.check_wanted.connect(check)
        self._window.cover(page)

    def _show_check(self) -> None:
        """The questions about warning signs, likewise."""
        from backpain_diary.ui.pages.sign_check import SignCheckPage
        from backpain_diary.ui.sign_flow import SignFlow

        page = SignCheckPage()
        flow = SignFlow(page, self._context)
        page.add_way_back(button(_("← Back to the session"), clicked=page.left.emit))
        page.left.connect(lambda: self._uncover(page))
        self._window.cover(page)
        flow.start()

    def _uncover(self, page: Page) -> None:
        """Show the session again."""
        if self.page is not None:
            self._window.cover(self.page)
        self._throw_away(page)

    def _throw_away(self, page: Page) -> None:
        self._window.stack.removeWidget(page)
        page.deleteLater()
