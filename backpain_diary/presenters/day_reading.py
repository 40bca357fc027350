"""What is known about one day: as a line to read out, and as a row of the table."""

from collections.abc import Sequence
from datetime import date, timedelta

from backpain_diary.domain.trends import Record
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.axis_dates import weekday_and_date
from backpain_diary.presenters.charts_view import DataTable
from backpain_diary.presenters.pain_data import Marks


def reading(record: Record, day: date, today: date, marks: Marks) -> str:
    """Such as "Tue 3 March: worst pain 5, 2 entries"."""
    known = []
    if day in record.values:
        known.append(_("worst pain {pain}").format(pain=record.values[day]))
    if entries := record.entries.get(day, 0):
        known.append(ngettext("{n} entry", "{n} entries", entries).format(n=entries))
    if day in record.added_later:
        known.append(_("added later"))
    if day in record.held_s:
        known.append(_("stretched {time}").format(time=_short_time(record.held_s[day])))
    known += _beside(day, marks)
    return _("{day}: {facts}").format(
        day=weekday_and_date(day, today), facts=", ".join(known) or _("nothing logged")
    )


def day_rows(
    record: Record, marks: Marks, span: tuple[date, date], medians: Sequence[float | None]
) -> DataTable:
    """span: first and last day; medians: of these days, or none at all"""
    first, last = span
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    lines = medians or (None,) * len(days)
    rows = [_row(record, marks, day, median) for day, median in zip(days, lines, strict=True)]
    headers = (_("Day"), _("Worst pain"), _("7-day median"), _("Stretched"), _("Remarks"))
    return DataTable(headers, tuple(reversed(rows)))


def _row(record: Record, marks: Marks, day: date, median: float | None) -> tuple[str, ...]:
    pain = record.values.get(day)
    late = [_("added later")] if day in record.added_later else []
    return (
        weekday_and_date(day, date.min),
        _("not logged") if pain is None else str(pain),
        "" if median is None else f"{median:g}",
        _short_time(record.held_s[day]) if day in record.held_s else "",
        ", ".join(late + _beside(day, marks)),
    )


def _beside(day: date, marks: Marks) -> list[str]:
    """What else happened that day."""
    flare = [_("session for a flare day")] if day in marks.flare else []
    medicine = [_("medicine")] if day in marks.medicine else []
    return flare + medicine + [event.label for event in marks.events if event.day == day]


def _short_time(seconds: float) -> str:
    if seconds < 60:
        return _("less than a minute")
    return _("{n} min").format(n=round(seconds / 60))
