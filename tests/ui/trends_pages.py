"""A Trends page on the screen over a real database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from backpain_diary.domain.diary import Entry
from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.session import Hold, Outcome
from backpain_diary.presenters.charts import ChartSpec
from backpain_diary.store import diary, sessions
from backpain_diary.store.database import Database
from backpain_diary.store.opening import open_diary
from backpain_diary.ui.context import Context
from backpain_diary.ui.opening import open_context
from backpain_diary.ui.pages.trends import TrendsPage
from backpain_diary.ui.preferences import Preferences
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.trend_views import VIEWS, TrendView
from backpain_diary.ui.widgets.chart_view import ChartView
from backpain_diary.ui.widgets.pain_plot import Plot
from tests.fakes import FakeClock
from tests.windows import come_forward

TODAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
NO_OFFSET = timedelta(0)


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def daily(pain: int, days: int) -> dict[date, int]:
    return {ago(n): pain for n in range(days)}


@dataclass
class TrendsWindow:
    page: TrendsPage
    context: Context
    clock: FakeClock
    qtbot: QtBot

    @property
    def chart(self) -> ChartView:
        return self.page.chart

    def wait_for_picture(self) -> None:
        """Until what is shown now is drawn."""
        self.qtbot.waitUntil(lambda: self.chart.has_picture, timeout=60_000)

    def colours(self) -> set[str]:
        """Of all dots of the chart as it is on the screen."""
        return colours(self.chart.grab().toImage())

    def point_of(self, day: date, pain: float) -> QPoint:
        """Where a day and a score are in the chart."""
        x = self.plot.x((day - self.spec.first).days)
        return QPoint(round(x), round(self.plot.y(pain)))

    @property
    def spec(self) -> ChartSpec:
        assert isinstance(self.chart.spec, ChartSpec)
        return self.chart.spec

    @property
    def plot(self) -> Plot:
        assert isinstance(self.chart.places, Plot)
        return self.chart.places

    @property
    def reading(self) -> str:
        return self.page.card.reading.text()


def colours(image: QImage) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(image.width())
        for y in range(image.height())
    }


def texts(widget: QWidget) -> list[str]:
    """What its labels say."""
    return [shown.text() for shown in widget.findChildren(QLabel) if shown.isVisible()]


def open_page(
    qtbot: QtBot,
    theme: Theme,
    folder: Path,
    values: Mapping[date, int] | None = None,
    held_s: Mapping[date, float] | None = None,
    size: tuple[int, int] = (820, 700),
    views: Sequence[TrendView[Any, Any]] = VIEWS,
) -> TrendsWindow:
    """The page in a window of its own, in front, with the chart drawn if there is one."""
    clock = FakeClock(NOW)
    database = open_diary(folder / "diary.sqlite3", NOW)
    _fill(database, values or {}, held_s or {})
    database.close()
    context = open_context(folder, clock, theme, Preferences(folder / "settings.json", theme))
    page = TrendsPage(context, views)
    qtbot.addWidget(page, before_close_func=lambda _page: context.close())
    context.changes.subscribe(page.data_changed)
    page.resize(*size)
    come_forward(qtbot, page)
    shown = TrendsWindow(page, context, clock, qtbot)
    if values or held_s:
        shown.wait_for_picture()
    return shown


def _fill(database: Database, values: Mapping[date, int], held_s: Mapping[date, float]) -> None:
    entries = [
        Entry(
            day=day,
            at=time(8, 5),
            utc_offset=NO_OFFSET,
            created=datetime.combine(day, time(8, 5), UTC),
            pain=pain,
        )
        for day, pain in values.items()
    ]
    with database.transaction() as session:
        diary.add_all(session, entries)
        for day, seconds in held_s.items():
            started = datetime.combine(day, time(9), UTC)
            practice = PracticeSession(
                day=day,
                at=time(9),
                utc_offset=NO_OFFSET,
                started=started,
                routine="short",
                routine_name="Short",
                planned_s=300,
            )
            hold = Hold(
                movement="bridge",
                side=None,
                repeat=1,
                direction=None,
                prescribed_s=seconds,
                held_s=seconds,
                outcome=Outcome.DONE,
            )
            session_id = sessions.begin(session, practice)
            sessions.record_hold(session, session_id, hold, started)
