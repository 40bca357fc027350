"""Where it hurt: the body map with days or highest numbers on it, and the same as a list."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.places import (
    PlaceDays,
    PlacesNoted,
    highest_first,
    level,
    most_days_first,
    place_days,
)
from backpain_diary.domain.regions import Region
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.charts_view import DataTable, Shown
from backpain_diary.presenters.regions import region_names, region_words
from backpain_diary.presenters.span_words import coverage


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesSpec:
    """numbers: what is written on each place; None where it hurt without a number

    shades: how dark each place is, as a score of pain 1-10; 0 without a number
    lines:  name and fact of each place, the most first; key: what numbers and shades mean
    """

    title: str
    summary: str
    key: str
    numbers: Mapping[Region, int | None]
    shades: Mapping[Region, int]
    lines: tuple[tuple[str, str], ...]
    places: tuple[PlaceDays, ...]

    def reading(self, place: int) -> str:
        """Places are in the order of the lines."""
        name, fact = self.lines[place]
        return _("{place}: {fact}").format(place=name, fact=fact)

    def table(self) -> DataTable:
        names = region_names()
        rows = tuple(
            (names[place.region], str(place.days), _highest(place)) for place in self.places
        )
        return DataTable((_("Place"), _("Days"), _("Highest number")), rows)


SHADES = (0, 2, 4, 7, 9)  # of the four levels of days, from the second on


def places_view(
    noted: PlacesNoted,
    logged: Set[date],
    shown: Shown,
    *,
    added_later: Set[date],
    is_by_days: bool,
) -> PlacesSpec:
    """is_by_days: else by the highest number; added_later: as `Record` has it"""
    number, places = place_days(noted, shown.first, shown.last)
    ordered = most_days_first(places) if is_by_days else highest_first(places)
    names = region_names()
    most = max((place.days for place in places), default=1)
    return PlacesSpec(
        title=_("Where it hurt"),
        summary=_summary(
            number, ordered, coverage(logged, added_later, shown), is_by_days=is_by_days
        ),
        key=_key(is_by_days=is_by_days),
        numbers={place.region: place.days if is_by_days else place.highest for place in ordered},
        shades={
            place.region: SHADES[level(place.days, most)] if is_by_days else place.highest or 0
            for place in ordered
        },
        lines=tuple((names[place.region], _fact(place)) for place in ordered),
        places=ordered,
    )


def switch_words() -> tuple[str, str]:
    """By which of the two the map is shaded."""
    return _("Number of days"), _("Highest number")


def more_words(number: int) -> str:
    """Under a list that has no room for all of them."""
    words = ngettext("and {n} more place", "and {n} more places", number)
    return words.format(n=number)


def _key(*, is_by_days: bool) -> str:
    if is_by_days:
        return _(
            "The number says on how many days it hurt there; the stronger the colour, the more"
            " days."
        )
    return _("The number is the highest that was given to the place; ✓ where none was given.")


def _highest(place: PlaceDays) -> str:
    return _("none given") if place.highest is None else str(place.highest)


def _fact(place: PlaceDays) -> str:
    days = ngettext("{n} day", "{n} days", place.days).format(n=place.days)
    if place.highest is None:
        return days
    return _("{days}, highest {pain}").format(days=days, pain=place.highest)


def _summary(noted: int, ordered: tuple[PlaceDays, ...], known: str, *, is_by_days: bool) -> str:
    """known: how much of the time was logged"""
    if not ordered:
        return _(
            "{coverage}. No place was noted as hurting in this time. You can mark places on the"
            " body map when you add more to an entry."
        ).format(coverage=known)
    said = ngettext(
        "{coverage}. Places were noted on {n} of the logged days.",
        "{coverage}. Places were noted on {n} of the logged days.",
        noted,
    ).format(coverage=known, n=noted)
    first = ordered[0]
    texts = {"place": region_words()[first.region], "fact": _fact(first)}
    if is_by_days:
        return f"{said} {_('Most often: {place}, {fact}.').format(**texts)}"
    if first.highest is None:
        return f"{said} {_('No place was given a number of its own.')}"
    return f"{said} {_('Highest number: {place}, {fact}.').format(**texts)}"
