"""What is searched in entries, and which of them match. The caller owns the session."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from sqlalchemy import (
    Integer,
    Select,
    SQLColumnExpression,
    String,
    func,
    intersect,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session

from backpain_diary.domain.search import Query
from backpain_diary.store.detail_tables import (
    EntryMedicineRow,
    EntryPlaceRow,
    EntryTagRow,
    EntryTickRow,
)
from backpain_diary.store.tables import EntryRow

BETWEEN = "\x1f"  # counts as a blank, so that no word reaches from one text into the next
NEWEST_FIRST = (
    EntryRow.day.desc(),
    EntryRow.at.desc(),
    EntryRow.created.desc(),
    EntryRow.id.desc(),
)


class Version(NamedTuple):
    """Of an entry: while it stays the same, so do the entry's texts."""

    entry_id: int
    edited: str | None


def state(session: Session) -> tuple[int, ...]:
    """While it stays the same, nobody has written to the file, not even another process."""
    connection = session.connection().connection.driver_connection
    assert isinstance(connection, sqlite3.Connection)
    (by_others,) = connection.execute("PRAGMA data_version").fetchone()
    return id(connection), by_others, connection.total_changes


def versions(session: Session) -> list[Version]:
    """Of all entries, newest first."""
    columns = select(EntryRow.id, type_coerce(EntryRow.edited, String))
    return [Version(*row) for row in session.execute(columns.order_by(*NEWEST_FIRST))]


def having(session: Session, query: Query) -> frozenset[int] | None:
    """The entries with the regions, symptoms and tags; None if the query names none of them."""
    conditions = list(_conditions(query))
    if not conditions:
        return None
    return frozenset(session.scalars(intersect(*conditions)))


def texts(session: Session, entry_ids: Iterable[int]) -> dict[int, str]:
    """Of these entries all that words are looked for in: note, tags and medicines."""
    typed = EntryMedicineRow.name + BETWEEN + EntryMedicineRow.amount
    rows = session.execute(
        select(
            EntryRow.id,
            EntryRow.note,
            _joined(EntryTagRow.name, EntryTagRow.entry_id),
            _joined(typed, EntryMedicineRow.entry_id),
        ).where(EntryRow.id.in_(_listed(entry_ids)))
    )
    return {
        entry_id: f"{note}{BETWEEN}{tags or ''}{BETWEEN}{medicines or ''}"
        for entry_id, note, tags, medicines in rows.all()
    }


def _conditions(query: Query) -> Iterator[Select[tuple[int]]]:
    names = {
        EntryPlaceRow.region: [region.value for region in query.regions],
        EntryTickRow.name: [symptom.value for symptom in query.symptoms],
        EntryTagRow.name: list(query.tags),
    }
    for column, wanted in names.items():
        if wanted:
            table = column.class_
            chosen = select(table.entry_id).where(column.in_(wanted))
            if table is EntryTickRow:
                chosen = chosen.where(EntryTickRow.kind == "symptom")
            yield chosen.group_by(table.entry_id).having(func.count() == len(wanted))


def _joined(text: SQLColumnExpression[str], entry_id: SQLColumnExpression[int]) -> Any:
    """All texts of the entry in one."""
    of_entry = select(func.group_concat(text, BETWEEN)).where(entry_id == EntryRow.id)
    return of_entry.scalar_subquery()


def _listed(numbers: Iterable[int]) -> Select[tuple[int]]:
    """As rows: a statement takes only so many values, however many rows."""
    listed = func.json_each(json.dumps(list(numbers))).table_valued("value")
    return select(type_coerce(listed.c.value, Integer))
