"""How long pain has been there: the rule behind the three-week notice.

Computed from the whole diary every time, in calendar days; nothing is remembered. Two pain
days at most a week apart belong to one spell, a pain-free week ends it, and where the diary
has too few entries to know, the user is asked instead of guessing.

Sources, read 2026-11-22: seven days, as the PACE trial counted recovery from a daily diary
(Lancet 2014); a score of 1 or more, Kamper 2010; 28 days, the pain-free month between two
episodes (de Vet 2002); 22 is the first day that is more than three weeks.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from backpain_diary.domain.logged_days import WEEK, LoggedDays, logged_days
from backpain_diary.domain.pain_answers import (
    Gap,
    GapAnswer,
    Onset,
    answered,
    belongs,
    is_asked,
    told_days,
    told_start,
)

__all__ = [
    "Gap",
    "GapAnswer",
    "Onset",
    "Spell",
    "Status",
    "counts_until",
    "ignored_future_days",
    "spell_on",
]

PERSISTS_DAYS = 22
QUIET_DAYS = 28  # without a pain day: the spell is over, or the next one is a new one


class Status(Enum):
    PERSISTS = "persists"
    LAST_LOGGED = "last-logged"  # it had persisted, and a week or more has no entry since
    CANNOT_TELL = "cannot-tell"  # it has persisted if it was there in an unclear gap
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spell:
    """The current spell of pain; all empty when there is none, or when it is over.

    since:      its first day, logged or told; with CANNOT_TELL as if the gaps had had pain
    length_days: from `since` to `last_pain`, both included; likewise `pain_days` and
                `logged_days`
    first_pain: the first pain day that is in the diary, later than `since` if that was told
    question:   the pain days around the newest unclear gap that the user has not been asked about
    unsure:     likewise around the newest gap that the user could not tell about
    """

    status: Status = Status.NONE
    since: date | None = None
    length_days: int = 0
    first_pain: date | None = None
    last_pain: date | None = None
    pain_days: int = 0
    logged_days: int = 0
    question: tuple[date, date] | None = None
    unsure: tuple[date, date] | None = None
    ask_onset: bool = False

    @property
    def on_and_off(self) -> bool:
        return 2 * self.pain_days < self.logged_days


@dataclass(frozen=True, slots=True)
class _Chain:
    """Pain days, by their index, that reach back from the last one.

    certain: first of those that surely belong together; whole: first if the unclear gaps
    had pain; gaps: the unclear ones, newest first.
    """

    certain: int
    whole: int
    gaps: Sequence[tuple[date, date]]


def counts_until(today: date) -> date:
    """The last date that counts: a traveller's diary may be one day ahead of the computer."""
    return today + timedelta(days=1)


def ignored_future_days(values: Mapping[date, int], today: date) -> int:
    """Logged days that are kept but do not count, because their date has not come yet."""
    until = counts_until(today)
    return sum(day > until for day in values)


def spell_on(
    values: Mapping[date, int],
    today: date,
    *,
    onsets: Sequence[Onset] = (),
    answers: Sequence[GapAnswer] = (),
) -> Spell:
    """The spell that is current today.

    values: highest score of each logged day; a blank day is absent.
    onsets and answers: in the order given.
    """
    days = logged_days(values, counts_until(today))
    if not days.pain:
        return Spell()
    end = days.pain[-1]
    last = today.toordinal() if today in values else today.toordinal() - 1
    if last - end >= QUIET_DAYS or days.free_week(end, last + 1) is not None:
        return Spell()
    told = told_days(onsets, days)
    chain = _chain(days, told, answers)
    certain = told_start(days.pain[chain.certain], told)
    whole = told_start(days.pain[chain.whole], told)
    status = Status.NONE
    if _length(certain, end) >= PERSISTS_DAYS:
        status = Status.LAST_LOGGED if last - end >= WEEK else Status.PERSISTS
    elif _length(whole, end) >= PERSISTS_DAYS:
        status = Status.CANNOT_TELL
    hedged = status is Status.CANNOT_TELL
    start, index = (whole, chain.whole) if hedged else (certain, chain.certain)
    pain_days, zeros = days.count(start, end)
    return Spell(
        status=status,
        since=date.fromordinal(start),
        length_days=_length(start, end),
        first_pain=date.fromordinal(days.pain[index]),
        last_pain=date.fromordinal(end),
        pain_days=pain_days,
        logged_days=pain_days + zeros,
        question=next((gap for gap in chain.gaps if not is_asked(*gap, answers)), None),
        unsure=next((gap for gap in chain.gaps if is_asked(*gap, answers)), None),
        ask_onset=_is_onset_open(days, chain.whole, onsets),
    )


def _length(start: int, end: int) -> int:
    return end - start + 1


def _chain(
    days: LoggedDays, told: Sequence[tuple[int, int]], answers: Sequence[GapAnswer]
) -> _Chain:
    index = certain = len(days.pain) - 1
    gaps: list[tuple[date, date]] = []
    while index > 0:
        before, after = days.pain[index - 1], days.pain[index]
        if after - before > WEEK:
            if after - before > QUIET_DAYS or days.free_week(before, after) is not None:
                break
            gap = date.fromordinal(before), date.fromordinal(after)
            known = answered(*gap, answers)
            if known is Gap.GONE:
                break
            # A pain that the user says began earlier was there in the gap.
            if known is Gap.UNSURE and told_start(after, told) > before:
                gaps.append(gap)
        index -= 1
        if not gaps:
            certain = index
    return _Chain(certain, index, gaps)


def _is_onset_open(days: LoggedDays, index: int, onsets: Sequence[Onset]) -> bool:
    """Is this the first pain in the diary, or the first for four weeks, with nobody asked yet?"""
    first = days.pain[index]
    before = days.pain[index - 1] if index else 0
    return (
        first - before > QUIET_DAYS
        and days.free_week(before, first) is None
        and not any(belongs(onset.given_on.toordinal(), first) for onset in onsets)
    )
