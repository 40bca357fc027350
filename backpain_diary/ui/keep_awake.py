"""Keeps the screen on while a session runs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from backpain_diary.domain.session import Phase
from backpain_diary.i18n import _

if TYPE_CHECKING:
    from backpain_diary.domain.session import Session

WAKER = Path(__file__).with_name("waker.py")
KEPT = b"kept"  # as `waker.py` says it
RESTED_FOR_MS = 120_000  # so long the screen stays on while nothing happens
END_WAIT_MS = 300


class KeepAwake(QObject):
    """Lets `waker.py` ask the desktop, in a process that ends with this one however that ends."""

    unavailable = Signal(str)  # once: why the screen may turn dark

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._has_told = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.release)

    def follow(self, session: Session) -> None:
        """To be told after every change of the session."""
        if session.is_over:
            self.release()
            return
        if session.phase is Phase.RUNNING:
            self._take()
        rests = session.phase is Phase.PAUSED or session.is_waiting
        if not rests:
            self._patience.stop()
        elif self._process is not None and not self._patience.isActive():
            self._patience.start(RESTED_FOR_MS)

    def release(self) -> None:
        """The desktop lets go when the process has gone, even if that had to be killed."""
        self._patience.stop()
        process, self._process = self._process, None
        if process is None:
            return
        process.blockSignals(True)
        process.closeWriteChannel()
        if not process.waitForFinished(END_WAIT_MS):
            process.kill()
            process.waitForFinished(END_WAIT_MS)
        process.deleteLater()

    def _take(self) -> None:
        if self._process is not None:
            return
        process = self._process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.readyReadStandardOutput.connect(self._hear)
        process.errorOccurred.connect(self._tell)
        names = ["Backpain Diary", _("A session is running.")]
        process.start(sys.executable, ["-P", str(WAKER), *names])

    def _hear(self) -> None:
        process = self._process
        if process is None or not process.canReadLine():
            return
        if bytes(process.readLine().data()).strip() != KEPT:
            self._tell()

    def _tell(self) -> None:
        if not self._has_told:
            self._has_told = True
            self.unavailable.emit(
                _("Your screen may turn dark during the session: nothing here can keep it on.")
            )
