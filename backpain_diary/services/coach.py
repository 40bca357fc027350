"""Keeps what is done in guided sessions. Each call is one transaction."""

from datetime import UTC, date

from backpain_diary.clock import Clock
from backpain_diary.domain.movement import Routine
from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.session import Hold
from backpain_diary.domain.suggestion import Begun
from backpain_diary.services.changes import Changed, Changes
from backpain_diary.services.local_time import time_of_day, utc_offset
from backpain_diary.store import sessions
from backpain_diary.store.database import Database


class CoachService:
    """Every method that writes may raise StorageError, and then nothing has changed."""

    def __init__(self, database: Database, clock: Clock, changes: Changes) -> None:
        self._database = database
        self._clock = clock
        self._changes = changes

    def begin(self, routine: Routine, planned_s: float) -> int:
        """The id of a new session; it stays partial until `finish`."""
        now = self._clock.now()
        practice = PracticeSession(
            day=now.date(),
            at=time_of_day(now),
            utc_offset=utc_offset(now),
            started=now.astimezone(UTC),
            routine=routine.id,
            routine_name=routine.name,
            planned_s=planned_s,
        )
        with self._database.transaction() as session:
            session_id = sessions.begin(session, practice)
        self._changes.publish(Changed.SESSIONS)
        return session_id

    def record(self, session_id: int, hold: Hold) -> None:
        """Keep a hold as soon as it is over, so that a crash loses one at most."""
        with self._database.transaction() as session:
            sessions.record_hold(session, session_id, hold, self._clock.now())
        self._changes.publish(Changed.SESSIONS)

    def finish(self, session_id: int, *, completed: bool) -> None:
        """completed: False when it was left before its last step was over"""
        with self._database.transaction() as session:
            sessions.finish(session, session_id, self._clock.now(), completed=completed)
        self._changes.publish(Changed.SESSIONS)

    def pain_before(self, session_id: int, pain: int | None) -> None:
        """0-10, or None to take the answer back."""
        with self._database.transaction() as session:
            sessions.set_pain_before(session, session_id, pain)
        self._changes.publish(Changed.SESSIONS)

    def pain_after(self, session_id: int, pain: int | None) -> None:
        """0-10, or None to take the answer back."""
        with self._database.transaction() as session:
            sessions.set_pain_after(session, session_id, pain)
        self._changes.publish(Changed.SESSIONS)

    def sessions(self, first: date, last: date) -> list[PracticeSession]:
        """Begun from first to last, both included, oldest first."""
        with self._database.reading() as session:
            return sessions.between(session, first, last)

    def begun(self, first: date, last: date) -> list[Begun]:
        """Which routine was begun when, from first to last, in no certain order."""
        with self._database.reading() as session:
            return sessions.begun(session, first, last)

    def held_s_by_day(self, first: date, last: date) -> dict[date, float]:
        """Seconds held on each day from first to last; a day without any is absent."""
        with self._database.reading() as session:
            return sessions.held_s_by_day(session, first, last)
