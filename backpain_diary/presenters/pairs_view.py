"""Before and after sessions: both numbers of each, counted, and no claim made of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from backpain_diary.domain.pairs import After, Pair, counted
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.dates import day_in_words
from backpain_diary.presenters.span_words import Shown, from_to
from backpain_diary.presenters.view_table import ViewTable

FEW = 5  # pairs, below which nothing is said about them together


@dataclass(frozen=True, slots=True)
class PairsPanel:
    """slopes: before, after, and in how many sessions"""

    title: str
    slopes: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PairsSpec:
    """panels: lower, the same, higher; none of them when there is no pair"""

    title: str
    summary: str
    before: str
    after: str
    times: str
    panels: tuple[PairsPanel, ...]
    pairs: tuple[Pair, ...]


def pairs_view(sessions: int, pairs: Sequence[Pair], shown: Shown) -> PairsSpec:
    """sessions: how many there were, with and without numbers; pairs: oldest first"""
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
        summary=_summary(sessions, {kind: sum(kinds[kind].values()) for kind in After}, shown),
        before=_("before"),
        after=_("after"),
        times=_("{n}×"),
        panels=tuple(panels) if pairs else (),
        pairs=tuple(pairs),
    )


def pairs_table(spec: PairsSpec, shown: Shown) -> ViewTable:
    """The last session first."""
    rows = tuple(
        (
            day_in_words(pair.day, shown.today),
            f"{pair.at:%H:%M}",
            str(pair.before),
            str(pair.after),
        )
        for pair in reversed(spec.pairs)
    )
    return ViewTable((_("Day"), _("Time"), _("Before"), _("After")), rows)


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
