"""Two periods side by side: their days, how much was logged, medians and averages, one sentence."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, timedelta

from backpain_diary.domain.comparing import Figures, TwoPeriods, Why, compare_two
from backpain_diary.domain.pain import PAIN_SCALE
from backpain_diary.domain.trends import Record, Verdict
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.charts_view import DataTable, Shown
from backpain_diary.presenters.compare_choices import (
    Choice,
    Kind,
    more_days_needed,
    two_chosen,
)
from backpain_diary.presenters.day_reading import reading
from backpain_diary.presenters.pain_data import PainData
from backpain_diary.presenters.span_words import days_logged, from_to, last_that_counts
from backpain_diary.presenters.trends import Card, verdict_card


@dataclass(frozen=True, slots=True)
class Half:
    """One of the two periods.

    pain:    of each day; None for a blank day, never 0
    logged:  such as "20 of 28 days logged, 2 added later"
    numbers: such as "median 4, average 4.3"; empty without any logged day
    """

    first: date
    time: str
    pain: tuple[int | None, ...]
    median: float | None
    logged: str
    numbers: str

    @property
    def last(self) -> date:
        return self.first + timedelta(days=len(self.pain) - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareSpec:
    """pain_label, median_label: what a dot and the line mean; nothing: instead of dots"""

    title: str
    summary: str
    pain_label: str
    median_label: str
    nothing: str
    halves: tuple[Half, Half]
    cards: tuple[Card, ...]
    data: PainData = field(repr=False, compare=False)
    today: date

    def reading(self, place: int) -> str:
        """Places are the days of the earlier period, then those of the later."""
        one, other = self.halves
        is_other = place >= len(one.pain)
        half, number = (other, place - len(one.pain)) if is_other else (one, place)
        day = half.first + timedelta(days=number)
        return reading(self.data.record, day, self.today, self.data.marks)

    def table(self) -> DataTable:
        """The figures, then on how many days each score was logged."""
        halves = self.halves
        scores = [Counter(half.pain) for half in halves]
        rows = [
            (_("Days"), *(str(len(half.pain)) for half in halves)),
            (_("Logged"), *(half.logged for half in halves)),
            (_("Figures"), *(half.numbers for half in halves)),
        ]
        rows += [
            (_("Days with {pain}").format(pain=pain), *(str(count[pain]) for count in scores))
            for pain in PAIN_SCALE
        ]
        rows.append((_("Days not logged"), *(str(count[None]) for count in scores)))
        return DataTable((_("Worst pain"), *(half.time for half in halves)), tuple(rows))


def compare_view(data: PainData, shown: Shown) -> CompareSpec:
    """The choice of the two periods comes with the days shown."""
    choice, today, record = shown.choice, shown.today, data.record
    assert choice is not None
    found = compare_two(record.values, *two_chosen(choice, record.values, today))
    halves = _half(found.earlier, record, today), _half(found.later, record, today)
    verdict = _verdict_card(found, choice, record, today)
    told = [
        f"{half.time}: {', '.join(part for part in (half.logged, half.numbers) if part)}."
        for half in halves
    ]
    said = [*told, _("{fact}. {detail}").format(fact=verdict.fact, detail=verdict.detail)]
    if found.why is None:
        said = [*told, _verdict_words(found.verdict), _caution(choice.kind)]
    return CompareSpec(
        title=_("Two periods compared"),
        summary=" ".join(part for part in said if part),
        pain_label=_("worst pain of the day"),
        median_label=_("median of the period"),
        nothing=_("Nothing was logged in this period."),
        halves=halves,
        cards=(*map(_half_card, halves, (found.earlier, found.later)), verdict),
        data=data,
        today=today,
    )


def _half(figures: Figures, record: Record, today: date) -> Half:
    span, logged = figures.span, record.values.keys()
    shown = Shown(span.first, span.last, today)
    days = [span.first + timedelta(days=n) for n in range(span.days)]
    numbers = ""
    if figures.median is not None:
        numbers = _("median {median}, average {mean}").format(
            median=f"{figures.median:g}", mean=f"{figures.mean:.1f}"
        )
    return Half(
        first=span.first,
        time=from_to(span.first, last_that_counts(logged, shown), today),
        pain=tuple(record.values.get(day) for day in days),
        median=figures.median,
        logged=days_logged(logged, record.added_later, shown),
        numbers=numbers,
    )


def _half_card(half: Half, figures: Figures) -> Card:
    if figures.median is None:
        return Card(half.time, _("Nothing logged"), half.logged)
    fact = _("Median {median}").format(median=f"{figures.median:g}")
    logged = [value for value in half.pain if value is not None]
    average = _("Average {mean}, days from {low} to {high}.").format(
        mean=f"{figures.mean:.1f}", low=min(logged), high=max(logged)
    )
    return Card(half.time, fact, f"{_('{fact}.').format(fact=half.logged)} {average}")


def _verdict_card(found: TwoPeriods, choice: Choice, record: Record, today: date) -> Card:
    title = _("The later period against the earlier")
    later, earlier = found.later.mean, found.earlier.mean
    if found.why is None and later is not None and earlier is not None:
        return verdict_card(title, found.verdict, (later, earlier), 0)
    needed = more_days_needed(choice, record.values, today)
    if needed is not None:
        return verdict_card(title, Verdict.CANNOT_TELL, None, needed)
    return Card(title, _("Can’t tell"), _why(found, today))


def _verdict_words(verdict: Verdict) -> str:
    if verdict is Verdict.ABOUT_THE_SAME:
        return _("About the same: day-to-day ups and downs can make as large a difference.")
    if verdict is Verdict.LOWER:
        return _("Your pain was lower in the later period.")
    return _("Your pain was higher in the later period.")


def _caution(kind: Kind) -> str:
    if kind is Kind.EVENT:
        return _("Pain goes up and down by itself; why it did, numbers do not say.")
    if kind is Kind.OWN:
        return _("Two periods that are picked because they look different say little.")
    return ""


def _why(found: TwoPeriods, today: date) -> str:
    match found.why:
        case Why.IN_ONE_ANOTHER:
            return _("The two periods have days in common. Choose two that do not.")
        case Why.TOO_SHORT:
            return _(
                "Both must be {n} days or longer: in fewer, day-to-day ups and downs are too large."
            ).format(n=found.shortest)
        case _too_few:
            return " ".join(_lacking(found, today))


def _lacking(found: TwoPeriods, today: date) -> list[str]:
    said = []
    for figures, needed in zip((found.earlier, found.later), found.needed, strict=True):
        if figures.logged < needed:
            words = ngettext(
                "{time}: {n} more logged day needed.",
                "{time}: {n} more logged days needed.",
                needed - figures.logged,
            )
            time = from_to(figures.span.first, figures.span.last, today)
            said.append(words.format(time=time, n=needed - figures.logged))
    return said
