"""What Today says about the pain so far, as cards: notices, questions, and a date to check."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum

from backpain_diary.domain.absence import Absence
from backpain_diary.domain.notices import (
    FOLDED_DAYS,
    Acknowledgement,
    Diary,
    Kind,
    Notice,
    folding,
    notices_for,
)
from backpain_diary.domain.spell import Gap, Spell, Status, ignored_future_days
from backpain_diary.i18n import _
from backpain_diary.presenters import wording

LASTING = ("three_weeks", "twelve_weeks", "three_months")  # in this order; the furthest is shown
ABOUT_SPELL = (*LASTING, "cannot_tell")


class Act(Enum):
    SUMMARY = "summary"
    REMIND = "remind"
    CONTACTED = "contacted"
    CHECK = "check"  # the questions about warning signs
    WHY = "why"
    THERE = "there"
    GONE = "gone"
    UNSURE = "unsure"
    ANSWER_AGAIN = "answer_again"  # show the `gap_card` once more
    PICK_DATE = "pick_date"
    LEAVE_OPEN = "leave_open"
    LATER = "later"  # not now; nothing is kept
    PAUSE = "pause"
    GO_ON = "go_on"  # the diary is not paused
    TAKE_UP = "take_up"  # a paused diary
    CHANGE = "change"  # what was answered, in the list of notices
    WRITE = "write"  # go on with the entry that is not saved yet


ANSWERS = {Act.THERE: Gap.THERE, Act.GONE: Gap.GONE, Act.UNSURE: Gap.UNSURE}


@dataclass(frozen=True, slots=True)
class Action:
    act: Act
    label: str


@dataclass(frozen=True, slots=True)
class Card:
    """One message with what can be done about it.

    code:        a notice's or cannot_tell, to acknowledge it by; or gap, onset, absence,
                 check_date, pause_offer, paused, unfinished, answered
    folded_line: what stands in its place while it is put aside; empty: show it in full
    gap:         the two pain days that an answer is about
    """

    code: str
    title: str
    text: str
    actions: tuple[Action, ...] = ()
    folded_line: str = ""
    gap: tuple[date, date] | None = None


def cards(
    diary: Diary, acknowledgements: Sequence[Acknowledgement], today: date
) -> tuple[Card, ...]:
    """All that is to be said today, the most important first; at most one question."""
    notices = notices_for(diary, today)
    return (
        *_about_spell(diary.spell, notices, acknowledgements, today),
        *_about_nights(notices, acknowledgements, today),
        *_about_hurting(notices, acknowledgements, today),
        *_question(diary, today),
        *_dates_to_check(diary, today),
    )


def gap_card(gap: tuple[date, date], spell: Spell, today: date) -> Card:
    """The question about a gap; hedged when the answer decides whether pain has persisted."""
    text = wording.gap(*gap, today)
    answers = (
        Action(Act.THERE, _("It was there, or came and went")),
        Action(Act.GONE, _("It was gone for a week or more")),
        Action(Act.UNSURE, _("I'm not sure")),
    )
    if spell.status is not Status.CANNOT_TELL:
        return Card("gap", wording.title("gap"), text, answers, gap=gap)
    text = f"{text} {wording.if_it_was_there(spell, today)}"
    return Card("gap", wording.title("gap"), text, (*answers, _why()), gap=gap)


def absence_card(absence: Absence, today: date) -> Card:
    """Welcome back, and the one question about the time between."""
    actions = (
        Action(Act.THERE, _("It went on, or came and went")),
        Action(Act.GONE, _("It went away for a week or more")),
        Action(Act.UNSURE, _("I'm not sure")),
        Action(Act.LATER, _("Later")),
    )
    return Card("absence", wording.title("absence"), wording.absence(absence, today), actions)


def onset_card() -> Card:
    actions = (
        Action(Act.PICK_DATE, _("Choose a date")),
        Action(Act.LEAVE_OPEN, _("Leave this open")),
    )
    return Card("onset", wording.title("onset"), wording.onset(), actions)


def _about_spell(
    spell: Spell,
    notices: Sequence[Notice],
    acknowledgements: Sequence[Acknowledgement],
    today: date,
) -> Iterator[Card]:
    codes = [notice.code for notice in notices if notice.code in LASTING]
    if codes:
        text = wording.lasting(codes[-1], spell, today)
        if contacted := _contacted_on(spell, acknowledgements):
            text = f"{text} {wording.still_waiting(contacted, today)}"
        yield _notice(codes[-1], text, acknowledgements, today)
    elif spell.status is Status.CANNOT_TELL and spell.unsure and not spell.question:
        text = wording.not_sure(*spell.unsure, spell, today)
        card = _notice("cannot_tell", text, acknowledgements, today)
        again = Action(Act.ANSWER_AGAIN, _("Change my answer"))
        yield replace(card, actions=(*card.actions, again), gap=spell.unsure)


def _about_nights(
    notices: Sequence[Notice], acknowledgements: Sequence[Acknowledgement], today: date
) -> Iterator[Card]:
    for notice in notices:
        if notice.code == "worse_at_night":
            text = wording.at_night(notice.facts["nights"], notice.facts["days"])
            yield _notice(notice.code, text, acknowledgements, today)


def _about_hurting(
    notices: Sequence[Notice], acknowledgements: Sequence[Acknowledgement], today: date
) -> Iterator[Card]:
    for notice in notices:
        if notice.code == "hurt_twice":
            text = wording.hurting(notice.facts["sessions"], notice.facts["days"])
            yield _notice(notice.code, text, acknowledgements, today)


def _question(diary: Diary, today: date) -> Iterator[Card]:
    spell = diary.spell
    if diary.absence:
        yield absence_card(diary.absence, today)
    elif spell.question:
        yield gap_card(spell.question, spell, today)
    elif spell.ask_onset:
        yield onset_card()


def _dates_to_check(diary: Diary, today: date) -> Iterator[Card]:
    if ignored := ignored_future_days(diary.values, today):
        yield Card("check_date", wording.title("check_date"), wording.future_days(ignored))


def _notice(code: str, text: str, acknowledgements: Sequence[Acknowledgement], today: date) -> Card:
    actions = (
        Action(Act.SUMMARY, _("Make a summary")),
        Action(Act.REMIND, _("Remind me in a week")),
        Action(Act.CONTACTED, _("I've contacted someone")),
        check_action(),
        _why(),
    )
    folded_line = ""
    if given := folding(code, acknowledgements, today):
        back = given.day + timedelta(days=FOLDED_DAYS)
        words = wording.contacted if given.kind is Kind.CONTACTED else wording.reminded
        folded_line = words(code, back)
    return Card(code, wording.title(code), text, actions, folded_line)


def check_action() -> Action:
    return Action(Act.CHECK, _("Check for warning signs"))


def _why() -> Action:
    return Action(Act.WHY, _("Why am I seeing this?"))


def _contacted_on(spell: Spell, acknowledgements: Sequence[Acknowledgement]) -> date | None:
    """When the user last noted, during this spell, that they had contacted somebody about it."""
    first, _last = wording.ends(spell)
    days = [
        given.day
        for given in acknowledgements
        if given.kind is Kind.CONTACTED and given.code in ABOUT_SPELL and given.day >= first
    ]
    return max(days, default=None)
