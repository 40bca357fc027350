"""Before and after sessions: both numbers of each, counted, and no claim made of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.pairs import After, Asked, Pair, counted, pairs_of
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.charts_view import DataTable, Shown
from backpain_diary.presenters.dates import day_in_words
from backpain_diary.presenters.span_words import from_to

FEW = 5  # pairs, below which nothing is said about them together


@dataclass(frozen=True, slots=True)
class PairsPanel:
    """slopes: before, after, and in how many sessions"""

    title: str
    slopes: tuple[tuple[int, int, int], ...]

    @property
    def sessions(self) -> int:
        return sum(times for _before, _after, times in self.slopes)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairsSpec:
    """panels: lower, the same, higher; none of them when there is no pair

    times: "{n}×"
    """

    title: str
    summary: str
    before: str
    after: str
    times: str
    panels: tuple[PairsPanel, ...]
    nothing: str
    pairs: tuple[Pair, ...]
    today: date

    def reading(self, place: int) -> str:
        """Places are the slopes, panel by panel."""
        slopes = [slope for panel in self.panels for slope in panel.slopes]
        before, after, times = slopes[place]
        return ngettext(
            "{before} before, {after} after: {n} session",
            "{before} before, {after} after: {n} sessions",
            times,
        ).format(before=before, after=after, n=times)

    def table(self) -> DataTable:
        """The last session first."""
        rows = tuple(
            (
                day_in_words(pair.day, self.today),
                f"{pair.at:%H:%M}",
                str(pair.before),
                str(pair.after),
            )
            for pair in reversed(self.pairs)
        )
        return DataTable((_("Day"), _("Time"), _("Before"), _("After")), rows)


def pairs_view(sessions: Sequence[Asked], shown: Shown) -> PairsSpec:
    """sessions: with numbers and without, of any time, oldest first"""
    asked = [each for each in sessions if shown.first <= each.day <= shown.last]
    pairs = pairs_of(asked)
    kinds = counted(pairs)
    titles = {
        After.LOWER: _("Lower after: {n}"),
        After.SAME: _("The same: {n}"),
        After.HIGHER: _("Higher after: {n}"),
    }
    panels = [
        PairsPanel(
            titles[kind].format(n=sum(kinds[kind].values())),
            tuple((*two, times) for two, times in kinds[kind].items()),
        )
        for kind in After
    ]
    return PairsSpec(
        title=_("Before and after sessions"),
        summary=_summary(len(asked), {kind: sum(kinds[kind].values()) for kind in After}, shown),
        before=_("before"),
        after=_("after"),
        times=_("{n}×"),
        panels=tuple(panels) if pairs else (),
        nothing=_("In this time no session has a number both before and after."),
        pairs=pairs,
        today=shown.today,
    )


def _summary(sessions: int, counts: dict[After, int], shown: Shown) -> str:
    time = from_to(shown.first, shown.last, shown.today)
    if not sessions:
        return _("{time}: no guided sessions.").format(time=time)
    number = sum(counts.values())
    words = ngettext(
        "{time}: {n} guided session, {pairs} with a number before and after.",
        "{time}: {n} guided sessions, {pairs} of them with a number before and after.",
        sessions,
    )
    said = words.format(time=time, n=sessions, pairs=number)
    if not number:
        return said
    if number < FEW:
        return f"{said} {_('So few say little; each of them is drawn.')}"
    kinds = _(
        "After it, pain was lower in {lower}, the same in {same}, higher in {higher}."
    ).format(lower=counts[After.LOWER], same=counts[After.SAME], higher=counts[After.HIGHER])
    return f"{said} {kinds} {_('Pain goes up and down by itself; why it did, numbers do not say.')}"
