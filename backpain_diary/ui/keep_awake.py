"""Keeps the screen on while a session runs. wakepy is imported when a session begins."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from backpain_diary.domain.session import Phase
from backpain_diary.i18n import _

if TYPE_CHECKING:
    from backpain_diary.domain.session import Session

PAUSED_FOR_MS = 120_000  # so long the screen stays on in a pause
LISTEN_MS = 200


class KeepAwake(QObject):
    """The desktop is asked in a thread: one that does not answer must not stop the window.

    If the program is killed the desktop lets go by itself, because its connection has ended.
    """

    unavailable = Signal(str)  # once: why the screen may turn dark

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._hold: Hold | None = None
        self._has_told = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.release)
        self._listening = QTimer(self)  # a signal from the thread might come after our end
        self._listening.setInterval(LISTEN_MS)
        self._listening.timeout.connect(self._listen)

    def follow(self, session: Session) -> None:
        """To be told after every change of the session."""
        if session.phase is Phase.RUNNING:
            self._patience.stop()
            self._take()
        elif session.is_over:
            self.release()
        elif self._hold is not None and not self._patience.isActive():
            self._patience.start(PAUSED_FOR_MS)

    def release(self) -> None:
        self._patience.stop()
        self._listening.stop()
        if self._hold is not None:
            self._hold.released.set()
            self._hold = None

    def _take(self) -> None:
        if self._hold is None:
            self._hold = Hold()
            threading.Thread(target=self._hold.keep, name="keep awake", daemon=True).start()
            self._listening.start()

    def _listen(self) -> None:
        if self._hold is None or not self._hold.answered.is_set():
            return
        self._listening.stop()
        if not self._hold.is_held and not self._has_told:
            self._has_told = True
            self.unavailable.emit(
                _("Your screen may turn dark during the session: nothing here can keep it on.")
            )


class Hold:
    """One time of keeping the screen on, from its thread's beginning until `released`."""

    def __init__(self) -> None:
        self.released = threading.Event()
        self.answered = threading.Event()  # it is known whether the screen is kept on
        self.is_held = False

    def keep(self) -> None:
        from wakepy import keep

        try:
            with keep.presenting(on_fail=_say_nothing) as mode:
                self.is_held = mode.active
                self.answered.set()
                self.released.wait()
        except RuntimeError:  # wakepy's, when the desktop has gone meanwhile
            logging.getLogger(__name__).warning("the screen could not be let go", exc_info=True)


def _say_nothing(_result: object) -> None:
    """`is_held` tells it."""
