"""Pausing the diary and taking it up again. Each action is one transaction."""

from collections.abc import Mapping
from datetime import UTC, date

from backpain_diary.clock import Clock
from backpain_diary.domain.pausing import (
    PauseKind,
    PauseMark,
    Pausing,
    is_pause_due,
    standing_pause,
)
from backpain_diary.domain.spell import counts_until
from backpain_diary.services.changes import Changed, Changes
from backpain_diary.store import pauses
from backpain_diary.store.database import Database


class PauseService:
    """Every method that writes may raise StorageError, and then nothing has changed."""

    def __init__(self, database: Database, clock: Clock, changes: Changes) -> None:
        self._database = database
        self._clock = clock
        self._changes = changes

    def state(self, values: Mapping[date, int], today: date) -> Pausing:
        """values: highest score of each logged day; pain that was logged ends a pause"""
        with self._database.reading() as session:
            marks = pauses.marks(session)
            pause = standing_pause(marks, today)
            if pause and not pauses.has_pain_since(session, pause, counts_until(today)):
                return Pausing(since=pause.day)
        return Pausing(is_offered=is_pause_due(values, today, marks))

    def pause(self) -> None:
        self._choose(PauseKind.PAUSED)

    def take_up(self) -> None:
        self._choose(PauseKind.RESUMED)

    def decline(self) -> None:
        """Go on as before: it is not offered again in this time without pain."""
        self._choose(PauseKind.DECLINED)

    def _choose(self, kind: PauseKind) -> None:
        now = self._clock.now()
        with self._database.transaction() as session:
            pauses.add(session, PauseMark(now.date(), kind, now.astimezone(UTC)))
        self._changes.publish(Changed.PAUSES)
