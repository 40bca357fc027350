"""Spans of time in words, and how much of one was logged."""

from collections.abc import Set
from dataclasses import replace
from datetime import date, timedelta

from backpain_diary.domain.spans import Span, Unit
from backpain_diary.domain.trends import Record, first_of_diary
from backpain_diary.i18n import _
from backpain_diary.presenters.axis_dates import weekday_and_date
from backpain_diary.presenters.charts_view import Shown
from backpain_diary.presenters.coverage import coverage_words
from backpain_diary.presenters.dates import day_in_words, month_name


def days_told(record: Record, shown: Shown) -> Shown:
    """Without those before the diary began: it cannot tell anything of them."""
    began = first_of_diary(record.values, record.held_s, shown.first)
    return replace(shown, first=min(max(shown.first, began), shown.last))


def from_to(first: date, last: date, today: date) -> str:
    """Such as "14 September to 22 November", with years where they are not this one.

    A single day stands alone.
    """
    if first == last:
        return day_in_words(first, today)
    return _("{first} to {last}").format(
        first=day_in_words(first, today), last=day_in_words(last, today)
    )


def span_words(span: Span, unit: Unit, today: date) -> str:
    """Such as "Tue 3 March", "2 March to 8 March", "March 2026" or "2026"."""
    match unit:
        case Unit.DAY:
            return weekday_and_date(span.first, today)
        case Unit.WEEK:
            return from_to(span.first, span.last, today)
        case Unit.MONTH:
            return _("{month} {year}").format(month=month_name(span.first), year=span.first.year)
        case _year:
            return str(span.first.year)


def coverage(logged: Set[date], added_later: Set[date], shown: Shown) -> str:
    """Such as "1 March to 8 March: 6 of 8 days logged". A still blank today does not count.

    added_later: days of which nothing was written in time
    """
    return _("{time}: {coverage}").format(
        time=from_to(shown.first, last_that_counts(logged, shown), shown.today),
        coverage=days_logged(logged, added_later, shown),
    )


def last_that_counts(logged: Set[date], shown: Shown) -> date:
    """The day before, where today is blank still: there is time enough to log it."""
    is_blank_today = shown.last == shown.today and shown.last not in logged
    return (
        shown.last - timedelta(days=1)
        if is_blank_today and shown.last > shown.first
        else shown.last
    )


def days_logged(logged: Set[date], added_later: Set[date], shown: Shown) -> str:
    """The same without the time."""
    days = (last_that_counts(logged, shown) - shown.first).days + 1
    known = {day for day in logged if shown.first <= day <= shown.last}
    return coverage_words(len(known), days, len(known & added_later))
