"""What an entry or a session keeps of the moment at which it is written."""

from datetime import datetime, time, timedelta

MINUTE = timedelta(minutes=1)


def time_of_day(now: datetime) -> time:
    """To the minute."""
    return now.time().replace(second=0, microsecond=0)


def utc_offset(now: datetime) -> timedelta:
    """In whole minutes."""
    return round((now.utcoffset() or timedelta(0)) / MINUTE) * MINUTE
