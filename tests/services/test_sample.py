"""The sample diary shows what the app can show."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from backpain_diary import catalog, paths
from backpain_diary.domain.detail import NO_DETAIL, Detail, Symptom
from backpain_diary.domain.notices import notices_for
from backpain_diary.domain.session import Outcome
from backpain_diary.domain.spell import Status
from backpain_diary.services import sample_story
from backpain_diary.services.changes import Changes
from backpain_diary.services.coach import CoachService
from backpain_diary.services.diary import DiaryService
from backpain_diary.services.sample import Sample, fill, sample
from backpain_diary.store.database import Database
from backpain_diary.store.opening import open_diary
from tests.fakes import FakeClock

NOW = datetime(2026, 11, 22, 0, 30, tzinfo=timezone(timedelta(hours=1)))
TODAY = NOW.date()
CATALOG = catalog.load(paths.assets_dir())


@pytest.fixture(scope="module")
def made_up() -> Sample:
    return sample(CATALOG, NOW)


@pytest.fixture
def database(tmp_path: Path, made_up: Sample) -> Iterator[Database]:
    opened = open_diary(tmp_path / "diary.sqlite3", NOW)
    fill(opened, made_up)
    yield opened
    opened.close()


def test_it_is_always_the_same(made_up: Sample) -> None:
    assert sample(CATALOG, NOW) == made_up


def test_it_tells_of_four_months_until_yesterday(made_up: Sample) -> None:
    days = {entry.day for entry in made_up.entries}
    assert max(days) == TODAY - timedelta(days=1)
    assert 112 <= (TODAY - min(days)).days <= 124
    assert len(days) < (max(days) - min(days)).days, "some days are blank"
    assert len(made_up.entries) > len(days), "some days have several entries"
    assert all(entry.created < NOW for entry in made_up.entries)
    assert any(entry.is_added_later and entry.at is None for entry in made_up.entries)


def test_every_part_of_the_story_is_told(made_up: Sample) -> None:
    logged = {days_ago for days_ago, worst in sample_story.days() if worst is not None}
    assert {
        *sample_story.notes(),
        *sample_story.FILLED_IN_LATER,
        *sample_story.WORSE_AT_NIGHT,
    } <= logged
    assert {entry.note for entry in made_up.entries} >= set(sample_story.notes().values())
    nights = {entry.day for entry in made_up.entries if entry.worse_at_night}
    assert len(nights) == len(sample_story.WORSE_AT_NIGHT)


def test_much_is_noted_of_some_days_and_nothing_of_others(
    database: Database, made_up: Sample
) -> None:
    details = [entry.detail for entry in made_up.entries]
    noted = [detail for detail in details if detail != NO_DETAIL]
    assert 0.2 < len(noted) / len(details) < 0.8
    for field in fields(Detail):
        assert any(getattr(detail, field.name) for detail in noted), field.name
    service = DiaryService(database, FakeClock(NOW), Changes())
    assert [entry.detail for entry in service.entries(date.min, date.max)] == details
    assert service.remembered().activity == made_up.activity != ""


def test_no_warning_sign_is_noted(made_up: Sample) -> None:
    asked_about = {Symptom.NUMB_LEG_OR_FOOT, Symptom.SHOOTING_LEG, Symptom.GROIN_PAIN}
    assert not any(entry.detail.symptoms & asked_about for entry in made_up.entries)


def test_the_pain_has_passed_three_weeks_and_nothing_else_is_noticed(database: Database) -> None:
    service = DiaryService(database, FakeClock(NOW), Changes())
    spell = service.spell(TODAY)
    assert (spell.status, spell.length_days) == (Status.PERSISTS, 30)
    assert not spell.ask_onset and spell.question is None
    assert [notice.code for notice in notices_for(service.overview(TODAY), TODAY)] == [
        "three_weeks"
    ]


def test_sessions_do_not_change_the_story(database: Database) -> None:
    values = DiaryService(database, FakeClock(NOW), Changes()).day_values()
    told = {TODAY - timedelta(days=days_ago): worst for days_ago, worst in sample_story.days()}
    assert values == {day: worst for day, worst in told.items() if worst is not None}


def test_sessions_are_kept_with_their_holds(database: Database, made_up: Sample) -> None:
    kept = CoachService(database, FakeClock(NOW), Changes()).sessions(date.min, TODAY)
    assert [practice.holds for practice in kept] == [each.holds for each in made_up.sessions]
    assert all(practice.holds for practice in kept)
    assert [practice.holds[-1].outcome for practice in kept if not practice.is_completed] == [
        Outcome.HURT,
        Outcome.STOPPED,
    ]
    assert all(practice.started.tzinfo is UTC for practice in kept)
