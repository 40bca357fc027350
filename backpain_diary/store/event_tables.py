"""The tables of what the user names: events of a day, and words for a visit."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backpain_diary.store.tables import NEVER_REUSE_IDS, Base


class EventRow(Base):
    __tablename__ = "event"
    __table_args__ = (
        CheckConstraint("length(label) BETWEEN 1 AND 80", name="label"),
        NEVER_REUSE_IDS,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(index=True)
    label: Mapped[str]
    created: Mapped[datetime]


class OwnWordsRow(Base):
    """No row: nothing was said about that topic."""

    __tablename__ = "own_words"
    __table_args__ = (
        CheckConstraint("topic IN ('main_worry', 'wanted_from_visit')", name="topic"),
        CheckConstraint("length(text) >= 1", name="text"),
    )

    topic: Mapped[str] = mapped_column(primary_key=True)
    text: Mapped[str]
    edited: Mapped[datetime]
