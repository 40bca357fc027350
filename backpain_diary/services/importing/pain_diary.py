"""Privacy Friendly Pain Diary: one line a day, the date as the phone writes it, lists as Java
prints them. Its regions are those of a drawing of front and back. A day that has only regions
without one of ours is left out; beside ours they are told in the note, as are kind and time of the
pain.
"""

import re

from backpain_diary.domain.detail import Detail, Medicine
from backpain_diary.domain.importing import Kind, Reason
from backpain_diary.domain.regions import ORDER, Region
from backpain_diary.services.importing.format import Format
from backpain_diary.services.importing.gathering import Draft, Gathering
from backpain_diary.services.importing.table import Table
from backpain_diary.services.importing.values import read_day, read_score
from backpain_diary.services.importing.words import joined, listed

LEVEL = "pain level (0-10)"
NEEDS = ("date", LEVEL, "body regions", "pain nature")
DRUG = re.compile(
    r"name:(.{1,200}?),dose:?(.{0,200}?)\],quantityMorning:(\d{1,6}),quantityNoon:(\d{1,6}),"
    r"quantityEvening:(\d{1,6}),quantityNight:(\d{1,6})",
    re.ASCII,
)
PARTS = {
    "NECK": "neck", "NECK_BACK": "neck", "CHEST_LEFT": "chest", "CHEST_RIGHT": "chest",
    "UPPER_ARM_LEFT": "arm_left", "LOWER_ARM_LEFT": "arm_left",
    "UPPER_ARM_RIGHT": "arm_right", "LOWER_ARM_RIGHT": "arm_right",
    "ABDOMEN_LEFT": "tummy", "ABDOMEN_RIGHT": "tummy",
}  # fmt: skip
SIDED = {
    "GROIN": "groin", "THIGH": "thigh_front", "KNEE": "knee_front", "LOWER_LEG": "shin",
    "FOOT": "foot",
}  # fmt: skip
SIDED_BACK = {
    "CHEST": "upper_back", "ABDOMEN": "low_back", "GROIN": "buttock", "THIGH": "thigh_back",
    "KNEE": "knee_back", "LOWER_LEG": "calf", "FOOT": "heel",
}  # fmt: skip


def _regions() -> dict[str, Region]:
    found = {theirs: Region(ours) for theirs, ours in PARTS.items()}
    for side in ("left", "right"):
        for names, end in ((SIDED, ""), (SIDED_BACK, "_BACK")):
            for theirs, ours in names.items():
                found[f"{theirs}_{side.upper()}{end}"] = Region(f"{ours}_{side}")
    return found


REGIONS = _regions()


def _read(table: Table, gathering: Gathering) -> None:
    for line in table.lines(gathering.problems):
        if not line[LEVEL]:
            gathering.skip(Reason.NO_NUMBER, line.number)
            continue
        theirs = _set(line["body regions"])
        places = {REGIONS[name] for name in theirs if name in REGIONS}
        if theirs and not places:
            gathering.skip(Reason.OTHER_PAIN, line.number)
            continue
        day = gathering.read(line.number, "Date", line["date"] or "?", read_day)
        pain = gathering.read(line.number, "Pain Level (0-10)", line[LEVEL], read_score)
        if day is None or pain is None:
            continue
        others = (name.replace("_", " ").lower() for name in theirs if name not in REGIONS)
        gathering.add(
            Draft(
                line=line.number,
                day=day,
                pain=pain,
                note=joined(
                    line["comment"],
                    ", ".join(others),
                    ", ".join((*_set(line["pain nature"]), *_set(line["times of pain"]))),
                ),
                detail=Detail(
                    places=tuple((place, None) for place in sorted(places, key=ORDER.__getitem__)),
                    medicines=_drugs(line["drug intakes"]),
                ),
            )
        )


def _set(cell: str) -> list[str]:
    """Such as "[GROIN_LEFT, THIGH_LEFT]"."""
    return listed(cell.removeprefix("[").removesuffix("]"))


def _drugs(cell: str) -> tuple[Medicine, ...]:
    """The amount is the dose, and how many in the morning, at noon, in the evening, at night."""
    drugs: dict[str, Medicine] = {}
    for name, dose, *numbers in DRUG.findall(cell):
        amount = f"{dose.strip()} {'-'.join(numbers)}".strip()
        if name.strip():
            drugs.setdefault(name.strip(), Medicine(name.strip(), amount))
    return tuple(drugs.values())


PAIN_DIARY = Format(Kind.PAIN_DIARY, NEEDS, _read)
