"""The last days in a row, to fill in those that have no number."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from backpain_diary.domain.day_summary import DaySummary
from backpain_diary.i18n import _
from backpain_diary.presenters.dates import short_weekdays, weekday_and_day

DAY = timedelta(days=1)
DAYS = 7
NOTHING = DaySummary()


@dataclass(frozen=True, slots=True)
class Tile:
    """label, short: the day, and in little room only its weekday
    value: the highest score of the day, None for a day to be filled in
    name, question, no_pain: what it is called, what is asked, the name of a 0 in one click
    """

    day: date
    label: str
    short: str
    value: int | None
    name: str
    question: str
    no_pain: str


def first_shown(today: date) -> date:
    return today - (DAYS - 1) * DAY


def tiles(today: date, summaries: Mapping[date, DaySummary]) -> tuple[Tile, ...]:
    """Oldest first, today included. A session alone does not say how the pain was."""
    days = (first_shown(today) + n * DAY for n in range(DAYS))
    return tuple(_tile(day, today, summaries.get(day, NOTHING).highest) for day in days)


def heading(shown: tuple[Tile, ...]) -> str:
    if any(tile.value is None for tile in shown):
        return _("Fill in the last days, if you like")
    return _("The last 7 days are filled in")


def _tile(day: date, today: date, value: int | None) -> Tile:
    is_today = day == today
    words = weekday_and_day(day)
    short = short_weekdays()[day.weekday()]
    facts = _("no number yet") if value is None else _("worst pain {pain}").format(pain=value)
    name = _("{day}: {facts}").format(day=words, facts=facts)
    return Tile(
        day=day,
        label=_("Today") if is_today else _("{weekday} {day}").format(weekday=short, day=day.day),
        short=short,
        value=value,
        name=_("Today, {day}").format(day=name) if is_today else name,
        question=_("How bad was your pain at its worst today?")
        if is_today
        else _("How bad was your pain at its worst on {day}?").format(day=words),
        no_pain=_("No pain on {day}").format(day=words),
    )
