"""CrisisCore PainTracker: one line an entry, pain from 0 to 10. There are files with
`Locations` and lists parted by ; and others, as its guide names them, with `location`,
`quality` and `medications`. One version parts the lines by a backslash and an n. A place is what
the person typed or chose: an entry is left out only if all its places are plainly elsewhere.
"""

import re

from backpain_diary.domain.detail import Detail
from backpain_diary.domain.importing import Kind, Reason
from backpain_diary.services.importing.format import Format
from backpain_diary.services.importing.gathering import Draft, Gathering
from backpain_diary.services.importing.table import Line, Table
from backpain_diary.services.importing.values import read_clock, read_day, read_score
from backpain_diary.services.importing.words import (
    SYMPTOMS,
    is_elsewhere,
    joined,
    listed,
    medicines,
)

NEEDS = ("date", "time", "pain level", "symptoms", "notes")
TOLD = ("locations", "location", "quality", "symptoms", "limited activities")  # in the note
LEFT_OUT = ("mood", "mood impact", "sleep", "sleep quality", "missed work days")
SEPARATORS = re.compile(r"[;,]")


def _read(table: Table, gathering: Gathering) -> None:
    titles = dict(zip(table.columns, table.header, strict=True))
    for line in table.lines(gathering.problems):
        for name in LEFT_OUT:
            if line[name]:
                gathering.skip(Reason.OTHER_KIND, line.number, titles[name].strip("\ufeff"))
        if not line["pain level"]:
            gathering.skip(Reason.NO_NUMBER, line.number)
            continue
        places = _items(line["locations"]) + _items(line["location"])
        if places and all(map(is_elsewhere, places)):
            gathering.skip(Reason.OTHER_PAIN, line.number)
            continue
        day = gathering.read(line.number, "Date", line["date"] or "?", read_day)
        at = gathering.read(line.number, "Time", line["time"], read_clock)
        pain = gathering.read(line.number, "Pain Level", line["pain level"], read_score)
        if day is not None and pain is not None:
            gathering.add(
                Draft(
                    line=line.number,
                    day=day,
                    at=at,
                    pain=pain,
                    note=_note(line, titles),
                    detail=_detail(line),
                )
            )


def _note(line: Line, titles: dict[str, str]) -> str:
    told = []
    for name in TOLD:
        items = _items(line[name])
        if name == "symptoms":
            items = [item for item in items if item.lower() not in SYMPTOMS]
        if items:
            told.append(f"{titles[name]}: {', '.join(items)}")
    return joined(line["notes"], *told)


def _detail(line: Line) -> Detail:
    symptoms = (SYMPTOMS.get(item.lower()) for item in _items(line["symptoms"]))
    return Detail(
        symptoms=frozenset(symptom for symptom in symptoms if symptom),
        medicines=medicines(_items(line["medications"])),
    )


def _items(cell: str) -> list[str]:
    return listed(SEPARATORS.sub(";", cell), ";")


PAIN_TRACKER = Format(Kind.PAIN_TRACKER, NEEDS, _read)
