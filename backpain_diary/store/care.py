"""What applies to the person, and what hurt. The caller owns the session and the transaction."""

from datetime import date, datetime

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from backpain_diary.domain.care import HurtMark
from backpain_diary.domain.movement import Side
from backpain_diary.domain.session import Hurt
from backpain_diary.store.tables import HoldRow, HurtRow, SituationRow


def situations(session: Session) -> frozenset[str]:
    """The ids of those that were ticked."""
    return frozenset(session.scalars(select(SituationRow.name)))


def tick_situation(session: Session, name: str, now: datetime) -> None:
    if session.get(SituationRow, name) is None:
        session.add(SituationRow(name=name, recorded=now))


def untick_situation(session: Session, name: str) -> None:
    session.execute(delete(SituationRow).where(SituationRow.name == name))


def record_hurt(
    session: Session,
    session_id: int,
    hurt: Hurt,
    day: date,
    now: datetime,
    taken_back: datetime | None = None,
) -> None:
    session.add(
        HurtRow(
            session_id=session_id,
            movement=hurt.movement,
            side=hurt.side.value if hurt.side else None,
            direction=hurt.direction,
            second=hurt.second,
            day=day,
            recorded=now,
            taken_back=taken_back,
        )
    )


def forget_hurt(session: Session, session_id: int) -> None:
    """The latest of a session, and the hold that it ended."""
    of_session = select(HurtRow).where(HurtRow.session_id == session_id)
    latest = session.scalars(of_session.order_by(HurtRow.id.desc()).limit(1)).one()
    if latest.second is not None:
        holds = select(HoldRow).where(HoldRow.session_id == session_id)
        session.delete(session.scalars(holds.order_by(HoldRow.id.desc()).limit(1)).one())
    session.delete(latest)


def hurt_marks(session: Session) -> dict[str, HurtMark]:
    """The latest of each movement that was not taken back, by the movement's id."""
    standing = select(HurtRow).where(HurtRow.taken_back.is_(None)).order_by(HurtRow.id)
    return {
        row.movement: HurtMark(
            row.movement, row.day, Side(row.side) if row.side else None, row.second
        )
        for row in session.scalars(standing)
    }


def hurt_sessions(session: Session) -> dict[int, date]:
    """On which day it first hurt, by the id of the session; taken back or not."""
    first = select(HurtRow.session_id, func.min(HurtRow.day)).group_by(HurtRow.session_id)
    return dict(session.execute(first).all())


def take_back(session: Session, movement: str, now: datetime) -> None:
    """Every mark of the movement."""
    session.execute(
        update(HurtRow)
        .where(HurtRow.movement == movement, HurtRow.taken_back.is_(None))
        .values(taken_back=now)
    )


def put_back(session: Session, movement: str) -> None:
    """The marks that were taken back last."""
    of_it = (HurtRow.movement == movement, HurtRow.taken_back.is_not(None))
    latest = select(HurtRow.taken_back).where(*of_it).order_by(HurtRow.taken_back.desc()).limit(1)
    session.execute(
        update(HurtRow)
        .where(HurtRow.movement == movement, HurtRow.taken_back == latest.scalar_subquery())
        .values(taken_back=None)
    )
