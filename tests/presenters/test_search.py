from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from backpain_diary.domain.detail import Detail, Medicine, Symptom
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.regions import Region
from backpain_diary.domain.search import Found, Query
from backpain_diary.presenters.search import (
    LONGEST,
    NOTHING_ASKED,
    Hit,
    count_words,
    hits,
    query,
    region_choices,
    symptom_choices,
    tag_choices,
)

ENTRY = Entry(
    day=date(2026, 3, 3),
    at=None,
    utc_offset=timedelta(0),
    created=datetime(2026, 3, 3, 8, 12, tzinfo=UTC),
    pain=4,
)


def words(entry: Entry) -> str:
    (hit,) = hits(Found((entry,), 1))
    return hit.words


def test_nothing_chosen_asks_for_nothing() -> None:
    assert query("  ", None, None, None) == NOTHING_ASKED
    assert query("long", Region.NECK, Symptom.STIFFNESS, "car") == Query(
        text="long",
        regions=frozenset({Region.NECK}),
        symptoms=frozenset({Symptom.STIFFNESS}),
        tags=frozenset({"car"}),
    )


def test_all_can_be_chosen_or_none_and_tags_stand_in_their_order() -> None:
    assert [region for region, _words in region_choices()] == [None, *Region]
    assert {symptom for symptom, _words in symptom_choices()} == {None, *Symptom}
    assert region_choices()[1] == (Region.NECK, "Back of neck")
    assert tag_choices(("garden", "Car")) == [
        (None, "Any tag"),
        ("Car", "Car"),
        ("garden", "garden"),
    ]


def test_an_entry_says_its_pain_its_day_and_what_it_holds() -> None:
    assert words(ENTRY) == "Pain 4 · Tuesday, 3 March 2026"
    full = replace(
        ENTRY,
        at=time(8, 12),
        note="Long\n drive ",
        detail=Detail(medicines=(Medicine("Ibuprofen", "400 mg"),), tags=("car",)),
    )
    assert words(full) == (
        "Pain 4 · Tuesday, 3 March 2026, 08:12\nLong drive · Took: Ibuprofen 400 mg · Tags: car"
    )


def test_a_long_note_is_cut() -> None:
    line = words(replace(ENTRY, note="x" * 1000)).splitlines()[1]
    assert line == "x" * LONGEST + "…"


def test_each_hit_knows_its_day() -> None:
    assert hits(Found((ENTRY,), 1)) == (Hit(ENTRY.day, "Pain 4 · Tuesday, 3 March 2026"),)


def test_what_was_found_is_counted() -> None:
    assert count_words(Found((), 0)).startswith("Nothing found.")
    assert count_words(Found((ENTRY,), 1)) == "1 entry found"
    assert count_words(Found((ENTRY, ENTRY), 9)) == (
        "9 entries found, the newest 2 of them are shown"
    )
