"""What the views of Trends read of the diary, and the days and choices that they make of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from backpain_diary.domain.nights import Night
from backpain_diary.domain.pairs import Asked
from backpain_diary.domain.places import PlacesNoted
from backpain_diary.domain.spell import counts_until
from backpain_diary.domain.ticked import Ticks
from backpain_diary.domain.trends import Record, first_of_diary
from backpain_diary.domain.years import years_with
from backpain_diary.presenters.charts_view import Shown
from backpain_diary.presenters.moving_view import MovingSpec, moving_view
from backpain_diary.presenters.nights_view import NightsSpec, nights_view
from backpain_diary.presenters.pairs_view import PairsSpec, pairs_view
from backpain_diary.presenters.places_view import PlacesSpec, places_view
from backpain_diary.presenters.span_words import days_told
from backpain_diary.presenters.ticked_view import Kind, TickedSpec, ticked_view
from backpain_diary.presenters.year_view import YearSpec, year_view

if TYPE_CHECKING:
    from backpain_diary.ui.context import Context

OfPlaces = tuple[Record, PlacesNoted]
OfPairs = tuple[Record, tuple[Asked, ...]]
OfTicks = tuple[Record, Callable[[Kind], Ticks]]
OfNights = tuple[Record, Mapping[date, Night]]


def years(record: Record, today: date) -> tuple[str, ...]:
    """The newest first."""
    return tuple(str(year) for year in _years(record, today))


def year(record: Record, shown: Shown) -> YearSpec:
    began = first_of_diary(record.values, record.held_s, shown.today)
    number = _years(record, shown.today)[shown.option]
    later = record.added_later
    weekday = _first_weekday()
    return year_view(number, record.values, later, began, shown.today, first_weekday=weekday)


def read_places(context: Context, record: Record) -> OfPlaces:
    return record, context.looking().noted_places(_until(context))


def places(data: OfPlaces, shown: Shown) -> PlacesSpec:
    record, noted = data
    told = days_told(record, shown)
    later = record.added_later
    logged = record.values.keys()
    return places_view(noted, logged, told, added_later=later, is_by_days=shown.option == 0)


def read_asked(context: Context, record: Record) -> OfPairs:
    return record, context.looking().asked(_until(context))


def pairs(data: OfPairs, shown: Shown) -> PairsSpec:
    record, asked = data
    return pairs_view(asked, days_told(record, shown))


def moving(record: Record, shown: Shown) -> MovingSpec:
    told = days_told(record, shown)
    weekday = _first_weekday()
    return moving_view(record.held_s, record.values.keys(), told, first_weekday=weekday)


def read_ticks(context: Context, record: Record) -> OfTicks:
    """Each kind is read when it is first chosen."""
    until = _until(context)
    return record, cache(lambda kind: context.looking().ticked_on(kind.value, until))


def ticked(data: OfTicks, shown: Shown) -> TickedSpec:
    record, ticks = data
    kind = list(Kind)[shown.option]
    told = days_told(record, shown)
    return ticked_view(kind, record.values, ticks(kind), told, added_later=record.added_later)


def read_nights(context: Context, record: Record) -> OfNights:
    return record, context.looking().nights(_until(context))


def nights(data: OfNights, shown: Shown) -> NightsSpec:
    record, noted = data
    return nights_view(noted, days_told(record, shown), first_weekday=_first_weekday())


def _years(record: Record, today: date) -> range:
    return years_with([*record.values, *record.held_s], today)[::-1]


def _until(context: Context) -> date:
    return counts_until(context.clock.today())


def _first_weekday() -> int:
    """0 is Monday."""
    return QLocale().firstDayOfWeek().value - 1
