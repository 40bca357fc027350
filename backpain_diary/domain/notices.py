"""Notice rules: pure functions from the diary to a notice or None.

To add one: write the rule, add it to RULES, give its code words in presenters/wording.py,
test it in tests/domain/test_notices.py.
"""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import Enum, IntEnum

from backpain_diary.domain.absence import Absence
from backpain_diary.domain.spell import QUIET_DAYS, Spell, Status, counts_until

TWELVE_WEEKS_DAYS = 84
THREE_MONTHS_DAYS = 92  # the longest that three calendar months in a row can be
NIGHTS = 3  # ticked nights that make a notice
NIGHT_DAYS = 7  # logged days looked at, newest first
HURT_SESSIONS = 2  # in which "This hurts" was said, that make a notice
HURT_DAYS = 7  # calendar days looked at, today included
FOLDED_DAYS = 7


class Tier(IntEnum):
    CONTACT = 1  # a doctor or physiotherapist, in your own time
    URGENT = 2  # the same or the next day
    EMERGENCY = 3


@dataclass(frozen=True, slots=True)
class Notice:
    code: str  # its words are in presenters/wording.py
    tier: Tier
    facts: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary:
    """What the rules may look at.

    values: highest score of each logged day; a blank day is absent
    spell:  the one that is current on the day the rules are asked for
    absence: a long time without an entry that the user is asked about
    the three ticks: the days on which the user ticked them
    hurt_sessions: on which day it hurt, by the id of the session; taken in again or not
    """

    values: Mapping[date, int]
    spell: Spell
    absence: Absence | None = None
    worse_at_night: AbstractSet[date] = field(default_factory=frozenset)
    stiff_after_rest: AbstractSet[date] = field(default_factory=frozenset)
    easier_with_movement: AbstractSet[date] = field(default_factory=frozenset)
    hurt_sessions: Mapping[int, date] = field(default_factory=dict)


class Kind(Enum):
    REMIND = "remind"  # "Remind me in a week"
    CONTACTED = "contacted"  # "I've contacted someone"


@dataclass(frozen=True, slots=True)
class Acknowledgement:
    """A notice that the user has seen and put aside, kept for ever."""

    code: str
    day: date
    kind: Kind


Rule = Callable[[Diary, date], Notice | None]


def three_weeks(diary: Diary, _today: date) -> Notice | None:
    """The spell has passed three weeks, or had when it was last logged.

    Source: the article, "pain that lasts longer than three weeks". Read 2026-11-22.
    """
    return _lasting("three_weeks", diary.spell, 0)


def twelve_weeks(diary: Diary, _today: date) -> Notice | None:
    return _lasting("twelve_weeks", diary.spell, TWELVE_WEEKS_DAYS)


def three_months(diary: Diary, _today: date) -> Notice | None:
    """Over three months, stiff after rest and easier with movement, each ticked in the spell.

    Source: the article, "lasts over three months, worse with inactivity, better with
    movement". Read 2026-11-22.
    """
    both = _is_ticked(diary.stiff_after_rest, diary.spell) and _is_ticked(
        diary.easier_with_movement, diary.spell
    )
    return _lasting("three_months", diary.spell, THREE_MONTHS_DAYS) if both else None


def worse_at_night(diary: Diary, today: date) -> Notice | None:
    """Pain was worse at night on at least 3 of the last 7 logged days, none of them long ago.

    Blank days are left out, not counted as good nights.
    Source: the article, "worse at night". Read 2026-11-22.
    """
    logged = night_days(diary, today)
    nights = sum(day in diary.worse_at_night for day in logged)
    if nights < NIGHTS or (today - logged[-1]).days >= QUIET_DAYS:
        return None
    return Notice("worse_at_night", Tier.CONTACT, {"nights": nights, "days": len(logged)})


def hurt_twice(diary: Diary, today: date) -> Notice | None:
    """It hurt in two or more sessions within a week; twice in one session counts once.

    Source: the article, "if a movement hurts, stop and contact your provider". Read 2026-11-22.
    """
    days = hurt_days(diary, today)
    if len(days) < HURT_SESSIONS:
        return None
    return Notice("hurt_twice", Tier.CONTACT, {"sessions": len(days), "days": HURT_DAYS})


RULES: tuple[Rule, ...] = (three_weeks, twelve_weeks, three_months, worse_at_night, hurt_twice)


def notices_for(diary: Diary, today: date) -> tuple[Notice, ...]:
    """All notices that hold today, the most urgent first, then in the order of RULES."""
    found = [notice for rule in RULES if (notice := rule(diary, today))]
    return tuple(sorted(found, key=lambda notice: -notice.tier))


def night_days(diary: Diary, today: date) -> tuple[date, ...]:
    """The logged days that the night rule looks at, oldest first."""
    days = sorted(diary.values)
    counting = bisect_right(days, counts_until(today))
    return tuple(days[max(counting - NIGHT_DAYS, 0) : counting])


def hurt_days(diary: Diary, today: date) -> tuple[date, ...]:
    """The day of each session of the last week in which it hurt, oldest first."""
    first = today - timedelta(days=HURT_DAYS - 1)
    until = counts_until(today)
    return tuple(sorted(day for day in diary.hurt_sessions.values() if first <= day <= until))


def folding(
    code: str, acknowledgements: Sequence[Acknowledgement], today: date
) -> Acknowledgement | None:
    """The newest acknowledgement that keeps the notice folded today; None shows it in full.

    It holds for a week from its own day. One from tomorrow counts, as the diary's days do.
    """
    holding = [
        given
        for given in acknowledgements
        if given.code == code
        and given.day <= counts_until(today)
        and today < given.day + timedelta(days=FOLDED_DAYS)
    ]
    return max(holding, key=lambda given: given.day, default=None)


def _lasting(code: str, spell: Spell, least_days: int) -> Notice | None:
    if spell.status not in (Status.PERSISTS, Status.LAST_LOGGED) or spell.length_days < least_days:
        return None
    return Notice(code, Tier.CONTACT, {"days": spell.length_days})


def _is_ticked(days: AbstractSet[date], spell: Spell) -> bool:
    first, last = spell.since, spell.last_pain
    return first is not None and last is not None and any(first <= day <= last for day in days)
