"""Answers about warning signs, each kept as soon as it is given, with its date."""

from backpain_diary.clock import Clock
from backpain_diary.domain.signs import Sign, SignCheck
from backpain_diary.services.changes import Changed, Changes
from backpain_diary.store import signs
from backpain_diary.store.database import Database


class SignService:
    """Every method that writes may raise StorageError, and then nothing has changed."""

    def __init__(self, database: Database, clock: Clock, changes: Changes) -> None:
        self._database = database
        self._clock = clock
        self._changes = changes

    def begin(self, sign: Sign, *, is_there: bool) -> int:
        """The id of a new check of today, with its first answer."""
        now = self._clock.now()
        with self._database.transaction() as session:
            check_id = signs.begin(session, now.date(), now)
            signs.add_answer(session, check_id, sign, now, is_there=is_there)
        self._changes.publish(Changed.ANSWERS)
        return check_id

    def answer(self, check_id: int, sign: Sign, *, is_there: bool) -> None:
        """One more answer; an earlier one about the same sign stays beside it."""
        with self._database.transaction() as session:
            signs.add_answer(session, check_id, sign, self._clock.now(), is_there=is_there)
        self._changes.publish(Changed.ANSWERS)

    def checks(self) -> tuple[SignCheck, ...]:
        """All that were begun, in that order."""
        with self._database.reading() as session:
            return signs.checks(session)
