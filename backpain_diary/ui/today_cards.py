"""The cards of Today: notices, questions and the pause, and what becomes of an answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QObject, Signal

from backpain_diary.domain.diary import Entry
from backpain_diary.domain.notices import Diary, Kind
from backpain_diary.domain.pain_answers import Gap
from backpain_diary.domain.pausing import Pausing
from backpain_diary.domain.sign_offers import offer
from backpain_diary.i18n import _
from backpain_diary.presenters.answer_list import thanks_card
from backpain_diary.presenters.notices import ANSWERS, Act, Card, cards, gap_card
from backpain_diary.presenters.pausing import with_pausing
from backpain_diary.presenters.sign_offers import with_offer
from backpain_diary.presenters.unfinished import unfinished_card
from backpain_diary.presenters.why import explanation
from backpain_diary.ui.announce import announce
from backpain_diary.ui.context import Context
from backpain_diary.ui.messages import tried
from backpain_diary.ui.pages.today import TodayPage
from backpain_diary.ui.widgets.message_card import MessageCard

KINDS = {Act.REMIND: Kind.REMIND, Act.CONTACTED: Kind.CONTACTED}


class TodayCards(QObject):
    summary_wanted = Signal()
    check_wanted = Signal()
    writing_wanted = Signal()
    answers_wanted = Signal()  # the list of what was answered
    learn_wanted = Signal(object)  # a Target

    def __init__(self, page: TodayPage, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._shown: list[MessageCard] = []
        self._later: date | None = None  # the day on which the question was put off
        self._thanks: Card | None = None  # to be shown once, after an answer

    def show(
        self, overview: Diary, entries: Sequence[Entry], pausing: Pausing, today: date
    ) -> None:
        """A card in which something is being typed stays, if it still belongs here.

        entries: those of the day that the page is about
        """
        acknowledgements = self._context.diary.acknowledgements()
        found = cards(overview, acknowledgements, today)
        if pausing.since is None:  # a diary that rests asks nothing
            checks = self._context.signs.checks()
            found = with_offer(found, offer(overview, entries, checks, acknowledgements, today))
        if self._later == today:
            found = tuple(card for card in found if card.code != "absence")
        in_use = {widget.card.code: widget for widget in self._shown if widget.is_in_use}
        shown = []
        found = with_pausing(found, pausing, today)
        if self._thanks:
            found = (*found, self._thanks)
            self._thanks = None
        if kept_draft := self._context.drafts.kept():
            found = (unfinished_card(kept_draft.draft.day, today), *found)
        for card in found:
            kept = in_use.get(card.code)
            shown.append(kept if kept and kept.card == card else self._message(card))
        self._show(shown)

    def _show(self, widgets: list[MessageCard]) -> None:
        self._shown = widgets
        self._page.show_messages(widgets)

    def _message(self, card: Card) -> MessageCard:
        made = MessageCard(card, self._context.theme, self._context.clock.today())
        made.acted.connect(lambda act, on: self._act(act, on, made))
        made.date_chosen.connect(self._onset_given)
        made.learn_wanted.connect(self.learn_wanted)
        return made

    def _act(self, act: Act, card: Card, widget: MessageCard) -> None:
        today = self._context.clock.today()
        diary = self._context.diary
        if act is Act.SUMMARY:
            self.summary_wanted.emit()
        elif act is Act.CHECK:
            self.check_wanted.emit()
        elif act is Act.WRITE:
            self.writing_wanted.emit()
        elif act is Act.CHANGE:
            self.answers_wanted.emit()
        elif act is Act.WHY:
            widget.explain(explanation(card.code, diary.overview(today), today))
        elif act is Act.ANSWER_AGAIN and card.gap:
            self._show([self._message(gap_card(card.gap, diary.spell(today), today))])
        elif act is Act.LATER:
            self._later = today if card.code == "absence" else self._later
            self._page.refresh()
        elif (action := self._action(act, card)) is not None:
            self._keep(act, card, action)

    def _keep(self, act: Act, card: Card, action: Callable[[], object]) -> None:
        if act in ANSWERS:
            said = next(each.label for each in card.actions if each.act is act)
            self._thanks = thanks_card(said)
        if tried(self._page, action):
            titles = [widget.card.title for widget in self._shown]
            announce(self._page, " ".join(titles or [_("Thank you, that is kept.")]))
        else:
            self._thanks = None

    def _action(self, act: Act, card: Card) -> Callable[[], object] | None:
        """What is kept of an answer."""
        diary, pauses = self._context.diary, self._context.pauses
        if act in KINDS:
            return lambda: diary.acknowledge(card.code, KINDS[act])
        if act in ANSWERS:
            return lambda: self._answer(card, ANSWERS[act])
        actions: dict[Act, Callable[[], object]] = {
            Act.LEAVE_OPEN: lambda: diary.answer_onset(None),
            Act.PAUSE: pauses.pause,
            Act.GO_ON: pauses.decline,
            Act.TAKE_UP: pauses.take_up,
        }
        return actions.get(act)

    def _answer(self, card: Card, answer: Gap) -> None:
        """About a gap, or about a long time away."""
        diary = self._context.diary
        if card.gap:
            diary.answer_gap(*card.gap, answer)
        elif absence := diary.overview(self._context.clock.today()).absence:
            diary.answer_absence(absence, answer)

    def _onset_given(self, began: date) -> None:
        tried(self._page, lambda: self._context.diary.answer_onset(began))
