"""Detail on its way through the service: saved with the entry, changed with it, undone with it."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text

from backpain_diary.domain.day_summary import DaySummary
from backpain_diary.domain.detail import Detail, Medicine
from backpain_diary.domain.diary import Entry
from backpain_diary.errors import StorageError
from backpain_diary.services.changes import Changed
from backpain_diary.services.diary import DiaryService
from backpain_diary.services.history import UNDO_STEPS
from backpain_diary.store.database import Database
from tests.details import FULL_DETAIL
from tests.fakes import FakeClock


def everything(diary: DiaryService) -> list[Entry]:
    return diary.entries(date.min, date.max)


def test_pain_is_saved_with_its_detail(diary: DiaryService, published: list[Changed]) -> None:
    saved = diary.save_pain(4, note="Long drive", detail=FULL_DETAIL)
    assert everything(diary) == [saved]
    assert saved.detail == FULL_DETAIL
    assert published == [Changed.ENTRIES]


def test_when_the_detail_cannot_be_kept_neither_is_the_pain(
    diary: DiaryService, published: list[Changed]
) -> None:
    saved = diary.save_pain(1)
    bad = Detail(tags=("a\0",))
    with pytest.raises(StorageError, match="not saved"):
        diary.save_pain(4, detail=bad)
    with pytest.raises(StorageError, match="not saved"):
        diary.edit(replace(saved, pain=4, detail=bad))
    assert everything(diary) == [saved]
    assert published == [Changed.ENTRIES]


def test_a_change_of_the_detail_alone_is_a_change(diary: DiaryService, clock: FakeClock) -> None:
    saved = diary.save_pain(4, detail=FULL_DETAIL)
    clock.advance(60)
    assert diary.edit(saved).edited is None
    edited = diary.edit(replace(saved, detail=Detail(average=2)))
    assert edited.edited is not None
    assert everything(diary) == [edited]


def test_the_last_actions_are_undone_with_their_detail(
    diary: DiaryService, clock: FakeClock
) -> None:
    state = diary.save_pain(4, detail=FULL_DETAIL)
    states = [state]
    for number in range(UNDO_STEPS - 1):
        clock.advance(60)
        state = diary.edit(replace(state, detail=Detail(tags=(f"tag {number}", "car"))))
        states.append(state)
    diary.delete(state.id or 0)
    for before in reversed(states):
        assert diary.undo()
        assert everything(diary) == [before]
    assert diary.last_action is None


def test_the_activity_is_named_and_taken_away(
    diary: DiaryService, published: list[Changed], database: Database
) -> None:
    assert diary.remembered().activity == ""
    saved = diary.save_pain(4, activity="Gardening")
    diary.edit(saved, " Gardening ")
    assert diary.edit(saved, "Stairs") == saved
    assert diary.remembered().activity == "Stairs"
    diary.edit(replace(saved, pain=5), "")
    diary.save_pain(2)
    assert diary.remembered().activity == ""
    both = Changed.ENTRIES | Changed.ANSWERS
    assert published == [both, Changed.ANSWERS, both, Changed.ENTRIES]
    with database.reading() as session:
        names = session.scalars(text("SELECT name FROM activity ORDER BY id")).all()
    assert names == ["Gardening", "Stairs", ""]


def test_the_activity_is_named_with_the_entry_or_not_at_all(diary: DiaryService) -> None:
    saved = diary.save_pain(4, activity="Gardening")
    bad = Detail(tags=("a\0",))
    with pytest.raises(StorageError, match="not saved"):
        diary.save_pain(4, detail=bad, activity="Stairs")
    with pytest.raises(StorageError, match="not saved"):
        diary.edit(replace(saved, detail=bad), "Stairs")
    with pytest.raises(StorageError, match="not saved"):
        diary.save_pain(4, activity="\0")
    assert diary.remembered().activity == "Gardening"
    assert everything(diary) == [saved]


def test_what_was_noted_is_remembered_and_days_are_seen_in_brief(diary: DiaryService) -> None:
    saved = diary.save_pain(4, detail=FULL_DETAIL)
    assert Medicine("Arnika = Salbe") in diary.remembered().medicines
    assert diary.day_summaries(saved.day, saved.day) == {
        saved.day: DaySummary(highest=4, entries=1, has_detail=True)
    }
