"""Nights as they were noted: whether pain was worse, and whether sleep was disturbed."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from backpain_diary.domain.detail import Sleep
from backpain_diary.domain.spans import Span, Unit, place_in, spans


@dataclass(frozen=True, slots=True)
class Night:
    """What was noted on its day, which is the day after it; None: not logged, which is not no."""

    worse: bool | None
    sleep: Sleep | None


@dataclass(frozen=True, slots=True)
class Nights:
    """How many nights of a span had each answer.

    number: nights that the diary could tell of, from its first day to the last one shown
    worse, sleep: by answer; an answer that was not given is absent
    """

    span: Span
    number: int
    worse: Mapping[bool, int] = field(default_factory=dict)
    sleep: Mapping[Sleep, int] = field(default_factory=dict)

    @property
    def no_word_of_worse(self) -> int:
        return self.number - sum(self.worse.values())

    @property
    def no_word_of_sleep(self) -> int:
        return self.number - sum(self.sleep.values())


def nights_in(
    noted: Mapping[date, Night], first: date, last: date, unit: Unit, first_weekday: int
) -> tuple[Nights, ...]:
    """Of each span from first to last; days before and after are not counted."""
    found = spans(first, last, unit, first_weekday)
    worse: list[Counter[bool]] = [Counter() for _span in found]
    sleep: list[Counter[Sleep]] = [Counter() for _span in found]
    place = place_in(found)
    for day, night in noted.items():
        number = place(day)
        if number is None or not first <= day <= last:
            continue
        if night.worse is not None:
            worse[number][night.worse] += 1
        if night.sleep is not None:
            sleep[number][night.sleep] += 1
    return tuple(
        Nights(span, (min(span.last, last) - max(span.first, first)).days + 1, worse[n], sleep[n])
        for n, span in enumerate(found)
    )


def all_nights(parts: tuple[Nights, ...]) -> Nights:
    """All of them, at least one, as one."""
    worse: Counter[bool] = Counter()
    sleep: Counter[Sleep] = Counter()
    for part in parts:
        worse.update(part.worse)
        sleep.update(part.sleep)
    span = Span(parts[0].span.first, parts[-1].span.last)
    return Nights(span, sum(part.number for part in parts), worse, sleep)
