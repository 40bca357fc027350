"""Daylio: mood and activities. It has no pain score, unless a scale or an activity of the user's
own says one, such as "Back pain: 6" or "Pain 6/10". Mood is not pain and stays out.
"""

import html
import re

from backpain_diary.domain.detail import Detail
from backpain_diary.domain.importing import Kind, Reason
from backpain_diary.services.importing.format import Format
from backpain_diary.services.importing.gathering import Draft, Gathering
from backpain_diary.services.importing.table import Line, Table
from backpain_diary.services.importing.values import read_clock, read_day
from backpain_diary.services.importing.words import is_our_pain, joined, listed

NEEDS = ("date", "weekday", "time", "mood", "activities", "note")
SCORED = re.compile(r"(.{1,80}?)[:=]?\s*\b(\d{1,3})\s*(/\s*10)?", re.ASCII)
BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
TAG = re.compile(r"<[^<>]{1,40}>")


def _read(table: Table, gathering: Gathering) -> None:
    for line in table.lines(gathering.problems):
        activities = listed(line["activities"], "|")
        scores = [
            found
            for item in (*listed(line["scales"], "|"), *activities)
            if (found := _score(item)) is not None
        ]
        if not scores:
            gathering.skip(Reason.NO_NUMBER, line.number)
            continue
        day = gathering.read(line.number, "date", _day_of(line), read_day)
        at = gathering.read(line.number, "time", line["time"], read_clock)
        if day is None:
            continue
        pain, scale = max(scores)
        gathering.add(
            Draft(
                line=line.number,
                day=day,
                at=at,
                pain=pain,
                scale=scale,
                note=joined(_plain(line["note_title"]), _plain(line["note"])),
                detail=Detail(tags=tuple(item for item in activities if _score(item) is None)),
            )
        )


def _score(item: str) -> tuple[int, str] | None:
    """The number and what it is called; that is empty where it says that it is of ten."""
    match = SCORED.fullmatch(item)
    if not match or not is_our_pain(match[1]):
        return None
    return int(match[2]), "" if match[3] and int(match[2]) <= 10 else match[1].strip()


def _day_of(line: Line) -> str:
    """Newer files have the whole date, older ones the year beside "18 May"."""
    return line["full_date"] or f"{line['date']} {line['year']}"


def _plain(text: str) -> str:
    """Notes may be written in HTML."""
    return html.unescape(TAG.sub("", BREAK.sub("\n", text))).replace("\0", "").strip()


DAYLIO = Format(Kind.DAYLIO, NEEDS, _read)
