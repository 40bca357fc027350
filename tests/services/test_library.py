from dataclasses import replace

import pytest

from backpain_diary.domain.movement import RoutineItem
from backpain_diary.errors import UserError
from backpain_diary.services.changes import Changed, Changes
from backpain_diary.services.library import LibraryService
from backpain_diary.store.database import Database
from tests.fakes import FakeClock
from tests.store.samples import ROUTINE
from tests.store.test_library import OWN


@pytest.fixture
def library(database: Database, clock: FakeClock, changes: Changes) -> LibraryService:
    return LibraryService(database, clock, changes)


def test_every_change_is_published(library: LibraryService, published: list[Changed]) -> None:
    routine = library.save_routine(replace(ROUTINE, id=""))
    movement = library.save_movement(OWN)
    library.delete_routine(routine.id)
    library.delete_movement(movement.id)
    assert published == [Changed.LIBRARY] * 4
    assert (library.routines(), library.own_movements()) == ((), ())


def test_what_is_saved_comes_back_with_its_id(library: LibraryService) -> None:
    routine = library.save_routine(replace(ROUTINE, id=""))
    assert routine.id
    assert library.routines() == (routine,)
    movement = library.save_movement(OWN)
    assert library.own_movements() == (movement,)


def test_several_movements_are_saved_together(
    library: LibraryService, published: list[Changed]
) -> None:
    saved = library.save_movements((OWN, replace(OWN, name="Other")))
    assert library.own_movements() == saved
    assert published == [Changed.LIBRARY]


def test_a_movement_in_use_is_kept_and_the_error_names_the_routines(
    library: LibraryService,
) -> None:
    movement = library.save_movement(OWN)
    items = (RoutineItem(movement.id, 5, 1),)
    library.save_routine(replace(ROUTINE, id="", name="Evening", items=items))
    with pytest.raises(UserError, match="Evening"):
        library.delete_movement(movement.id)
    assert library.own_movements() == (movement,)


def test_a_deletion_is_undone_by_saving_again(library: LibraryService) -> None:
    routine = library.save_routine(replace(ROUTINE, id=""))
    library.delete_routine(routine.id)
    library.save_routine(routine)
    assert library.routines() == (routine,)
