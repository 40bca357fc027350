"""What the Trends page says: which days it shows, and three facts under pain over time."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from backpain_diary.domain.logged_days import WEEK
from backpain_diary.domain.spell import Spell, Status
from backpain_diary.domain.trends import (
    Comparison,
    Record,
    Verdict,
    compare,
    first_of_diary,
    last_counted,
    moved_last_week,
)
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.charts_view import Shown
from backpain_diary.presenters.dates import day_in_words

SHORTEST_DAYS = 14  # fewer would make a young diary look full


class Period(Enum):
    """How many days are shown, up to today; None for all of them."""

    TWO_WEEKS = 14
    FOUR_WEEKS = 28
    THREE_MONTHS = 91
    YEAR = 365
    ALL = None


@dataclass(frozen=True, slots=True)
class Card:
    title: str
    fact: str
    detail: str


def period_words() -> dict[Period, str]:
    return {
        Period.TWO_WEEKS: _("2 weeks"),
        Period.FOUR_WEEKS: _("4 weeks"),
        Period.THREE_MONTHS: _("3 months"),
        Period.YEAR: _("1 year"),
        Period.ALL: _("All"),
    }


def period_at_first(record: Record, today: date) -> Period:
    """Three months, or less for a diary that is younger than that."""
    age = (today - first_of_diary(record.values, record.held_s, today)).days + 1
    young = (Period.TWO_WEEKS, Period.FOUR_WEEKS)
    return next((period for period in young if age <= period.value), Period.THREE_MONTHS)


def is_empty(record: Record) -> bool:
    """As long as there is nothing to show."""
    return not record.values and not record.held_s


def shown_days(record: Record, period: Period, today: date) -> Shown:
    """No days from before the diary began, unless it began only just now.

    A blank today is shown, and is none of the days that the period counts.
    """
    last = max([today, *record.values])  # a traveller may be a day ahead of the computer
    first = first_of_diary(record.values, record.held_s, today)
    if period.value is not None:
        counted = max([last_counted(record.values, today), *record.values])
        first = max(first, counted - timedelta(days=period.value - 1))
    return Shown(min(first, last - timedelta(days=SHORTEST_DAYS - 1)), last, today)


def facts(record: Record, today: date) -> tuple[Card, ...]:
    return (
        _comparison_card(compare(record.values, today)),
        _spell_card(record.spell, today),
        _movement_card(*moved_last_week(record.held_s, today)),
    )


def _comparison_card(comparison: Comparison) -> Card:
    title = ngettext(
        "Last {n} week against the one before",
        "Last {n} weeks against the {n} before",
        comparison.days // WEEK,
    ).format(n=comparison.days // WEEK)
    means = None
    if comparison.now is not None and comparison.before is not None:
        means = comparison.now, comparison.before
    return verdict_card(title, comparison.verdict, means, comparison.days_needed)


def verdict_card(
    title: str, verdict: Verdict, means: tuple[float, float] | None, days_needed: int
) -> Card:
    """means: now, and before; None with CANNOT_TELL. days_needed: until one can tell"""
    if means is None:
        fact = ngettext(
            "Can’t tell yet: {n} more day needed",
            "Can’t tell yet: {n} more days needed",
            days_needed,
        ).format(n=days_needed)
        return Card(title, fact, _("That is so if you log your pain on each of them."))
    said = _("The average is {now}; it was {before} before.").format(
        now=f"{means[0]:.1f}", before=f"{means[1]:.1f}"
    )
    if verdict is Verdict.ABOUT_THE_SAME:
        why = _("Day-to-day ups and downs can make as large a difference.")
        return Card(title, _("About the same"), f"{why} {said}")
    return Card(title, _("Lower") if verdict is Verdict.LOWER else _("Higher"), said)


def _spell_card(spell: Spell, today: date) -> Card:
    title = _("This spell")
    if spell.since is None or spell.last_pain is None:
        return Card(title, _("No pain at present"), _("A pain-free week ends a spell."))
    texts = {
        "since": day_in_words(spell.since, today),
        "last": day_in_words(spell.last_pain, today),
        "length": _days(spell.length_days),
    }
    if spell.status is Status.CANNOT_TELL:
        fact = _("Perhaps since {since} · {length}")
    elif (today - spell.last_pain).days <= WEEK:
        fact = _("Since {since} · {length}")
    elif spell.since == spell.last_pain:
        fact = _("{since} · {length}")
    else:
        fact = _("{since} to {last} · {length}")
    return Card(title, _breakable(fact.format(**texts)), _spell_detail(spell, today))


def _spell_detail(spell: Spell, today: date) -> str:
    gap = spell.question or spell.unsure
    if gap is not None:
        unknown = _("We don’t know whether it was there between {before} and {after}.")
        said = unknown.format(before=day_in_words(gap[0], today), after=day_in_words(gap[1], today))
        return f"{said} {_('You can answer on Today.')}" if spell.question else said
    if spell.ask_onset:
        return _("You can say on Today when it began.")
    return _("On and off, from the first to the last day of pain.") if spell.on_and_off else ""


def _movement_card(days: int, seconds: float) -> Card:
    title = _("Moving, last 7 days")
    if not days:
        return Card(title, _("No guided session"), _("Walking and daily life are movement too."))
    fact = _("{days} · {time}").format(days=_days(days), time=_time(seconds))
    return Card(title, _breakable(fact), "")


def _days(number: int) -> str:
    return _unbroken(ngettext("{n} day", "{n} days", number).format(n=number))


def _time(seconds: float) -> str:
    if seconds < 60:
        return _unbroken(_("less than a minute"))
    minutes = round(seconds / 60)
    return _unbroken(ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes))


def _unbroken(words: str) -> str:
    """A number and its unit stay on one line."""
    return words.replace(" ", "\u00a0")


def _breakable(words: str) -> str:
    """A line may end with the dot between two facts, not begin with it."""
    return words.replace(" · ", "\u00a0· ")
