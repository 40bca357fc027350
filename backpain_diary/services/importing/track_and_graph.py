"""Track & Graph: one line a value of anything the user tracks. Trackers whose name says pain of
back or hip, or simply pain, become entries; nothing in the file says how far their numbers go.
"""

from backpain_diary.domain.importing import Kind, Reason
from backpain_diary.services.importing.format import Format
from backpain_diary.services.importing.gathering import Draft, Gathering
from backpain_diary.services.importing.table import Line, Table
from backpain_diary.services.importing.values import read_instant, whole_number
from backpain_diary.services.importing.words import is_our_pain, is_pain, joined

NEEDS = ("featurename", "timestamp", "value")


def _read(table: Table, gathering: Gathering) -> None:
    for line in table.lines(gathering.problems):
        name = line["featurename"]
        if is_our_pain(name):
            _read_pain(line, name, gathering)
        else:
            reason = Reason.OTHER_PAIN if is_pain(name) else Reason.OTHER_KIND
            gathering.skip(reason, line.number, name)


def _read_pain(line: Line, name: str, gathering: Gathering) -> None:
    number, colon, label = line["value"].partition(":")  # older files: "6.0:a label"
    score = whole_number(number)
    if score is None or (colon and label[:1].isdigit()):  # 1:10:00 is a duration
        gathering.skip(Reason.NOT_WHOLE if line["value"] else Reason.NO_NUMBER, line.number, name)
        return
    when = gathering.read(line.number, "Timestamp", line["timestamp"] or "?", read_instant)
    if when is None:
        return
    day, at, offset = when
    gathering.add(
        Draft(
            line=line.number,
            day=day,
            at=at,
            utc_offset=offset,
            pain=score,
            scale=name,
            note=joined(line["label"] or label.strip(), line["note"]),
        )
    )


TRACK_AND_GRAPH = Format(Kind.TRACK_AND_GRAPH, NEEDS, _read)
