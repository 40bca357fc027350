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
    """What the user answered about the time between two neighbouring pain days."""

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


def told_start(days: LoggedDays, index: int, onsets: Sequence[Onset]) -> int:
    """The pain day at `index`, or the earlier day that the user gave for its spell.

    The latest answer wins; one with a pain-free week after the day it names is ignored.
    """
    first = days.pain[index]
    told = [
        (onset.given_on, began)
        for onset in onsets
        if onset.began is not None
        and (began := onset.began.toordinal()) < first
        and belongs(onset, first)
    ]
    week = days.free_week_before(index) if told else None
    for _given_on, began in sorted(told, key=itemgetter(0))[::-1]:
        if week is None or week <= began:
            return began
    return first


def belongs(onset: Onset, first: int) -> bool:
    """Whoever tells when a pain began has it: within a week of that day it is the same spell."""
    return onset.given_on.toordinal() >= first - WEEK
