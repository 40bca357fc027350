"""The only module that reads a clock."""

import time
from datetime import date, datetime
from typing import Protocol


class Clock(Protocol):
    def now(self) -> datetime:
        """The instant, aware, in the computer's own time zone."""
        ...

    def today(self) -> date:
        """The computer's calendar date."""
        ...

    def monotonic(self) -> float:
        """Seconds that only ever run forward, whatever the wall clock does."""
        ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now().astimezone()

    def today(self) -> date:
        return date.today()

    def monotonic(self) -> float:
        return time.monotonic()
