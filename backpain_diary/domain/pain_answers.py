"""What the user answers about a spell of pain, and what follows from it for the count.

Two questions are asked: when the pain began, and whether it was there in a stretch with too
few entries to know.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from operator import itemgetter

from backpain_diary.domain.logged_days import WEEK, LoggedDays


class Gap(Enum):
    """Was the pain there between two pain days that lie more than a week apart?"""

    THERE = "there"
    GONE = "gone"  # for a week or more
    UNSURE = "unsure"


_WEAKEST_FIRST = (Gap.GONE, Gap.UNSURE, Gap.THERE)


@dataclass(frozen=True, slots=True)
class GapAnswer:
    """What the user answered about the time between two neighbouring pain days.

    Or about the time since the last one, see `domain.absence`: then neither need be a pain day.
    """

    before: date
    after: date
    answer: Gap


@dataclass(frozen=True, slots=True)
class Onset:
    """What the user answered when asked when this pain began; None: left open."""

    given_on: date
    began: date | None


def answered(before: date, after: date, answers: Sequence[GapAnswer]) -> Gap:
    """What the answers, taken in order, say about a gap; UNSURE without any.

    "Gone" holds in every wider gap, "there" in every part of the gap asked about. So another
    pain day that is filled in never weakens what is known, whatever was answered before.
    """
    known = Gap.UNSURE
    for given in answers:
        if before <= given.before and given.after <= after:
            known = min(known, given.answer, key=_WEAKEST_FIRST.index)
        if given.before <= before and after <= given.after:
            known = max(known, given.answer, key=_WEAKEST_FIRST.index)
    return known


def is_asked(before: date, after: date, answers: Sequence[GapAnswer]) -> bool:
    return any(
        given.answer is Gap.UNSURE and given.before <= before and after <= given.after
        for given in answers
    )


def told_days(onsets: Sequence[Onset], days: LoggedDays) -> list[tuple[int, int]]:
    """When the user said so, and which day they named, the latest answer first.

    Left out are the days with a pain-free week after them: that was another pain.
    """
    told = [
        (onset.given_on.toordinal(), onset.began.toordinal())
        for onset in onsets
        if onset.began is not None
    ]
    week = days.last_free_week() if told else None
    return [
        (given_on, began)
        for given_on, began in sorted(told, key=itemgetter(0))[::-1]
        if week is None or week <= began
    ]


def told_start(first: int, told: Sequence[tuple[int, int]]) -> int:
    """The first pain day of a spell, or the earlier day that the user gave for it."""
    return next(
        (began for given_on, began in told if began < first and belongs(given_on, first)), first
    )


def belongs(given_on: int, first: int) -> bool:
    """Whoever tells when a pain began has it: within a week of that day it is the same spell."""
    return given_on >= first - WEEK


def told_of_now(onsets: Sequence[Onset], since: date | None, today: date) -> date | None:
    """The day that the user named last, if it is of the pain that is there, or was told lately.

    since: when the spell of today began
    """
    if not onsets or onsets[-1].began is None:
        return None
    last = onsets[-1]
    is_of_now = last.began == since or belongs(last.given_on.toordinal(), today.toordinal())
    return last.began if is_of_now else None
