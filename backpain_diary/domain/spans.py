"""Days put together, so that a chart of a long time has no more bars than can be seen."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from backpain_diary.domain.logged_days import WEEK

LONGEST_BY_DAY = 31  # days in all, from which on they are put together in weeks
LONGEST_BY_WEEK = 800
LONGEST_BY_MONTH = 12 * 366
END = date.max.toordinal()


class Unit(Enum):
    DAY = auto()
    WEEK = auto()
    MONTH = auto()
    YEAR = auto()


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """From first to last, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


def unit_for(first: date, last: date) -> Unit:
    """The one in which so long a time can be seen."""
    days = (last - first).days + 1
    if days <= LONGEST_BY_DAY:
        return Unit.DAY
    if days <= LONGEST_BY_WEEK:
        return Unit.WEEK
    return Unit.MONTH if days <= LONGEST_BY_MONTH else Unit.YEAR


def spans(first: date, last: date, unit: Unit, first_weekday: int) -> tuple[Span, ...]:
    """Whole ones, all that hold any of the days from first to last.

    first_weekday: 0 is Monday
    """
    found = []
    start = _begin(first, unit, first_weekday)
    while start <= last:
        end = _end(start, unit, first_weekday)
        found.append(Span(start, end))
        if end == date.max:
            break
        start = end + timedelta(days=1)
    return tuple(found)


def place_in(found: Sequence[Span]) -> Callable[[date], int | None]:
    """In which of the spans, which follow on one another, a day is; None: in none of them."""
    starts = [span.first for span in found]

    def number(day: date) -> int | None:
        index = bisect_right(starts, day) - 1
        return index if index >= 0 and day <= found[index].last else None

    return number


def _begin(day: date, unit: Unit, first_weekday: int) -> date:
    match unit:
        case Unit.DAY:
            return day
        case Unit.WEEK:
            back = (day.weekday() - first_weekday) % WEEK
            return date.fromordinal(max(day.toordinal() - back, 1))
        case Unit.MONTH:
            return day.replace(day=1)
        case _year:
            return date(day.year, 1, 1)


def _end(start: date, unit: Unit, first_weekday: int) -> date:
    """The last day of the span that begins there."""
    match unit:
        case Unit.DAY:
            return start
        case Unit.WEEK:
            left = WEEK - 1 - (start.weekday() - first_weekday) % WEEK
            return date.fromordinal(min(start.toordinal() + left, END))
        case Unit.MONTH:
            months = start.year * 12 + start.month  # of the month after it, which may be none
            if months == date.max.year * 12 + 12:
                return date.max
            return date(months // 12, months % 12 + 1, 1) - timedelta(days=1)
        case _year:
            return date(start.year, 12, 31)
