"""What the views of Trends look at. Nothing is written."""

from collections.abc import Mapping
from datetime import date

from backpain_diary.domain.nights import Night
from backpain_diary.domain.pairs import Asked
from backpain_diary.domain.places import PlacesNoted
from backpain_diary.domain.ticked import Ticks
from backpain_diary.store import looking
from backpain_diary.store.database import Database


class LookingService:
    def __init__(self, database: Database) -> None:
        self._database = database

    def noted_places(self, until: date) -> PlacesNoted:
        """What was noted of places, for every day on which any was."""
        with self._database.reading() as session:
            return looking.noted_places(session, until)

    def asked(self, until: date) -> tuple[Asked, ...]:
        """Each session, oldest first, with its numbers or without."""
        with self._database.reading() as session:
            return looking.asked(session, until)

    def ticked_on(self, kind: str, until: date) -> Ticks:
        """What was ticked of one kind, for every day on which any detail was given."""
        with self._database.reading() as session:
            return looking.ticked_on(session, kind, until)

    def nights(self, until: date) -> Mapping[date, Night]:
        """Of each day on which anything was said of its night."""
        with self._database.reading() as session:
            return looking.nights(session, until)
