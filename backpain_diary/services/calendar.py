"""What the calendar shows."""

from collections.abc import Mapping
from datetime import date

from backpain_diary.domain.day_marks import DayMarks
from backpain_diary.store.database import Database
from backpain_diary.store.months import day_marks


class CalendarService:
    def __init__(self, database: Database) -> None:
        self._database = database

    def marks(self, first: date, last: date) -> Mapping[date, DayMarks]:
        """From first to last, both included; a blank day is absent. Raises StorageError."""
        with self._database.reading() as session:
            return day_marks(session, first, last)
