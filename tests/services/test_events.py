"""Events that the user names, and words for a visit: kept, changed, taken away, put back."""

from datetime import date, timedelta

import pytest

from backpain_diary.domain.events import Event, OwnWords, Topic
from backpain_diary.errors import StorageError, UserError
from backpain_diary.services.changes import Changed, Changes
from backpain_diary.services.diary import DiaryService
from backpain_diary.services.events import EventService
from backpain_diary.services.history import UNDO_STEPS
from backpain_diary.services.own_words import OwnWordsService
from backpain_diary.store.database import Database
from tests.fakes import FakeClock

DAY, EARLIER = date(2026, 3, 1), date(2026, 2, 1)


@pytest.fixture
def events(database: Database, clock: FakeClock, diary: DiaryService) -> EventService:
    return EventService(database, clock, diary.history)


@pytest.fixture
def words(database: Database, clock: FakeClock, changes: Changes) -> OwnWordsService:
    return OwnWordsService(database, clock, changes)


def test_events_are_listed_by_day_and_each_change_is_published(
    events: EventService, clock: FakeClock, published: list[Changed]
) -> None:
    added = clock.now()
    desk = events.add(DAY, " new\ndesk ")
    assert desk == Event(day=DAY, label="new desk", created=added, id=desk.id)
    clock.go_to(added + timedelta(hours=1))
    physio = events.add(EARLIER, "started physiotherapy")
    assert events.events() == (physio, desk)
    moved = events.change(physio, DAY, "physiotherapy")
    assert moved == Event(day=DAY, label="physiotherapy", created=physio.created, id=physio.id)
    assert events.events() == (desk, moved)
    events.delete(desk)
    assert events.events() == (moved,)
    assert published == [Changed.EVENTS] * 4


def test_what_was_done_to_events_and_entries_is_undone_in_one_order(
    events: EventService, diary: DiaryService, published: list[Changed]
) -> None:
    desk = events.add(DAY, "new desk")
    diary.save_pain(4)
    moved = events.change(desk, EARLIER, "desk")
    assert events.change(moved, EARLIER, " desk ") == moved  # nothing new, and nothing to undo
    events.delete(moved)
    published.clear()
    assert diary.undo()
    assert events.events() == (moved,)
    assert diary.undo()
    assert events.events() == (desk,)
    assert diary.undo()
    assert not diary.day_values()
    assert diary.undo()
    assert events.events() == ()
    assert not diary.undo()
    assert published == [Changed.EVENTS, Changed.EVENTS, Changed.ENTRIES, Changed.EVENTS]


def test_ids_are_never_given_twice_so_that_each_deletion_can_be_undone(
    events: EventService, diary: DiaryService
) -> None:
    desk = events.add(DAY, "new desk")
    events.delete(desk)
    chair = events.add(DAY, "new chair")
    events.delete(chair)
    assert diary.undo() and diary.undo() and diary.undo()
    assert events.events() == (desk,)


def test_events_count_among_the_actions_that_can_be_undone(
    events: EventService, diary: DiaryService
) -> None:
    diary.save_pain(4)
    for number in range(UNDO_STEPS):
        events.add(DAY, f"event {number}")
    while diary.last_action is not None:
        diary.undo()
    assert events.events() == ()
    assert len(diary.day_values()) == 1


@pytest.mark.parametrize("label", ["", " \n", "x" * 81, "a\0b", "\ud83d"])
def test_a_label_that_cannot_be_kept_is_refused_and_nothing_changes(
    events: EventService, published: list[Changed], label: str
) -> None:
    with pytest.raises(UserError, match="saved"):
        events.add(DAY, label)
    assert events.events() == ()
    assert published == []


def test_words_replace_what_was_said_about_the_same_topic(
    words: OwnWordsService, clock: FakeClock, published: list[Changed]
) -> None:
    words.write(Topic.WANTED_FROM_VISIT, "May I run?")
    words.write(Topic.MAIN_WORRY, "Work")
    later = clock.now() + timedelta(days=1)
    clock.go_to(later)
    words.write(Topic.MAIN_WORRY, "Work, and\nsleep ")
    said = words.read()
    assert list(said) == [Topic.MAIN_WORRY, Topic.WANTED_FROM_VISIT]
    assert said[Topic.MAIN_WORRY] == OwnWords(Topic.MAIN_WORRY, "Work, and\nsleep ", later)
    assert published == [Changed.EVENTS] * 3


def test_an_empty_text_takes_the_words_away(words: OwnWordsService) -> None:
    words.write(Topic.MAIN_WORRY, "Work")
    words.write(Topic.MAIN_WORRY, " \n")
    words.write(Topic.WANTED_FROM_VISIT, "")
    assert words.read() == {}


def test_words_that_cannot_be_kept_leave_the_earlier_ones(words: OwnWordsService) -> None:
    words.write(Topic.MAIN_WORRY, "Work")
    with pytest.raises(StorageError, match="character 2"):
        words.write(Topic.MAIN_WORRY, "a\0")
    assert words.read()[Topic.MAIN_WORRY].text == "Work"
