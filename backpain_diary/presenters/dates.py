"""Dates in words, by gettext alone: the computer's locale need not match the app's language."""

from datetime import date

from backpain_diary.i18n import _


def day_in_words(day: date, today: date) -> str:
    """Such as "1 March", or "29 October 2025" when that is not this year."""
    if day.year == today.year:
        return day_and_month(day)
    return _("{day} {month} {year}").format(day=day.day, month=month_name(day), year=day.year)


def weekday_and_day(day: date) -> str:
    """Such as "Sunday, 22 November"."""
    return _("{weekday}, {day}").format(weekday=_weekday(day), day=day_and_month(day))


def day_and_month(day: date) -> str:
    return _("{day} {month}").format(day=day.day, month=month_name(day))


def month_name(day: date) -> str:
    names = (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )
    return names[day.month - 1]


def short_weekdays() -> tuple[str, ...]:
    """From Monday."""
    return (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))


def _weekday(day: date) -> str:
    names = (
        _("Monday"),
        _("Tuesday"),
        _("Wednesday"),
        _("Thursday"),
        _("Friday"),
        _("Saturday"),
        _("Sunday"),
    )
    return names[day.weekday()]
