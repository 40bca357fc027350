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
        """Seconds that run on during suspend, whatever is done to the wall clock."""
        ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now().astimezone()

    def today(self) -> date:
        return self.now().date()

    def monotonic(self) -> float:
        # On Linux the monotonic clock stands still while the computer sleeps; this one does not.
        counts_sleep = getattr(time, "CLOCK_BOOTTIME", None)
        return time.monotonic() if counts_sleep is None else time.clock_gettime(counts_sleep)
