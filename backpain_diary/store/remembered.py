"""What was noted before. The caller owns the session and the transaction."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from enum import Enum
from typing import TypeVar

from sqlalchemy import String, func, literal, select, type_coerce, union_all
from sqlalchemy.orm import Session

from backpain_diary.domain.detail import Medicine, SelfCare, Symptom, Worse
from backpain_diary.domain.regions import Region
from backpain_diary.domain.remembered import Remembered
from backpain_diary.store import activity
from backpain_diary.store.detail_tables import (
    EntryMedicineRow,
    EntryPlaceRow,
    EntryTagRow,
    EntryTickRow,
)
from backpain_diary.store.tables import EntryRow

LATE_ENTRIES = 100  # the latest: what was ticked in them counts as used lately
Ticked = TypeVar("Ticked", bound=Enum)

# Texts that sort as the moments that the entries speak of.
MOMENT = (
    type_coerce(EntryRow.day, String)
    + func.coalesce(type_coerce(EntryRow.at, String), "")
    + func.printf(" %012d", EntryRow.id)
)
LATEST = (
    select(EntryRow.id, MOMENT.label("moment"))
    .order_by(EntryRow.day.desc(), EntryRow.at.desc(), EntryRow.id.desc())
    .limit(LATE_ENTRIES)
    .subquery()
)


def remembered(session: Session) -> Remembered:
    lately = _ticked_lately(session)
    return Remembered(
        medicines=tuple(Medicine(*typed) for typed in _typed(session, EntryMedicineRow, "amount")),
        tags=tuple(name for (name,) in _typed(session, EntryTagRow)),
        regions=_newest_first(Region, lately["place"]),
        symptoms=_newest_first(Symptom, lately["symptom"]),
        made_worse_by=_newest_first(Worse, lately["worse"]),
        self_care=_newest_first(SelfCare, lately["self_care"]),
        activity=activity.current(session),
    )


def _typed(
    session: Session, table: type[EntryMedicineRow | EntryTagRow], *columns: str
) -> Iterator[tuple[str, ...]]:
    """Every name there is, with what stands beside it in the latest row, the latest first."""
    columns_of = table.__table__.c
    chosen = [columns_of[name] for name in ("name", *columns)]
    lately: dict[str, tuple[str, ...]] = {}
    for row in session.execute(
        select(*chosen)
        .join(LATEST, LATEST.c.id == columns_of.entry_id)
        .order_by(LATEST.c.moment.desc(), columns_of.position)
    ):
        lately.setdefault(row[0], tuple(row))
    yield from lately.values()
    # SQLite takes the columns beside the greatest moment from the row that has it.
    moment = func.max(MOMENT)
    for row in session.execute(
        select(*chosen, moment)
        .join(EntryRow, EntryRow.id == columns_of.entry_id)
        .where(columns_of.name.not_in(lately))
        .group_by(columns_of.name)
        .order_by(moment.desc(), columns_of.position)
    ):
        yield tuple(row[:-1])


def _ticked_lately(session: Session) -> Mapping[str, Mapping[str, str]]:
    """By kind and name the moment of the latest entry."""
    moment = func.max(LATEST.c.moment)
    ticks = (
        select(EntryTickRow.kind, EntryTickRow.name, moment)
        .join(LATEST, LATEST.c.id == EntryTickRow.entry_id)
        .group_by(EntryTickRow.kind, EntryTickRow.name)
    )
    places = (
        select(literal("place"), EntryPlaceRow.region, moment)
        .join(LATEST, LATEST.c.id == EntryPlaceRow.entry_id)
        .group_by(EntryPlaceRow.region)
    )
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for kind, name, at in session.execute(union_all(ticks, places)):
        found[kind][name] = at
    return found


def _newest_first(kind: type[Ticked], moments: Mapping[str, str]) -> tuple[Ticked, ...]:
    """What was noted in the same entry stays in its usual order."""
    ticked = [each for each in kind if each.value in moments]
    return tuple(sorted(ticked, key=lambda each: moments[each.value], reverse=True))
