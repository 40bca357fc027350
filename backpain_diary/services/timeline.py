"""What stands on the time axis of Trends beside the pain. Nothing is written."""

from collections.abc import Mapping
from datetime import date

from backpain_diary.domain.next_day import DayScore, first_scores
from backpain_diary.domain.practice import FLARE_DAY
from backpain_diary.store import timeline
from backpain_diary.store.database import Database


class TimelineService:
    def __init__(self, database: Database) -> None:
        self._database = database

    def medicine_days(self) -> frozenset[date]:
        """Days with any medicine noted."""
        with self._database.reading() as session:
            return timeline.medicine_days(session)

    def flare_days(self) -> frozenset[date]:
        """Days on which the routine for flare days was begun."""
        with self._database.reading() as session:
            return timeline.routine_days(session, FLARE_DAY)

    def scores_before(self, first: date, last: date) -> Mapping[date, DayScore]:
        """The first score of each day from first to last, where it comes before any stretching."""
        with self._database.reading() as session:
            return first_scores(
                timeline.timed_scores(session, first, last),
                timeline.begun_with(session, first, last),
            )
