"""What stands on the page with the body map, when it is printed."""

from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.detail import Detail
from backpain_diary.i18n import _
from backpain_diary.presenters.regions import region_names
from backpain_diary.presenters.report_dates import full_day


@dataclass(frozen=True, slots=True)
class PlacesPage:
    """places: each with its number, if it has one; foot: what the page is not"""

    title: str
    places: tuple[str, ...]
    foot: str


def places_page(day: date, detail: Detail) -> PlacesPage:
    names = region_names()
    return PlacesPage(
        _("Where it hurt: {day}").format(day=full_day(day)),
        tuple(
            names[region]
            if pain is None
            else _("{place}: {pain} out of 10").format(place=names[region], pain=pain)
            for region, pain in detail.places
        ),
        _("Self-recorded; not a medical assessment."),
    )
