"""Other health software can read the export, and it says no more than it may."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from fhir.resources.R4B.bundle import Bundle
from hypothesis import given, settings
from hypothesis import strategies as st

from backpain_diary.domain.diary import Entry
from backpain_diary.domain.regions import Region
from backpain_diary.presenters.regions import region_words
from backpain_diary.services.fhir import document
from tests.details import FULL_DETAIL
from tests.services.diaries import ENTRY as ANY_ENTRY
from tests.store.samples import ENTRY, FULL_ENTRY

NOW = datetime(2026, 3, 1, 8, 12, tzinfo=timezone(timedelta(hours=1)))
# From the specification; the models of fhir.resources are less strict about some of it.
INSTANT = re.compile(
    r"[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?"
    r"(Z|[+-]((0\d|1[0-3]):[0-5]\d|14:00))",
    re.ASCII,
)
FORBIDDEN = {"identifier", "contained", "valueRatio", "valueCodeableConcept", "name", "birthDate"}


def bundle(entries: Sequence[Entry]) -> dict[str, Any]:
    """Read as strictly as the models do."""
    written = "".join(document(entries, NOW, region_words()))
    Bundle.model_validate_json(written)
    read: dict[str, Any] = json.loads(written)
    return read


def observation(entry: Entry) -> dict[str, Any]:
    _patient, only = bundle([entry])["entry"]
    found: dict[str, Any] = only["resource"]
    return found


def keys_and_texts(found: object) -> tuple[set[str], list[str]]:
    keys = set(found) if isinstance(found, dict) else set()
    texts: list[str] = []
    parts = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
    for part in parts:
        more_keys, more_texts = keys_and_texts(part)
        keys |= more_keys
        texts += more_texts
    return keys, texts + ([found] if isinstance(found, str) else [])


@given(st.lists(ANY_ENTRY, max_size=4))
@settings(max_examples=60)
def test_every_diary_is_a_collection_that_follows_the_rules(entries: list[Entry]) -> None:
    found = bundle(entries)
    assert (found["type"], found["resourceType"]) == ("collection", "Bundle")
    patient, *rest = found["entry"]
    assert patient["resource"]["resourceType"] == "Patient"
    urls = [each["fullUrl"] for each in found["entry"]]
    assert len(set(urls)) == len(urls) == len(entries) + 1
    for entry, resource in zip(entries, (each["resource"] for each in rest), strict=True):
        assert_tells_of(entry, resource, patient["fullUrl"])
    keys, texts = keys_and_texts(found)
    assert not keys & FORBIDDEN
    assert all(
        text.strip() and not re.search(r"[\0-\x08\x0b\x0c\x0e-\x1f]", text) for text in texts
    )


def assert_tells_of(entry: Entry, resource: dict[str, Any], patient: str) -> None:
    assert resource["resourceType"] == "Observation"
    assert resource["status"] == ("amended" if entry.edited else "final")
    assert resource["category"][0]["coding"][0]["code"] == "survey"
    assert resource["code"]["coding"] == [{"system": "http://loinc.org", "code": "72514-3"}]
    assert resource["subject"] == {"reference": patient}
    assert resource["effectiveDateTime"] == entry.day.isoformat()
    assert INSTANT.fullmatch(resource["issued"])
    assert datetime.fromisoformat(resource["issued"]) == (entry.edited or entry.created)
    assert resource["valueInteger"] == entry.pain
    assert type(resource["valueInteger"]) is int
    assert ("bodySite" in resource) is bool(entry.detail.places)


def test_an_entry_with_everything_in_it() -> None:
    found = observation(replace(FULL_ENTRY, detail=FULL_DETAIL, note=" a\x07\tb\r\nc "))
    assert found["status"] == "amended"
    assert found["effectiveDateTime"] == "2026-02-20"
    assert found["issued"] == "2026-03-02T14:29:59.999999-09:30"
    assert found["bodySite"] == {"text": "left low back, right buttock, left groin"}
    assert found["note"] == [{"text": "a \tb\r\nc"}]
    assert region_words()[Region.LOW_BACK_LEFT] == "left low back"


@pytest.mark.parametrize("note", ["", " \n", "\x07"])
def test_what_was_not_said_is_absent(note: str) -> None:
    found = observation(replace(ENTRY, note=note))
    assert not {"note", "bodySite", "component"} & found.keys()


@pytest.mark.parametrize(
    ("hours", "end"),
    [(14, "+14:00"), (-14, "-14:00"), (14.25, "+00:00"), (-23, "+00:00"), (0, "+00:00")],
)
def test_an_offset_that_fhir_does_not_know_is_written_as_utc(hours: float, end: str) -> None:
    found = observation(replace(ENTRY, utc_offset=timedelta(hours=hours)))
    assert found["issued"].endswith(end)
    assert datetime.fromisoformat(found["issued"]) == ENTRY.created


def test_an_empty_diary_has_nothing_but_somebody_unnamed() -> None:
    (patient,) = bundle([])["entry"]
    assert patient["resource"].keys() == {"resourceType", "text"}


def test_blank_days_are_not_there() -> None:
    days = [date(2026, 3, 1), date(2026, 3, 9)]
    _patient, *rest = bundle([replace(ENTRY, day=day) for day in days])["entry"]
    assert [each["resource"]["effectiveDateTime"] for each in rest] == [
        "2026-03-01", "2026-03-09",
    ]  # fmt: skip


def test_codes_are_of_loinc_and_fhir_alone() -> None:
    """None of SNOMED, which needs a licence, and none for answers or places."""
    found = observation(replace(FULL_ENTRY, detail=FULL_DETAIL))
    codings = [coding for part in ("category", "code") for coding in codings_of(found[part])]
    assert codings_of(found) == codings
    assert [(each["system"], each["code"]) for each in codings] == [
        ("http://terminology.hl7.org/CodeSystem/observation-category", "survey"),
        ("http://loinc.org", "72514-3"),
    ]
    _keys, texts = keys_and_texts(found)
    assert not any("snomed" in text.lower() for text in texts)


def codings_of(found: object) -> list[dict[str, str]]:
    if isinstance(found, list):
        return [coding for part in found for coding in codings_of(part)]
    if not isinstance(found, dict):
        return []
    own = [found] if "code" in found and "system" in found else []
    return own + [coding for part in found.values() for coding in codings_of(part)]


def test_two_files_never_take_two_people_for_one() -> None:
    first, second = (bundle([ENTRY])["entry"] for _ in range(2))
    assert not {each["fullUrl"] for each in first} & {each["fullUrl"] for each in second}
