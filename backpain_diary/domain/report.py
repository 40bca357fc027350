"""What the page for the doctor is counted from, and all its figures. Nothing is concluded."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from backpain_diary.domain import report_counts as counts
from backpain_diary.domain.detail import SelfCare, Symptom, Worse
from backpain_diary.domain.events import Event
from backpain_diary.domain.logged_days import WEEK
from backpain_diary.domain.places import PlaceDays, most_days_first
from backpain_diary.domain.report_counts import Counted, Coverage, Noted, Scores, Weeks
from backpain_diary.domain.report_signs import SignAnswers, sign_answers
from backpain_diary.domain.signs import SignCheck
from backpain_diary.domain.spell import Spell, counts_until
from backpain_diary.domain.trends import Comparison, compare, first_of_diary, last_counted

USUAL_DAYS = 91
COMPARED_DAYS = 28
LOOKED_BACK_DAYS = 2 * COMPARED_DAYS


class Field(Enum):
    """What may be left out of a copy, in the order of the page."""

    WORDS = "words"
    SPELL = "spell"
    PLACES = "places"
    SYMPTOMS = "symptoms"
    WEEKS = "weeks"
    CHART = "chart"
    ACTIVITY = "activity"
    EVENTS = "events"
    SESSIONS = "sessions"
    MEDICINE = "medicine"
    SELF_CARE = "self-care"
    WORSE = "worse"
    SIGNS = "signs"
    NOTES = "notes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What of the diary the page is made from.

    noted, held: of the page's days; held: day and seconds of each guided session in which
                 something was held
    nights:      whether sleep was disturbed, of each day on which that was noted
    managed:     how the activity went, on the days on which that was noted
    values:      highest score of each logged day of the whole diary
    added_later: days of which nothing was written in time
    spell:       as it was on the last day
    worry, wish: in the person's own words; empty for nothing

    nights, managed: of the page's days and of the eight weeks up to the last one
    """

    noted: Noted
    nights: Mapping[date, bool]
    managed: Mapping[date, int]
    held: Sequence[tuple[date, float]]
    values: Mapping[date, int]
    added_later: Set[date]
    spell: Spell
    checks: Sequence[SignCheck]
    activity: str
    events: Sequence[Event] = ()
    worry: str = ""
    wish: str = ""


@dataclass(frozen=True, slots=True)
class Activity:
    """The one that matters, and how it went on the days on which that was noted."""

    name: str
    now: Scores | None
    before: Scores | None


@dataclass(frozen=True, slots=True)
class Sessions:
    """Guided sessions in which something was held.

    days: of the page since the diary begins, a week at least: one session makes no seven a week
    """

    number: int
    held_s: float
    days: int

    @property
    def a_week(self) -> float:
        return self.number * 7 / self.days


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The figures of the days from first to last, both included.

    now, before: the four weeks up to `last`, and the four before
    values:      of all days up to `last`; added_later, likewise, of the whole diary
    """

    first: date
    last: date
    coverage: Coverage
    spell: Spell
    places: tuple[PlaceDays, ...]
    symptoms: tuple[Counted[Symptom], ...]
    ticks: tuple[Counted[str], ...]
    now: Weeks
    before: Weeks
    comparison: Comparison
    values: Mapping[date, int]
    added_later: Set[date]
    medicine_days: Set[date]
    session_days: Set[date]
    disturbed_nights: Set[date]
    activity: Activity | None
    events: tuple[Event, ...]
    sessions: Sessions
    medicines: tuple[Counted[str], ...]
    self_care: tuple[Counted[SelfCare], ...]
    made_worse: tuple[Counted[Worse], ...]
    signs: SignAnswers
    worry: str
    wish: str
    notes: tuple[tuple[date, str], ...]


def last_day(values: Mapping[date, int], today: date) -> date:
    """The day up to which a page is made: a blank today does not count yet.

    A traveller's diary may be a day ahead of the computer.
    """
    until = counts_until(today)
    return until if until in values else last_counted(values, today)


def first_day(last: date) -> date:
    """Of a page up to `last`, unless somebody says otherwise: three months."""
    return last - timedelta(days=USUAL_DAYS - 1)


def looked_at_from(first: date, last: date) -> date:
    """The first day of which anything beside the pain is needed."""
    return min(first, last - timedelta(days=LOOKED_BACK_DAYS - 1))


def report(material: Material, first: date, last: date) -> Report:
    """Of the days from first to last, both included."""
    values = {day: pain for day, pain in material.values.items() if day <= last}
    split = last - timedelta(days=COMPARED_DAYS)
    halves = ((split + timedelta(days=1), last), (split - timedelta(days=COMPARED_DAYS - 1), split))
    now, before = (
        counts.weeks(values, material.nights, material.added_later, *half) for half in halves
    )
    activity = None
    if material.activity:
        scores = (counts.scores_between(material.managed, *half) for half in halves)
        activity = Activity(material.activity, *scores)
    noted, held = material.noted, material.held
    session_days = {day for day, _held_s in held}
    days = (last - max(first, first_of_diary(values, session_days, first))).days + 1
    return Report(
        first=first,
        last=last,
        coverage=counts.coverage(values, material.added_later, first, last),
        spell=material.spell,
        places=most_days_first(noted.places),
        symptoms=counts.ticked(Symptom, noted.symptoms),
        ticks=counts.answered_yes(noted.yes),
        now=now,
        before=before,
        comparison=compare(values, last),
        values=values,
        added_later=material.added_later,
        medicine_days=noted.medicine_days,
        session_days=session_days,
        disturbed_nights={day for day, was in material.nights.items() if was},
        activity=activity,
        events=tuple(event for event in material.events if first <= event.day <= last),
        sessions=Sessions(len(held), sum(s for _day, s in held), max(WEEK, days)),
        medicines=counts.medicines(noted.medicines),
        self_care=counts.ticked(SelfCare, noted.self_care),
        made_worse=counts.ticked(Worse, noted.made_worse_by),
        signs=sign_answers(material.checks, first),
        worry=material.worry.strip(),
        wish=material.wish.strip(),
        notes=tuple((day, note) for day, note in noted.notes if note.strip()),
    )
