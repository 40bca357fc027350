"""What is noted beside the pain, in cells of our CSV. How they are written says `csv_format`."""

import re
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from typing import Protocol, TypeVar

from backpain_diary.domain.detail import (
    NO_DETAIL,
    Detail,
    Medicine,
    SelfCare,
    Sleep,
    Symptom,
    Worse,
)
from backpain_diary.domain.regions import ORDER, Region
from backpain_diary.i18n import _
from backpain_diary.services.csv_cells import read_pain, shown

Value = TypeVar("Value")
Ticked = TypeVar("Ticked", bound=Enum)
Place = tuple[Region, int | None]

ESCAPED = re.compile(r"[;=\\]|\A\s|\s\Z")
PIECE = re.compile(r"\\?.", re.DOTALL)  # a character, with the escape before it
SLEEP = {sleep.value.replace("_", " "): sleep for sleep in Sleep}


COLUMNS = (
    "average_0_10",
    "locations",
    "symptoms",
    "sleep_disturbed",
    "made_worse_by",
    "self_care",
    "medicine",
    "activity_0_10",
    "tags",
)


class ReadCell(Protocol):
    """The value of a column; None where its cell is empty, and where it cannot be read."""

    def __call__(self, column: str, reader: Callable[[str], Value], /) -> Value | None: ...


def write(detail: Detail) -> dict[str, str]:
    """The cells that are not empty, by column."""
    if detail == NO_DETAIL:
        return {}
    return {
        "average_0_10": _number(detail.average),
        "locations": ";".join(_place(region, pain) for region, pain in detail.places),
        "symptoms": _ids(Symptom, detail.symptoms),
        "sleep_disturbed": detail.sleep.value.replace("_", " ") if detail.sleep else "",
        "made_worse_by": _ids(Worse, detail.made_worse_by),
        "self_care": _ids(SelfCare, detail.self_care),
        "medicine": ";".join(_medicine(medicine) for medicine in detail.medicines),
        "activity_0_10": _number(detail.activity),
        "tags": ";".join(_escape(tag) for tag in detail.tags),
    }


def read(cell: ReadCell) -> Detail:
    """A cell that cannot be read counts as empty: whoever reads it notes the problem."""
    return Detail(
        average=cell("average_0_10", read_pain),
        sleep=cell("sleep_disturbed", read_sleep),
        activity=cell("activity_0_10", read_pain),
        places=cell("locations", read_places) or (),
        symptoms=cell("symptoms", lambda text: read_ids(Symptom, text)) or frozenset(),
        made_worse_by=cell("made_worse_by", lambda text: read_ids(Worse, text)) or frozenset(),
        self_care=cell("self_care", lambda text: read_ids(SelfCare, text)) or frozenset(),
        medicines=cell("medicine", read_medicines) or (),
        tags=cell("tags", read_tags) or (),
    )


def read_sleep(text: str) -> Sleep:
    sleep = SLEEP.get(text.lower())
    if sleep is None:
        raise ValueError(_("“{text}” is not no, a little or a lot").format(text=shown(text)))
    return sleep


def read_places(text: str) -> tuple[Place, ...]:
    """In the order of the map, whatever the order in the cell."""
    places: dict[Region, int | None] = {}
    for item in _items(text):
        name, equals, pain = item.partition("=")
        region = _one_of(Region, name.strip())
        if region in places:
            raise ValueError(_twice(name.strip()))
        places[region] = read_pain(pain.strip()) if equals else None
    return tuple(sorted(places.items(), key=lambda place: ORDER[place[0]]))


def read_ids(kind: type[Ticked], text: str) -> frozenset[Ticked]:
    return frozenset(_one_of(kind, item) for item in _items(text))


def read_medicines(text: str) -> tuple[Medicine, ...]:
    medicines = [_read_medicine(item) for item in _typed(text)]
    _check_distinct(medicine.name for medicine in medicines)
    return tuple(medicines)


def read_tags(text: str) -> tuple[str, ...]:
    """A tag has no amount, so that a = needs no escape."""
    tags = [_plain(item) for item in _typed(text)]
    _check_distinct(tags)
    return tuple(tags)


def _number(score: int | None) -> str:
    return "" if score is None else str(score)


def _place(region: Region, pain: int | None) -> str:
    return region.value if pain is None else f"{region.value}={pain}"


def _ids(kind: type[Enum], ticked: Iterable[Enum]) -> str:
    """In their usual order."""
    chosen = frozenset(ticked)
    return ";".join(each.value for each in kind if each in chosen)


def _medicine(medicine: Medicine) -> str:
    amount = f"={_escape(medicine.amount)}" if medicine.amount else ""
    return _escape(medicine.name) + amount


def _escape(typed: str) -> str:
    return ESCAPED.sub(r"\\\g<0>", typed)


def _items(text: str) -> Iterator[str]:
    """Of a list of ids."""
    return (item.strip() for item in text.split(";") if item.strip())


def _typed(text: str) -> list[str]:
    """The items of a list of what was typed, with their escapes."""
    if PIECE.findall(text)[-1] == "\\":
        raise ValueError(_("a \\ stands at the end without a character after it"))
    return [item for item in _parted(text, ";") if _plain(item)]


def _read_medicine(item: str) -> Medicine:
    name, *amounts = (_plain(part) for part in _parted(item, "="))
    if len(amounts) > 1:
        raise ValueError(
            _("“{text}” has more than one =; one that was typed needs a \\ before it").format(
                text=shown(item)
            )
        )
    if not name:
        raise ValueError(_("“{text}” is an amount without a medicine").format(text=shown(item)))
    return Medicine(name, *amounts)


def _parted(text: str, separator: str) -> list[str]:
    """At each separator without an escape; the parts keep their escapes."""
    parts = [""]
    for piece in PIECE.findall(text):
        if piece == separator:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def _plain(part: str) -> str:
    """Without escapes, and without the blanks around it that have none."""
    pieces = PIECE.findall(part)
    while pieces and pieces[-1].isspace():
        pieces.pop()
    while pieces and pieces[0].isspace():
        del pieces[0]
    return "".join(piece[-1] for piece in pieces)


def _one_of(kind: type[Ticked], text: str) -> Ticked:
    try:
        return kind(text.lower())
    except ValueError:
        raise ValueError(
            _("“{text}” is not one of the words that the diary knows, such as {example}").format(
                text=shown(text), example=next(iter(kind)).value
            )
        ) from None


def _check_distinct(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise ValueError(_twice(name))
        seen.add(name)


def _twice(name: str) -> str:
    return _("“{text}” stands there twice").format(text=shown(name))
