"""When the questions about warning signs are offered on Today. Nobody has to answer them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from backpain_diary.domain.detail import Symptom
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.notices import Acknowledgement, Diary, folding
from backpain_diary.domain.signs import SIGNS, Answer, Sign, SignCheck
from backpain_diary.domain.spell import counts_until

FIRST_USE = "first_check"
TICKED = "ticked_signs"
OFFERS = (FIRST_USE, TICKED)
NEW_DAYS = 7  # for so long a diary is a new one
ANSWERED_DAYS = 7  # for so long an answer about a sign is not asked for again

MATCHING = {  # what is ticked in the detail of a day -> the sign to ask about
    Symptom.NUMB_LEG_OR_FOOT: Sign.NUMB_LEG,
    Symptom.SHOOTING_LEG: Sign.SPREADING,
    Symptom.GROIN_PAIN: Sign.GROIN_OR_BUTTOCK,
}


@dataclass(frozen=True, slots=True)
class Offer:
    """signs: those that what was ticked today matches; none at first use"""

    code: str
    signs: tuple[Sign, ...] = ()


def ticked_signs(entries: Iterable[Entry]) -> tuple[Sign, ...]:
    """The signs that what was ticked matches, the most urgent first."""
    ticked: set[Sign] = set()
    for entry in entries:
        ticked |= {MATCHING[each] for each in entry.detail.symptoms if each in MATCHING}
        if entry.worse_at_night:
            ticked.add(Sign.NIGHT_NO_EASE)
    return tuple(sign for sign in SIGNS if sign in ticked)


def offer(
    diary: Diary,
    entries: Iterable[Entry],
    checks: Sequence[SignCheck],
    acknowledgements: Sequence[Acknowledgement],
    today: date,
) -> Offer | None:
    """entries: those of today; checks: all that were begun"""
    answered = {
        sign
        for check in checks
        if today - timedelta(days=ANSWERED_DAYS) < check.day <= counts_until(today)
        for sign in SIGNS
        if check.answers.of(sign) is not Answer.NOT_ASKED
    }
    open_signs = tuple(sign for sign in ticked_signs(entries) if sign not in answered)
    if open_signs and folding(TICKED, acknowledgements, today) is None:
        return Offer(TICKED, open_signs)
    if _is_new(diary, today) and not checks and not _is_put_aside(acknowledgements):
        return Offer(FIRST_USE)
    return None


def _is_new(diary: Diary, today: date) -> bool:
    """There is pain in it, and it was begun lately."""
    return diary.spell.since is not None and min(diary.values) > today - timedelta(days=NEW_DAYS)


def _is_put_aside(acknowledgements: Sequence[Acknowledgement]) -> bool:
    """Once is enough: it is offered no more."""
    return any(given.code == FIRST_USE for given in acknowledgements)
