from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from backpain_diary.domain.detail import Detail, Medicine, Sleep
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.draft import Draft
from backpain_diary.presenters.detail import Group
from backpain_diary.presenters.entry_form import (
    day_words,
    draft_of,
    inside_group,
    new_draft,
    questions,
    quick_days,
    usual_time,
    values_of,
)

SUNDAY = date(2026, 11, 22)
MORNING = datetime(2026, 11, 22, 8, 12, 31, tzinfo=UTC)


def test_a_new_entry_of_today_has_the_time_and_nothing_chosen() -> None:
    assert new_draft(SUNDAY, MORNING) == Draft(day=SUNDAY, at=time(8, 12), pain=None)


@pytest.mark.parametrize("pain", [-1, 11])
def test_a_draft_holds_no_number_that_the_scale_does_not_have(pain: int) -> None:
    with pytest.raises(ValueError, match="pain must be 0-10"):
        Draft(day=SUNDAY, at=None, pain=pain)


def test_a_new_entry_of_a_day_that_has_passed_has_no_time() -> None:
    assert new_draft(date(2026, 11, 20), MORNING).at is None
    assert usual_time(date(2026, 11, 20), MORNING) is None


def test_the_draft_of_an_entry_holds_all_that_can_be_changed() -> None:
    entry = Entry(
        id=3,
        day=SUNDAY,
        at=time(7, 5),
        utc_offset=timedelta(0),
        created=MORNING,
        pain=6,
        note="Slept badly",
        worse_at_night=True,
        stiff_after_rest=False,
        detail=Detail(average=3, medicines=(Medicine("gel"),)),
    )
    assert replace(entry, **values_of(draft_of(entry))) == entry
    assert draft_of(entry) == Draft(
        day=SUNDAY,
        at=time(7, 5),
        pain=6,
        note="Slept badly",
        worse_at_night=True,
        stiff_after_rest=False,
        easier_with_movement=None,
        detail=Detail(average=3, medicines=(Medicine("gel"),)),
    )


def test_a_folded_group_says_what_is_in_it() -> None:
    draft = Draft(
        day=SUNDAY,
        at=None,
        worse_at_night=True,
        easier_with_movement=False,
        note="Slept badly.\nThen " + "on and on " * 20,
        detail=Detail(average=2, sleep=Sleep.LITTLE, activity=0, tags=("garden",)),
    )
    assert inside_group(Group.DAY, draft, "") == (
        "on average 2, sleep a little disturbed, worse at night, not easier with movement"
    )
    note = inside_group(Group.NOTE, draft, "")
    assert note.startswith("Slept badly. Then on and on") and note.endswith(" …")
    assert len(note) <= 80
    assert inside_group(Group.TAGS, draft, "Stairs") == "garden"
    assert inside_group(Group.WORSE, draft, "") == ""
    assert inside_group(Group.ACTIVITY, draft, "") == "0 out of 10"
    assert inside_group(Group.ACTIVITY, draft, "Stairs") == "Stairs: 0 out of 10"
    assert inside_group(Group.ACTIVITY, Draft(day=SUNDAY, at=None), "Stairs") == ""


def test_every_question_asks_for_a_part_of_the_draft() -> None:
    draft = new_draft(SUNDAY, MORNING)
    assert [getattr(draft, question.field) for question in questions()] == [None, None, None]


def test_quick_days_go_back_across_the_new_year() -> None:
    days = [day for day, _words in quick_days(date(2027, 1, 1))]
    assert days == [date(2027, 1, 1), date(2026, 12, 31), date(2026, 12, 30)]


@pytest.mark.parametrize(
    ("day", "hour", "is_new", "words"),
    [
        (
            SUNDAY,
            8,
            True,
            "Today – Sunday, 22 November. A later day can be added once it has come.",
        ),
        (
            SUNDAY,
            3,
            True,
            "Today – Sunday, 22 November. For the evening before, choose Yesterday.",
        ),
        (SUNDAY, 3, False, "Today – Sunday, 22 November"),
        (date(2026, 11, 21), 3, True, "Yesterday – Saturday, 21 November"),
        (date(2025, 11, 22), 8, True, "Saturday, 22 November 2025"),
    ],
)
def test_what_is_said_under_the_date(day: date, hour: int, is_new: bool, words: str) -> None:
    assert day_words(day, MORNING.replace(hour=hour), is_new=is_new) == words
