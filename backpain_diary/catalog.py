"""Movements, situations and routines, read from the files that come with the app.

`assets/movements/` and `assets/routines/` hold one file each, named after its id.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from backpain_diary.catalog_fields import CatalogError, Table, read_file
from backpain_diary.domain.movement import (
    Care,
    CareLevel,
    Direction,
    Dose,
    Equipment,
    HoldRange,
    Instruction,
    Kind,
    Movement,
    Part,
    Position,
    Routine,
    RoutineItem,
    SideOrder,
    Sides,
    Situation,
    Source,
)

__all__ = ["Catalog", "CatalogError", "load"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Catalog:
    """Everything by its id, in the order in which it is to be shown."""

    movements: Mapping[str, Movement]
    routines: Mapping[str, Routine]
    situations: Mapping[str, Situation]


def load(assets: Path) -> Catalog:
    """Read all files below `assets`; the first mistake raises CatalogError."""
    situations = _situations(read_file(assets, "situations.toml"))
    movements = _folder(assets, "movements", partial(_movement, situations=situations))
    routines = _folder(assets, "routines", partial(_routine, movements=movements))
    return Catalog(movements, routines, situations)


def _folder(assets: Path, folder: str, build: Callable[[str, Table], T]) -> dict[str, T]:
    """What each file of the folder holds, by id, sorted by the files' key `order`."""
    found: dict[int, tuple[str, T]] = {}
    for file in sorted((assets / folder).glob("*.toml")):
        table = read_file(assets, f"{folder}/{file.name}")
        with table.reading():
            name, order = table.text("id"), table.whole("order")
            if name != file.stem:
                raise table.mistake("id", f"must be the file's name, not {name!r}")
            if order in found:
                raise table.mistake("order", f"is {order}, as in {found[order][0]}.toml")
            found[order] = name, build(name, table)
    if not found:
        raise CatalogError(folder, "holds no files")
    return dict(found[order] for order in sorted(found))


def _situations(table: Table) -> dict[str, Situation]:
    situations = {}
    for name in table.unread():
        entry = table.table(name)
        with entry.reading():
            situations[name] = Situation(name, entry.text("name"), entry.text("reason"))
    return situations


def _movement(name: str, table: Table, situations: Mapping[str, Situation]) -> Movement:
    return Movement(
        id=name,
        name=table.text("name"),
        purpose=table.text("purpose"),
        kind=table.choice("kind", Kind),
        position=table.choice("position", Position),
        start=table.text("start"),
        equipment=table.choices("equipment", Equipment),
        key_step=table.text("key_step"),
        steps=tuple(_instruction(entry) for entry in table.tables("steps")),
        start_cue=table.text("start_cue"),
        middle_cue=table.text("middle_cue"),
        again_cue=table.text("again_cue"),
        out_cue=table.text("out_cue"),
        article_hold=_article_hold(table.table("article_hold")),
        default=_dose(table.table("default")),
        between_s=table.whole("between_s"),
        mistakes=table.texts("mistakes"),
        easier=table.text("easier"),
        stop_signs=table.texts("stop_signs"),
        sources=tuple(_source(entry) for entry in table.tables("sources")),
        care=_care(table.table("care"), situations),
        sides=_sides(table.table("sides")) if table.has("sides") else None,
        directions=tuple(
            _direction(entry)
            for entry in (table.tables("directions") if table.has("directions") else ())
        ),
    )


def _instruction(table: Table) -> Instruction:
    with table.reading():
        return Instruction(table.choice("part", Part), table.text("text"))


def _article_hold(table: Table) -> HoldRange:
    with table.reading():
        return HoldRange(
            table.text("words"),
            table.whole("min_s") if table.has("min_s") else None,
            table.whole("max_s") if table.has("max_s") else None,
        )


def _dose(table: Table) -> Dose:
    with table.reading():
        note = table.text("note") if table.has("note") else ""
        return Dose(table.whole("hold_s"), table.whole("repeats"), note)


def _sides(table: Table) -> Sides:
    with table.reading():
        return Sides(table.choice("order", SideOrder), table.text("left"), table.text("right"))


def _direction(table: Table) -> Direction:
    with table.reading():
        return Direction(table.text("id"), table.text("name"), table.text("cue"))


def _source(table: Table) -> Source:
    with table.reading():
        return Source(table.text("figure"), table.text("source"), table.day("read"))


def _care(table: Table, situations: Mapping[str, Situation]) -> tuple[Care, ...]:
    cares = []
    for name in table.unread():
        if name not in situations:
            raise table.mistake(name, "is not a known situation")
        entry = table.table(name)
        with entry.reading():
            cares.append(Care(name, entry.choice("level", CareLevel), entry.text("reason")))
    return tuple(cares)


def _routine(name: str, table: Table, movements: Mapping[str, Movement]) -> Routine:
    return Routine(
        id=name,
        name=table.text("name"),
        purpose=table.text("purpose"),
        items=tuple(_item(entry, movements) for entry in table.tables("items")),
        place_s=table.whole("place_s"),
        switch_s=table.whole("switch_s"),
        rest_s=table.whole("rest_s"),
        advice=table.text("advice") if table.has("advice") else "",
    )


def _item(table: Table, movements: Mapping[str, Movement]) -> RoutineItem:
    with table.reading():
        movement = table.text("movement")
        if movement not in movements:
            raise table.mistake("movement", f"is not a known movement: {movement!r}")
        return RoutineItem(movement, table.whole("hold_s"), table.whole("repeats"))
