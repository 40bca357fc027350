"""Events that the user names. The caller owns the session and the transaction."""

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from backpain_diary.domain.events import Event
from backpain_diary.store.event_tables import EventRow
from backpain_diary.store.text import storable


def save(session: Session, event: Event) -> int:
    """Its id, a new one if it had none; saved with the id of one that is gone, it is put back."""
    row = session.merge(
        EventRow(id=event.id, day=event.day, label=storable(event.label), created=event.created)
    )
    session.flush()
    return row.id


def remove(session: Session, event_id: int) -> None:
    session.execute(delete(EventRow).where(EventRow.id == event_id))


def all_events(session: Session) -> tuple[Event, ...]:
    """By day, those of one day in the order in which they were added."""
    rows = session.scalars(select(EventRow).order_by(EventRow.day, EventRow.id))
    return tuple(_to_event(row) for row in rows)


def _to_event(row: EventRow) -> Event:
    return Event(day=row.day, label=row.label, created=row.created, id=row.id)
