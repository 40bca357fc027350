"""What the view of pain over time shows; drawing is `ui.widgets.chart_drawing`."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from backpain_diary.domain.events import Event
from backpain_diary.domain.spans import Span
from backpain_diary.domain.spell import PERSISTS_DAYS, Spell, Status
from backpain_diary.domain.trends import PATTERN_NEEDS, Record, running_medians
from backpain_diary.i18n import _
from backpain_diary.presenters.charts_view import DataTable, Shown
from backpain_diary.presenters.dates import day_in_words
from backpain_diary.presenters.day_reading import day_rows, reading
from backpain_diary.presenters.pain_data import NO_MARKS, Marks, PainData
from backpain_diary.presenters.span_words import days_logged, last_that_counts


@dataclass(frozen=True, slots=True)
class Legend:
    """What the marks mean; empty for what is not drawn."""

    pain: str
    median: str
    sessions: str
    spell: str
    three_weeks: str
    flare: str = ""
    medicine: str = ""
    events: str = ""
    later: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartSpec:
    """Pain of each day on an axis from 0 to 10. Days are counted from `first`, which is 0.

    pain:        worst of each day; None for a blank day, never 0
    median:      of the seven days up to each one, None where the line is open; or nothing at all
    sessions:    days with a guided session, other than those of flare
    flare:       days with a session for flare days
    medicine:    days with any medicine noted
    events:      days with their labels, the earliest first
    later:       days with a dot of which nothing was written in time
    spell:       its first and last day, as far as they are shown; or None
    three_weeks: the first day that is more than three weeks from the spell's start; or None
    summary:     the same in a sentence, for everybody
    record:      from which days are read out
    """

    title: str
    summary: str
    first: date
    pain: tuple[int | None, ...]
    median: tuple[float | None, ...]
    sessions: tuple[int, ...]
    spell: tuple[int, int] | None
    three_weeks: int | None
    legend: Legend
    record: Record = field(repr=False, compare=False)
    today: date
    flare: tuple[int, ...] = ()
    medicine: tuple[int, ...] = ()
    events: tuple[tuple[int, str], ...] = ()
    later: frozenset[int] = frozenset()
    marks: Marks = field(default=NO_MARKS, repr=False, compare=False)

    @property
    def last(self) -> date:
        return self.first + timedelta(days=len(self.pain) - 1)

    def reading(self, place: int) -> str:
        return reading(self.record, self.first + timedelta(days=place), self.today, self.marks)

    def days_at(self, place: int) -> Span:
        day = self.first + timedelta(days=place)
        return Span(day, day)

    def place_of(self, day: date) -> int | None:
        return (day - self.first).days if self.first <= day <= self.last else None

    def table(self) -> DataTable:
        """A row for each day, the newest first."""
        return day_rows(self.record, self.marks, (self.first, self.last), self.median)


def pain_over_time(data: PainData, shown: Shown) -> ChartSpec:
    return pain_chart(data.record, shown.first, shown.last, shown.today, data.marks)


def pain_chart(
    record: Record, first: date, last: date, today: date, marks: Marks = NO_MARKS
) -> ChartSpec:
    """The worst pain of each day from first to last, both included."""
    spell = record.spell
    shown = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    pain = tuple(record.values.get(day) for day in shown)
    is_early = len(record.values) < PATTERN_NEEDS
    medians = () if is_early else tuple(running_medians(record.values, first, last))
    flare = tuple(n for n, day in enumerate(shown) if day in marks.flare)
    moved = record.held_s.keys() - marks.flare
    sessions = tuple(n for n, day in enumerate(shown) if day in moved)
    medicine = tuple(n for n, day in enumerate(shown) if day in marks.medicine)
    events = _events(marks.events, first, last)
    later = frozenset(
        n for n, day in enumerate(shown) if day in record.added_later and pain[n] is not None
    )
    span = _span(spell, first, last)
    mark = _three_weeks(spell, first, last)
    began = max(first, min(record.values, default=first))
    sentences = [
        _coverage(record, Shown(began, last, today)),
        _worst(pain),
        _spell_words(spell, today) if span else "",
        _("It is too early to see a pattern.") if is_early else "",
    ]
    return ChartSpec(
        title=_("Pain over time"),
        summary=" ".join(sentence for sentence in sentences if sentence),
        first=first,
        pain=pain,
        median=medians,
        sessions=sessions,
        spell=span,
        three_weeks=mark,
        legend=Legend(
            pain=_("worst pain of the day") if any(value is not None for value in pain) else "",
            median=_("7-day median") if any(value is not None for value in medians) else "",
            sessions=_("guided session") if sessions else "",
            spell=_spell_label(spell) if span else "",
            three_weeks=_("three weeks") if mark is not None else "",
            flare=_("session for a flare day") if flare else "",
            medicine=_("medicine") if medicine else "",
            events=_("what you noted") if events else "",
            later=_("added later") if later else "",
        ),
        record=record,
        today=today,
        flare=flare,
        medicine=medicine,
        events=events,
        later=later,
        marks=marks,
    )


def _events(events: tuple[Event, ...], first: date, last: date) -> tuple[tuple[int, str], ...]:
    """Those of one day in one label."""
    labels: dict[int, str] = {}
    for event in events:
        if first <= event.day <= last:
            n = (event.day - first).days
            labels[n] = f"{labels[n]} · {event.label}" if n in labels else event.label
    return tuple(sorted(labels.items()))


def _span(spell: Spell, first: date, last: date) -> tuple[int, int] | None:
    if spell.since is None or spell.last_pain is None:
        return None
    start, end = max(spell.since, first), min(spell.last_pain, last)
    return ((start - first).days, (end - first).days) if start <= end else None


def _three_weeks(spell: Spell, first: date, last: date) -> int | None:
    """Only where the pain was surely still there."""
    is_past = spell.length_days >= PERSISTS_DAYS and spell.status is not Status.CANNOT_TELL
    if spell.since is None or not is_past:
        return None
    mark = spell.since + timedelta(days=PERSISTS_DAYS - 1)
    return (mark - first).days if first <= mark <= last else None


def _coverage(record: Record, shown: Shown) -> str:
    if shown.first > shown.last:
        return _("Your diary begins after these days.")
    logged = record.values.keys()
    last = last_that_counts(logged, shown)
    time = first = day_in_words(shown.first, shown.today)
    if last > shown.first:
        end = day_in_words(last, shown.first)  # the year, if it is another one than that
        time = _("{first} to {last}").format(first=first, last=end)
    coverage = days_logged(logged, record.added_later, shown)
    return _("{time}: {coverage}.").format(time=time, coverage=coverage)


def _worst(pain: tuple[int | None, ...]) -> str:
    logged = [value for value in pain if value is not None]
    if not logged:
        return ""
    if min(logged) == max(logged):
        return _("Worst pain {pain}.").format(pain=max(logged))
    return _("Worst pain between {low} and {high}.").format(low=min(logged), high=max(logged))


def _spell_label(spell: Spell) -> str:
    if spell.status is Status.CANNOT_TELL:
        return _("perhaps this spell of pain")
    return _("this spell of pain")


def _spell_words(spell: Spell, today: date) -> str:
    assert spell.since is not None
    day = day_in_words(spell.since, today)
    if spell.status is Status.CANNOT_TELL:
        return _("This spell of pain may have begun on {day}.").format(day=day)
    return _("This spell of pain began on {day}.").format(day=day)
