"""A calendar year as a strip: a column a week, a row a weekday, every day with its number."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from backpain_diary.domain.logged_days import WEEK
from backpain_diary.domain.years import Year, year_of
from backpain_diary.i18n import _
from backpain_diary.presenters.axis_dates import short_month
from backpain_diary.presenters.charts_view import DataTable, Shown
from backpain_diary.presenters.dates import day_in_words, short_weekdays, weekday_and_day
from backpain_diary.presenters.span_words import days_logged, last_that_counts

BANDS = ((1, 3), (4, 6), (7, 10))  # each has a sign of its own where a number has no room


@dataclass(frozen=True, slots=True)
class YearLegend:
    blank: str
    zero: str
    bands: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearSpec:
    """months: the first day of each, counted from 1 January, and its short name

    weekdays: in the order of the rows
    """

    title: str
    summary: str
    year: Year
    weekdays: tuple[str, ...]
    months: tuple[tuple[int, str], ...]
    legend: YearLegend

    def reading(self, place: int) -> str:
        """Places are the days from 1 January on."""
        pain = self.year.pain[place]
        day = date(self.year.number, 1, 1) + timedelta(days=place)
        if pain is not None:
            said = _("worst pain {pain}").format(pain=pain)
        elif self.year.first <= place <= self.year.last:
            said = _("nothing logged")
        else:
            said = _("not in the diary")
        return _("{day}: {facts}").format(day=weekday_and_day(day), facts=said)

    def table(self) -> DataTable:
        """A row a week; empty outside of the year and of the diary."""
        year = self.year
        start = date(year.number, 1, 1)
        rows = []
        for week in range(year.weeks):
            days = [week * WEEK + row - year.offset for row in range(WEEK)]
            first = day_in_words(start + timedelta(days=max(days[0], 0)), start)
            rows.append((first, *(_cell(year, day) for day in days)))
        return DataTable((_("Week from"), *self.weekdays), tuple(rows))


def band(pain: int) -> int:
    """0 for no pain, else 1 to 3."""
    return sum(pain >= low for low, _high in BANDS)


def year_view(
    number: int,
    values: Mapping[date, int],
    added_later: Set[date],
    began: date,
    today: date,
    *,
    first_weekday: int,
) -> YearSpec:
    """added_later: as `Record` has it; began: the diary's first day; first_weekday: 0 is Monday"""
    year = year_of(number, values, began, max([today, *values]), first_weekday)
    names = short_weekdays()
    start = date(number, 1, 1)
    firsts = [date(number, month, 1) for month in range(1, 13)]
    return YearSpec(
        title=_("The year {year}").format(year=number),
        summary=_summary(year, values, added_later, today),
        year=year,
        weekdays=tuple(chain(names[first_weekday:], names[:first_weekday])),
        months=tuple(((first - start).days, short_month(first)) for first in firsts),
        legend=YearLegend(
            blank=_("nothing logged"),
            zero=_("0, no pain"),
            bands=tuple(_("{low} to {high}").format(low=low, high=high) for low, high in BANDS),
        ),
    )


def _cell(year: Year, day: int) -> str:
    if not 0 <= day < len(year.pain):
        return ""
    pain = year.pain[day]
    if pain is not None:
        return str(pain)
    return _("not logged") if year.first <= day <= year.last else ""


def _summary(year: Year, values: Mapping[date, int], added_later: Set[date], today: date) -> str:
    if not year.told:
        return _("The diary has no days in {year}.").format(year=year.number)
    start = date(year.number, 1, 1)
    first = start + timedelta(days=year.first)
    shown = Shown(first, start + timedelta(days=year.last), today)
    last = last_that_counts(values.keys(), shown)
    time = day_in_words(last, date.min)
    if first < last:
        time = _("{first} to {last}").format(first=day_in_words(first, last), last=time)
    said = _("{time}: {coverage}.").format(
        time=time, coverage=days_logged(values.keys(), added_later, shown)
    )
    logged = [pain for pain in year.told if pain is not None]
    if not logged:
        return said
    counts = [sum(band(pain) == each for pain in logged) for each in range(len(BANDS) + 1)]
    texts = {"zero": counts[0], "low": counts[1], "middle": counts[2], "high": counts[3]}
    days = _("Days with 0: {zero}, with 1 to 3: {low}, 4 to 6: {middle}, 7 to 10: {high}.")
    return f"{said} {days.format(**texts)}"
