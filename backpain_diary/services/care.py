"""What applies to the person, and which movements hurt. Each call is one transaction."""

from backpain_diary.clock import Clock
from backpain_diary.domain.care import HurtMark
from backpain_diary.domain.session import Hurt
from backpain_diary.services.changes import Changed, Changes
from backpain_diary.store import care
from backpain_diary.store.database import Database


class CareService:
    """Every method that writes may raise StorageError, and then nothing has changed."""

    def __init__(self, database: Database, clock: Clock, changes: Changes) -> None:
        self._database = database
        self._clock = clock
        self._changes = changes

    def situations(self) -> frozenset[str]:
        """The ids of those that the person has ticked."""
        with self._database.reading() as session:
            return care.situations(session)

    def set_situation(self, situation_id: str, *, applies: bool) -> None:
        with self._database.transaction() as session:
            if applies:
                care.tick_situation(session, situation_id, self._clock.now())
            else:
                care.untick_situation(session, situation_id)
        self._changes.publish(Changed.CARE)

    def hurt_marks(self) -> dict[str, HurtMark]:
        """By movement id; a movement that was taken in again has none."""
        with self._database.reading() as session:
            return care.hurt_marks(session)

    def record_hurt(self, session_id: int, hurt: Hurt) -> None:
        """Keep "This hurts"; from now on the movement is left out."""
        now = self._clock.now()
        with self._database.transaction() as session:
            care.record_hurt(session, session_id, hurt, now.date(), now)
        self._changes.publish(Changed.CARE)

    def forget_hurt(self, session_id: int) -> None:
        """The last "This hurts" of the session was a mistake: undo `record_hurt` and, if it ended
        a hold, the record of that hold."""
        with self._database.transaction() as session:
            care.forget_hurt(session, session_id)
        self._changes.publish(Changed.CARE | Changed.SESSIONS)

    def take_in_again(self, movement_id: str) -> None:
        with self._database.transaction() as session:
            care.take_back(session, movement_id, self._clock.now())
        self._changes.publish(Changed.CARE)

    def leave_out_again(self, movement_id: str) -> None:
        """Undo `take_in_again`."""
        with self._database.transaction() as session:
            care.put_back(session, movement_id)
        self._changes.publish(Changed.CARE)
