""" "Why am I seeing this?": the days that were counted, and the rule in words."""

from dataclasses import dataclass
from datetime import date, timedelta

from backpain_diary.domain.notices import HURT_DAYS, Diary, hurt_days, night_days
from backpain_diary.domain.spell import Spell, Status
from backpain_diary.i18n import _
from backpain_diary.presenters import wording
from backpain_diary.presenters.dates import day_in_words, weekday_and_day

STRIP_DAYS = 98  # 14 weeks: all that any notice looks back on


@dataclass(frozen=True, slots=True)
class DayMark:
    """One day of the strip; value is None where nothing was logged.

    is_marked: it counts; for nights, "Worse at night" was ticked; it hurt in a session
    """

    day: date
    value: int | None
    is_marked: bool
    label: str  # the same in words


@dataclass(frozen=True, slots=True)
class Explanation:
    title: str
    facts: tuple[str, ...]
    days: tuple[DayMark, ...]
    rule: tuple[str, ...]


def explanation(code: str, diary: Diary, today: date) -> Explanation:
    """Of a card that offers it, by the card's code."""
    title = _("Why am I seeing this?")
    if code == "worse_at_night":
        fact = _("These are your last days with an entry; the marked ones were worse at night.")
        return Explanation(title, (fact,), _night_strip(diary, today), wording.how_nights_count())
    if code == "hurt_twice":
        fact = _("These are the last seven days; the marked ones had a session in which it hurt.")
        return Explanation(title, (fact,), _week_strip(diary, today), wording.how_hurting_counts())
    facts = _counted(code, diary.spell, today)
    return Explanation(title, facts, _strip(diary, today), wording.how_we_count())


def _counted(code: str, spell: Spell, today: date) -> tuple[str, ...]:
    first, last = wording.ends(spell)
    said = [
        _("From {since} to {last}, both included, that is {days}.").format(
            since=day_in_words(first, today),
            last=day_in_words(last, today),
            days=wording.days_in_words(spell.length_days),
        ),
        _("Days with an entry: {logged}. Days with pain: {pain}.").format(
            logged=spell.logged_days, pain=spell.pain_days
        ),
    ]
    if first != spell.first_pain:
        said.append(
            _("You told the app that this pain has been there since {since}.").format(
                since=day_in_words(first, today)
            )
        )
    for before, after in filter(None, (spell.question, spell.unsure)):
        said.append(_unclear(before, after, spell, today))
    if code == "three_months":
        said.append(_("You ticked “Stiff after rest” and “Easier with movement” in that time."))
    if (max(last, today) - first).days >= STRIP_DAYS:
        said.append(_("The picture shows the last {n} days.").format(n=STRIP_DAYS))
    return tuple(said)


def _unclear(before: date, after: date, spell: Spell, today: date) -> str:
    if spell.status is Status.CANNOT_TELL:
        sentence = _(
            "Between {before} and {after} there are too few entries to know. If the pain was gone "
            "for a week then, the count begins on {after}."
        )
    else:
        sentence = _(
            "The pain may have begun earlier: between {before} and {after} there are too few "
            "entries to know."
        )
    return sentence.format(before=day_in_words(before, today), after=day_in_words(after, today))


def _strip(diary: Diary, today: date) -> tuple[DayMark, ...]:
    first, last = wording.ends(diary.spell)
    shown_last = max(last, today)
    number = min((shown_last - first).days + 1, STRIP_DAYS)
    days = [shown_last - timedelta(days=n) for n in reversed(range(number))]
    return tuple(_day_mark(day, diary.values.get(day), first <= day <= last) for day in days)


def _day_mark(day: date, value: int | None, is_marked: bool) -> DayMark:
    if value is None:
        label = _("{day}: no entry")
    elif value == 0:
        label = _("{day}: no pain")
    else:
        label = _("{day}: pain {value}")
    return DayMark(day, value, is_marked, label.format(day=weekday_and_day(day), value=value))


def _night_strip(diary: Diary, today: date) -> tuple[DayMark, ...]:
    marks = []
    for day in night_days(diary, today):
        is_marked = day in diary.worse_at_night
        label = _("{day}: worse at night") if is_marked else _("{day}: not ticked")
        marks.append(
            DayMark(day, diary.values[day], is_marked, label.format(day=weekday_and_day(day)))
        )
    return tuple(marks)


def _week_strip(diary: Diary, today: date) -> tuple[DayMark, ...]:
    """The last week, and tomorrow if a traveller's session is already there."""
    hurting = hurt_days(diary, today)
    days = {today - timedelta(days=n) for n in range(HURT_DAYS)} | set(hurting)
    marks = []
    for day in sorted(days):
        label = (
            _("{day}: it hurt in a session") if day in hurting else _("{day}: no session that hurt")
        )
        marks.append(
            DayMark(
                day, diary.values.get(day), day in hurting, label.format(day=weekday_and_day(day))
            )
        )
    return tuple(marks)
