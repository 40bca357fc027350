"""Entries for other health software: FHIR R4, a Bundle of one Patient and their Observations.

Nothing says who the patient is, and the ids are new in every file, so that no two people can be
taken for one. A day without an entry has no Observation. LOINC 72514-3 is a reported pain
severity on a numeric scale of 0 to 10.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta, timezone
from typing import Any
from uuid import uuid4

from backpain_diary.domain.diary import Entry
from backpain_diary.domain.regions import Region

CATEGORY = {
    "coding": [
        {
            "system": "http://terminology.hl7.org/CodeSystem/observation-category",
            "code": "survey",
        }
    ]
}
CODE = {
    "coding": [{"system": "http://loinc.org", "code": "72514-3"}],
    "text": "Worst pain of the day so far, 0-10",
}
PATIENT = {
    "resourceType": "Patient",
    "text": {
        "status": "generated",
        "div": '<div xmlns="http://www.w3.org/1999/xhtml">The person who keeps this diary</div>',
    },
}
FURTHEST = timedelta(hours=14)  # offset that an instant of FHIR may have
LINES = "\t\r\n"  # the only control characters that a text of FHIR may have


def document(
    entries: Iterable[Entry], now: datetime, place_words: Mapping[Region, str]
) -> Iterator[str]:
    """The parts of the file, one resource a line.

    now: aware; place_words: what a region is called
    """
    patient = _new_url()
    yield '{"resourceType": "Bundle", "type": "collection", '
    yield f'"timestamp": "{_instant(now, now.utcoffset() or timedelta(0))}", "entry": [\n'
    yield _line(patient, PATIENT)
    for entry in entries:
        yield ",\n" + _line(_new_url(), _observation(entry, patient, place_words))
    yield "\n]}\n"


def _observation(entry: Entry, patient: str, place_words: Mapping[Region, str]) -> dict[str, Any]:
    observation: dict[str, Any] = {
        "resourceType": "Observation",
        "status": "amended" if entry.edited else "final",
        "category": [CATEGORY],
        "code": CODE,
        "subject": {"reference": patient},
        "effectiveDateTime": entry.day.isoformat(),
        "issued": _instant(entry.edited or entry.created, entry.utc_offset),
        "valueInteger": entry.pain,
    }
    if entry.detail.places:
        words = (place_words[region] for region, _pain in entry.detail.places)
        observation["bodySite"] = {"text": ", ".join(words)}
    if note := _text(entry.note):
        observation["note"] = [{"text": note}]
    return observation


def _line(url: str, resource: dict[str, Any]) -> str:
    return json.dumps({"fullUrl": url, "resource": resource}, ensure_ascii=False)


def _new_url() -> str:
    return f"urn:uuid:{uuid4()}"


def _instant(instant: datetime, offset: timedelta) -> str:
    zone = timezone(offset if abs(offset) <= FURTHEST else timedelta(0))
    return instant.astimezone(zone).isoformat()


def _text(note: str) -> str:
    """As FHIR takes it; empty when nothing is left to say."""
    return "".join(sign if sign >= " " or sign in LINES else " " for sign in note).strip()
