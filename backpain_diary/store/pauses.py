"""What was chosen about pausing the diary. Nothing here is ever changed or removed."""

from datetime import date

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from backpain_diary.domain.pausing import PauseKind, PauseMark
from backpain_diary.store.answer_tables import PauseRow
from backpain_diary.store.tables import EntryRow, SessionRow


def add(session: Session, mark: PauseMark) -> None:
    session.add(PauseRow(day=mark.day, kind=mark.kind.value, recorded=mark.recorded))


def marks(session: Session) -> tuple[PauseMark, ...]:
    """In the order given."""
    rows = session.scalars(select(PauseRow).order_by(PauseRow.id))
    return tuple(PauseMark(row.day, PauseKind(row.kind), row.recorded) for row in rows)


def has_pain_since(session: Session, mark: PauseMark, until: date) -> bool:
    """Was pain logged after it: for a later day up to `until`, or later on the same day?"""
    written = func.coalesce(EntryRow.edited, EntryRow.created)
    entry = select(EntryRow.id).where(
        EntryRow.pain > 0,
        EntryRow.day <= until,
        or_(EntryRow.day > mark.day, and_(EntryRow.day == mark.day, written > mark.recorded)),
    )
    practice = select(SessionRow.id).where(
        or_(SessionRow.pain_before > 0, SessionRow.pain_after > 0),
        SessionRow.day <= until,
        or_(
            SessionRow.day > mark.day,
            and_(SessionRow.day == mark.day, SessionRow.started > mark.recorded),
        ),
    )
    return session.scalar(select(or_(entry.exists(), practice.exists()))) or False
