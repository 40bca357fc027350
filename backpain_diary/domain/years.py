"""A calendar year as columns of weeks, in which every day has its place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.logged_days import WEEK


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """Worst pain of each day; days are counted from 1 January, which is 0.

    pain:        None for a blank day, never 0
    first, last: of the days that the diary could tell of; none when last is before first
    offset:      the row of 1 January, from the first day of the week on
    """

    number: int
    pain: tuple[int | None, ...]
    first: int
    last: int
    offset: int

    @property
    def weeks(self) -> int:
        return (self.offset + len(self.pain) - 1) // WEEK + 1

    def place(self, day: int) -> tuple[int, int]:
        """Its column and its row."""
        return divmod(self.offset + day, WEEK)

    @property
    def told(self) -> tuple[int | None, ...]:
        """Of the days that the diary could tell of."""
        return self.pain[self.first : self.last + 1]


def year_of(
    number: int, values: Mapping[date, int], began: date, until: date, first_weekday: int
) -> Year:
    """began, until: the diary's first and last day; first_weekday: 0 is Monday"""
    start, end = date(number, 1, 1).toordinal(), date(number, 12, 31).toordinal()
    pain = tuple(values.get(date.fromordinal(day)) for day in range(start, end + 1))
    return Year(
        number=number,
        pain=pain,
        first=max(began.toordinal() - start, 0),
        last=min(until.toordinal(), end) - start,
        offset=(date(number, 1, 1).weekday() - first_weekday) % WEEK,
    )


def years_with(days: Iterable[date], today: date) -> range:
    """From the first year with anything in it to the last; always this one."""
    years = [today.year, *(day.year for day in days)]
    return range(min(years), max(years) + 1)
