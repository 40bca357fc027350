"""The logged days of a diary as sorted day numbers, and the pain-free weeks among them."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

WEEK = 7
ZEROS = 4  # of the seven days that must be logged as 0 to make the week pain-free


@dataclass(frozen=True, slots=True)
class LoggedDays:
    """Day numbers (`date.toordinal`), oldest first: days with pain, and days logged as 0."""

    pain: Sequence[int]
    zeros: Sequence[int]

    def free_week(self, after: int, before: int) -> int | None:
        """First day of the latest pain-free week between two days that hold no pain day between.

        Four zeros within seven days are enough to look for: wherever the stretch is seven
        days or longer, a week that holds all four can be slid into it.
        """
        if before - after <= WEEK:
            return None
        low = bisect_right(self.zeros, after)
        high = bisect_left(self.zeros, before)
        for index in range(high - ZEROS, low - 1, -1):
            first, last = self.zeros[index], self.zeros[index + ZEROS - 1]
            if last - first < WEEK:
                return min(first, before - WEEK)
        return None

    def last_free_week(self) -> int | None:
        """First day of the latest pain-free week before the last pain day."""
        for index in range(len(self.pain) - 1, 0, -1):
            week = self.free_week(self.pain[index - 1], self.pain[index])
            if week is not None:
                return week
        return self.free_week(0, self.pain[0])

    def count(self, first: int, last: int) -> tuple[int, int]:
        """How many pain days and how many zeros from first to last, both included."""
        return _count(self.pain, first, last), _count(self.zeros, first, last)


def logged_days(values: Mapping[date, int], until: date) -> LoggedDays:
    pain: list[int] = []
    zeros: list[int] = []
    for day, value in values.items():
        (pain if value else zeros).append(day.toordinal())
    return LoggedDays(_sorted_until(pain, until), _sorted_until(zeros, until))


def _sorted_until(days: list[int], until: date) -> Sequence[int]:
    days.sort()
    return days[: bisect_right(days, until.toordinal())]


def _count(days: Sequence[int], first: int, last: int) -> int:
    return bisect_right(days, last) - bisect_left(days, first)
