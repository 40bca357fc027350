"""What was ticked on high-pain and on low-pain days: counts side by side, and no conclusion."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date
from enum import Enum

from backpain_diary.domain.ticked import DAYS_NEEDED, SideBySide, Ticks, side_by_side
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.charts_view import DataTable, Shown
from backpain_diary.presenters.detail import Group
from backpain_diary.presenters.detail import title as group_title
from backpain_diary.presenters.detail_choices import (
    capital,
    self_care_words,
    symptom_words,
    worse_words,
)
from backpain_diary.presenters.span_words import coverage


class Kind(Enum):
    """Which ticks; the value is their kind in the store."""

    SYMPTOM = "symptom"
    WORSE = "worse"
    SELF_CARE = "self_care"


@dataclass(frozen=True, slots=True)
class TickedRow:
    """words: of what was ticked; on how many high-pain and low-pain days"""

    words: str
    high: int
    low: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TickedSpec:
    """of_high, of_low: days with detail; rows: empty when they are too few to be shown

    high_label, low_label: what the two columns are, with their days; count: "{n} of {days}"
    nothing: why there are no rows
    """

    title: str
    summary: str
    high_label: str
    low_label: str
    count: str
    of_high: int
    of_low: int
    nothing: str
    rows: tuple[TickedRow, ...]

    def reading(self, place: int) -> str:
        """Places are the rows."""
        row = self.rows[place]
        return _("{words}: {high} of {n} high-pain days, {low} of {m} low-pain days").format(
            words=row.words, high=row.high, n=self.of_high, low=row.low, m=self.of_low
        )

    def table(self) -> DataTable:
        rows = tuple((row.words, str(row.high), str(row.low)) for row in self.rows)
        return DataTable((_("Ticked"), self.high_label, self.low_label), rows)


def kind_words() -> dict[Kind, str]:
    groups = {
        Kind.SYMPTOM: Group.SYMPTOMS,
        Kind.WORSE: Group.WORSE,
        Kind.SELF_CARE: Group.SELF_CARE,
    }
    return {kind: group_title(group) for kind, group in groups.items()}


def ticked_view(
    kind: Kind,
    values: Mapping[date, int],
    ticks: Ticks,
    shown: Shown,
    *,
    added_later: Set[date],
) -> TickedSpec:
    """values: worst pain of the logged days, of any time; added_later: as `Record` has it"""
    logged = {day: pain for day, pain in values.items() if shown.first <= day <= shown.last}
    said = coverage(logged.keys(), added_later, shown)
    title = _("High-pain and low-pain days")
    if not logged:
        return _nothing(title, _("{coverage}.").format(coverage=said))
    words = _words(kind)
    found = side_by_side(logged, ticks, list(words))
    if found.cut is None or not found.is_enough:
        return _nothing(title, f"{_('{coverage}.').format(coverage=said)} {_too_few(found)}")
    noted = found.high + found.low
    summary = [
        ngettext(
            "{coverage}. Detail was noted on {n} of the logged days.",
            "{coverage}. Detail was noted on {n} of the logged days.",
            noted,
        ).format(coverage=said, n=noted),
        _definition(found),
        _("Days are only counted: one need not have to do with the other."),
    ]
    rows = [TickedRow(capital(words[each]), *counts) for each, counts in found.counts.items()]
    high, low = _labels(found)
    return TickedSpec(
        title=title,
        summary=" ".join(summary),
        high_label=high,
        low_label=low,
        count=_("{n} of {days}"),
        of_high=found.high,
        of_low=found.low,
        nothing="",
        rows=tuple(rows),
    )


def _nothing(title: str, summary: str) -> TickedSpec:
    return TickedSpec(
        title=title,
        summary=summary,
        high_label=_("On high-pain days"),
        low_label=_("On low-pain days"),
        count="",
        of_high=0,
        of_low=0,
        nothing=_("There are too few days with detail to set side by side yet."),
        rows=(),
    )


def _words(kind: Kind) -> Mapping[str, str]:
    """Of what can be ticked, by id."""
    match kind:
        case Kind.SYMPTOM:
            return {tick.value: words for tick, words in symptom_words().items()}
        case Kind.WORSE:
            return {tick.value: words for tick, words in worse_words().items()}
        case _self_care:
            return {tick.value: words for tick, words in self_care_words().items()}


def _labels(found: SideBySide) -> tuple[str, str]:
    high = ngettext("On {n} high-pain day", "On {n} high-pain days", found.high)
    low = ngettext("On {n} low-pain day", "On {n} low-pain days", found.low)
    return high.format(n=found.high), low.format(n=found.low)


def _definition(found: SideBySide) -> str:
    return _(
        "High-pain days here are those with {cut} or more: your middle score (median) in this time"
        " is {median}."
    ).format(cut=found.cut, median=f"{found.median:g}")


def _too_few(found: SideBySide) -> str:
    if found.cut is None:
        return _(
            "Your worst pain was {pain} on every logged day, so there are no high-pain and low-pain"
            " days to set side by side."
        ).format(pain=f"{found.median:g}")
    counts = _(
        "Days with detail: {high} with {cut} or more, {low} below. Your middle score (median) in"
        " this time is {median}. From {needed} of each on they are set side by side."
    )
    return counts.format(
        high=found.high,
        low=found.low,
        cut=found.cut,
        median=f"{found.median:g}",
        needed=DAYS_NEEDED,
    )
