"""Time held in guided sessions, week by week or in longer spans."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.spans import Span, Unit, place_in, spans


@dataclass(frozen=True, slots=True)
class Moved:
    """seconds, days: held in the span, and on how many days; None where nothing at all is written

    A span with an entry and no session is a zero. One with neither tells nothing.
    """

    span: Span
    seconds: float | None
    days: int | None


def moved_in(
    held_s: Mapping[date, float],
    logged: Set[date],
    first: date,
    last: date,
    unit: Unit,
    first_weekday: int,
) -> tuple[Moved, ...]:
    """Of each span from first to last. These are whole: the first may begin before `first`.

    logged: days with any pain score
    """
    found = spans(first, last, unit, first_weekday)
    place = place_in(found)
    seconds, days, is_written = [0.0] * len(found), [0] * len(found), [False] * len(found)
    for day, held in held_s.items():
        number = place(day)
        if number is not None:
            is_written[number] = True
            seconds[number] += held
            days[number] += held > 0
    for day in logged:
        number = place(day)
        if number is not None:
            is_written[number] = True
    return tuple(
        Moved(span, seconds[n], days[n]) if is_written[n] else Moved(span, None, None)
        for n, span in enumerate(found)
    )
