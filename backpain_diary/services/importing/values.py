"""How other diaries write dates, times and scores. Readers raise ValueError with a reason that
completes "Line 4, column Date: …".
"""

import re
from dataclasses import dataclass
from datetime import date, time, timedelta

from backpain_diary.domain.importing import DateOrder
from backpain_diary.i18n import _
from backpain_diary.services import csv_cells
from backpain_diary.services.csv_cells import shown

ISO = re.compile(r"(\d{4})[-/.](\d\d?)[-/.](\d\d?)", re.ASCII)
NUMBERS = re.compile(r"(\d\d?)([-/.])(\d\d?)\2(\d{4}|\d\d)\.?", re.ASCII)
DAY_NAMED = re.compile(r"(\d\d?)(?:st|nd|rd|th|\.)? ([^\W\d_]{3,12})\.?,? (\d{4})", re.ASCII)
MONTH_NAMED = re.compile(r"([^\W\d_]{3,12})\.? (\d\d?)(?:st|nd|rd|th)?,? (\d{4})", re.ASCII)
CLOCK = re.compile(
    r"(\d\d?)[:.](\d\d)(?:[:.]\d\d)?(?:[\s\xa0\u202f]?([ap])\.?\s?m\.?)?", re.ASCII | re.IGNORECASE
)
NUMBER = re.compile(r"(\d{1,9})(?:[.,](\d{1,12}))?", re.ASCII)
INSTANT = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:[.,]\d{1,9})?)?(Z|[+-]\d\d:?\d\d)", re.ASCII
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Unsettled:
    """A date in numbers: which of the first two is the month depends on where it was written."""

    text: str
    first: int
    second: int
    year: int

    def read(self, order: DateOrder) -> date:
        is_day_first = order is DateOrder.DAY_FIRST
        day, month = (self.first, self.second) if is_day_first else (self.second, self.first)
        return _checked(self.text, self.year, month, day)

    @property
    def only(self) -> DateOrder | None:
        """The order that it must have; None where both can be."""
        if self.first > 12:
            return DateOrder.DAY_FIRST
        return DateOrder.MONTH_FIRST if self.second > 12 else None


Day = date | Unsettled


def read_day(text: str) -> Day:
    """With points the day is always first, and with the year in front the month is next."""
    if match := ISO.fullmatch(text):
        return _checked(text, int(match[1]), int(match[2]), int(match[3]))
    if match := NUMBERS.fullmatch(text):
        year = int(match[4]) + (2000 if len(match[4]) == 2 else 0)
        found = Unsettled(text, int(match[1]), int(match[3]), year)
        if match[2] == "." or found.first == found.second:
            return found.read(DateOrder.DAY_FIRST)
        found.read(found.only or DateOrder.DAY_FIRST)  # is there such a day?
        return found
    if match := DAY_NAMED.fullmatch(text):
        return _checked(text, int(match[3]), _month(text, match[2]), int(match[1]))
    if match := MONTH_NAMED.fullmatch(text):
        return _checked(text, int(match[3]), _month(text, match[1]), int(match[2]))
    raise _no_date(text)


def read_clock(text: str) -> time:
    """Of 24 or of 12 hours."""
    if match := CLOCK.fullmatch(text):
        hour, minute, half = int(match[1]), int(match[2]), (match[3] or "").lower()
        if half and not 1 <= hour <= 12:
            hour = 24
        elif half:
            hour = hour % 12 + (12 if half == "p" else 0)
        if hour < 24 and minute < 60:
            return time(hour, minute)
    raise ValueError(_("“{text}” is not a time such as 20:30 or 8:30 pm").format(text=shown(text)))


def read_instant(text: str) -> tuple[date, time, timedelta]:
    """Day and time as they were where it was written, and the offset there."""
    if match := INSTANT.fullmatch(text):
        day = csv_cells.read_day(match[1])
        return day, csv_cells.read_time(match[2]), csv_cells.read_offset(match[3])
    raise ValueError(
        _("“{text}” is not an instant such as 2026-03-01T08:12:00+01:00").format(text=shown(text))
    )


def whole_number(text: str) -> int | None:
    """Also "6.0"; None for anything else, such as 6.5."""
    match = NUMBER.fullmatch(text)
    return int(match[1]) if match and not (match[2] or "").strip("0") else None


def read_score(text: str) -> int:
    """Of a scale that the diary says goes from 0 to 10."""
    number = whole_number(text)
    return csv_cells.read_pain(text if number is None else str(number))


def _month(text: str, name: str) -> int:
    begin = name.lower()[:3]
    if begin not in MONTHS:
        raise _no_date(text)
    return MONTHS.index(begin) + 1


def _checked(text: str, year: int, month: int, day: int) -> date:
    try:
        found = date(year, month, day)
    except ValueError:
        raise _no_date(text) from None
    return csv_cells.read_day(found.isoformat())


def _no_date(text: str) -> ValueError:
    return ValueError(
        _("“{text}” is not a date such as 2026-03-01 or 1 Mar 2026").format(text=shown(text))
    )
