"""Sees a new day begin, and the night end, while the window is open."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from backpain_diary.clock import Clock
from backpain_diary.domain.day_turn import is_night, wait_s

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtCore import QTimerEvent


class DayWatch(QObject):
    """A timer that wakes about ten times a day; a computer that slept needs `look` besides."""

    turned = Signal()

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._seen = self._now()
        self._wait()

    def look(self) -> bool:
        """Is it another day than when last looked, or the night over?"""
        if (now := self._now()) == self._seen:
            return False
        self._seen = now
        self.turned.emit()
        return True

    def timerEvent(self, event: QTimerEvent) -> None:
        self.killTimer(event.timerId())
        self.look()
        self._wait()

    def _now(self) -> tuple[date, bool]:
        now = self._clock.now()
        return now.date(), is_night(now)

    def _wait(self) -> None:
        self.startTimer(ceil(wait_s(self._clock.now()) * 1000))
