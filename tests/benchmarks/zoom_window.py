"""Points at the chart, zooms in and compares in the real window; prints, as JSON, how long.

`python -m tests.benchmarks.zoom_window FOLDER`: on the diary in FOLDER, all of its days shown. In
milliseconds: from each move of the mouse until it is painted, from the end of a drag until the
days are drawn larger and back, and from a choice until two periods are drawn.
"""

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backpain_diary.ui.pages.trends import TrendsPage
from tests.benchmarks.window import Paints, click, opened, opened_trends, pause, until

MOVES = 200
TIMES = 9
LEFT = Qt.MouseButton.LeftButton
ALL, COMPARE = -1, -1  # the last of the ranges, and of the views


def main(folder: Path) -> None:
    app = opened(folder)
    page = opened_trends(app)
    click(page.periods.buttons[ALL])
    until(lambda: page.chart.has_picture)
    pause(0.3)
    hover = _hovered(page)
    zoom, whole = _zoomed(page)
    figures = {"hover": hover, "zoom": zoom, "whole": whole, "compare": _compared(page)}
    app.close()
    print(json.dumps(figures))


def _hovered(page: TrendsPage) -> list[float]:
    chart = page.chart
    step = (chart.width() - 120) / MOVES
    y = chart.height() // 2
    points = [QPoint(60 + round(n * step), y) for n in range(MOVES)]
    return [_painted(page, partial(_move, page, point)) for point in points]


def _zoomed(page: TrendsPage) -> tuple[list[float], list[float]]:
    """To an eighth of the days, and back to the whole."""
    chart = page.chart
    zoom, whole = [], []
    y = chart.height() // 2
    for n in range(TIMES):
        start = chart.width() * (n + 1) // (TIMES + 3)
        end = start + chart.width() // 8
        QTest.mousePress(_handle(page), LEFT, pos=_in_window(page, QPoint(start, y)))
        _move(page, QPoint(end, y))
        pause(0.05)
        at = _in_window(page, QPoint(end, y))
        zoom.append(_painted(page, partial(QTest.mouseRelease, _handle(page), LEFT, pos=at)))
        pause(0.05)
        whole.append(_painted(page, partial(QTest.keyClick, chart, Qt.Key.Key_Escape)))
        pause(0.05)
    return zoom, whole


def _compared(page: TrendsPage) -> list[float]:
    """From one pair of periods to the next."""
    click(page.views.buttons[COMPARE])
    until(lambda: page.chart.has_picture)
    times = []
    for _time in range(TIMES):
        for button in page.picker.kinds.buttons:
            if button.isEnabled() and not button.isChecked():
                pause(0.05)
                times.append(_painted(page, partial(click, button)))
    return times


def _painted(page: TrendsPage, act: Callable[[], object]) -> float:
    """Milliseconds from what is done until all of the chart is on the screen."""
    paints = Paints(page.chart)
    began = time.perf_counter()
    act()
    while not (paints.number and page.chart.has_picture):
        QApplication.processEvents()
    QApplication.processEvents()
    took = time.perf_counter() - began
    page.chart.removeEventFilter(paints)
    return took * 1000


def _move(page: TrendsPage, point: QPoint) -> None:
    QTest.mouseMove(_handle(page), _in_window(page, point))


def _handle(page: TrendsPage) -> QWindow:
    handle = page.window().windowHandle()
    assert handle is not None
    return handle


def _in_window(page: TrendsPage, point: QPoint) -> QPoint:
    return page.chart.mapTo(page.window(), point)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
