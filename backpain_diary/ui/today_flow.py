"""Connects the Today page with the diary."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backpain_diary.domain.notices import Diary, Kind
from backpain_diary.domain.pain_answers import Gap
from backpain_diary.domain.sign_offers import offer
from backpain_diary.errors import UserError
from backpain_diary.presenters.notices import Act, Card, cards, gap_card
from backpain_diary.presenters.sign_offers import with_offer
from backpain_diary.presenters.today import saved_line, strip
from backpain_diary.presenters.why import explanation
from backpain_diary.services.changes import Changed
from backpain_diary.ui.announce import announce
from backpain_diary.ui.context import Context
from backpain_diary.ui.guiding import go_on_for_today, offer_for_today
from backpain_diary.ui.messages import tell
from backpain_diary.ui.pages.today import TodayPage
from backpain_diary.ui.today_lower import TodayLower
from backpain_diary.ui.widgets.message_card import MessageCard

if TYPE_CHECKING:
    from PySide6.QtCore import QTimerEvent

ANSWERS = {Act.THERE: Gap.THERE, Act.GONE: Gap.GONE, Act.UNSURE: Gap.UNSURE}
KINDS = {Act.REMIND: Kind.REMIND, Act.CONTACTED: Kind.CONTACTED}
EVERYTHING = ~Changed(0)
PICTURE_LATER_MS = 250  # when the page itself has been painted


class TodayFlow(QObject):
    summary_wanted = Signal()
    check_wanted = Signal()  # the questions about warning signs
    detail_wanted = Signal(int)  # an entry's id
    session_wanted = Signal(str)  # a routine's id
    going_on_wanted = Signal(object)  # a GoOn

    def __init__(self, page: TodayPage, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._newest: int | None = None
        self._shown: tuple[date, Diary] | None = None
        self._pictured = ""  # the movement whose figure is shown, or will be in a moment
        self._picture_timer = 0  # its id, 0 for none
        self._lower = TodayLower(context.theme)
        self._lower.session_wanted.connect(self.session_wanted)
        self._lower.going_on_wanted.connect(self.going_on_wanted)
        page.add_lower(self._lower)
        page.pain_chosen.connect(self._save)
        page.undo_wanted.connect(self._undo)
        page.detail_wanted.connect(self._add_detail)
        page.refresh_wanted.connect(self.refresh)

    def refresh(self) -> None:
        today = self._context.clock.today()
        diary = self._context.diary
        entries = diary.entries(today, today)
        newest = max(entries, key=lambda entry: (entry.created, entry.id or 0), default=None)
        self._newest = newest.id if newest else None
        self._page.show_date(today)
        self._page.show_saved(
            saved_line(entries), newest.pain if newest else None, can_undo=diary.can_undo
        )
        overview = diary.overview(today)
        self._shown = today, overview
        self._lower.show_strip(strip(overview.values, today))
        self._show_offer()
        acknowledgements = diary.acknowledgements()
        offered = offer(overview, entries, self._context.signs.checks(), acknowledgements, today)
        shown = with_offer(cards(overview, acknowledgements, today), offered)
        self._page.show_messages([self._message(card) for card in shown])

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
        if (today, self._context.diary.overview(today)) != self._shown:
            self._context.changes.publish(EVERYTHING)

    def _message(self, card: Card) -> MessageCard:
        made = MessageCard(card, self._context.theme, self._context.clock.today())
        made.acted.connect(lambda act, on: self._act(act, on, made))
        made.date_chosen.connect(self._onset_given)
        return made

    def _act(self, act: Act, card: Card, widget: MessageCard) -> None:
        today = self._context.clock.today()
        diary = self._context.diary
        if act is Act.SUMMARY:
            self.summary_wanted.emit()
        elif act is Act.CHECK:
            self.check_wanted.emit()
        elif act is Act.WHY:
            widget.explain(explanation(card.code, diary.overview(today), today))
        elif act is Act.ANSWER_AGAIN and card.gap:
            again = self._message(gap_card(card.gap, diary.spell(today), today))
            self._page.show_messages([again])
        elif act in KINDS:
            self._try(lambda: diary.acknowledge(card.code, KINDS[act]))
        elif act in ANSWERS and card.gap:
            before, after = card.gap
            self._try(lambda: diary.answer_gap(before, after, ANSWERS[act]))
        elif act is Act.LEAVE_OPEN:
            self._try(lambda: diary.answer_onset(None))

    def _save(self, pain: int) -> None:
        self._change_entries(lambda: self._context.diary.save_pain(pain))

    def _undo(self) -> None:
        self._change_entries(self._context.diary.undo)

    def _change_entries(self, action: Callable[[], object]) -> None:
        if self._try(action):
            announce(self._page.scale, self._page.saved.text())

    def _onset_given(self, began: date) -> None:
        self._try(lambda: self._context.diary.answer_onset(began))

    def _add_detail(self) -> None:
        if self._newest is not None:
            self.detail_wanted.emit(self._newest)

    def _try(self, action: Callable[[], object]) -> bool:
        """Do what the user asked; an error leaves everything as it was and is told."""
        try:
            action()
        except UserError as error:
            tell(self._page, error)
            return False
        return True
