"""What Today asks between midnight and four: which day a number is for."""

from dataclasses import dataclass
from datetime import date, timedelta

from backpain_diary.i18n import _
from backpain_diary.presenters.dates import weekday_and_day


@dataclass(frozen=True, slots=True)
class NightQuestion:
    """choices: a day and its words, in the order shown; chosen: one of the days, or None"""

    title: str
    text: str
    choices: tuple[tuple[date, str], ...]
    chosen: date | None


def night_question(today: date, chosen: date | None, waiting: int | None) -> NightQuestion:
    """waiting: a number that was tapped before the day was chosen"""
    yesterday = today - timedelta(days=1)
    if waiting is not None:
        text = _("You tapped {pain}. Choose its day, and it is saved.").format(pain=waiting)
    elif chosen is None:
        text = _("It is past midnight. Choose the day you mean, then tap a number.")
    else:
        text = _("You can change this as often as you like.")
    choices = (
        (yesterday, _("Yesterday – {day}").format(day=weekday_and_day(yesterday))),
        (today, _("Today – {day}").format(day=weekday_and_day(today))),
    )
    return NightQuestion(_("For yesterday or for today?"), text, choices, chosen)
