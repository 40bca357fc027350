"""Looking for entries in a real diary: what is found is what a slow look at each one finds."""

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backpain_diary.domain.detail import Detail, Medicine, Symptom
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.regions import Region
from backpain_diary.domain.search import Query
from backpain_diary.services.changes import Changes
from backpain_diary.services.diary import DiaryService
from backpain_diary.services.search import SearchService
from backpain_diary.store.database import Database
from backpain_diary.store.opening import open_diary
from tests.details import FULL_DETAIL
from tests.fakes import FakeClock
from tests.store.samples import ENTRY

WORDS = ["rücken", "RÜCKEN", "Café", "walk", "400", "Straße", "x"]
TEXT = st.lists(st.sampled_from(WORDS), max_size=2).map(" ".join)
TAGS = st.lists(st.sampled_from(WORDS), max_size=2, unique=True).map(tuple)
REGIONS = (Region.NECK, Region.GROIN_LEFT, Region.FOOT_RIGHT)
SYMPTOMS = (Symptom.STIFFNESS, Symptom.GROIN_PAIN)
DETAILS = st.builds(
    Detail,
    places=st.sets(st.sampled_from(REGIONS)).map(
        lambda chosen: tuple((region, 1) for region in REGIONS if region in chosen)
    ),
    symptoms=st.frozensets(st.sampled_from(SYMPTOMS)),
    medicines=TEXT.filter(bool).map(lambda text: (Medicine(text, "400 mg"),)) | st.just(()),
    tags=TAGS,
)
ENTRIES = st.builds(
    replace,
    st.just(ENTRY),
    day=st.integers(0, 3).map(lambda days: ENTRY.day + timedelta(days=days)),
    note=TEXT,
    detail=DETAILS,
)
QUERIES = st.builds(
    Query,
    text=st.lists(
        st.sampled_from(["rucken", "CAFE", "strasse", "wal", "400", "mg"]), max_size=2
    ).map(" ".join),
    regions=st.frozensets(st.sampled_from(REGIONS)),
    symptoms=st.frozensets(st.sampled_from(SYMPTOMS)),
    tags=st.frozensets(st.sampled_from(WORDS), max_size=1),
)


@pytest.fixture
def search(database: Database) -> SearchService:
    return SearchService(database)


def plain(text: str) -> str:
    """Enough for the words of this test."""
    letters = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def matches(entry: Entry, query: Query) -> bool:
    detail = entry.detail
    typed = [entry.note, *detail.tags]
    typed += [text for each in detail.medicines for text in (each.name, each.amount)]
    return (
        all(any(plain(word) in plain(text) for text in typed) for word in query.text.split())
        and query.regions <= {region for region, _pain in detail.places}
        and query.symptoms <= detail.symptoms
        and query.tags <= set(detail.tags)
    )


def found(search: SearchService, text: str) -> list[str]:
    return [entry.note for entry in search.search(Query(text=text)).entries]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(entries=st.lists(ENTRIES, max_size=8), queries=st.lists(QUERIES, min_size=1, max_size=3))
def test_what_is_found_is_what_a_look_at_each_entry_finds(
    diary: DiaryService, search: SearchService, entries: Sequence[Entry], queries: list[Query]
) -> None:
    saved = [diary.add(entry) for entry in entries]
    newest_first = sorted(saved, key=lambda entry: (entry.day, entry.id or 0), reverse=True)
    for query in queries:
        expected = [entry for entry in newest_first if matches(entry, query)]
        seen = search.search(query)
        assert (list(seen.entries), seen.total) == (expected, len(expected))
    for entry in saved:
        diary.delete(entry.id or 0)


def test_only_the_newest_are_shown_but_all_are_counted(
    diary: DiaryService, search: SearchService
) -> None:
    saved = [
        diary.add(replace(ENTRY, day=ENTRY.day - timedelta(days=n), note="sore")) for n in range(5)
    ]
    seen = search.search(Query(text="SORE"), limit=2)
    assert (list(seen.entries), seen.total) == (saved[:2], 5)
    assert search.search(Query()).total == 5
    assert search.search(Query(text="sorer")).total == 0


def test_every_change_is_seen_at_the_next_search(
    diary: DiaryService, search: SearchService, clock: FakeClock, database: Database
) -> None:
    saved = diary.save_pain(4, note="car", detail=FULL_DETAIL)
    assert found(search, "cAr") == ["car"]
    clock.advance(1)
    diary.edit(replace(saved, note="bus"))
    assert (found(search, "car"), found(search, "bus zug")) == ([], ["bus"])
    diary.undo()
    assert (found(search, "car"), found(search, "bus")) == (["car"], [])
    DiaryService(database, clock, Changes()).save_pain(3, note="another car")
    assert found(search, "car") == ["another car", "car"]
    diary.delete(saved.id or 0)
    assert found(search, "car") == ["another car"]


def test_a_word_does_not_reach_from_one_text_into_the_next(
    diary: DiaryService, search: SearchService
) -> None:
    diary.save_pain(
        4, note="in", detail=Detail(tags=("side", "out"), medicines=(Medicine("d", "o"),))
    )
    for text in ("inside", "in side", "sideout", "outd", "do"):
        assert search.search(Query(text=text)).total == (text == "in side")


def test_what_another_process_writes_is_seen_too(
    diary: DiaryService, search: SearchService, database: Database, clock: FakeClock
) -> None:
    diary.save_pain(4, note="car")
    search.prepare()
    other = open_diary(database.path, clock.now())
    DiaryService(other, clock, Changes()).save_pain(3, note="their car")
    other.close()
    assert found(search, "car") == ["their car", "car"]
