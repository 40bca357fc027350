"""Connects the Today page with the diary."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backpain_diary.domain.action import Action
from backpain_diary.domain.notices import Diary
from backpain_diary.presenters.today import STRIP_DAYS, saved_line, shows_anchors, strip
from backpain_diary.presenters.today_words import nothing_saved
from backpain_diary.services.changes import EVERYTHING, Changed
from backpain_diary.ui.announce import announce
from backpain_diary.ui.context import Context
from backpain_diary.ui.day_watch import DayWatch
from backpain_diary.ui.guiding import go_on_for_today, offer_for_today
from backpain_diary.ui.messages import tried
from backpain_diary.ui.pages.today import TodayPage
from backpain_diary.ui.today_cards import TodayCards
from backpain_diary.ui.today_day import TodayDay
from backpain_diary.ui.today_lower import TodayLower

if TYPE_CHECKING:
    from PySide6.QtCore import QTimerEvent

PICTURE_LATER_MS = 250  # when the page itself has been painted


class TodayFlow(QObject):
    summary_wanted = Signal()
    check_wanted = Signal()  # the questions about warning signs
    writing_wanted = Signal()  # of the entry that is not saved yet
    answers_wanted = Signal()  # the list of what was answered
    detail_wanted = Signal(int)  # an entry's id
    session_wanted = Signal(str)  # a routine's id
    going_on_wanted = Signal(object)  # a GoOn
    learn_wanted = Signal(object)  # a Target

    def __init__(self, page: TodayPage, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._newest: int | None = None
        self._is_paused = False
        self._is_saving = False
        self._took_up: int | None = None  # the entry that ended a pause
        self._shown: tuple[date, Diary] | None = None
        self._pictured = ""  # the movement whose figure is shown, or will be in a moment
        self._picture_timer = 0  # its id, 0 for none
        self._lower = TodayLower(context.theme)
        self._lower.session_wanted.connect(self.session_wanted)
        self._lower.going_on_wanted.connect(self.going_on_wanted)
        page.add_lower(self._lower)
        self._day = TodayDay(context.clock)
        self._watch = DayWatch(context.clock, self)
        self._watch.turned.connect(self._begin_day)
        self._cards = TodayCards(page, context)
        self._cards.summary_wanted.connect(self.summary_wanted)
        self._cards.check_wanted.connect(self.check_wanted)
        self._cards.writing_wanted.connect(self.writing_wanted)
        self._cards.answers_wanted.connect(self.answers_wanted)
        self._cards.learn_wanted.connect(self.learn_wanted)
        page.pain_chosen.connect(self._pain_chosen)
        page.night_day_chosen.connect(self._night_day_chosen)
        page.anchors_put_away.connect(self._put_anchors_away)
        context.preferences.changed.connect(self._settings_changed)
        page.undo_wanted.connect(self._undo)
        page.detail_wanted.connect(self._add_detail)
        page.refresh_wanted.connect(self.refresh)

    def refresh(self) -> None:
        today = self._context.clock.today()
        diary = self._context.diary
        asked = self._day.question()
        day = self._day.day
        entries = diary.entries(day, day)
        newest = max(entries, key=lambda entry: (entry.created, entry.id or 0), default=None)
        self._newest = newest.id if newest else None
        last = diary.last_action
        overview = diary.overview(today)
        pausing = self._context.pauses.state(overview.values, today)
        self._shown = today, overview
        self._note_pause(is_paused=pausing.since is not None)
        self._page.show_day(day, is_today=day == today)
        self._page.show_night(asked)
        self._page.show_anchors(
            shows_anchors(self._context.preferences.settings.anchors, len(overview.values))
        )
        self._page.show_saved(
            saved_line(
                entries,
                today,
                is_taken_up=newest is not None and newest.id == self._took_up,
            ),
            nothing_saved(
                is_paused=pausing.since is not None, needs_day=bool(asked and not asked.chosen)
            ),
            newest.pain if newest else None,
            can_undo=isinstance(last, Action) and last.entry.day == day,  # else it is not seen here
        )
        added_later = diary.days_added_later(today - timedelta(days=STRIP_DAYS))
        self._lower.show_strip(strip(overview.values, added_later, today))
        self._show_offer()
        self._cards.show(overview, entries, pausing, today)

    def _note_pause(self, *, is_paused: bool) -> None:
        """That a number took the diary up again is said with the number."""
        if self._is_paused and not is_paused and self._is_saving:
            self._took_up = self._newest
        elif is_paused:
            self._took_up = None
        self._is_paused = is_paused

    def _show_offer(self) -> None:
        offered = offer_for_today(self._context)
        self._lower.show_offer(offered, go_on_for_today(self._context))
        if offered.first != self._pictured:
            self._pictured = offered.first
            self._picture_timer = self._picture_timer or self.startTimer(PICTURE_LATER_MS)

    def timerEvent(self, event: QTimerEvent) -> None:
        """The one timer is that of the picture; while the page is hidden it waits."""
        if not self._page.isVisible():
            return
        self.killTimer(self._picture_timer)
        self._picture_timer = 0
        from backpain_diary.ui.today_picture import picture_of

        if (picture := picture_of(self._context, self._pictured)) is not None:
            self._lower.show_picture(picture)

    def look_again_if_active(self) -> None:
        """Show what came in from outside this window, or a day that has begun meanwhile.

        A method, since the connection to one ends with its object.
        """
        if not self._page.isActiveWindow():
            return
        today = self._context.clock.today()
        is_seen = self._watch.look()
        if not is_seen and (today, self._context.diary.overview(today)) != self._shown:
            self._context.changes.publish(EVERYTHING)

    def _begin_day(self) -> None:
        self._context.changes.publish(EVERYTHING)

    def _settings_changed(self) -> None:
        self._page.data_changed(Changed.ANSWERS)

    def _pain_chosen(self, pain: int) -> None:
        """Save it for the day that was chosen, else for today; at night ask which is meant.

        The page may be of yesterday: a computer that slept tells nobody that a day has begun.
        """
        chosen = self._day.chosen
        self._watch.look()
        if chosen is None and self._day.must_ask():
            self._day.waiting = pain
            self.refresh()
            if self._page.night is not None:
                self._page.scroll_area.ensureWidgetVisible(self._page.night)
                self._page.night.ask()
        else:
            self._day.waiting = None
            self._save(pain, chosen)

    def _night_day_chosen(self, day: date) -> None:
        waited = self._day.choose(day)
        if waited is not None:
            self._save(waited, day)
        self.refresh()

    def _save(self, pain: int, day: date | None) -> None:
        self._is_saving = True
        self._change_entries(lambda: self._context.diary.save_pain(pain, day=day))
        self._is_saving = False

    def _undo(self) -> None:
        self._change_entries(self._context.diary.undo)

    def _change_entries(self, action: Callable[[], object]) -> None:
        if tried(self._page, action):
            announce(self._page.scale, self._page.saved.text())

    def _add_detail(self) -> None:
        if self._newest is not None:
            self.detail_wanted.emit(self._newest)

    def _put_anchors_away(self) -> None:
        preferences = self._context.preferences
        away = preferences.settings._replace(anchors="away")
        tried(self._page, lambda: preferences.change(away))
