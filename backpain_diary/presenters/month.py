"""A month as a calendar shows it: six weeks of days, each with its value and its marks."""

from calendar import Calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import chain

from backpain_diary.domain.day_summary import DaySummary
from backpain_diary.domain.spell import Spell
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.coverage import with_later
from backpain_diary.presenters.dates import month_name, short_weekdays, weekday_and_day

DAY = timedelta(days=1)
WEEKS = 6  # always as many, so that the page below stays where it is
BLANK = DaySummary()
NO_SPELL = Spell()


@dataclass(frozen=True, slots=True)
class Cell:
    """name: what a screen reader says; in_spell: of the spell that is current

    is_ahead: after today, and nothing is written there either
    """

    day: date
    name: str
    marks: DaySummary
    is_of_month: bool
    is_today: bool
    is_ahead: bool
    in_spell: bool
    begins_spell: bool
    ends_spell: bool


@dataclass(frozen=True, slots=True)
class MonthView:
    """weekdays: short names in the order of the columns"""

    title: str
    weekdays: tuple[str, ...]
    cells: tuple[Cell, ...]
    summary: str


def first_and_last(month: date, first_weekday: int) -> tuple[date, date]:
    """The days that the calendar of this month begins and ends with.

    month: any day of it; first_weekday: 0 is Monday
    """
    days = list(Calendar(first_weekday).itermonthdates(month.year, month.month))
    return days[0], days[0] + DAY * (7 * WEEKS - 1)


def month_view(
    month: date,
    marks: Mapping[date, DaySummary],
    spell: Spell,
    today: date,
    *,
    first_weekday: int,
) -> MonthView:
    first, _last = first_and_last(month, first_weekday)
    days = [first + DAY * number for number in range(7 * WEEKS)]
    cells = tuple(_cell(day, month, marks.get(day, BLANK), spell, today) for day in days)
    names = short_weekdays()
    return MonthView(
        title=_("{month} {year}").format(month=month_name(month), year=month.year),
        weekdays=tuple(chain(names[first_weekday:], names[:first_weekday])),
        cells=cells,
        summary=_summary(cells),
    )


def month_before(month: date, months: int) -> date:
    """The first day of the month so many before; a negative number goes forward.

    It stays within the years that a date can have.
    """
    number = month.year * 12 + month.month - 1 - months
    year, index = divmod(min(max(number, 12), 9998 * 12 + 11), 12)
    return date(year, index + 1, 1)


def same_day(month: date, day: date) -> date:
    """In this month, or its last day if it is shorter."""
    after = month_before(month, -1)
    return min(after - DAY, month.replace(day=1) + DAY * (day.day - 1))


def _cell(day: date, month: date, marks: DaySummary, spell: Spell, today: date) -> Cell:
    since, last = spell.since, spell.last_pain
    in_spell = since is not None and last is not None and since <= day <= last
    return Cell(
        day=day,
        name=_name(day, marks, is_today=day == today, spell=spell if in_spell else NO_SPELL),
        marks=marks,
        is_of_month=(day.year, day.month) == (month.year, month.month),
        is_today=day == today,
        is_ahead=day > today and marks == BLANK,
        in_spell=in_spell,
        begins_spell=day == since and in_spell,
        ends_spell=day == last and in_spell,
    )


def _name(day: date, marks: DaySummary, *, is_today: bool, spell: Spell) -> str:
    """Such as "Tuesday, 3 March: worst pain 4, 2 entries, a session"."""
    said = []
    if marks.highest is not None:
        said.append(_("worst pain {pain}").format(pain=marks.highest))
    elif not marks.sessions:
        said.append(_("nothing written"))
    if marks.entries > 1:
        said.append(ngettext("{n} entry", "{n} entries", marks.entries).format(n=marks.entries))
    if marks.sessions:
        said.append(
            ngettext("{n} session", "{n} sessions", marks.sessions).format(n=marks.sessions)
        )
    if marks.is_added_later:
        said.append(_("added later"))
    if marks.has_note or marks.has_detail:
        said.append(_("with more noted"))
    if day == spell.since:
        said.append(_("the first of the days of pain that count"))
    elif day == spell.last_pain:
        said.append(_("the last of the days of pain that count"))
    elif spell.since is not None:
        said.append(_("within the days of pain that count"))
    words = _("{day}: {marks}").format(day=weekday_and_day(day), marks=", ".join(said))
    return _("Today, {day}").format(day=words) if is_today else words


def _summary(cells: tuple[Cell, ...]) -> str:
    inside = [cell.marks for cell in cells if cell.is_of_month]
    logged = sum(marks.highest is not None for marks in inside)
    sessions = sum(marks.sessions for marks in inside)
    later = sum(marks.highest is not None and marks.is_added_later for marks in inside)
    words = ngettext("{n} day written", "{n} days written", logged)
    days = with_later(words.format(n=logged), later)
    if not sessions:
        return days
    done = ngettext("{n} session", "{n} sessions", sessions).format(n=sessions)
    return _("{days}, {sessions}").format(days=days, sessions=done)
