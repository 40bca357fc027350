from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from backpain_diary.domain.action import Action
from backpain_diary.domain.diary import Entry
from backpain_diary.errors import StorageError
from backpain_diary.services.changes import Changed, Changes
from backpain_diary.services.diary import DiaryService
from backpain_diary.services.history import UNDO_STEPS
from backpain_diary.store.database import Database
from tests.fakes import FakeClock


def everything(diary: DiaryService) -> list[Entry]:
    return diary.entries(date.min, date.max)


def id_of(entry: Entry) -> int:
    assert entry.id is not None
    return entry.id


def test_undo_brings_a_deleted_entry_back_as_it_was(diary: DiaryService, clock: FakeClock) -> None:
    saved = diary.save_pain(4, note="Long drive")
    clock.advance(60)
    edited = diary.edit(replace(saved, pain=5))
    clock.advance(60)
    diary.delete(id_of(edited))
    diary.save_pain(1)
    assert diary.undo()
    assert diary.undo()
    assert everything(diary) == [edited]
    assert diary.undo()
    assert everything(diary) == [saved]
    assert diary.undo()
    assert everything(diary) == []


def test_there_is_nothing_to_undo_at_first(diary: DiaryService, published: list[Changed]) -> None:
    assert diary.last_action is None
    assert not diary.undo()
    assert published == []
    diary.save_pain(4)
    assert diary.last_action is not None


def test_every_undo_is_published(diary: DiaryService, published: list[Changed]) -> None:
    diary.save_pain(4)
    diary.undo()
    assert diary.last_action is None
    assert published == [Changed.ENTRIES] * 2


def test_only_the_last_actions_can_be_undone(diary: DiaryService) -> None:
    for _number in range(UNDO_STEPS + 5):
        diary.save_pain(4)
    while diary.last_action is not None:
        diary.undo()
    assert len(everything(diary)) == 5


def test_an_undo_that_could_not_be_saved_can_be_tried_again(
    diary: DiaryService, database: Database
) -> None:
    diary.save_pain(4)
    with database.reading() as session:
        session.execute(text("PRAGMA query_only = ON"))
    with pytest.raises(StorageError):
        diary.undo()
    with database.reading() as session:
        session.execute(text("PRAGMA query_only = OFF"))
    assert diary.undo()
    assert everything(diary) == []


def test_undoing_what_another_program_deleted_meanwhile_does_no_harm(
    diary: DiaryService, database: Database, clock: FakeClock
) -> None:
    saved = diary.save_pain(4)
    DiaryService(database, clock, Changes()).delete(id_of(saved))
    assert diary.undo()
    assert everything(diary) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["save", "edit", "delete"]), st.integers(0, 9), st.integers(0, 10)
        ),
        max_size=UNDO_STEPS,
    )
)
def test_undo_goes_back_through_every_state_there_was(
    diary: DiaryService, clock: FakeClock, actions: list[tuple[str, int, int]]
) -> None:
    states = [everything(diary)]
    for action, which, pain in actions:
        clock.advance(1)
        existing = states[-1]
        if action == "save":
            diary.save_pain(pain)
        elif existing and action == "edit":
            diary.edit(replace(existing[which % len(existing)], pain=pain))
        elif existing:
            diary.delete(id_of(existing[which % len(existing)]))
        if everything(diary) != existing:
            states.append(everything(diary))
    for state in reversed(states[:-1]):
        assert diary.undo()
        assert everything(diary) == state
    assert diary.last_action is None


def test_the_last_action_is_what_undo_takes_back(diary: DiaryService) -> None:
    saved = diary.save_pain(4)
    edited = diary.edit(replace(saved, pain=5))
    diary.delete(id_of(edited))
    actions = []
    for _action in range(4):
        actions.append(diary.last_action)
        diary.undo()
    assert actions == [Action(edited, None), Action(saved, edited), Action(None, saved), None]
