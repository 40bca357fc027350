"""Bearable: one line a reading, of symptoms, medicines, mood and much else.

Symptoms go from 0 to 4: none, mild, moderate, severe, unbearable (its help, "What are all the
different scales used in Bearable?", read 2026-11-25). A step is 2.5 of ours, rounded up; its own
words are kept in the note. Health measurements have scales of the user's own, 0 to 10 for one.
Readings of one day and part of the day become one entry with the highest pain.
"""

from dataclasses import dataclass, field
from datetime import time

from backpain_diary.domain.detail import Detail, Medicine, Symptom
from backpain_diary.domain.importing import Kind, Reason
from backpain_diary.i18n import _
from backpain_diary.services.csv_cells import shown
from backpain_diary.services.importing.format import Format
from backpain_diary.services.importing.gathering import Draft, Gathering
from backpain_diary.services.importing.table import Line, Table
from backpain_diary.services.importing.values import Day, read_clock, read_day, whole_number
from backpain_diary.services.importing.words import SYMPTOMS, is_our_pain, is_pain, joined

NEEDS = ("date", "time of day", "category", "rating/amount", "detail")
OF_TEN = (0, 3, 5, 8, 10)  # of the severities 0 to 4


@dataclass(slots=True)
class _Moment:
    """Readings of one day and part of the day. pains: as Draft has them, and their scales."""

    day: Day
    at: time | None
    line: int
    pains: list[tuple[int, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    symptoms: set[Symptom] = field(default_factory=set)
    medicines: dict[str, Medicine] = field(default_factory=dict)
    medicine_lines: list[tuple[int, str]] = field(default_factory=list)


class _Reading:
    def __init__(self, gathering: Gathering) -> None:
        self._gathering = gathering
        self._moments: dict[tuple[str, str], _Moment] = {}

    def read(self, line: Line) -> None:
        category, name = line["category"], line["detail"]
        kind = category.lower()
        moment = self._moment(line)
        if moment is None:
            return
        if kind.startswith("symptom"):
            self._symptom(line, moment)
        elif kind.startswith(("medic", "meds")) and name:
            moment.medicines.setdefault(name, Medicine(name, line["rating/amount"]))
            moment.medicine_lines.append((line.number, name))
        elif "measure" in kind and is_pain(name):
            self._measured(line, moment)
        else:
            self._gathering.skip(Reason.OTHER_KIND, line.number, category)

    def finish(self) -> None:
        for moment in self._moments.values():
            if not moment.pains:
                for number, name in moment.medicine_lines:
                    self._gathering.skip(Reason.WITHOUT_PAIN, number, name)
                continue
            pain, scale = max(moment.pains)
            self._gathering.add(
                Draft(
                    line=moment.line,
                    day=moment.day,
                    at=moment.at,
                    pain=pain,
                    scale=scale,
                    note=joined(*moment.notes),
                    detail=Detail(
                        symptoms=frozenset(moment.symptoms),
                        medicines=tuple(moment.medicines.values()),
                    ),
                )
            )

    def _moment(self, line: Line) -> _Moment | None:
        """None for a day that cannot be read, which is a problem."""
        key = line["date"] or line["date formatted"], line["time of day"]
        if key not in self._moments:
            day = self._gathering.read(line.number, "date", key[0] or "?", read_day)
            if day is None:
                return None
            self._moments[key] = _Moment(day, _clock(key[1]), line.number)
        return self._moments[key]

    def _symptom(self, line: Line, moment: _Moment) -> None:
        words = line["detail"]
        name = words.rpartition("(")[0].strip() or words
        if symptom := SYMPTOMS.get(name.lower()):
            if line["rating/amount"] != "0":
                moment.symptoms.add(symptom)
        elif not is_our_pain(name):
            reason = Reason.OTHER_PAIN if is_pain(name) else Reason.OTHER_KIND
            self._gathering.skip(reason, line.number, name)
            return
        if not is_our_pain(name):
            return
        severity = self._gathering.read(
            line.number, "rating/amount", line["rating/amount"], _severity
        )
        if severity is not None:
            moment.pains.append((OF_TEN[severity], ""))
            moment.notes += [words, line["notes"]]
        elif not line["rating/amount"]:
            self._gathering.skip(Reason.NO_NUMBER, line.number, name)

    def _measured(self, line: Line, moment: _Moment) -> None:
        name, score = line["detail"], whole_number(line["rating/amount"])
        if not is_our_pain(name):
            self._gathering.skip(Reason.OTHER_PAIN, line.number, name)
        elif score is None:
            self._gathering.skip(Reason.NOT_WHOLE, line.number, name)
        else:
            moment.pains.append((score, name))
            moment.notes.append(line["notes"])


def _read(table: Table, gathering: Gathering) -> None:
    reading = _Reading(gathering)
    for line in table.lines(gathering.problems):
        reading.read(line)
    reading.finish()


def _clock(text: str) -> time | None:
    """None for a part of the day, such as am or mid."""
    try:
        return read_clock(text)
    except ValueError:
        return None


def _severity(text: str) -> int:
    severity = whole_number(text)
    if severity is None or severity >= len(OF_TEN):
        raise ValueError(_("“{text}” is not one of the severities 0 to 4").format(text=shown(text)))
    return severity


BEARABLE = Format(Kind.BEARABLE, NEEDS, _read)
