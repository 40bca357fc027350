"""The clock of a session, against the kernel's own account."""

from pathlib import Path

from backpain_diary.clock import SystemClock


def test_the_clock_of_a_session_counts_the_time_that_the_computer_sleeps() -> None:
    """So does the kernel's uptime; on Linux Python's own monotonic clock does not."""
    uptime_s = float(Path("/proc/uptime").read_text().split()[0])
    assert abs(SystemClock().monotonic() - uptime_s) < 1
