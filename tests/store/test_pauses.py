from dataclasses import replace
from datetime import date, timedelta

import pytest

from backpain_diary.domain.pausing import PauseKind, PauseMark
from backpain_diary.store import diary, pauses, sessions
from backpain_diary.store.database import Database
from tests.store.samples import ENTRY, NOW, PRACTICE

DAY = date(2026, 3, 1)
ONE_DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
PAUSE = PauseMark(DAY, PauseKind.PAUSED, NOW)
UNTIL = date(2026, 4, 1)


def test_marks_come_back_in_the_order_given(database: Database) -> None:
    given = tuple(PauseMark(DAY, kind, NOW) for kind in (*PauseKind, PauseKind.PAUSED))
    with database.transaction() as session:
        for mark in given:
            pauses.add(session, mark)
    with database.reading() as session:
        assert pauses.marks(session) == given


@pytest.mark.parametrize(
    ("day", "written", "pain", "counts"),
    [
        (DAY, NOW + MINUTE, 1, True),
        (DAY, NOW - MINUTE, 9, False),  # logged before the pause on the same day
        (DAY + ONE_DAY, NOW + ONE_DAY, 1, True),
        (DAY + ONE_DAY, NOW - ONE_DAY, 1, True),  # the clock was put back meanwhile
        (DAY + ONE_DAY, NOW + ONE_DAY, 0, False),
        (DAY - ONE_DAY, NOW + ONE_DAY, 9, False),  # filled in: it was before the pause
        (UNTIL, NOW, 9, True),
        (UNTIL + ONE_DAY, NOW, 9, False),  # dated too far ahead
    ],
)
def test_pain_since_the_pause(
    database: Database, day: date, written: object, pain: int, counts: bool
) -> None:
    with database.transaction() as session:
        diary.add(session, replace(ENTRY, day=day, created=written, pain=pain))  # type: ignore[arg-type]
    with database.reading() as session:
        assert pauses.has_pain_since(session, PAUSE, UNTIL) is counts


def test_a_number_that_was_mended_afterwards_counts(database: Database) -> None:
    mended = replace(ENTRY, created=NOW - MINUTE, edited=NOW + MINUTE)
    with database.transaction() as session:
        diary.add(session, mended)
    with database.reading() as session:
        assert pauses.has_pain_since(session, PAUSE, UNTIL)


@pytest.mark.parametrize(
    ("before", "after", "later", "counts"),
    [(1, None, True, True), (0, 2, True, True), (0, 0, True, False), (9, 9, False, False)],
)
def test_pain_before_and_after_a_session_counts_too(
    database: Database, before: int, after: int | None, later: bool, counts: bool
) -> None:
    started = NOW + MINUTE if later else NOW - MINUTE
    practice = replace(PRACTICE, started=started, pain_before=before, pain_after=after)
    with database.transaction() as session:
        sessions.begin(session, practice)
    with database.reading() as session:
        assert pauses.has_pain_since(session, PAUSE, UNTIL) is counts
