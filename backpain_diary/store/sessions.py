"""Guided sessions in the database. The caller owns the session and the transaction.

A row is partial from its first moment; only `finish` makes it complete.
"""

from collections import defaultdict
from datetime import date, datetime

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session

from backpain_diary.domain.movement import Side
from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.session import Hold, Outcome
from backpain_diary.domain.suggestion import Begun
from backpain_diary.store.tables import HoldRow, SessionRow
from backpain_diary.store.text import storable


def begin(session: Session, practice: PracticeSession) -> int:
    """The id of the new row, which has no holds yet."""
    row = SessionRow(
        day=practice.day,
        at=practice.at,
        utc_offset=practice.utc_offset,
        started=practice.started,
        ended=practice.ended,
        routine=practice.routine,
        routine_name=storable(practice.routine_name),
        planned_s=practice.planned_s,
        completed=practice.is_completed,
        pain_before=practice.pain_before,
        pain_after=practice.pain_after,
    )
    session.add(row)
    session.flush()
    return row.id


def record_hold(session: Session, session_id: int, hold: Hold, now: datetime) -> None:
    session.add(
        HoldRow(
            session_id=session_id,
            movement=hold.movement,
            side=hold.side.value if hold.side else None,
            repeat=hold.repeat,
            direction=hold.direction,
            prescribed_s=hold.prescribed_s,
            held_s=hold.held_s,
            outcome=hold.outcome.value,
            recorded=now,
        )
    )


def finish(session: Session, session_id: int, now: datetime, *, completed: bool) -> None:
    _change(session, session_id, ended=now, completed=completed)


def set_pain_before(session: Session, session_id: int, pain: int | None) -> None:
    _change(session, session_id, pain_before=pain)


def set_pain_after(session: Session, session_id: int, pain: int | None) -> None:
    _change(session, session_id, pain_after=pain)


def between(session: Session, first: date, last: date) -> list[PracticeSession]:
    """Sessions from first to last, both included, oldest first."""
    in_range = SessionRow.day.between(first, last)
    rows = select(SessionRow).where(in_range).order_by(SessionRow.started, SessionRow.id)
    of_range = select(HoldRow).join(SessionRow).where(in_range).order_by(HoldRow.id)
    holds: defaultdict[int, list[Hold]] = defaultdict(list)
    for row in session.scalars(of_range):
        holds[row.session_id].append(_to_hold(row))
    return [_to_practice(row, tuple(holds[row.id])) for row in session.scalars(rows)]


def begun(session: Session, first: date, last: date) -> list[Begun]:
    """Which routine was begun when, from first to last, both included, in no certain order."""
    columns = select(SessionRow.day, SessionRow.at, SessionRow.routine)
    found = session.execute(columns.where(SessionRow.day.between(first, last)))
    return [Begun(*row) for row in found]


def held_in_each(session: Session, first: date, last: date) -> list[tuple[date, float]]:
    """Day and seconds of each session in which something was held, in no certain order."""
    held = _held(first, last).group_by(SessionRow.id)
    return [(day, held_s) for day, held_s in session.execute(held)]


def held_s_by_day(session: Session, first: date, last: date) -> dict[date, float]:
    """Seconds held on each day from first to last; a day without any is absent."""
    return dict(session.execute(_held(first, last).group_by(SessionRow.day)).all())


def _held(first: date, last: date) -> Select[date, float]:
    """Day and seconds from first to last; whoever asks says of what."""
    columns = select(SessionRow.day, func.sum(HoldRow.held_s)).join(HoldRow)
    return columns.where(SessionRow.day.between(first, last), HoldRow.held_s > 0)


def _change(session: Session, session_id: int, **values: object) -> None:
    session.execute(update(SessionRow).where(SessionRow.id == session_id).values(**values))


def _to_practice(row: SessionRow, holds: tuple[Hold, ...]) -> PracticeSession:
    return PracticeSession(
        id=row.id,
        day=row.day,
        at=row.at,
        utc_offset=row.utc_offset,
        started=row.started,
        ended=row.ended,
        routine=row.routine,
        routine_name=row.routine_name,
        planned_s=row.planned_s,
        is_completed=row.completed,
        pain_before=row.pain_before,
        pain_after=row.pain_after,
        holds=holds,
    )


def _to_hold(row: HoldRow) -> Hold:
    return Hold(
        movement=row.movement,
        side=Side(row.side) if row.side else None,
        repeat=row.repeat,
        direction=row.direction,
        prescribed_s=row.prescribed_s,
        held_s=row.held_s,
        outcome=Outcome(row.outcome),
    )
