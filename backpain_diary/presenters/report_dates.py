"""Dates and numbers on the page for the doctor: always with the year, it may lie in a file."""

from datetime import date

from backpain_diary.i18n import _
from backpain_diary.presenters.axis_dates import short_day
from backpain_diary.presenters.dates import day_and_month, month_name


def full_day(day: date) -> str:
    return _("{day} {month} {year}").format(day=day.day, month=month_name(day), year=day.year)


def from_to(first: date, last: date) -> str:
    """The year once, if it is the same; of a single day that day."""
    if first == last:
        return full_day(last)
    begin = day_and_month(first) if first.year == last.year else full_day(first)
    return _("{first} to {last}").format(first=begin, last=full_day(last))


def short_from_to(first: date, last: date) -> str:
    """Over a column."""
    return _("{first} – {last}").format(first=short_day(first), last=short_day(last))


def figure(number: float) -> str:
    """To a tenth, without a tenth that is 0."""
    return f"{number:.1f}".removesuffix(".0")
