"""No words of a table are cut; where they have no room, it scrolls sideways."""

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from backpain_diary.presenters.charts_view import DataTable
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.data_table import MEASURED_WORDS, DataTableView

PADDING = 16  # at 100 % text, of both sides of a cell
HEADERS = ("Day", "Worst pain", "Remarks")
LATE = "added later, session for a flare day, medicine"


def table(rows: int) -> DataTable:
    """The longest remark stands in the last row."""
    days = (date(2026, 11, 22) - timedelta(days=n) for n in range(rows))
    short = [(f"{day:%a %d %B %Y}", "not logged", "medicine") for day in days]
    return DataTable(HEADERS, (*short, ("Sun 22 November 1976", "4", LATE)))


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> DataTableView:
    made = DataTableView(theme)
    qtbot.addWidget(made)
    made.resize(700, 260)
    made.show()
    return made


def wanted(view: DataTableView, rows: int) -> list[int]:
    """The least width of each column."""
    metrics = view.fontMetrics()
    columns = zip(*table(rows).rows, strict=True)
    return [max(metrics.horizontalAdvance(words) for words in column) for column in columns]


@pytest.mark.parametrize("width", [250, 400, 1200])
@pytest.mark.parametrize("percent", [100, 150, 200])
def test_every_column_is_as_wide_as_its_words(
    view: DataTableView, theme: Theme, percent: int, width: int
) -> None:
    view.show_table(table(2 * MEASURED_WORDS), "Pain", "")
    theme.use("light", percent)
    view.resize(width, 260)
    widths = [view.columnWidth(column) for column in range(len(HEADERS))]
    room = view.viewport().width()
    for got, least in zip(widths, wanted(view, 2 * MEASURED_WORDS), strict=True):
        assert got >= least + theme.px(PADDING)
    assert sum(widths) >= room
    assert (view.horizontalScrollBar().maximum() > 0) == (sum(widths) > room)


def test_the_last_column_shrinks_with_the_window(view: DataTableView) -> None:
    view.show_table(table(3), "Pain", "")
    view.resize(1400, 260)
    wide = view.columnWidth(2)
    view.resize(300, 260)
    assert view.columnWidth(2) < wide
    assert view.columnViewportPosition(2) + view.columnWidth(2) > view.viewport().width()
    bar = view.horizontalScrollBar()
    bar.setValue(bar.maximum())
    assert view.columnViewportPosition(2) + view.columnWidth(2) == view.viewport().width()


def test_few_rows_of_many_are_measured(
    view: DataTableView, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured = 0
    data = view._model.data

    def counting(*about: object) -> object:
        nonlocal measured
        measured += 1
        return data(*about)  # type: ignore[arg-type]

    monkeypatch.setattr(view._model, "data", counting)
    view.show_table(table(3650), "Pain", "")
    few = measured
    view.show_table(table(18250), "Pain", "")
    assert 0 < few < 100 * MEASURED_WORDS
    assert measured - few <= 2 * few


def test_an_empty_table_is_shown(view: DataTableView) -> None:
    view.show_table(DataTable(HEADERS, ()), "Pain", "")
    assert view.columnWidth(0) > 0
