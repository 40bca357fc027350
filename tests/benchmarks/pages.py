"""Trends in the real window on the ten-year diary: how long from the click to the picture.

Each run is a process of its own (`python -m tests.benchmarks.pages FOLDER [--preload]`) that
prints its figures as JSON: once with Trends opened before the charts are loaded in the
background, once after that.
"""

import json
import subprocess
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
from tests.benchmarks.report import Figure

RUNS = 7
BEAT_MS = 5
LIMIT_S = 30


def page_figures(ten_years: Path) -> list[Figure]:
    cold = _runs(ten_years)
    warm = _runs(ten_years, "--preload")
    return [
        Figure("Trends, first opening, charts not loaded", _middle(cold, "first_s"), 0.7, "s"),
        Figure("Trends, first opening, charts loaded", _middle(warm, "first_s"), 0.7, "s"),
        Figure("Trends, later opening", _middle(warm, "later_s"), 0.15, "s"),
        Figure("Trends, change of range", _middle(warm, "range_s"), 0.1, "s"),
        Figure(
            "input waits for the charts' import",
            _middle(warm, "wait_ms"),
            50,
            "ms",
            f"worst of {RUNS}: {max(run['wait_ms'] for run in warm):.0f} ms",
        ),
    ]


def _runs(ten_years: Path, *options: str) -> list[dict[str, float]]:
    command = [sys.executable, "-m", "tests.benchmarks.pages", str(ten_years), *options]
    return [
        json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        for _ in range(RUNS)
    ]


def _middle(runs: list[dict[str, float]], name: str) -> float:
    return median(run[name] for run in runs)


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
    thread = preload_charts()
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
