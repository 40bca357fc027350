"""Minutes and days of movement, a bar for each week, or for longer in a diary of years."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.moving import Moved, moved_in
from backpain_diary.domain.spans import Span, Unit, place_in, unit_for
from backpain_diary.domain.trends import first_of_diary
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.charts_view import DataTable, Shown
from backpain_diary.presenters.span_words import from_to, span_words


@dataclass(frozen=True, slots=True, kw_only=True)
class MovingSpec:
    """minutes, days: of each bar; None where nothing at all is written, which is not 0

    most_days: that a bar can have
    """

    title: str
    summary: str
    minutes_label: str
    days_label: str
    zero: str
    blank: str
    minutes: tuple[float | None, ...]
    days: tuple[int | None, ...]
    most_days: int
    parts: tuple[Moved, ...]
    unit: Unit
    today: date

    def reading(self, place: int) -> str:
        """Places are the bars."""
        name = span_words(self.parts[place].span, self.unit, self.today)
        minutes, days = self.minutes[place], self.days[place]
        if minutes is None or days is None:
            return _("{time}: {facts}").format(time=name, facts=self.blank)
        said = _("{minutes} on {days}").format(minutes=_minutes(minutes), days=_days(days))
        return _("{time}: {facts}").format(time=name, facts=said)

    def days_at(self, place: int) -> Span:
        return self.parts[place].span

    def place_of(self, day: date) -> int | None:
        return place_in([part.span for part in self.parts])(day)

    def table(self) -> DataTable:
        blank = (self.blank, self.blank)
        rows = tuple(
            (
                span_words(part.span, self.unit, self.today),
                *(blank if minutes is None else (str(round(minutes)), str(part.days))),
            )
            for part, minutes in zip(self.parts, self.minutes, strict=True)
        )
        headers = (_("Time"), _("Minutes in guided sessions"), _("Days with a session"))
        return DataTable(headers, rows)


def moving_view(
    held_s: Mapping[date, float], logged: Set[date], shown: Shown, *, first_weekday: int
) -> MovingSpec:
    """first_weekday: 0 is Monday"""
    unit = unit_for(shown.first, shown.last)
    unit = Unit.WEEK if unit is Unit.DAY else unit
    parts = moved_in(held_s, logged, shown.first, shown.last, unit, first_weekday)
    titles = {
        Unit.WEEK: _("Movement, week by week"),
        Unit.MONTH: _("Movement, month by month"),
        Unit.YEAR: _("Movement, year by year"),
    }
    return MovingSpec(
        title=titles[unit],
        summary=_summary(parts, unit, shown, began=first_of_diary(logged, held_s, shown.first)),
        minutes_label=_("minutes in guided sessions"),
        days_label=_("days with a session"),
        zero=_("no session"),
        blank=_("nothing written"),
        minutes=tuple(None if part.seconds is None else part.seconds / 60 for part in parts),
        days=tuple(part.days for part in parts),
        most_days=max(part.span.days for part in parts),
        parts=parts,
        unit=unit,
        today=shown.today,
    )


def _minutes(minutes: float) -> str:
    if 0 < minutes < 1:
        return _("less than a minute")
    number = round(minutes)
    return ngettext("{n} minute", "{n} minutes", number).format(n=number)


def _days(days: int) -> str:
    return ngettext("{n} day", "{n} days", days).format(n=days)


def _summary(parts: tuple[Moved, ...], unit: Unit, shown: Shown, *, began: date) -> str:
    """Of whole bars: they may begin before the first day shown, and end after the last.

    began: the diary's first day
    """
    days = sum(part.days or 0 for part in parts)
    minutes = sum(part.seconds or 0 for part in parts) / 60
    first = max(began, parts[0].span.first)
    texts = {
        "time": from_to(first, min(parts[-1].span.last, max(shown.last, shown.today)), shown.today),
        "minutes": _minutes(minutes),
        "days": _days(days),
    }
    said = _("{time}: {minutes} held in guided sessions, on {days}.").format(**texts)
    known = [part for part in parts if part.seconds is not None]
    without, blank = sum(not part.days for part in known), len(parts) - len(known)
    of_unit = {
        Unit.WEEK: ngettext("{n} week", "{n} weeks", len(parts)),
        Unit.MONTH: ngettext("{n} month", "{n} months", len(parts)),
        Unit.YEAR: ngettext("{n} year", "{n} years", len(parts)),
    }[unit]
    counts = [
        _("{n} without a session").format(n=without) if without else "",
        _("{n} with nothing written").format(n=blank) if blank else "",
    ]
    some = [count for count in counts if count]
    span = of_unit.format(n=len(parts))
    spans = _("{span}: {counts}.").format(span=span, counts=", ".join(some)) if some else ""
    so_far = _("The last one is not over yet.") if parts[-1].span.last > shown.today else ""
    return " ".join(part for part in (said, spans, so_far) if part)
