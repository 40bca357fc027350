"""What is noted of entries beside their pain. The caller owns the session and the transaction."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from typing import Any

from sqlalchemy import Select, delete, insert, inspect, select
from sqlalchemy.orm import Session

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
from backpain_diary.store.detail_tables import (
    EntryDetailRow,
    EntryMedicineRow,
    EntryPlaceRow,
    EntryTagRow,
    EntryTickRow,
)
from backpain_diary.store.tables import Base
from backpain_diary.store.text import storable

TABLES: tuple[type[Base], ...] = (
    EntryDetailRow,
    EntryPlaceRow,
    EntryTickRow,
    EntryMedicineRow,
    EntryTagRow,
)
REGIONS = {region.value: region for region in Region}
TICKS: Mapping[str, tuple[str, Mapping[str, Enum]]] = {  # by kind: the field of Detail, its values
    "symptom": ("symptoms", {tick.value: tick for tick in Symptom}),
    "worse": ("made_worse_by", {tick.value: tick for tick in Worse}),
    "self_care": ("self_care", {tick.value: tick for tick in SelfCare}),
}
Row = dict[str, Any]


def add_all(session: Session, details: Iterable[tuple[int, Detail]]) -> None:
    """Of entries, by id, that have none in the store yet."""
    rows: dict[type[Base], list[Row]] = defaultdict(list)
    for entry_id, detail in details:
        for table, row in _rows(detail):
            rows[table].append({"entry_id": entry_id, **row})
    for table, some in rows.items():
        session.execute(insert(table), some)


def put(session: Session, entry_id: int, detail: Detail) -> None:
    """Make it be as given, whatever was there."""
    for table in TABLES:
        session.execute(delete(table).where(table.__table__.c.entry_id == entry_id))
    add_all(session, [(entry_id, detail)])


def of(session: Session, entry_ids: Select[Any]) -> dict[int, Detail]:
    """By entry; one without any detail is absent."""
    found: dict[int, Row] = defaultdict(dict)
    for entry_id, average, sleep, activity in session.execute(_of(EntryDetailRow, entry_ids)):
        once = {"average": average, "sleep": sleep and Sleep(sleep), "activity": activity}
        found[entry_id].update(once)
    for entry_id, region, pain in session.execute(_of(EntryPlaceRow, entry_ids)):
        found[entry_id].setdefault("places", []).append((REGIONS[region], pain))
    for entry_id, kind, name in session.execute(_of(EntryTickRow, entry_ids)):
        field, values = TICKS[kind]
        found[entry_id].setdefault(field, []).append(values[name])
    for entry_id, _position, name, amount in session.execute(_of(EntryMedicineRow, entry_ids)):
        found[entry_id].setdefault("medicines", []).append(Medicine(name, amount))
    for entry_id, _position, name in session.execute(_of(EntryTagRow, entry_ids)):
        found[entry_id].setdefault("tags", []).append(name)
    return {entry_id: _to_detail(noted) for entry_id, noted in found.items()}


def _of(table: type[Base], entry_ids: Select[Any]) -> Select[Any]:
    """Its columns in the order of the primary key, which is the order typed."""
    columns = table.__table__
    chosen = select(columns).where(columns.c.entry_id.in_(entry_ids))
    return chosen.order_by(*inspect(table).primary_key)


def _to_detail(values: Row) -> Detail:
    places = sorted(values.get("places", ()), key=lambda place: ORDER[place[0]])
    ticks = {field: frozenset(values.get(field, ())) for field, _values in TICKS.values()}
    return Detail(
        average=values.get("average"),
        sleep=values.get("sleep"),
        activity=values.get("activity"),
        places=tuple(places),
        medicines=tuple(values.get("medicines", ())),
        tags=tuple(values.get("tags", ())),
        **ticks,
    )


def _rows(detail: Detail) -> Iterator[tuple[type[Base], Row]]:
    if detail == NO_DETAIL:
        return
    once = detail.average, detail.sleep, detail.activity
    if once != (None, None, None):
        sleep = detail.sleep and detail.sleep.value
        values = {"average": detail.average, "sleep": sleep, "activity": detail.activity}
        yield EntryDetailRow, values
    for region, pain in detail.places:
        yield EntryPlaceRow, {"region": region.value, "pain": pain}
    for kind, (field, _values) in TICKS.items():
        for tick in getattr(detail, field):
            yield EntryTickRow, {"kind": kind, "name": tick.value}
    for position, medicine in enumerate(detail.medicines):
        texts = {"name": storable(medicine.name), "amount": storable(medicine.amount)}
        yield EntryMedicineRow, {"position": position, **texts}
    for position, tag in enumerate(detail.tags):
        yield EntryTagRow, {"position": position, "name": storable(tag)}
