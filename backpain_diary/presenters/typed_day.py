"""A day as people type it. What could mean two days is asked again, never guessed."""

import re
from datetime import date

from backpain_diary.i18n import _
from backpain_diary.presenters.dates import month_name

MONTHS = range(1, 13)
SHORTEST = 3  # letters of a month's name that are enough
FIRST_YEAR = 1000  # a smaller number is a day or a month


def written(day: date) -> str:
    """Such as "22 November 2026"; `read_day` reads it again."""
    return _("{day} {month} {year}").format(day=day.day, month=month_name(day), year=day.year)


def read_day(typed: str, last: date, *, is_rough: bool = False) -> date | None:
    """None for what is no day, or might be two, as 3/4/2026.

    Without a year it is the newest such day up to `last`.

    is_rough: a guess does, such as a month or a year, of which it is the first day
    """
    numbers = [int(digits) for digits in re.findall(r"\d+", typed)]
    months = [month for word in re.findall(r"[^\W\d_]+", typed) for month in _months(word)]
    if len(months) == 1:
        parts = _beside_month(numbers, months[0], last)
        if is_rough and len(numbers) == 1 and numbers[0] >= FIRST_YEAR:
            parts = numbers[0], months[0], 1
    elif is_rough and not months and len(numbers) == 1 and numbers[0] >= FIRST_YEAR:
        parts = numbers[0], 1, 1
    else:
        parts = None if months else _of_numbers(numbers, has_dots="." in typed)
    try:
        return date(*parts) if parts else None
    except (ValueError, OverflowError):
        return None


def trouble_with(typed: str, first: date, last: date, *, is_rough: bool = False) -> str:
    """Why this cannot be chosen, and what can; empty when it can."""
    day = read_day(typed, last, is_rough=is_rough)
    if day is None:
        return _("Write the day like this: {example}").format(example=written(last))
    if day > last:
        return _("Choose a day up to {last}.").format(last=written(last))
    if day < first:
        return _("Choose a day from {first} on.").format(first=written(first))
    return ""


def _months(word: str) -> list[int]:
    start = word.casefold()
    names = {month: month_name(date(2000, month, 1)).casefold() for month in MONTHS}
    return [
        month for month, name in names.items() if name.startswith(start) and len(start) >= SHORTEST
    ]


def _beside_month(numbers: list[int], month: int, last: date) -> tuple[int, int, int] | None:
    match sorted(numbers):
        case [day]:
            is_later = (month, day) > (last.month, last.day)
            return last.year - is_later, month, day
        case [day, year] if day < FIRST_YEAR <= year:
            return year, month, day
        case _:
            return None


def _of_numbers(numbers: list[int], *, has_dots: bool) -> tuple[int, int, int] | None:
    match numbers:
        case [year, month, day] if year >= FIRST_YEAR:
            return year, month, day
        case [day, month, year] if year >= FIRST_YEAR and (has_dots or day not in MONTHS):
            return year, month, day
        case [month, day, year] if year >= FIRST_YEAR and (day not in MONTHS or day == month):
            return year, month, day
        case _:
            return None
