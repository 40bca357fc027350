"""Opens Trends in the real window and prints, as JSON, how long from the click to the picture.

`python -m tests.benchmarks.trends_window FOLDER [--preload]`: on the diary in FOLDER; with
--preload, Trends is opened after the charts were loaded in the background.
"""

import json
import sys
import time
from itertools import pairwise
from pathlib import Path
from statistics import median

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton

from backpain_diary.app import App
from backpain_diary.ui.widgets.chart_view import ChartView
from tests.benchmarks.window import Paints, click, load_charts, opened, pause, until

BEAT_MS = 5


def main(folder: Path, *, is_preloaded: bool) -> None:
    app = opened(folder)
    pause(0.3)
    wait_ms = _longest_wait_ms() if is_preloaded else 0.0
    first_s = _open_trends(app)
    click(app.window.rail.buttons["today"])
    pause(0.3)
    later_s = _open_trends(app)
    range_s = median(_change_range(app, name) for name in ("1 year", "All", "4 weeks", "All"))
    app.close()
    figures = {"wait_ms": wait_ms, "first_s": first_s, "later_s": later_s, "range_s": range_s}
    print(json.dumps(figures))


def _open_trends(app: App) -> float:
    """Seconds from the click until a chart is drawn."""
    began = time.perf_counter()
    click(app.window.rail.buttons["trends"])
    chart = _chart(app)
    until(lambda: chart.has_picture)
    return time.perf_counter() - began


def _change_range(app: App, name: str) -> float:
    buttons = app.window.pages["trends"].findChildren(QPushButton)
    chosen = next(button for button in buttons if button.text() == name)
    paints = Paints(_chart(app))
    began = time.perf_counter()
    click(chosen)
    until(lambda: paints.number > 0)
    return time.perf_counter() - began


def _chart(app: App) -> ChartView:
    chart = app.window.pages["trends"].findChild(ChartView)
    assert chart is not None
    return chart


def _longest_wait_ms() -> float:
    """Between two beats of a timer while the charts are imported, less its interval."""
    beats = [time.perf_counter()]
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(BEAT_MS)
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start()
    pause(0.1)
    load_charts()
    pause(0.1)
    timer.stop()
    gaps = [later - earlier for earlier, later in pairwise(beats)]
    return max(gaps) * 1000 - BEAT_MS


if __name__ == "__main__":
    main(Path(sys.argv[1]), is_preloaded="--preload" in sys.argv)
