"""The night between two days, and when to look at the clock again, in real time zones."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.day_turn import is_night, wait_s

# The clocks change: at 02:00, at midnight forward and back, by half an hour, a whole day left out.
CHANGES = [
    ("America/New_York", date(2026, 3, 8)),
    ("America/New_York", date(2026, 11, 1)),
    ("Asia/Beirut", date(2026, 3, 29)),
    ("Asia/Beirut", date(2026, 10, 25)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),
    ("Pacific/Apia", date(2011, 12, 30)),
    ("Europe/Berlin", date(2026, 6, 1)),
]


@pytest.mark.parametrize(
    ("at", "expected"), [("00:00", True), ("03:59", True), ("04:00", False), ("23:59", False)]
)
def test_the_night_is_from_midnight_to_four(at: str, expected: bool) -> None:
    now = datetime.combine(date(2026, 3, 1), time.fromisoformat(at), UTC)
    assert is_night(now) is expected


@given(st.datetimes(timezones=st.just(UTC)).filter(lambda now: now.year < 9999))
def test_it_never_waits_past_a_turn_and_always_a_little(now: datetime) -> None:
    seconds = wait_s(now)
    assert seconds > 0
    begun = now + timedelta(seconds=seconds)
    turns = [
        turn
        for n in (0, 1)
        for turn in (
            datetime.combine(now.date() + timedelta(days=n), time.min, UTC),
            datetime.combine(now.date() + timedelta(days=n), time(4), UTC),
        )
        if turn > now
    ]
    assert begun <= min(turns)


@pytest.mark.parametrize(("zone", "day"), CHANGES)
def test_every_turn_is_seen_within_seconds_whatever_the_clocks_do(zone: str, day: date) -> None:
    """Looks at the clock when told to, over three days, with a timer that is late by 5 %."""
    there = ZoneInfo(zone)
    instant = datetime.combine(day - timedelta(days=1), time(12), there).astimezone(UTC)
    looks = [instant]
    while instant < looks[0] + timedelta(days=3):
        # as a computer's clock has it: with the offset of now, and no rule
        now = instant.astimezone(there)
        instant += timedelta(seconds=wait_s(now) * 1.05)
        looks.append(instant)
    assert len(looks) < 50
    for before, seen in pairwise(looks):
        if before.astimezone(there).date() != seen.astimezone(there).date():
            just_before = (seen - timedelta(seconds=4)).astimezone(there)
            assert just_before.date() == before.astimezone(there).date()
