"""Opens Trends in the real window and prints, as JSON, how long from the click to the picture.

`python -m tests.benchmarks.trends_window FOLDER [--preload]`: on the diary in FOLDER; with
--preload, Trends is opened after the charts were loaded in the background.
"""

import json
import sys
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from backpain_diary.app import App
from backpain_diary.clock import SystemClock
from backpain_diary.ui.preload import preload_charts
from backpain_diary.ui.widgets.chart_view import ChartView

BEAT_MS = 5
LIMIT_S = 30


class _Paints(QObject):
    """Counts the paint events of a widget."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.number = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.number += event.type() == QEvent.Type.Paint
        return False


def main(folder: Path, *, is_preloaded: bool) -> None:
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    app = App(application, folder, SystemClock())
    app.window.first_painted.connect(app.open_diary)
    app.window.show()
    _until(lambda: app.window.is_ready)
    _pause(0.3)
    wait_ms = _longest_wait_ms() if is_preloaded else 0.0
    first_s = _open_trends(app)
    _click(app.window.rail.buttons["today"])
    _pause(0.3)
    later_s = _open_trends(app)
    range_s = median(_change_range(app, name) for name in ("1 year", "All", "4 weeks", "All"))
    app.close()
    figures = {"wait_ms": wait_ms, "first_s": first_s, "later_s": later_s, "range_s": range_s}
    print(json.dumps(figures))


def _open_trends(app: App) -> float:
    """Seconds from the click until a chart is drawn."""
    began = time.perf_counter()
    _click(app.window.rail.buttons["trends"])
    chart = _chart(app)
    _until(lambda: chart.has_picture)
    return time.perf_counter() - began


def _change_range(app: App, name: str) -> float:
    buttons = app.window.pages["trends"].findChildren(QPushButton)
    chosen = next(button for button in buttons if button.text() == name)
    paints = _Paints(_chart(app))
    began = time.perf_counter()
    _click(chosen)
    _until(lambda: paints.number > 0)
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
    _pause(0.1)
    thread = preload_charts(is_spare=True)
    _until(lambda: not thread.is_alive())
    _pause(0.1)
    timer.stop()
    gaps = [later - earlier for earlier, later in pairwise(beats)]
    return max(gaps) * 1000 - BEAT_MS


def _click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _until(is_so: Callable[[], bool]) -> None:
    """Run the event loop as the program does; a busy wait would hold up its threads."""
    loop, timer = QEventLoop(), QTimer()
    began = time.perf_counter()

    def look() -> None:
        if is_so():
            loop.quit()
        elif time.perf_counter() - began > LIMIT_S:
            raise RuntimeError("waited in vain")

    timer.timeout.connect(look)
    timer.start(1)
    if not is_so():
        loop.exec()


def _pause(seconds: float) -> None:
    until = time.perf_counter() + seconds
    _until(lambda: time.perf_counter() > until)


if __name__ == "__main__":
    main(Path(sys.argv[1]), is_preloaded="--preload" in sys.argv)
