from datetime import UTC, date, datetime, timedelta

import pytest

from backpain_diary.domain.diary import Entry

DAY = date(2026, 3, 4)


def entry(pain: int = 4, *, created: datetime, offset_h: float = 0) -> Entry:
    offset = timedelta(hours=offset_h)
    return Entry(day=DAY, at=None, utc_offset=offset, created=created, pain=pain)


@pytest.mark.parametrize("pain", [-1, 11])
def test_pain_is_0_to_10(pain: int) -> None:
    with pytest.raises(ValueError, match="0-10"):
        entry(pain, created=datetime(2026, 3, 4, tzinfo=UTC))


@pytest.mark.parametrize(
    ("written", "offset_h", "is_later"),
    [
        (datetime(2026, 3, 7, 23, 59, tzinfo=UTC), 0, False),
        (datetime(2026, 3, 8, 0, 0, tzinfo=UTC), 0, True),
        (datetime(2026, 3, 7, 23, 0, tzinfo=UTC), 2, True),  # the 8th where it was written
        (datetime(2026, 3, 8, 3, 0, tzinfo=UTC), -5, False),  # still the 7th there
    ],
)
def test_added_later_is_more_than_three_days_after(
    written: datetime, offset_h: float, is_later: bool
) -> None:
    assert entry(created=written, offset_h=offset_h).is_added_later is is_later
