"""Days in brief are what one would count by looking at every entry and session."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backpain_diary.domain.day_summary import DaySummary
from backpain_diary.domain.detail import NO_DETAIL, Detail, Medicine, SelfCare, Sleep
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.regions import Region
from backpain_diary.store import days, diary, sessions
from backpain_diary.store.database import Database
from backpain_diary.store.tables import EntryRow, SessionRow
from tests.store.samples import ENTRY, PRACTICE

SAME_FILE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
FIRST, LAST = date(2026, 2, 1), date(2026, 2, 28)
DAY = st.dates(date(2026, 1, 30), date(2026, 3, 2))
WRITTEN = st.dates(date(2026, 1, 30), date(2026, 3, 9))
SCORE = st.none() | st.integers(0, 10)
ONE_THING = (
    Detail(average=0),
    Detail(sleep=Sleep.NO),
    Detail(places=((Region.NECK, None),)),
    Detail(self_care=frozenset({SelfCare.REST})),
    Detail(medicines=(Medicine("Ibuprofen"),)),
    Detail(tags=("car",)),
)
ENTRIES = st.builds(
    replace,
    st.just(ENTRY),
    day=DAY,
    pain=st.integers(0, 10),
    created=st.builds(datetime.combine, WRITTEN, st.times(), st.just(UTC)),
    utc_offset=st.integers(-720, 720).map(lambda minutes: timedelta(minutes=minutes)),
    note=st.sampled_from(["", "", "sore"]),
    stiff_after_rest=st.sampled_from([None, None, False]),
    detail=st.just(NO_DETAIL) | st.sampled_from(ONE_THING),
)
PRACTICES = st.builds(
    replace, st.just(PRACTICE), day=DAY, pain_before=SCORE, pain_after=SCORE, at=st.just(time(8))
)


def counted(entries: Iterable[Entry], practices: Iterable[PracticeSession]) -> DaySummary:
    """The day of these, looked at one by one."""
    entries, practices = list(entries), list(practices)
    scores = [entry.pain for entry in entries]
    scores += [
        score for each in practices for score in (each.pain_before, each.pain_after) if score
    ]
    zeros = any(0 in (each.pain_before, each.pain_after) for each in practices)
    return DaySummary(
        highest=max(scores, default=0 if zeros else None),
        entries=len(entries),
        sessions=len(practices),
        is_added_later=bool(entries) and all(entry.is_added_later for entry in entries),
        has_note=any(entry.note for entry in entries),
        has_detail=any(
            entry.detail != NO_DETAIL or entry.stiff_after_rest is not None for entry in entries
        ),
    )


@SAME_FILE
@given(st.lists(ENTRIES, max_size=12), st.lists(PRACTICES, max_size=5))
def test_a_month_is_counted_as_by_hand(
    database: Database, entries: list[Entry], practices: list[PracticeSession]
) -> None:
    with database.transaction() as session:
        diary.add_all(session, entries)
        for practice in practices:
            sessions.begin(session, practice)
        found = days.summaries(session, FIRST, LAST)
        session.query(EntryRow).delete()
        session.query(SessionRow).delete()
    all_days = {entry.day for entry in entries} | {practice.day for practice in practices}
    assert found == {
        day: counted(
            (entry for entry in entries if entry.day == day),
            (practice for practice in practices if practice.day == day),
        )
        for day in all_days
        if FIRST <= day <= LAST
    }


def test_of_an_empty_diary_there_is_nothing(database: Database) -> None:
    with database.reading() as session:
        assert days.summaries(session, date.min, date.max) == {}
