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
from backpain_diary.presenters.pain_data import Marks, PainData
from backpain_diary.presenters.trends import Card, facts
from backpain_diary.ui.widgets.chart_drawing import draw_pain
from backpain_diary.ui.widgets.places import Places, Room

if TYPE_CHECKING:  # they import matplotlib and SQLAlchemy
    from backpain_diary.ui.context import Context
    from backpain_diary.ui.theme import Theme
    from backpain_diary.ui.widgets.chart_canvas import ChartCanvas

Data = TypeVar("Data")
Spec = TypeVar("Spec", bound=ViewSpec)


def _no_facts(_data: Any, _today: date) -> tuple[Card, ...]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendView(Generic[Data, Spec]):
    """
    name:  by which the choice is kept in the settings
    word:  on its button; short, for all views stand in a row
    read:  what the view needs of the diary; the page's own record is given
    facts: up to three cards under the picture
    size:  of a saved picture at 100 % text; four pixels are a millimetre on paper
    """

    name: str
    word: Callable[[], str]
    read: Callable[[Context, Record], Data]
    spec: Callable[[Data, Shown], Spec]
    draw: Callable[[Spec, ChartCanvas, Theme, Room], Places]
    facts: Callable[[Data, date], tuple[Card, ...]] = _no_facts
    size: tuple[int, int] = (680, 420)


def _pain_data(context: Context, record: Record) -> PainData:
    marks = Marks(
        events=context.events.events(),
        medicine=context.timeline.medicine_days(),
        flare=context.timeline.flare_days(),
    )
    return PainData(record, marks)


PAIN: TrendView[PainData, ChartSpec] = TrendView(
    name="pain",
    word=lambda: _("Pain"),
    read=_pain_data,
    spec=pain_over_time,
    draw=draw_pain,
    facts=lambda data, today: facts(data.record, today),
)

VIEWS: tuple[TrendView[Any, Any], ...] = (PAIN,)
