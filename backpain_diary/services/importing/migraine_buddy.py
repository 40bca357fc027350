"""Migraine Buddy: a small table of what goes on, a blank line, then one line an attack.

Its pain level goes from 0 to 10. Started is the time on the wall there, the offset is in minutes
east of UTC. An attack that was in places of the head alone is left out: it is no pain of the back.
Where else it hurt is told in the note, in its own words; the place on earth stays out.
"""

from datetime import date, time, timedelta

from backpain_diary.domain.detail import Detail
from backpain_diary.domain.importing import Kind, Reason
from backpain_diary.i18n import _
from backpain_diary.services.csv_cells import shown
from backpain_diary.services.importing.format import Format
from backpain_diary.services.importing.gathering import Draft, Gathering
from backpain_diary.services.importing.table import Line, Table
from backpain_diary.services.importing.values import Unsettled, read_clock, read_day, read_score
from backpain_diary.services.importing.words import WORSE, is_our_place, joined, listed, medicines

NEEDS = ("#", "started", "lasted", "pain level")
MEDICINES = (
    "helpful medication",
    "somewhat helpful medication",
    "unhelpful medication",
    "unsure medication",
    "medication",
)
TOLD = ("lasted", "pain positions", "potential triggers")  # in the note, with their names
LEFT_OUT = ("geohash", "location", "locations")
DAY_MIN = 24 * 60


def _read(table: Table, gathering: Gathering) -> None:
    if table.above:
        gathering.skip(Reason.FIRST_TABLE, 1)
    titles = dict(zip(table.columns, table.header, strict=True))
    for line in table.lines(gathering.problems):
        if not line["pain level"]:
            gathering.skip(Reason.NO_NUMBER, line.number)
            continue
        places = listed(line["pain positions"])
        if places and not any(map(is_our_place, places)):
            gathering.skip(Reason.OTHER_PAIN, line.number)
            continue
        started = gathering.read(line.number, "Started", line["started"] or "?", _started)
        pain = gathering.read(line.number, "Pain Level", line["pain level"], read_score)
        offset = gathering.read(
            line.number, "Start UTC Offset (min)", line["start utc offset (min)"], _offset
        )
        for name in LEFT_OUT:
            if line[name]:
                gathering.skip(Reason.OTHER_KIND, line.number, titles[name])
        if started is not None and pain is not None:
            gathering.add(
                Draft(
                    line=line.number,
                    day=started[0],
                    at=started[1],
                    utc_offset=offset,
                    pain=pain,
                    note=_note(line, titles),
                    detail=_detail(line),
                )
            )


def _note(line: Line, titles: dict[str, str]) -> str:
    told = (f"{titles[name]}: {line[name]}" for name in TOLD if listed(line[name]))
    return joined(line["notes"], *told)


def _detail(line: Line) -> Detail:
    triggers = listed(line["potential triggers"])
    names = (name for column in MEDICINES for name in listed(line[column]))
    return Detail(
        made_worse_by=frozenset(
            WORSE[trigger.lower()] for trigger in triggers if trigger.lower() in WORSE
        ),
        medicines=medicines(names),
    )


def _started(text: str) -> tuple[date | Unsettled, time | None]:
    day, _blank, clock = text.replace(", ", " ").partition(" ")
    return read_day(day), read_clock(clock.strip()) if clock.strip() else None


def _offset(text: str) -> timedelta:
    digits = text.removeprefix("-").removeprefix("+")
    if digits.isascii() and digits.isdigit() and len(digits) <= 4 and int(digits) < DAY_MIN:
        return timedelta(minutes=int(digits) * (-1 if text.startswith("-") else 1))
    raise ValueError(_("“{text}” is not a number of minutes").format(text=shown(text)))


MIGRAINE_BUDDY = Format(Kind.MIGRAINE_BUDDY, NEEDS, _read)
