from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from backpain_diary.domain.action import Action, Imported, Noted
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.events import Event
from backpain_diary.presenters.undo import Done, done, undone_words

TODAY = date(2026, 3, 20)
ENTRY = Entry(
    id=7,
    day=date(2026, 3, 3),
    at=time(8, 12),
    utc_offset=timedelta(0),
    created=datetime(2026, 3, 3, 8, 12, tzinfo=UTC),
    pain=4,
)
CHANGED = replace(ENTRY, pain=6)


def test_what_was_added_is_said_and_then_that_it_is_gone() -> None:
    words = "Saved 4 on 3 March, 08:12", "4 on 3 March, 08:12 is no longer in your diary"
    assert done(Action(None, ENTRY), TODAY) == Done(7, *words)


def test_what_was_changed_is_said_as_it_is_now() -> None:
    words = "Saved 6 on 3 March, 08:12", "Your change is taken back"
    assert done(Action(ENTRY, CHANGED), TODAY) == Done(7, *words)


def test_what_was_deleted_is_said_and_then_that_it_is_back() -> None:
    words = "Deleted 4 on 3 March, 08:12", "4 on 3 March, 08:12 is back in your diary"
    assert done(Action(ENTRY, None), TODAY) == Done(7, *words)


def test_after_undo_what_another_one_would_take_back_is_said_too() -> None:
    last = done(Action(ENTRY, CHANGED), TODAY)
    first = done(Action(None, ENTRY), TODAY)
    assert undone_words(first, None) == "4 on 3 March, 08:12 is no longer in your diary"
    assert undone_words(last, first) == (
        "Your change is taken back. Before that: Saved 4 on 3 March, 08:12"
    )


def test_a_whole_import_is_told_as_one() -> None:
    imported = Imported((1, 2, 3), date(2026, 3, 1), date(2026, 3, 3), "pain.csv")
    assert done(imported, TODAY) == Done(
        None,
        "3 entries added from pain.csv",
        "3 entries from pain.csv are no longer in your diary",
    )


def test_what_was_done_to_an_event_is_told_by_its_words() -> None:
    event = Event(day=date(2026, 3, 3), label="new chair", created=ENTRY.created, id=7)
    name = "“new chair” on 3 March"
    told = [
        done(Noted(*each), TODAY)
        for each in ((None, event), (replace(event, label="x"), event), (event, None))
    ]
    assert told == [
        Done(None, f"Saved {name}", f"{name} is no longer in your diary"),
        Done(None, f"Saved {name}", "Your change is taken back"),
        Done(None, f"Deleted {name}", f"{name} is back in your diary"),
    ]
