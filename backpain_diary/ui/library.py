"""What is there to be done: what ships with the app, and what the person added."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from backpain_diary.domain.movement import Movement, Routine
    from backpain_diary.ui.context import Context


def all_movements(context: Context) -> dict[str, Movement]:
    """By id: the shipped ones, then one's own; with time to tell of what applies to the person."""
    from backpain_diary.presenters.care_tags import with_time_to_tell
    from backpain_diary.presenters.own_movement import as_movement

    own = {movement.id: as_movement(movement) for movement in context.library.own_movements()}
    movements = {**context.catalog.movements, **own}
    return with_time_to_tell(movements, context.catalog.situations, context.care.situations())


def all_routines(context: Context) -> dict[str, Routine]:
    """By id: the shipped ones, then one's own."""
    own = {routine.id: routine for routine in context.library.routines()}
    return {**context.catalog.routines, **own}


def pictures(context: Context) -> dict[str, bytes]:
    """Of those of one's own movements that have one, by the movement's id."""
    owns = context.library.own_movements()
    return {own.id: own.picture for own in owns if own.picture}
