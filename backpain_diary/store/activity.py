"""The one activity that matters to the person. The caller owns the session and the transaction."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from backpain_diary.store.detail_tables import ActivityRow
from backpain_diary.store.text import storable


def current(session: Session) -> str:
    """What it is called; empty when there is none."""
    latest = select(ActivityRow.name).order_by(ActivityRow.id.desc()).limit(1)
    return session.scalar(latest) or ""


def rename(session: Session, name: str | None, now: datetime) -> bool:
    """Whether it has another name now. None leaves it as it is, as its own name does."""
    if name is None or name.strip() == current(session):
        return False
    name_activity(session, name.strip(), now)
    return True


def name_activity(session: Session, name: str, now: datetime) -> None:
    """Earlier names stay in the file; an empty one takes the activity away."""
    session.add(ActivityRow(name=storable(name), recorded=now))
