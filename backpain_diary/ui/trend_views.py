"""The views of Trends, in their order; `presenters/charts_view.py` says how to add one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from backpain_diary.domain.trends import Record
from backpain_diary.i18n import _
from backpain_diary.presenters.charts import ChartSpec, pain_over_time
from backpain_diary.presenters.charts_view import Shown, ViewSpec
from backpain_diary.presenters.compare_choices import Offers, offers
from backpain_diary.presenters.compare_view import CompareSpec, compare_view
from backpain_diary.presenters.moving_view import MovingSpec
from backpain_diary.presenters.nights_view import NightsSpec
from backpain_diary.presenters.pain_data import Marks, PainData
from backpain_diary.presenters.pairs_view import PairsSpec
from backpain_diary.presenters.places_view import PlacesSpec, switch_words
from backpain_diary.presenters.ticked_view import TickedSpec, kind_words
from backpain_diary.presenters.trends import Card, facts
from backpain_diary.presenters.year_view import YearSpec
from backpain_diary.ui import view_data
from backpain_diary.ui.widgets.chart_drawing import draw_pain
from backpain_diary.ui.widgets.compare_drawing import draw_compare
from backpain_diary.ui.widgets.moving_drawing import draw_moving
from backpain_diary.ui.widgets.nights_drawing import draw_nights
from backpain_diary.ui.widgets.pairs_drawing import draw_pairs
from backpain_diary.ui.widgets.places import Places, Room
from backpain_diary.ui.widgets.places_drawing import draw_places
from backpain_diary.ui.widgets.ticked_drawing import draw_ticked
from backpain_diary.ui.widgets.year_drawing import draw_year

if TYPE_CHECKING:  # they import matplotlib and SQLAlchemy
    from backpain_diary.ui.context import Context
    from backpain_diary.ui.theme import Theme
    from backpain_diary.ui.widgets.chart_canvas import ChartCanvas

Data = TypeVar("Data")
Spec = TypeVar("Spec", bound=ViewSpec)


def _no_facts(_data: Any, _spec: Any, _today: date) -> tuple[Card, ...]:
    return ()


def _no_options(_data: Any, _today: date) -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendView(Generic[Data, Spec]):
    """
    name:  by which the choice is kept in the settings
    word:  on its button; short, for all views stand in a row
    read:  what the view needs of the diary; the page's own record is given
    facts: up to three cards under the picture
    options: words of the view's own choices, the first being chosen at first; the choice comes
             with the `Shown` days
    offers: what two periods can be compared, in the view that does so
    is_of_period: whether the days on the page matter to it
    height: the least that its picture needs, at 100 % text
    size:  of a saved picture at 100 % text; four pixels are a millimetre on paper
    """

    name: str
    word: Callable[[], str]
    read: Callable[[Context, Record], Data]
    spec: Callable[[Data, Shown], Spec]
    draw: Callable[[Spec, ChartCanvas, Theme, Room], Places]
    facts: Callable[[Data, Spec, date], tuple[Card, ...]] = _no_facts
    size: tuple[int, int] = (680, 420)
    options: Callable[[Data, date], tuple[str, ...]] = _no_options
    offers: Callable[[Data, date], Offers] | None = None
    is_of_period: bool = True
    height: int = 220


def _pain_data(context: Context, record: Record) -> PainData:
    marks = Marks(
        events=context.events.events(),
        medicine=context.timeline().medicine_days(),
        flare=context.timeline().flare_days(),
    )
    return PainData(record, marks)


PAIN: TrendView[PainData, ChartSpec] = TrendView(
    name="pain",
    word=lambda: _("Pain"),
    read=_pain_data,
    spec=pain_over_time,
    draw=draw_pain,
    facts=lambda data, _spec, today: facts(data.record, today),
    height=260,
)

YEAR: TrendView[Record, YearSpec] = TrendView(
    name="year",
    word=lambda: _("Year"),
    read=lambda _context, record: record,
    spec=view_data.year,
    draw=draw_year,
    options=view_data.years,
    is_of_period=False,
)

PLACES: TrendView[view_data.OfPlaces, PlacesSpec] = TrendView(
    name="places",
    word=lambda: _("Where"),
    read=view_data.read_places,
    spec=view_data.places,
    draw=draw_places,
    options=lambda _data, _today: switch_words(),
    size=(680, 520),
    height=380,
)

PAIRS: TrendView[view_data.OfPairs, PairsSpec] = TrendView(
    name="pairs",
    word=lambda: _("Sessions"),
    read=view_data.read_asked,
    spec=view_data.pairs,
    draw=draw_pairs,
)

MOVING: TrendView[Record, MovingSpec] = TrendView(
    name="moving",
    word=lambda: _("Movement"),
    read=lambda _context, record: record,
    spec=view_data.moving,
    draw=draw_moving,
)

TICKED: TrendView[view_data.OfTicks, TickedSpec] = TrendView(
    name="ticked",
    word=lambda: _("Ticked"),
    read=view_data.read_ticks,
    spec=view_data.ticked,
    draw=draw_ticked,
    options=lambda _data, _today: tuple(kind_words().values()),
)

NIGHTS: TrendView[view_data.OfNights, NightsSpec] = TrendView(
    name="nights",
    word=lambda: _("Nights"),
    read=view_data.read_nights,
    spec=view_data.nights,
    draw=draw_nights,
)

COMPARE: TrendView[PainData, CompareSpec] = TrendView(
    name="compare",
    word=lambda: _("Compare"),
    read=_pain_data,
    spec=compare_view,
    draw=draw_compare,
    facts=lambda _data, spec, _today: spec.cards,
    offers=lambda data, today: offers(data.record.values, data.marks.events, today),
    is_of_period=False,
)

VIEWS: tuple[TrendView[Any, Any], ...] = (
    PAIN,
    YEAR,
    PLACES,
    PAIRS,
    MOVING,
    TICKED,
    NIGHTS,
    COMPARE,
)
