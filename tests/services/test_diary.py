from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from sqlalchemy import text

from backpain_diary.domain.diary import Entry
from backpain_diary.domain.given_answers import Answer
from backpain_diary.domain.notices import Acknowledgement, Kind, notices_for
from backpain_diary.domain.spell import Gap, GapAnswer, Onset, Status
from backpain_diary.errors import StorageError, UserError
from backpain_diary.services.changes import Changed
from backpain_diary.services.coach import CoachService
from backpain_diary.services.diary import DiaryService
from backpain_diary.store import answers
from backpain_diary.store.database import Database
from tests.fakes import FakeClock
from tests.store.samples import ROUTINE

TODAY = date(2026, 3, 1)
YESTERDAY = date(2026, 2, 28)


def everything(diary: DiaryService) -> list[Entry]:
    return diary.entries(date.min, date.max)


def codes(diary: DiaryService) -> list[str]:
    """Of the notices that hold today, folded or not."""
    return [notice.code for notice in notices_for(diary.overview(TODAY), TODAY)]


def given(database: Database) -> list[Answer]:
    with database.reading() as session:
        return [each.answer for each in answers.given(session)]


def log_days(diary: DiaryService, first: date, pains: str) -> None:
    """One digit a day; "." leaves the day blank."""
    for number, pain in enumerate(pains):
        if pain != ".":
            diary.save_pain(int(pain), day=first + timedelta(days=number))


def test_saving_a_pain_keeps_the_day_the_minute_and_the_instant(diary: DiaryService) -> None:
    saved = diary.save_pain(4)
    assert saved == Entry(
        id=saved.id,
        day=TODAY,
        at=time(8, 12),
        utc_offset=timedelta(hours=1),
        created=datetime(2026, 3, 1, 7, 12, 34, 567_890, UTC),
        pain=4,
    )
    assert everything(diary) == [saved]


def test_the_day_is_that_of_the_computers_own_time_zone(
    diary: DiaryService, clock: FakeClock
) -> None:
    clock.go_to(datetime(2026, 3, 2, 0, 30, tzinfo=timezone(timedelta(hours=13, minutes=45))))
    saved = diary.save_pain(4)
    assert (saved.day, saved.at) == (date(2026, 3, 2), time(0, 30))
    assert saved.created == datetime(2026, 3, 1, 10, 45, tzinfo=UTC)


def test_an_odd_offset_is_kept_to_the_minute(diary: DiaryService, clock: FakeClock) -> None:
    clock.go_to(datetime(2026, 3, 1, 8, tzinfo=timezone(timedelta(minutes=-44, seconds=-30))))
    assert diary.save_pain(4).utc_offset == timedelta(minutes=-44)


def test_a_day_filled_in_later_has_no_time_unless_it_is_given(diary: DiaryService) -> None:
    assert diary.save_pain(4, day=YESTERDAY).at is None
    assert diary.save_pain(4, day=YESTERDAY, at=time(21, 5)).at == time(21, 5)
    assert diary.save_pain(4, day=TODAY).at == time(8, 12)


def test_note_and_ticks_are_kept(diary: DiaryService) -> None:
    saved = diary.save_pain(
        0, note="Slept well", worse_at_night=False, stiff_after_rest=True, easier_with_movement=True
    )
    assert everything(diary) == [saved]
    assert saved.note == "Slept well"
    assert (saved.worse_at_night, saved.stiff_after_rest, saved.easier_with_movement) == (
        False,
        True,
        True,
    )


def test_an_edit_keeps_when_the_entry_was_written_and_notes_when_it_was_changed(
    diary: DiaryService, clock: FakeClock
) -> None:
    saved = diary.save_pain(4)
    clock.advance(3600)
    moved = replace(saved, created=clock.now(), utc_offset=timedelta(hours=9))
    edited = diary.edit(replace(moved, pain=6, day=YESTERDAY, at=None))
    assert edited == replace(
        saved, pain=6, day=YESTERDAY, at=None, edited=saved.created + timedelta(hours=1)
    )
    assert everything(diary) == [edited]


def test_an_edit_that_changes_nothing_is_none(
    diary: DiaryService, published: list[Changed]
) -> None:
    saved = diary.save_pain(4)
    assert diary.edit(saved) == saved
    assert len(published) == 1


def test_an_entry_that_is_gone_cannot_be_edited(diary: DiaryService) -> None:
    saved = diary.save_pain(4)
    assert saved.id is not None
    diary.delete(saved.id)
    with pytest.raises(UserError, match="no longer in the diary") as caught:
        diary.edit(replace(saved, pain=5))
    assert caught.value.hint
    assert everything(diary) == []


def test_an_entry_can_be_looked_up(diary: DiaryService) -> None:
    saved = diary.save_pain(4)
    assert saved.id is not None
    assert diary.entry(saved.id) == saved
    assert diary.entry(saved.id + 1) is None


def test_each_action_says_that_entries_changed_once_it_can_be_read(
    diary: DiaryService, published: list[Changed]
) -> None:
    saved = diary.save_pain(4)
    diary.edit(replace(saved, pain=5))
    assert saved.id is not None
    diary.delete(saved.id)
    diary.delete(saved.id)
    assert published == [Changed.ENTRIES] * 3


def test_nothing_is_published_when_nothing_could_be_saved(
    diary: DiaryService, database: Database, published: list[Changed]
) -> None:
    with database.reading() as session:
        session.execute(text("PRAGMA query_only = ON"))
    with pytest.raises(StorageError):
        diary.save_pain(4)
    assert published == []
    assert diary.last_action is None


def test_the_day_values_hold_entries_and_scores_of_sessions(
    diary: DiaryService, coach: CoachService
) -> None:
    diary.save_pain(3)
    diary.save_pain(2)
    coach.pain_before(coach.begin(ROUTINE, 600), 5)
    diary.save_pain(0, day=YESTERDAY)
    assert diary.day_values() == {YESTERDAY: 0, TODAY: 5}


def test_days_filled_in_late_are_known(diary: DiaryService) -> None:
    diary.save_pain(3, day=YESTERDAY)
    diary.save_pain(3, day=date(2026, 2, 20))
    assert diary.days_added_later() == {date(2026, 2, 20)}


def test_a_spell_past_three_weeks_is_noticed_and_folding_it_is_kept(
    diary: DiaryService, clock: FakeClock, published: list[Changed]
) -> None:
    log_days(diary, date(2026, 2, 7), "1" * 23)
    assert diary.spell(TODAY).status is Status.PERSISTS
    assert diary.spell(TODAY).since == date(2026, 2, 7)
    assert codes(diary) == ["three_weeks"]
    published.clear()
    diary.acknowledge("three_weeks", Kind.REMIND)
    assert diary.acknowledgements() == (Acknowledgement("three_weeks", TODAY, Kind.REMIND),)
    assert codes(diary) == ["three_weeks"]
    assert published == [Changed.ANSWERS]


def test_a_told_onset_makes_the_spell_longer(
    diary: DiaryService, database: Database, published: list[Changed]
) -> None:
    diary.save_pain(4)
    published.clear()
    diary.answer_onset(date(2026, 1, 30))
    assert given(database) == [Onset(TODAY, date(2026, 1, 30))]
    assert diary.spell(TODAY).since == date(2026, 1, 30)
    diary.answer_onset(None)
    assert given(database)[1] == Onset(TODAY, None)
    assert published == [Changed.ANSWERS] * 2


def test_the_answer_about_a_gap_decides(
    diary: DiaryService, database: Database, published: list[Changed]
) -> None:
    log_days(diary, date(2026, 2, 7), "1111111111.......111111")
    today = date(2026, 3, 1)
    spell = diary.spell(today)
    assert spell.status is Status.CANNOT_TELL
    assert spell.question is not None
    published.clear()
    diary.answer_gap(*spell.question, Gap.THERE)
    assert given(database) == [GapAnswer(*spell.question, Gap.THERE)]
    assert diary.spell(today).status is Status.PERSISTS
    assert published == [Changed.ANSWERS]


def test_nights_and_the_other_ticks_reach_the_rules(diary: DiaryService) -> None:
    for number in range(92):
        day = TODAY - timedelta(days=number)
        diary.save_pain(
            2,
            day=day,
            worse_at_night=number < 3 or None,
            stiff_after_rest=number == 30 or None,
            easier_with_movement=number == 40 or None,
        )
    assert codes(diary) == ["three_weeks", "twelve_weeks", "three_months", "worse_at_night"]
