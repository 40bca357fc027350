"""Pain on the day after stretching, and after other days with the same pain. For the curious.

People skip stretching on bad days; that alone makes a difference of 0.3 to 0.9 points. So only
days with the same score are compared, noted before stretching, and nothing is said about causes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from random import Random

from backpain_diary.domain.pain import PAIN_SCALE

NEEDED_PAIRS = 56  # of a day with the next
NEEDED_EACH = 15  # days with stretching, and others
NEEDED_DAYS = 42  # from the first of them to the last
LEAST_IN_STRATUM = 2  # days with the same score, of each kind
BLOCK_DAYS = 7  # drawn together: bad days come in a row
DRAWS = 600
MIDDLE = 0.9  # of the draws: the range that is told
NOTICEABLE = 0.9  # points: what skipping alone may look like
SEED = 28
FIELD_BITS = 32  # room for the scores of more days than anybody lives
FIELD = (1 << FIELD_BITS) - 1


@dataclass(frozen=True, slots=True)
class DayScore:
    """before: the first score of the day, noted before any stretching"""

    before: int
    is_stretched: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """What it is too early for: how many more are needed of each, or 0."""

    pairs: int
    stretched: int
    others: int
    days: int

    @property
    def is_enough(self) -> bool:
        return not (self.pairs or self.stretched or self.others or self.days)


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDay:
    """Means over days with the same scores, in points; the difference with its 90 % range.

    stretched, others: how many days were compared
    """

    stretched: int
    others: int
    after_stretching: float
    after_others: float
    low: float
    high: float

    @property
    def difference(self) -> float:
        return self.after_stretching - self.after_others

    @property
    def is_clear(self) -> bool:
        """More than skipping on bad days may look like, and not on both sides of nothing."""
        return abs(self.difference) > NOTICEABLE and self.low * self.high > 0


Timed = tuple[date, time | None, int | None]  # a score; a session may have none before it


def first_scores(entries: Iterable[Timed], sessions: Iterable[Timed]) -> dict[date, DayScore]:
    """Of each day its first score, unless that came after stretching, or nobody knows when.

    On a day without stretching an entry without a time will do.
    """
    begun: dict[date, time] = {}
    first: dict[date, tuple[time, int]] = {}
    for day, at, before in sessions:
        assert at is not None, "a session has a time"
        begun[day] = min(at, begun.get(day, at))
        if before is not None:
            first[day] = min((at, before), first.get(day, (at, before)))
    for day, at, pain in entries:
        if pain is None or (at is None and day in begun):
            continue
        timed = at or time.max, pain
        first[day] = min(timed, first.get(day, timed))
    return {
        day: DayScore(pain, day in begun)
        for day, (at, pain) in first.items()
        if day not in begun or at <= begun[day]
    }


Pair = tuple[int, bool, int]  # score before, whether stretched, score of the next day


def missing(scores: Mapping[date, DayScore], values: Mapping[date, int]) -> Missing:
    days, pairs = _pairs(scores, values)
    stretched = sum(is_stretched for _before, is_stretched, _after in pairs)
    length = (days[-1] - days[0]).days + 1 if days else 0
    return Missing(
        pairs=max(0, NEEDED_PAIRS - len(pairs)),
        stretched=max(0, NEEDED_EACH - stretched),
        others=max(0, NEEDED_EACH - len(pairs) + stretched),
        days=max(0, NEEDED_DAYS - length),
    )


def next_day(scores: Mapping[date, DayScore], values: Mapping[date, int]) -> NextDay | None:
    """None as long as too little is known, or too few days have the same score.

    values: the worst pain of each logged day
    """
    if not missing(scores, values).is_enough:
        return None
    days, pairs = _pairs(scores, values)
    found = _means(_sums(pairs))
    if found is None:
        return None
    differences = _drawn(days, pairs)
    if len(differences) < DRAWS // 2:
        return None
    edge = round(len(differences) * (1 - MIDDLE) / 2)
    after_stretching, after_others, stretched, others = found
    return NextDay(
        stretched=stretched,
        others=others,
        after_stretching=after_stretching,
        after_others=after_others,
        low=differences[edge],
        high=differences[-1 - edge],
    )


def _pairs(
    scores: Mapping[date, DayScore], values: Mapping[date, int]
) -> tuple[list[date], list[Pair]]:
    days = [day for day in sorted(scores) if day + timedelta(days=1) in values]
    pairs = [
        (scores[day].before, scores[day].is_stretched, values[day + timedelta(days=1)])
        for day in days
    ]
    return days, pairs


def _sums(pairs: Iterable[Pair]) -> int:
    """Of each score and kind how many days there are, and the next days' scores added up.

    All in one number, each in its own bits, so that weeks are put together by one addition.
    """
    return sum(
        (1 | after << FIELD_BITS) << _place(before, is_stretched=is_stretched)
        for before, is_stretched, after in pairs
    )


def _place(before: int, *, is_stretched: bool) -> int:
    return (2 * before + is_stretched) * 2 * FIELD_BITS


def _counted(sums: int, before: int, *, is_stretched: bool) -> tuple[int, int]:
    """How many days, and their next days' scores added up."""
    both = sums >> _place(before, is_stretched=is_stretched)
    return both & FIELD, both >> FIELD_BITS & FIELD


def _means(sums: int) -> tuple[float, float, int, int] | None:
    """After stretching and after other days, with how many of each had their like.

    Every score weighs as much as it has days of the rarer kind.
    """
    weight = stretched = others = 0
    after_stretching = after_others = 0.0
    for before in PAIN_SCALE:
        other, after_other = _counted(sums, before, is_stretched=False)
        stretch, after_stretch = _counted(sums, before, is_stretched=True)
        smaller = min(other, stretch)
        if smaller < LEAST_IN_STRATUM:
            continue
        weight += smaller
        stretched += stretch
        others += other
        after_stretching += smaller * after_stretch / stretch
        after_others += smaller * after_other / other
    if not weight:
        return None
    return after_stretching / weight, after_others / weight, stretched, others


def _drawn(days: Sequence[date], pairs: Sequence[Pair]) -> list[float]:
    """Differences of as many diaries made of blocks of this one, the lowest first."""
    length = (days[-1] - days[0]).days + 1
    at = {(day - days[0]).days: pair for day, pair in zip(days, pairs, strict=True)}
    starts = range(length - BLOCK_DAYS + 1)
    blocks = [_sums(at[n] for n in range(s, s + BLOCK_DAYS) if n in at) for s in starts]
    random = Random(SEED)
    found = []
    for _draw in range(DRAWS):
        means = _means(sum(random.choices(blocks, k=length // BLOCK_DAYS)))
        if means is not None:
            found.append(means[0] - means[1])
    return sorted(found)
