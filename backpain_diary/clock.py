"""The only module that reads a clock."""

import sys
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
        if sys.platform != "win32":
            time.tzset()  # the computer may have travelled since the program began
        return datetime.now().astimezone()

    def today(self) -> date:
        return self.now().date()

    def monotonic(self) -> float:
        # Python's monotonic clock stands still while a Linux or a Mac sleeps; on Windows it does
        # not, but is only right to 16 ms before Python 3.13. These three run on, and finely.
        if sys.platform == "linux":
            seconds = time.clock_gettime(time.CLOCK_BOOTTIME)
        elif sys.platform == "darwin":
            seconds = time.clock_gettime(time.CLOCK_MONOTONIC_RAW)
        else:
            seconds = time.perf_counter()
        return seconds
