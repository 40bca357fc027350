"""Which dates stand under a chart, and the short words for them."""

from dataclasses import dataclass
from datetime import date, timedelta

from backpain_diary.i18n import _
from backpain_diary.presenters.dates import day_in_words

DAY_STEPS = (1, 2, 3, 4, 7, 14)
MONTH_STEPS = (1, 2, 3, 6)
SHORTEST_MONTH = 28


@dataclass(frozen=True, slots=True)
class Tick:
    at: int  # days after the first day of the chart
    label: str


def date_ticks(first: date, last: date, apart_days: float) -> tuple[Tick, ...]:
    """Dates for an axis from first to last, at least `apart_days` from one another.

    Days are counted back from the last one; months and years stand at their first day.
    """
    span = (last - first).days
    step = next((step for step in DAY_STEPS if step >= apart_days), None)
    if step is None:
        return _month_ticks(first, last, apart_days)
    days = range(span % step, span + 1, step)
    return tuple(Tick(n, short_day(first + timedelta(days=n))) for n in days)


def short_day(day: date) -> str:
    """Such as "14 Sep"."""
    return _("{day} {month}").format(day=day.day, month=short_month(day))


def weekday_and_date(day: date, today: date) -> str:
    """Such as "Tue 3 March", with the year when it is not this one."""
    return _("{weekday} {day}").format(weekday=_short_weekday(day), day=day_in_words(day, today))


def _month_ticks(first: date, last: date, apart_days: float) -> tuple[Tick, ...]:
    months = next((n for n in MONTH_STEPS if n * SHORTEST_MONTH >= apart_days), None)
    if months is None:
        years = max(1, -int(-apart_days // 365))
        starts = [date(y, 1, 1) for y in range(first.year, last.year + 1) if y % years == 0]
    else:
        numbers = range(first.year * 12, last.year * 12 + 12, months)
        starts = [date(number // 12, number % 12 + 1, 1) for number in numbers]
    return tuple(
        Tick((start - first).days, str(start.year) if months is None else _month_label(start))
        for start in starts
        if first <= start <= last
    )


def _month_label(day: date) -> str:
    if day.month > 1:
        return short_month(day)
    return _("{month} {year}").format(month=short_month(day), year=day.year)


def short_month(day: date) -> str:
    """Such as "Sep"."""
    names = (
        _("Jan"),
        _("Feb"),
        _("Mar"),
        _("Apr"),
        _("May"),
        _("Jun"),
        _("Jul"),
        _("Aug"),
        _("Sep"),
        _("Oct"),
        _("Nov"),
        _("Dec"),
    )
    return names[day.month - 1]


def _short_weekday(day: date) -> str:
    names = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
    return names[day.weekday()]
