"""The clock of a session, against the kernel's own account."""

import sys
import time
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from backpain_diary.clock import SystemClock


def test_the_clock_of_a_session_counts_the_time_that_the_computer_sleeps() -> None:
    """So does the kernel's uptime; on Linux Python's own monotonic clock does not."""
    uptime_s = float(Path("/proc/uptime").read_text().split()[0])
    assert abs(SystemClock().monotonic() - uptime_s) < 1


@pytest.mark.skipif(sys.platform == "win32", reason="the zone cannot be set for one process")
def test_a_journey_is_seen_while_the_program_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    """From one zone of the computer's own database into another."""
    clock = SystemClock()
    try:
        for zone in ("Pacific/Kiritimati", "America/New_York", "Asia/Kathmandu"):
            monkeypatch.setenv("TZ", zone)
            now = clock.now()
            there = now.astimezone(ZoneInfo(zone))
            assert now.utcoffset() == there.utcoffset()
            assert (now.date(), now.hour) == (there.date(), there.hour)
            assert clock.today() in (there.date(), there.date() + timedelta(days=1))
    finally:
        monkeypatch.undo()
        time.tzset()
