"""Diary entries in the database. The caller owns the session and the transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from datetime import date
from typing import Any, Literal

from sqlalchemy import Select, func, insert, select, union_all
from sqlalchemy import delete as delete_from
from sqlalchemy.orm import Session

from backpain_diary.domain.detail import NO_DETAIL
from backpain_diary.domain.diary import LATE_DAYS, Entry
from backpain_diary.store import detail
from backpain_diary.store.tables import EntryRow, SessionRow
from backpain_diary.store.text import storable

Tick = Literal["worse_at_night", "stiff_after_rest", "easier_with_movement"]

AT_ONCE = 500  # ids in one statement

FIELDS = tuple(field.name for field in fields(Entry) if field.name != "detail")  # as the columns
BY_TIME = (EntryRow.day, EntryRow.at, EntryRow.created, EntryRow.id)
ENTRIES = select(*(getattr(EntryRow, name) for name in FIELDS)).order_by(*BY_TIME)

WRITTEN_ON = func.date(EntryRow.created, func.printf("%+d minutes", EntryRow.utc_offset))
DAYS_LATE = func.julianday(WRITTEN_ON) - func.julianday(EntryRow.day)


def add(session: Session, entry: Entry) -> int:
    """The id of the new row."""
    row = EntryRow(**_values(entry))
    session.add(row)
    session.flush()
    detail.add_all(session, [(row.id, entry.detail)])
    return row.id


def add_all(session: Session, new: Iterable[Entry]) -> Sequence[int]:
    """Many new entries, quickly; their ids in the same order."""
    added = list(new)
    if not added:
        return ()
    ids = session.scalars(
        insert(EntryRow).returning(EntryRow.id, sort_by_parameter_order=True),
        [_values(entry) for entry in added],
    ).all()
    details = (entry.detail for entry in added)
    detail.add_all(session, zip(ids, details, strict=True))
    return ids


def put(session: Session, entry: Entry) -> None:
    """Make the entry of this id be as given, there already or not."""
    row = session.merge(EntryRow(**_values(entry)))
    session.flush()
    detail.put(session, row.id, entry.detail)


def delete(session: Session, entry_id: int) -> None:
    session.execute(delete_from(EntryRow).where(EntryRow.id == entry_id))


def delete_all(session: Session, entry_ids: Sequence[int]) -> None:
    for begin in range(0, len(entry_ids), AT_ONCE):
        some = entry_ids[begin : begin + AT_ONCE]
        session.execute(delete_from(EntryRow).where(EntryRow.id.in_(some)))


def get(session: Session, entry_id: int) -> Entry | None:
    found = _entries(session, ENTRIES.where(EntryRow.id == entry_id))
    return found[0] if found else None


def of_ids(session: Session, entry_ids: Sequence[int]) -> list[Entry]:
    """In the order of the ids; those that are gone are left out."""
    found = _entries(session, ENTRIES.where(EntryRow.id.in_(entry_ids)))
    return sorted(found, key=lambda entry: entry_ids.index(entry.id or 0))


def between(session: Session, first: date, last: date) -> list[Entry]:
    """Entries from first to last, both included, by day and time."""
    return _entries(session, ENTRIES.where(EntryRow.day.between(first, last)))


def all_entries(session: Session) -> list[Entry]:
    """By day and time."""
    return _entries(session, ENTRIES)


def day_values(session: Session) -> dict[date, int]:
    """Highest score of each logged day, from entries and from before and after sessions."""
    scores = union_all(
        select(EntryRow.day, EntryRow.pain),
        select(SessionRow.day, SessionRow.pain_before).where(SessionRow.pain_before.is_not(None)),
        select(SessionRow.day, SessionRow.pain_after).where(SessionRow.pain_after.is_not(None)),
    ).subquery()
    highest = select(scores.c.day, func.max(scores.c.pain)).group_by(scores.c.day)
    return dict(session.execute(highest).all())


def days_added_later(session: Session, since: date = date.min) -> frozenset[date]:
    """Days with entries all of which were written more than LATE_DAYS after the day."""
    days = select(EntryRow.day).where(EntryRow.day >= since).group_by(EntryRow.day)
    return frozenset(session.scalars(days.having(func.min(DAYS_LATE) > LATE_DAYS)))


def entries_by_day(session: Session) -> dict[date, int]:
    """How many entries each day has that has any."""
    counts = select(EntryRow.day, func.count()).group_by(EntryRow.day)
    return dict(session.execute(counts).all())


def ticked_days(session: Session, tick: Tick) -> frozenset[date]:
    """Days on which any entry says yes."""
    column = getattr(EntryRow, tick)
    return frozenset(session.scalars(select(EntryRow.day).where(column).distinct()))


def _entries(session: Session, statement: Select[Any]) -> list[Entry]:
    details = detail.of(session, statement.with_only_columns(EntryRow.id).order_by(None))
    return [
        Entry(**row, detail=details.get(row["id"], NO_DETAIL))
        for row in session.execute(statement).mappings()
    ]


def _values(entry: Entry) -> dict[str, Any]:
    values = {name: getattr(entry, name) for name in FIELDS}
    storable(entry.note)
    return values
