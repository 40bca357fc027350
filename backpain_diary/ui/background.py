"""Work that takes long, beside the window: the window goes on meanwhile and may end the work."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

PATIENCE_MS = 300
Progress = Callable[[int], None]
Value = TypeVar("Value")


class StoppedError(Exception):
    """Raised inside the work, where it tells its progress, once it is to stop."""


class Background(QObject):
    """One piece of work at a time, each in its turn.

    Work opens what it needs by itself and touches nothing of the window: what is to be shown is
    done by `then`, in the window's thread.
    """

    progressed = Signal(int)
    took_long = Signal()  # so long that a word about it is wanted
    _ended = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(1, "beside-the-window")
        self._stop = Event()
        self._future: Future[Any] | None = None
        self._then: Callable[[Future[Any]], None] | None = None
        self._ended.connect(self._finish)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self.took_long)

    @property
    def is_busy(self) -> bool:
        return self._future is not None

    def run(self, work: Callable[[Progress], Value], then: Callable[[Future[Value]], None]) -> None:
        """then: is given what has the outcome, or raises what the work raised"""
        self.forget()
        stop = self._stop = Event()

        def tell(progress: int) -> None:
            if stop.is_set():
                raise StoppedError
            self.progressed.emit(progress)

        self._then = then
        self._patience.start()
        self._future = self._threads.submit(work, tell)
        self._future.add_done_callback(self._ended.emit)

    def stop(self) -> None:
        """Let the work stop when it can; what came of it is told as ever."""
        self._stop.set()

    def forget(self) -> None:
        """Stop, and hear no more of it."""
        self.stop()
        self._patience.stop()
        self._future = None

    def close(self) -> None:
        """Forget; nothing more will be asked for."""
        self.forget()
        self._threads.shutdown(wait=False)

    def _finish(self, future: Future[Any]) -> None:
        if future is self._future and self._then is not None:
            self._patience.stop()
            self._future = None
            self._then(future)
