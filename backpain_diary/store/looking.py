"""What the views of Trends count, as columns and sums: entries are not loaded for it.

All of it from first to last, both included. The caller owns the session and the transaction.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Select, case, exists, func, or_, select
from sqlalchemy.orm import Session

from backpain_diary.domain.detail import Sleep
from backpain_diary.domain.nights import Night
from backpain_diary.domain.pairs import Pair
from backpain_diary.domain.places import PlaceDays
from backpain_diary.domain.ticked import Ticks
from backpain_diary.store.days import has_detail
from backpain_diary.store.detail import REGIONS
from backpain_diary.store.detail_tables import EntryDetailRow, EntryPlaceRow, EntryTickRow
from backpain_diary.store.tables import EntryRow, SessionRow

SLEEP = tuple(Sleep)  # from the best to the worst
HURTS = or_(EntryPlaceRow.pain.is_(None), EntryPlaceRow.pain > 0)  # a place may be noted as 0
NOTHING: frozenset[str] = frozenset()


def place_days(session: Session, first: date, last: date) -> tuple[int, tuple[PlaceDays, ...]]:
    """On how many days any place was noted, and each place that hurt, in no certain order."""
    in_range = EntryRow.day.between(first, last)
    is_noted = exists().where(EntryPlaceRow.entry_id == EntryRow.id)
    noted = select(func.count(EntryRow.day.distinct())).where(in_range, is_noted)
    columns = select(
        EntryPlaceRow.region, func.count(EntryRow.day.distinct()), func.max(EntryPlaceRow.pain)
    )
    hurt = _of_entries(columns, EntryPlaceRow, first, last).where(HURTS)
    found = session.execute(hurt.group_by(EntryPlaceRow.region))
    places = tuple(PlaceDays(REGIONS[region], days, highest) for region, days, highest in found)
    return session.scalar(noted) or 0, places


def pairs(session: Session, first: date, last: date) -> tuple[int, tuple[Pair, ...]]:
    """How many sessions there were, and those with both numbers, oldest first."""
    columns = select(SessionRow.day, SessionRow.at, SessionRow.pain_before, SessionRow.pain_after)
    of_range = SessionRow.day.between(first, last)
    both = SessionRow.pain_before.is_not(None) & SessionRow.pain_after.is_not(None)
    ordered = columns.where(of_range, both).order_by(SessionRow.started, SessionRow.id)
    number = session.scalar(select(func.count()).select_from(SessionRow).where(of_range))
    return number or 0, tuple(Pair(*row) for row in session.execute(ordered))


def ticked_on(session: Session, kind: str, first: date, last: date) -> Ticks:
    """The ids of what was ticked of one kind, for every day on which any detail was given.

    kind: as in `store.detail.TICKS`
    """
    of_kind = EntryTickRow.kind == kind
    names = select(func.group_concat(EntryTickRow.name))
    of_entry = names.where(EntryTickRow.entry_id == EntryRow.id, of_kind).scalar_subquery()
    of_day = select(EntryRow.day, func.group_concat(of_entry)).group_by(EntryRow.day)
    found = session.execute(of_day.where(EntryRow.day.between(first, last), has_detail()))
    return {day: frozenset(ticked.split(",")) if ticked else NOTHING for day, ticked in found}


def nights(session: Session, first: date, last: date) -> Mapping[date, Night]:
    """Of each day on which anything was said of its night; the worst that was said."""
    rank = case(*((EntryDetailRow.sleep == sleep.value, n) for n, sleep in enumerate(SLEEP)))
    worse, sleep = func.max(EntryRow.worse_at_night), func.max(rank)
    found = session.execute(
        select(EntryRow.day, worse, sleep)
        .outerjoin(EntryDetailRow, EntryDetailRow.entry_id == EntryRow.id)
        .where(EntryRow.day.between(first, last))
        .group_by(EntryRow.day)
        .having(worse.is_not(None) | sleep.is_not(None))
    )
    return {
        day: Night(None if is_worse is None else bool(is_worse), None if n is None else SLEEP[n])
        for day, is_worse, n in found
    }


def _of_entries(columns: Select[Any], table: Any, first: date, last: date) -> Select[Any]:
    joined = columns.select_from(EntryRow).join(table, table.entry_id == EntryRow.id)
    return joined.where(EntryRow.day.between(first, last))
