"""The days of a calendar, without reading their entries. The caller owns the session."""

from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from backpain_diary.domain.day_marks import DayMarks
from backpain_diary.domain.diary import LATE_DAYS
from backpain_diary.store.detail import TABLES
from backpain_diary.store.diary import days_late
from backpain_diary.store.tables import EntryRow, SessionRow


def day_marks(session: Session, first: date, last: date) -> dict[date, DayMarks]:
    """From first to last, both included; a blank day is absent."""
    written = _written(session, first, last)
    practised = _practised(session, first, last)
    marks = {}
    for day in written.keys() | practised.keys():
        highest, entries, is_late, has_more = written.get(day, (None, 0, False, False))
        sessions, *asked = practised.get(day, (0,))
        scores = [score for score in (highest, *asked) if score is not None]
        value = max(scores) if scores else None
        marks[day] = DayMarks(value, entries, sessions, is_late, has_more)
    return marks


def _written(session: Session, first: date, last: date) -> dict[date, tuple[int, int, bool, bool]]:
    """Highest pain, count of entries, whether all are late, whether any has more than a number."""
    noted = or_(
        EntryRow.note != "",
        EntryRow.worse_at_night.is_not(None),
        EntryRow.stiff_after_rest.is_not(None),
        EntryRow.easier_with_movement.is_not(None),
        *(EntryRow.id.in_(select(table.__table__.c.entry_id)) for table in TABLES),
    )
    days = (
        select(
            EntryRow.day,
            func.max(EntryRow.pain),
            func.count(),
            func.min(days_late()) > LATE_DAYS,
            func.max(noted),
        )
        .where(EntryRow.day.between(first, last))
        .group_by(EntryRow.day)
    )
    return {
        day: (pain, count, bool(is_late), bool(has_more))
        for day, pain, count, is_late, has_more in session.execute(days)
    }


def _practised(
    session: Session, first: date, last: date
) -> dict[date, tuple[int, int | None, int | None]]:
    """Count of sessions, highest pain before and after."""
    days = (
        select(
            SessionRow.day,
            func.count(),
            func.max(SessionRow.pain_before),
            func.max(SessionRow.pain_after),
        )
        .where(SessionRow.day.between(first, last))
        .group_by(SessionRow.day)
    )
    return {day: (count, before, after) for day, count, before, after in session.execute(days)}
