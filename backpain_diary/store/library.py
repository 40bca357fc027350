"""Routines and movements of one's own. The caller owns the session and the transaction.

An id is "own-" and the row's number. What is saved under an id that is gone is put back.
"""

from collections import defaultdict
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from backpain_diary.domain.movement import Instruction, Part, Routine, RoutineItem, SideChoice
from backpain_diary.domain.own_movement import OwnMovement
from backpain_diary.store.tables import (
    OwnMovementRow,
    OwnMovementStepRow,
    OwnRoutineItemRow,
    OwnRoutineRow,
)
from backpain_diary.store.text import storable

PREFIX = "own-"


def routines(session: Session) -> tuple[Routine, ...]:
    """In the order in which they were first saved."""
    items: defaultdict[int, list[RoutineItem]] = defaultdict(list)
    for item in session.scalars(select(OwnRoutineItemRow).order_by(OwnRoutineItemRow.id)):
        items[item.routine_id].append(
            RoutineItem(item.movement, item.hold_s, item.repeats, SideChoice(item.sides))
        )
    rows = session.scalars(select(OwnRoutineRow).order_by(OwnRoutineRow.id))
    return tuple(_to_routine(row, tuple(items[row.id])) for row in rows)


def save_routine(session: Session, routine: Routine, now: datetime) -> str:
    """Its id, a new one if it had none."""
    row = session.merge(
        OwnRoutineRow(
            id=_number(routine.id),
            name=storable(routine.name),
            purpose=storable(routine.purpose),
            advice=storable(routine.advice),
            place_s=routine.place_s,
            switch_s=routine.switch_s,
            rest_s=routine.rest_s,
            waits=routine.waits,
            saved=now,
        )
    )
    session.flush()
    session.execute(delete(OwnRoutineItemRow).where(OwnRoutineItemRow.routine_id == row.id))
    session.add_all(
        OwnRoutineItemRow(
            routine_id=row.id,
            movement=item.movement,
            hold_s=item.hold_s,
            repeats=item.repeats,
            sides=item.sides.value,
        )
        for item in routine.items
    )
    return f"{PREFIX}{row.id}"


def delete_routine(session: Session, routine_id: str) -> None:
    session.execute(delete(OwnRoutineRow).where(OwnRoutineRow.id == _number(routine_id)))


def movements(session: Session) -> tuple[OwnMovement, ...]:
    """In the order in which they were first saved."""
    steps: defaultdict[int, list[Instruction]] = defaultdict(list)
    for step in session.scalars(select(OwnMovementStepRow).order_by(OwnMovementStepRow.id)):
        steps[step.movement_id].append(Instruction(Part(step.part), step.text))
    rows = session.scalars(select(OwnMovementRow).order_by(OwnMovementRow.id))
    return tuple(_to_movement(row, tuple(steps[row.id])) for row in rows)


def save_movement(session: Session, own: OwnMovement, now: datetime) -> str:
    """Its id, a new one if it had none."""
    row = session.merge(
        OwnMovementRow(
            id=_number(own.id),
            name=storable(own.name),
            hold_s=own.hold_s,
            repeats=own.repeats,
            is_sided=own.is_sided,
            figure=own.figure,
            picture=own.picture,
            saved=now,
        )
    )
    session.flush()
    session.execute(delete(OwnMovementStepRow).where(OwnMovementStepRow.movement_id == row.id))
    session.add_all(
        OwnMovementStepRow(movement_id=row.id, part=step.part.value, text=storable(step.text))
        for step in own.steps
    )
    return f"{PREFIX}{row.id}"


def delete_movement(session: Session, movement_id: str) -> None:
    session.execute(delete(OwnMovementRow).where(OwnMovementRow.id == _number(movement_id)))


def _number(given: str) -> int | None:
    return int(given.removeprefix(PREFIX)) if given else None


def _to_routine(row: OwnRoutineRow, items: tuple[RoutineItem, ...]) -> Routine:
    return Routine(
        id=f"{PREFIX}{row.id}",
        name=row.name,
        purpose=row.purpose,
        items=items,
        place_s=row.place_s,
        switch_s=row.switch_s,
        rest_s=row.rest_s,
        advice=row.advice,
        waits=row.waits,
    )


def _to_movement(row: OwnMovementRow, steps: tuple[Instruction, ...]) -> OwnMovement:
    return OwnMovement(
        id=f"{PREFIX}{row.id}",
        name=row.name,
        steps=steps,
        hold_s=row.hold_s,
        repeats=row.repeats,
        is_sided=row.is_sided,
        figure=row.figure,
        picture=row.picture,
    )
