"""The diary's days in real time zones: journeys, clocks that change, a computer's wrong date."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backpain_diary.clock import SystemClock
from backpain_diary.domain.diary import LATE_DAYS, Entry
from backpain_diary.domain.spell import Status, ignored_future_days
from backpain_diary.services.changes import Changes
from backpain_diary.services.diary import DiaryService
from backpain_diary.store.database import Database
from tests.domain.diaries import ZONES, time_zone
from tests.fakes import FakeClock

AUCKLAND, LOS_ANGELES = ZoneInfo("Pacific/Auckland"), ZoneInfo("America/Los_Angeles")
NEW_YORK = ZoneInfo("America/New_York")
CAIRO = ZoneInfo("Africa/Cairo")
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")  # where clocks change by half an hour
DAY = timedelta(days=1)


@pytest.fixture
def zone_setting(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """The computer's own time zone, put back afterwards."""
    yield monkeypatch
    monkeypatch.undo()
    time.tzset()


def at(zone: ZoneInfo, day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)


def test_a_journey_moves_no_day(diary: DiaryService, clock: FakeClock) -> None:
    clock.go_to(at(AUCKLAND, date(2026, 3, 20), 7, 30))
    there = diary.save_pain(4)
    clock.go_to(at(LOS_ANGELES, date(2026, 3, 19), 13))
    here = diary.save_pain(2)
    assert here.created - there.created == timedelta(hours=1, minutes=30)
    assert diary.entries(date.min, date.max) == [here, there]
    assert diary.day_values() == {date(2026, 3, 19): 2, date(2026, 3, 20): 4}
    assert diary.days_added_later() == frozenset()


def test_a_day_ahead_of_the_computer_counts_and_a_later_one_waits(
    diary: DiaryService, clock: FakeClock
) -> None:
    last = date(2026, 3, 20)
    clock.go_to(at(AUCKLAND, last, 7, 30))
    for n in range(22):
        diary.save_pain(4, day=last - n * DAY)
    values = diary.day_values()
    assert diary.spell(last - DAY).status is Status.PERSISTS
    assert diary.spell(last - 2 * DAY).status is Status.NONE
    assert ignored_future_days(values, last - DAY) == 0
    assert ignored_future_days(values, last - 2 * DAY) == 1


def test_a_computer_that_was_days_ahead_loses_nothing(
    diary: DiaryService, clock: FakeClock
) -> None:
    clock.go_to(at(NEW_YORK, date(2026, 3, 29), 9))
    wrong = diary.save_pain(6)
    clock.go_to(at(NEW_YORK, date(2026, 3, 20), 9))
    right = diary.save_pain(3)
    assert diary.entries(date.min, date.max) == [right, wrong]
    assert diary.spell(right.day).last_pain == right.day
    assert diary.spell(wrong.day).last_pain == wrong.day


@pytest.mark.parametrize(
    ("zone", "turn"),
    [
        (NEW_YORK, date(2026, 3, 8)),  # a day of 23 hours
        (NEW_YORK, date(2026, 11, 1)),  # a day of 25
        (LORD_HOWE, date(2026, 4, 5)),
        (CAIRO, date(2026, 4, 24)),  # a day that begins at one o'clock
    ],
)
def test_late_is_counted_in_calendar_days_where_clocks_change(
    diary: DiaryService, clock: FakeClock, zone: ZoneInfo, turn: date
) -> None:
    written = turn + 2 * DAY
    in_time, late = written - 3 * DAY, written - 4 * DAY
    clock.go_to(at(zone, written, 0, 10))
    saved = [diary.save_pain(4, day=in_time), diary.save_pain(4, day=late)]
    clock.go_to(at(zone, written, 23, 50))
    saved += [diary.save_pain(4, day=in_time), diary.save_pain(4, day=late)]
    assert [entry.is_added_later for entry in saved] == [False, True, False, True]
    assert diary.days_added_later() == {late}
    marks = diary.day_summaries(late, in_time)
    assert {day: mark.is_added_later for day, mark in marks.items()} == {late: True, in_time: False}


def test_daily_pain_over_a_change_of_clocks_persists_on_the_twenty_second_day(
    diary: DiaryService, clock: FakeClock
) -> None:
    """Row 36 of the decision table, each entry written late in the evening."""
    for day in range(1, 23):
        clock.go_to(at(NEW_YORK, date(2026, 3, day), 23, 30))
        assert diary.spell(clock.today()).status is Status.NONE
        diary.save_pain(3)
    spell = diary.spell(clock.today())
    assert (spell.status, spell.since) == (Status.PERSISTS, date(2026, 3, 1))


def test_where_a_day_has_no_midnight_it_is_the_calendars_all_the_same(
    diary: DiaryService, clock: FakeClock
) -> None:
    last = at(CAIRO, date(2026, 4, 23), 23, 59).astimezone(UTC)
    clock.go_to((last + timedelta(minutes=1)).astimezone(CAIRO))
    saved = diary.save_pain(1)
    assert saved.at is not None
    assert (saved.day, saved.at.hour) == (date(2026, 4, 24), 1)
    assert saved.utc_offset == timedelta(hours=3)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu"])
def test_the_computers_own_clock_gives_the_day_of_its_zone(
    database: Database, zone_setting: pytest.MonkeyPatch, zone: str
) -> None:
    zone_setting.setenv("TZ", zone)
    time.tzset()
    before = datetime.now(ZoneInfo(zone))
    saved = DiaryService(database, SystemClock(), Changes()).save_pain(4)
    after = datetime.now(ZoneInfo(zone))
    assert before.date() <= saved.day <= after.date()
    assert saved.utc_offset == before.utcoffset()
    zone_setting.setenv("TZ", "America/New_York")
    time.tzset()
    elsewhere = DiaryService(database, SystemClock(), Changes())
    assert elsewhere.entry(saved.id or 0) == saved


YEAR = datetime(2026, 1, 1, tzinfo=UTC)
WRITINGS = st.lists(
    st.tuples(
        st.sampled_from([AUCKLAND, LOS_ANGELES, NEW_YORK, CAIRO, LORD_HOWE]),
        st.integers(0, 365 * 24 * 60).map(lambda minutes: YEAR + timedelta(minutes=minutes)),
        st.integers(0, 6),  # days before
        st.integers(0, 10),
    ),
    max_size=6,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(WRITINGS, st.sampled_from(sorted(ZONES.values())))
def test_whatever_was_written_wherever_is_read_the_same_everywhere(
    diary: DiaryService,
    clock: FakeClock,
    written: list[tuple[ZoneInfo, datetime, int, int]],
    read_in: str,
) -> None:
    """The day is the one lived there, and late is counted from that day, on any computer."""
    saved: list[Entry] = []
    late_days: dict[date, bool] = {}
    for zone, instant, before, pain in written:
        clock.go_to(instant.astimezone(zone))
        day = clock.today() - before * DAY
        entry = diary.save_pain(pain, day=day)
        assert (entry.day, entry.created) == (day, instant)
        saved.append(entry)
        late_days[day] = late_days.get(day, True) and before > LATE_DAYS
    with time_zone(read_in):
        read = diary.entries(date.min, date.max)
        later = diary.days_added_later()
        marks = diary.day_summaries(date.min, date.max)
        values = diary.day_values()
    assert sorted(read, key=lambda entry: entry.id or 0) == saved
    assert later == {day for day, is_late in late_days.items() if is_late}
    assert {day: mark.is_added_later for day, mark in marks.items()} == late_days
    assert values == {day: max(e.pain for e in saved if e.day == day) for day in late_days}
    for entry in saved:
        diary.delete(entry.id or 0)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    st.integers(-40, 40),
    st.lists(st.integers(0, 45), unique=True, min_size=1, max_size=30),
)
def test_days_written_on_a_computer_whose_date_was_wrong_wait_until_they_have_come(
    diary: DiaryService, clock: FakeClock, days_off: int, ago: list[int]
) -> None:
    """All are kept; those later than tomorrow do not count until they have come."""
    right = at(NEW_YORK, date(2026, 6, 15), 9)
    clock.go_to(right + days_off * DAY)
    saved = [diary.save_pain(3, day=clock.today() - n * DAY) for n in ago]
    clock.go_to(right)
    today = clock.today()
    counting = [entry.day for entry in saved if entry.day <= today + DAY]
    values = diary.day_values()
    assert values.keys() == {entry.day for entry in saved}
    assert ignored_future_days(values, today) == len(saved) - len(counting)
    last_pain = diary.spell(today).last_pain
    assert last_pain is None or last_pain == max(counting)
    newest = max(values)
    assert diary.spell(newest).last_pain == newest
    for entry in saved:
        diary.delete(entry.id or 0)
