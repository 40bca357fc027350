"""Nights and sleep: what was said of them and how often; not logged stands apart from no."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.detail import Sleep
from backpain_diary.domain.nights import Night, Nights, all_nights, nights_in
from backpain_diary.domain.spans import Span, Unit, place_in, unit_for
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.charts_view import DataTable, Shown
from backpain_diary.presenters.span_words import from_to, span_words


@dataclass(frozen=True, slots=True)
class Layer:
    """One answer: its words, how strongly it is drawn 0-2, and in how many nights of each bar."""

    words: str
    strength: int
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NightPanel:
    """layers: from the bottom up; what is missing to the nights of a bar is not logged"""

    title: str
    layers: tuple[Layer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NightsSpec:
    """nights: of each bar; blank: what an empty frame means"""

    title: str
    summary: str
    blank: str
    nights: tuple[int, ...]
    panels: tuple[NightPanel, ...]
    parts: tuple[Nights, ...]
    unit: Unit
    today: date

    def reading(self, place: int) -> str:
        """Places are the bars."""
        part = self.parts[place]
        said = [
            (layer.words, layer.counts[place]) for panel in self.panels for layer in panel.layers
        ]
        counts = ", ".join(f"{words} {count}" for words, count in said if count)
        return _("{time}: {facts}").format(
            time=span_words(part.span, self.unit, self.today), facts=counts or self.blank
        )

    def days_at(self, place: int) -> Span:
        return self.parts[place].span

    def place_of(self, day: date) -> int | None:
        return place_in([part.span for part in self.parts])(day)

    def table(self) -> DataTable:
        headers = (
            *(_("Time"), _("Nights")),
            *(_("Pain worse"), _("Pain not worse"), _("Not logged if worse")),
            *(_("Sleep disturbed a lot"), _("A little"), _("Not"), _("Sleep not logged")),
        )
        return DataTable(headers, tuple(_row(part, self.unit, self.today) for part in self.parts))


def nights_view(noted: Mapping[date, Night], shown: Shown, *, first_weekday: int) -> NightsSpec:
    """first_weekday: 0 is Monday"""
    unit = unit_for(shown.first, shown.last)
    parts = nights_in(noted, shown.first, shown.last, unit, first_weekday)
    return NightsSpec(
        title=_("Nights and sleep"),
        summary=_summary(all_nights(parts), shown),
        blank=_("not logged"),
        nights=tuple(part.number for part in parts),
        panels=(_worse_panel(parts), _sleep_panel(parts)),
        parts=parts,
        unit=unit,
        today=shown.today,
    )


def _row(part: Nights, unit: Unit, today: date) -> tuple[str, ...]:
    counts = (
        part.number,
        *(part.worse.get(answer, 0) for answer in (True, False)),
        part.no_word_of_worse,
        *(part.sleep.get(answer, 0) for answer in (Sleep.LOT, Sleep.LITTLE, Sleep.NO)),
        part.no_word_of_sleep,
    )
    return (span_words(part.span, unit, today), *(str(count) for count in counts))


def _worse_panel(parts: tuple[Nights, ...]) -> NightPanel:
    answers = ((True, _("worse"), 2), (False, _("not worse"), 0))
    layers = [
        Layer(words, strength, tuple(part.worse.get(answer, 0) for part in parts))
        for answer, words, strength in answers
    ]
    return NightPanel(_("Pain at night"), tuple(layers))


def _sleep_panel(parts: tuple[Nights, ...]) -> NightPanel:
    answers = (
        (Sleep.LOT, _("disturbed a lot"), 2),
        (Sleep.LITTLE, _("a little"), 1),
        (Sleep.NO, _("not disturbed"), 0),
    )
    layers = [
        Layer(words, strength, tuple(part.sleep.get(answer, 0) for part in parts))
        for answer, words, strength in answers
    ]
    return NightPanel(_("Sleep"), tuple(layers))


def _summary(whole: Nights, shown: Shown) -> str:
    nights = ngettext("{n} night", "{n} nights", whole.number).format(n=whole.number)
    time = from_to(shown.first, shown.last, shown.today)
    if not whole.worse and not whole.sleep:
        return _(
            "{time}, {nights}: nothing noted about any of them. You can note it under “The day and"
            " the night” when you add more to an entry."
        ).format(time=time, nights=nights)
    worse = _("Pain was worse at night in {yes}, not in {no}, not logged for {blank}.").format(
        yes=whole.worse.get(True, 0),
        no=whole.worse.get(False, 0),
        blank=whole.no_word_of_worse,
    )
    sleep = _(
        "Sleep was disturbed a lot in {lot}, a little in {little}, not in {no}, not logged for"
        " {blank}."
    ).format(
        lot=whole.sleep.get(Sleep.LOT, 0),
        little=whole.sleep.get(Sleep.LITTLE, 0),
        no=whole.sleep.get(Sleep.NO, 0),
        blank=whole.no_word_of_sleep,
    )
    return f"{_('{time}, {nights}.').format(time=time, nights=nights)} {worse} {sleep}"
