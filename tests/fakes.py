"""A clock that tests set by hand."""

from datetime import UTC, date, datetime, timedelta


class FakeClock:
    def __init__(self, now: datetime | None = None, monotonic_s: float = 0.0) -> None:
        self._now = now or datetime(2026, 3, 1, 8, 12, tzinfo=UTC)
        self.monotonic_s = monotonic_s

    def now(self) -> datetime:
        return self._now

    def today(self) -> date:
        return self._now.date()

    def monotonic(self) -> float:
        return self.monotonic_s

    def advance(self, seconds: float) -> None:
        """Let time pass on both clocks."""
        self.monotonic_s += seconds
        self._now += timedelta(seconds=seconds)

    def go_to(self, now: datetime) -> None:
        """Set the wall clock alone."""
        self._now = now
