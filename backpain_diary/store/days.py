"""Days in brief, counted by SQLite without loading what they hold."""

from dataclasses import replace
from datetime import date

from sqlalchemy import ColumnElement, exists, func, or_, select
from sqlalchemy.orm import Session

from backpain_diary.domain.day_summary import DaySummary
from backpain_diary.domain.diary import LATE_DAYS
from backpain_diary.store.detail import TABLES
from backpain_diary.store.diary import DAYS_LATE
from backpain_diary.store.tables import EntryRow, SessionRow

NOTHING = DaySummary()


def summaries(session: Session, first: date, last: date) -> dict[date, DaySummary]:
    """Of the days from first to last, both included, that have an entry or a session."""
    found = _of_entries(session, first, last)
    for day, count, before, after in session.execute(
        select(
            SessionRow.day,
            func.count(),
            func.max(SessionRow.pain_before),
            func.max(SessionRow.pain_after),
        )
        .where(SessionRow.day.between(first, last))
        .group_by(SessionRow.day)
    ):
        summary = found.get(day, NOTHING)
        scores = [score for score in (summary.highest, before, after) if score is not None]
        found[day] = replace(summary, sessions=count, highest=max(scores, default=None))
    return found


def _of_entries(session: Session, first: date, last: date) -> dict[date, DaySummary]:
    rows = session.execute(
        select(
            EntryRow.day,
            func.max(EntryRow.pain),
            func.count(),
            func.min(DAYS_LATE),
            func.max(EntryRow.note != ""),
            func.max(has_detail()),
        )
        .where(EntryRow.day.between(first, last))
        .group_by(EntryRow.day)
    )
    return {
        day: DaySummary(
            highest=highest,
            entries=count,
            is_added_later=days_late > LATE_DAYS,
            has_note=bool(has_note),
            has_detail=bool(has_detail),
        )
        for day, highest, count, days_late, has_note, has_detail in rows
    }


def has_detail() -> ColumnElement[bool]:
    ticks = (EntryRow.worse_at_night, EntryRow.stiff_after_rest, EntryRow.easier_with_movement)
    return or_(
        *(tick.is_not(None) for tick in ticks),
        *(exists().where(table.__table__.c.entry_id == EntryRow.id) for table in TABLES),
    )
