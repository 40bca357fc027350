"""Zooming in: some of the days on the page, seen larger."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Protocol, runtime_checkable

from backpain_diary.domain.logged_days import WEEK
from backpain_diary.domain.spans import Span
from backpain_diary.i18n import _
from backpain_diary.presenters.charts_view import Shown
from backpain_diary.presenters.span_words import from_to

LEAST_DAYS = WEEK  # fewer would make one day look like much


@runtime_checkable
class TimeAxis(Protocol):
    """What a `ViewSpec` has besides when its places, from left to right, are days or more."""

    def days_at(self, place: int) -> Span: ...

    def place_of(self, day: date) -> int | None:
        """None for a day that is not shown."""


def within(whole: Shown, zoom: Span | None) -> Shown:
    """Only the days zoomed in on. Where these are not in the whole any more, the nearest."""
    found = None if zoom is None else _days(_number(zoom.first, whole), zoom.days, whole)
    return whole if found is None else replace(whole, first=found.first, last=found.last)


def stretch(one: Span, other: Span, whole: Shown) -> Span | None:
    """From one place to another, in whichever order; None when that is the whole."""
    first = max(min(one.first, other.first), whole.first)
    last = min(max(one.last, other.last), whole.last)
    days = (last - first).days + 1
    return _days(_number(first, whole) - max(0, LEAST_DAYS - days) // 2, days, whole)


def around(middle: date, days: int, whole: Shown) -> Span | None:
    """So many days, of which this is in the middle; None when that is the whole."""
    days = max(days, LEAST_DAYS)
    return _days(_number(middle, whole) - days // 2, days, whole)


def shown_words(shown: Shown, *, is_zoomed: bool) -> str:
    time = from_to(shown.first, shown.last, shown.today)
    if is_zoomed:
        return _("Shown: {time}").format(time=time)
    return _("Shown: the whole period, {time}").format(time=time)


def stretch_words(one: Span, other: Span, today: date) -> str:
    """While the mouse is drawn across the days."""
    time = from_to(one.first, other.last, today)
    return _("{time}: let go to see these days larger. Esc leaves it as it is.").format(time=time)


def hint(*, has_axis: bool) -> str:
    """As long as no day is pointed at. has_axis: one can zoom in"""
    if has_axis:
        return _(
            "Point or use the arrow keys to read more. Drag across days or press + to see them"
            " larger."
        )
    return _("To read more, point at the picture or use the arrow keys.")


def _number(day: date, whole: Shown) -> int:
    return (day - whole.first).days


def _days(start: int, days: int, whole: Shown) -> Span | None:
    """Moved to lie in the whole, and at least a week. start: counted from its first day"""
    days = max(days, LEAST_DAYS)
    room = _number(whole.last, whole) + 1 - days
    if room <= 0:
        return None
    first = whole.first + timedelta(days=min(max(start, 0), room))
    return Span(first, first + timedelta(days=days - 1))
