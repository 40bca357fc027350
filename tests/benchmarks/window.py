"""The program's own window, opened to measure what somebody does in it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from backpain_diary.app import App
from backpain_diary.clock import SystemClock
from backpain_diary.ui.preload import preload_charts

if TYPE_CHECKING:  # the program imports it when Trends is first opened, and that is measured
    from backpain_diary.ui.pages.trends import TrendsPage

LIMIT_S = 30


class Paints(QObject):
    """Counts the paint events of a widget."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.number = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.number += event.type() == QEvent.Type.Paint
        return False


def opened(folder: Path) -> App:
    """As the program does it: painted first, then the diary is opened."""
    app = App(QApplication([sys.argv[0], "-style", "Fusion"]), folder, SystemClock())
    app.window.first_painted.connect(app.open_diary)
    app.window.show()
    until(lambda: app.window.is_ready)
    return app


def opened_trends(app: App) -> TrendsPage:
    """With the charts loaded."""
    load_charts()
    click(app.window.rail.buttons["trends"])
    page = cast("TrendsPage", app.window.pages["trends"])
    until(lambda: page.chart.has_picture)
    return page


def load_charts() -> None:
    thread = preload_charts(is_spare=True)
    until(lambda: not thread.is_alive())


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def until(is_so: Callable[[], bool]) -> None:
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


def pause(seconds: float) -> None:
    end = time.perf_counter() + seconds
    until(lambda: time.perf_counter() > end)
