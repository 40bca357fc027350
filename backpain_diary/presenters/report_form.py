"""The words of the dialog in which the page for the doctor is made."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum

from backpain_diary.domain.diary import EARLIEST
from backpain_diary.domain.report import COMPARED_DAYS, Field, first_day
from backpain_diary.i18n import _


class Days(Enum):
    FOUR_WEEKS = "four-weeks"
    THREE_MONTHS = "three-months"
    CHOSEN = "chosen"


def days_words() -> dict[Days, str]:
    return {
        Days.FOUR_WEEKS: _("4 weeks"),
        Days.THREE_MONTHS: _("3 months"),
        Days.CHOSEN: _("From – to"),
    }


def first_of(days: Days, last: date) -> date:
    """The first day of a page up to `last`; of three months when days are still to be chosen."""
    if days is Days.FOUR_WEEKS:
        return last - timedelta(days=COMPARED_DAYS - 1)
    return first_day(last)


def days_of(kept: str, last: date, latest: date) -> tuple[Days, date, date]:
    """From the settings: how the days are chosen, the first and the last one.

    last: of a page unless somebody says otherwise, also where what was kept is of no use
    latest: no later day can be chosen
    """
    if kept == Days.FOUR_WEEKS.value:
        return Days.FOUR_WEEKS, first_of(Days.FOUR_WEEKS, last), last
    try:
        first, end = map(date.fromisoformat, kept.split("/"))
    except ValueError:
        first, end = latest, EARLIEST
    if EARLIEST <= first <= end <= latest:
        return Days.CHOSEN, first, end
    return Days.THREE_MONTHS, first_of(Days.THREE_MONTHS, last), last


def kept_days(days: Days, first: date, last: date) -> str:
    """For the settings."""
    return f"{first}/{last}" if days is Days.CHOSEN else days.value


def paper_words() -> dict[str, str]:
    return {"a4": _("A4"), "letter": _("US Letter")}


def field_words() -> dict[Field, str]:
    """What can stand on the page, in its order."""
    return {
        Field.WORDS: _("In my words"),
        Field.SPELL: _("Since when and how long"),
        Field.PLACES: _("Where it hurt"),
        Field.SYMPTOMS: _("What came along with it"),
        Field.WEEKS: _("Last 4 weeks against the 4 before"),
        Field.CHART: _("Chart"),
        Field.ACTIVITY: _("The activity that matters"),
        Field.EVENTS: _("Events"),
        Field.SESSIONS: _("Guided stretching"),
        Field.MEDICINE: _("Medicine"),
        Field.SELF_CARE: _("What I did about it"),
        Field.WORSE: _("What may have made it worse"),
        Field.SIGNS: _("Answers about warning signs"),
        Field.NOTES: _("Notes, on the second page"),
    }


def fields_of(kept: str) -> frozenset[Field]:
    """From the settings; what is not known any more is passed over."""
    return frozenset(field for field in Field if field.value in kept.split(","))


def kept(fields: Iterable[Field]) -> str:
    """For the settings."""
    return ",".join(sorted(field.value for field in fields))


def page_words(number: int, count: int) -> str:
    return _("Page {number} of {count}").format(number=number, count=count)


def file_name(last: date) -> str:
    return _("pain-diary-{day}.pdf").format(day=last)
