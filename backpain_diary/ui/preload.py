"""Loads matplotlib, late and in the background: it takes half a second and 50 MB."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

from backpain_diary.errors import UserError
from backpain_diary.paths import cache_dir

CANVAS = "backpain_diary.ui.widgets.chart_canvas"
LOOK_MS = 10
SWITCH_S = 0.0005  # the window gets its turn this soon while the import computes
USUAL_SWITCH_S = 0.005


def preload_charts(*, is_spare: bool = False) -> Thread:
    """Start to load what charts need; any number of times, the work is done once.

    is_spare: nobody waits for a chart, so the shapes of the body map are made ready, too
    """
    # Read while matplotlib and numpy are imported. System fonts are not looked for: the charts
    # use matplotlib's own, and on a computer with many fonts that would take seconds.
    os.environ["MPLCONFIGDIR"] = str(cache_dir() / "matplotlib")
    os.environ["MPL_IGNORE_SYSTEM_FONTS"] = "1"
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # every further thread of it costs memory
    thread = Thread(target=_load_all if is_spare else _load, name="preload-charts")
    thread.start()
    return thread


class ChartLoader(QObject):
    """Says when charts can be drawn; the window goes on meanwhile."""

    loaded = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thread: Thread | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)

    def load(self) -> None:
        """Once is enough; `loaded` comes once."""
        if self._thread is None:
            self._thread = preload_charts()
            self._timer.start()

    def _look(self) -> None:
        if self._thread is not None and not self._thread.is_alive():
            self._timer.stop()
            self.loaded.emit()


def _load_all() -> None:
    _load()
    with _short_turns(), suppress(UserError):  # whoever shows the body map says what is wrong
        from backpain_diary.ui.widgets.body_rings import body_rings

        body_rings()


def _load() -> None:
    if CANVAS in sys.modules:  # another thread has loaded it, or is about to: wait for that
        import_module(CANVAS)
        return
    with _short_turns():
        import_module(CANVAS)


@contextmanager
def _short_turns() -> Iterator[None]:
    sys.setswitchinterval(SWITCH_S)
    gc.disable()  # looking through all objects would stop the window for a tenth of a second
    try:
        yield
    finally:
        gc.freeze()  # what is there now stays, so later collections may pass over it
        gc.enable()
        sys.setswitchinterval(USUAL_SWITCH_S)
