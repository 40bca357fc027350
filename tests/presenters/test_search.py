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


def second_line(entry: Entry, asked: Query) -> str:
    """As HTML."""
    (hit,) = hits(Found((entry,), 1), asked)
    return hit.html.split("<br>")[1]


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
    said = "Pain 4 · Tuesday, 3 March 2026"
    assert hits(Found((ENTRY,), 1)) == (Hit(ENTRY.day, said, said),)


def test_what_matched_stands_first_and_in_bold() -> None:
    entry = replace(
        ENTRY,
        note="x" * 500,
        detail=Detail(
            places=((Region.NECK, None),),
            symptoms=frozenset({Symptom.STIFFNESS}),
            tags=("Gärten & co", "car"),
        ),
    )
    line = second_line(entry, query("garten", None, None, None))
    assert line.startswith("Tags: <b>Gärten</b> &amp; co, car · xxx")
    assert "<b>car</b>" in second_line(entry, query("", None, None, "car"))
    assert "Hurt: <b>back of neck</b>" in second_line(entry, query("", Region.NECK, None, None))
    came = second_line(entry, query("", None, Symptom.STIFFNESS, None))
    assert came.startswith("Came along: <b>")


def test_all_that_matched_has_room_beside_a_long_note() -> None:
    entry = replace(ENTRY, note="x" * 500 + " stairs", detail=Detail(tags=("stairs",)))
    line = second_line(entry, query("stairs", None, None, None))
    assert line == "…<b>stairs</b> · Tags: <b>stairs</b>"


def test_a_long_note_is_shown_from_where_it_matches() -> None:
    before, after = "A day of much rain. " * 30, "It went. " * 40
    entry = replace(ENTRY, note=f"{before}Then the stairs. {after}")
    line = second_line(entry, query("stairs", None, None, None))
    assert line.startswith("…rain. A day of much rain. A day of much rain. Then the <b>stairs<")
    assert line.endswith("…")
    entry = replace(ENTRY, note="x" * 500 + "stairs")
    assert second_line(entry, query("stairs", None, None, None)) == "…" + "x" * 60 + "<b>stairs</b>"


def test_what_was_found_is_counted() -> None:
    assert count_words(Found((), 0)).startswith("Nothing found.")
    assert count_words(Found((ENTRY,), 1)) == "1 entry found"
    assert count_words(Found((ENTRY, ENTRY), 9)) == (
        "9 entries found, the newest 2 of them are shown"
    )
