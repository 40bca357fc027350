"""Routines and movements of one's own, as they come back from the file."""

from dataclasses import replace

import pytest

from backpain_diary.domain.movement import Instruction, Part, Routine, RoutineItem, SideChoice
from backpain_diary.domain.own_movement import OwnMovement
from backpain_diary.store import library
from backpain_diary.store.database import Database
from tests.store.samples import NOW

ROUTINE = Routine(
    id="",
    name="Für abends – 🌙",
    purpose="",
    items=(
        RoutineItem("cobra", 10, 3),
        RoutineItem("clamshell", 120, 30, SideChoice.RIGHT),
        RoutineItem("own-1", 5, 1, SideChoice.LEFT),
        RoutineItem("cobra", 10, 3),
    ),
    place_s=0,
    switch_s=60,
    rest_s=7,
    advice="Slowly.",
    waits=True,
)
OWN = OwnMovement(
    name="Gehen auf der Stelle",
    steps=(
        Instruction(Part.PLACE, "Stand."),
        Instruction(Part.MOVE, "Lift one knee,\nthen the other."),
        Instruction(Part.MOVE, "Swing your arms."),
    ),
    hold_s=30,
    repeats=2,
    is_sided=True,
    figure="glute_bridge",
    picture=bytes(range(256)),
)


def save_routine(database: Database, routine: Routine) -> str:
    with database.transaction() as session:
        return library.save_routine(session, routine, NOW)


def save_movement(database: Database, own: OwnMovement) -> str:
    with database.transaction() as session:
        return library.save_movement(session, own, NOW)


def routines(database: Database) -> tuple[Routine, ...]:
    with database.reading() as session:
        return library.routines(session)


def movements(database: Database) -> tuple[OwnMovement, ...]:
    with database.reading() as session:
        return library.movements(session)


def test_a_routine_comes_back_as_it_was(database: Database) -> None:
    routine_id = save_routine(database, ROUTINE)
    assert routines(database) == (replace(ROUTINE, id=routine_id),)


def test_saving_a_routine_again_replaces_it_and_keeps_its_place(database: Database) -> None:
    first = save_routine(database, ROUTINE)
    second = save_routine(database, replace(ROUTINE, name="Other"))
    shorter = replace(ROUTINE, id=first, name="Shorter", items=ROUTINE.items[2:3], waits=False)
    assert save_routine(database, shorter) == first
    assert routines(database) == (shorter, replace(ROUTINE, id=second, name="Other"))


def test_a_routine_deleted_leaves_the_others_and_comes_back_under_its_id(
    database: Database,
) -> None:
    first, second = save_routine(database, ROUTINE), save_routine(database, ROUTINE)
    with database.transaction() as session:
        library.delete_routine(session, first)
    assert [routine.id for routine in routines(database)] == [second]
    assert save_routine(database, replace(ROUTINE, id=first)) == first
    assert routines(database)[0] == replace(ROUTINE, id=first)


def test_the_id_of_a_deleted_routine_is_not_given_again(database: Database) -> None:
    first = save_routine(database, ROUTINE)
    with database.transaction() as session:
        library.delete_routine(session, first)
    assert save_routine(database, ROUTINE) != first


@pytest.mark.parametrize("own", [OWN, replace(OWN, figure="", picture=b"", is_sided=False)])
def test_a_movement_comes_back_as_it_was(database: Database, own: OwnMovement) -> None:
    movement_id = save_movement(database, own)
    assert movements(database) == (replace(own, id=movement_id),)


def test_saving_a_movement_again_replaces_it(database: Database) -> None:
    movement_id = save_movement(database, OWN)
    other = save_movement(database, OWN)
    changed = replace(OWN, id=movement_id, name="Walk", steps=OWN.steps[:1], hold_s=5)
    save_movement(database, changed)
    assert movements(database) == (changed, replace(OWN, id=other))


def test_a_movement_deleted_is_gone_with_its_steps(database: Database) -> None:
    movement_id = save_movement(database, OWN)
    with database.transaction() as session:
        library.delete_movement(session, movement_id)
    assert movements(database) == ()
    save_movement(database, replace(OWN, id=movement_id))
    assert movements(database) == (replace(OWN, id=movement_id),)
