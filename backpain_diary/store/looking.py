"""What the views of Trends count, as columns and sums: entries are not loaded for it.

The caller owns the session and the transaction.
"""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Text, case, cast, func, select
from sqlalchemy.orm import Session

from backpain_diary.domain.detail import Sleep
from backpain_diary.domain.nights import Night
from backpain_diary.domain.pairs import Asked
from backpain_diary.domain.places import Place, PlacesNoted
from backpain_diary.domain.ticked import Ticks
from backpain_diary.store.days import has_detail
from backpain_diary.store.detail import REGIONS
from backpain_diary.store.detail_tables import EntryDetailRow, EntryPlaceRow, EntryTickRow
from backpain_diary.store.tables import EntryRow, SessionRow

SLEEP = tuple(Sleep)  # from the best to the worst
NOTHING: frozenset[str] = frozenset()


def noted_places(session: Session, until: date) -> PlacesNoted:
    """What was noted of places, for every day on which any was."""
    words = EntryPlaceRow.region + "=" + func.coalesce(cast(EntryPlaceRow.pain, Text), "")
    of_entry = select(func.group_concat(words)).where(EntryPlaceRow.entry_id == EntryRow.id)
    joined = func.group_concat(of_entry.scalar_subquery())
    of_day = select(EntryRow.day, joined).where(EntryRow.day <= until).group_by(EntryRow.day)
    seen: dict[str, Place] = {}  # there are few, and each is noted again and again
    found = {}
    for day, noted in session.execute(of_day):
        if noted:
            parts = noted.split(",")
            for part in parts:
                if part not in seen:
                    region, _is, pain = part.partition("=")
                    seen[part] = REGIONS[region], int(pain) if pain else None
            found[day] = [seen[part] for part in parts]
    return found


def asked(session: Session, until: date) -> tuple[Asked, ...]:
    """Each session, oldest first, with its numbers or without."""
    columns = select(SessionRow.day, SessionRow.at, SessionRow.pain_before, SessionRow.pain_after)
    ordered = columns.where(SessionRow.day <= until).order_by(SessionRow.started, SessionRow.id)
    return tuple(Asked(*row) for row in session.execute(ordered))


def ticked_on(session: Session, kind: str, until: date) -> Ticks:
    """The ids of what was ticked of one kind, for every day on which any detail was given.

    kind: as in `store.detail.TICKS`
    """
    of_kind = EntryTickRow.kind == kind
    names = select(func.group_concat(EntryTickRow.name))
    of_entry = names.where(EntryTickRow.entry_id == EntryRow.id, of_kind).scalar_subquery()
    of_day = select(EntryRow.day, func.group_concat(of_entry)).group_by(EntryRow.day)
    found = session.execute(of_day.where(EntryRow.day <= until, has_detail()))
    return {day: frozenset(ticked.split(",")) if ticked else NOTHING for day, ticked in found}


def nights(session: Session, until: date, since: date = date.min) -> Mapping[date, Night]:
    """Of each day on which anything was said of its night; the worst that was said."""
    rank = case(*((EntryDetailRow.sleep == sleep.value, n) for n, sleep in enumerate(SLEEP)))
    worse, sleep = func.max(EntryRow.worse_at_night), func.max(rank)
    found = session.execute(
        select(EntryRow.day, worse, sleep)
        .outerjoin(EntryDetailRow, EntryDetailRow.entry_id == EntryRow.id)
        .where(EntryRow.day.between(since, until))
        .group_by(EntryRow.day)
        .having(worse.is_not(None) | sleep.is_not(None))
    )
    return {
        day: Night(None if is_worse is None else bool(is_worse), None if n is None else SLEEP[n])
        for day, is_worse, n in found
    }
