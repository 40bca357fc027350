"""Routines and movements of one's own. Each call is one transaction."""

from dataclasses import replace

from backpain_diary.clock import Clock
from backpain_diary.domain.movement import Routine
from backpain_diary.domain.own_movement import OwnMovement
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.services.changes import Changed, Changes
from backpain_diary.store import library
from backpain_diary.store.database import Database


class LibraryService:
    """Every method that writes may raise StorageError, and then nothing has changed.

    What is saved without an id is new. What is saved with the id of something that was
    deleted meanwhile is put back, which is how a deletion is undone.
    """

    def __init__(self, database: Database, clock: Clock, changes: Changes) -> None:
        self._database = database
        self._clock = clock
        self._changes = changes

    def routines(self) -> tuple[Routine, ...]:
        with self._database.reading() as session:
            return library.routines(session)

    def save_routine(self, routine: Routine) -> Routine:
        """As saved, with its id."""
        with self._database.transaction() as session:
            routine_id = library.save_routine(session, routine, self._clock.now())
        self._changes.publish(Changed.LIBRARY)
        return replace(routine, id=routine_id)

    def delete_routine(self, routine_id: str) -> None:
        with self._database.transaction() as session:
            library.delete_routine(session, routine_id)
        self._changes.publish(Changed.LIBRARY)

    def own_movements(self) -> tuple[OwnMovement, ...]:
        with self._database.reading() as session:
            return library.movements(session)

    def save_movement(self, own: OwnMovement) -> OwnMovement:
        """As saved, with its id."""
        return self.save_movements((own,))[0]

    def save_movements(self, owns: tuple[OwnMovement, ...]) -> tuple[OwnMovement, ...]:
        """All of them or none; as saved, with their ids."""
        with self._database.transaction() as session:
            now = self._clock.now()
            ids = [library.save_movement(session, own, now) for own in owns]
        self._changes.publish(Changed.LIBRARY)
        return tuple(replace(own, id=given) for own, given in zip(owns, ids, strict=True))

    def delete_movement(self, movement_id: str) -> None:
        """Raises UserError if a routine of one's own uses it."""
        with self._database.transaction() as session:
            users = [
                routine.name
                for routine in library.routines(session)
                if any(item.movement == movement_id for item in routine.items)
            ]
            if users:
                raise UserError(
                    _("This movement is part of {routines}, so it was kept.").format(
                        routines=", ".join(users)
                    ),
                    _("Take it out there first, then delete it here."),
                )
            library.delete_movement(session, movement_id)
        self._changes.publish(Changed.LIBRARY)
