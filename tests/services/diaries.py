"""Random entries as a diary may hold them: every plane of Unicode, every offset, every instant."""

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from backpain_diary.domain.detail import NO_DETAIL, Detail, Sleep
from backpain_diary.domain.diary import Entry
from tests.details import DETAIL

CHARACTER = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
TROUBLESOME = st.sampled_from([*"'\"=+-@\t\r\n,;\ufeff\u2028\x85\x1a 0", "\r\n", "''="])
NOTE = st.lists(CHARACTER | TROUBLESOME, max_size=30).map("".join)
DAY = st.dates(date(1900, 1, 1), date(2999, 12, 31))
TIME = st.builds(time, st.integers(0, 23), st.integers(0, 59), st.sampled_from([0, 0, 59]))
OFFSET = st.integers(-24 * 60 + 1, 24 * 60 - 1).map(lambda minutes: timedelta(minutes=minutes))
INSTANT = st.builds(datetime.combine, DAY, st.times(), st.just(UTC))
TICK = st.none() | st.booleans()

ENTRY = st.builds(
    Entry,
    day=DAY,
    at=st.none() | TIME,
    utc_offset=OFFSET,
    created=INSTANT,
    edited=st.none() | INSTANT,
    pain=st.integers(0, 10),
    note=NOTE,
    worse_at_night=TICK,
    stiff_after_rest=TICK,
    easier_with_movement=TICK,
    detail=DETAIL,
)
FEW_DAYS = st.dates(date(2026, 3, 1), date(2026, 3, 3))
ALIKE = st.builds(  # entries that are often the same
    Entry,
    day=FEW_DAYS,
    at=st.sampled_from([None, time(8, 12)]),
    utc_offset=st.just(timedelta(0)),
    created=st.sampled_from(
        [datetime(2026, 3, 4, 8, tzinfo=UTC), datetime(2026, 3, 5, tzinfo=UTC)]
    ),
    pain=st.integers(0, 1),
    detail=st.sampled_from([NO_DETAIL, Detail(sleep=Sleep.NO)]),
)
ENTRIES = st.lists(ENTRY, max_size=8) | st.lists(ENTRY | ALIKE, max_size=8)
