"""Days for the time axis of Trends. The caller owns the session and the transaction."""

from datetime import date, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from backpain_diary.store.detail_tables import EntryMedicineRow
from backpain_diary.store.tables import EntryRow, SessionRow


def medicine_days(
    session: Session, first: date = date.min, last: date = date.max
) -> frozenset[date]:
    """Days with any medicine noted, from first to last, both included."""
    noted = EntryRow.id.in_(select(EntryMedicineRow.entry_id))
    days = select(EntryRow.day).where(noted, EntryRow.day.between(first, last))
    return frozenset(session.scalars(days.distinct()))


def routine_days(session: Session, routine: str) -> frozenset[date]:
    """Days on which this routine was begun."""
    days = select(SessionRow.day).where(SessionRow.routine == routine).distinct()
    return frozenset(session.scalars(days))


def timed_scores(session: Session, first: date, last: date) -> list[tuple[date, time | None, int]]:
    """Day, time and pain of each entry, in no certain order."""
    columns = select(EntryRow.day, EntryRow.at, EntryRow.pain)
    found = session.execute(columns.where(EntryRow.day.between(first, last)))
    return [(day, at, pain) for day, at, pain in found]


def begun_with(session: Session, first: date, last: date) -> list[tuple[date, time, int | None]]:
    """Day, time and pain before of each session, in no certain order."""
    columns = select(SessionRow.day, SessionRow.at, SessionRow.pain_before)
    found = session.execute(columns.where(SessionRow.day.between(first, last)))
    return [(day, at, pain) for day, at, pain in found]
