"""Tables of days, sessions, routines and movements; more in `answer_tables`, `detail_tables`.

Private to the store: everything else sees domain values.

A change in any of them needs a migration in `migrations/versions` and a new head in `migrate.py`.
"""

from datetime import date, datetime, time, timedelta
from typing import ClassVar

from sqlalchemy import CheckConstraint, ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from backpain_diary.store.columns import Instant, OffsetMinutes

NAMES = {  # SQLite needs named constraints to be able to change them later
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
NEVER_REUSE_IDS = {"sqlite_autoincrement": True}  # undo gives a deleted row its old id back


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map: ClassVar = {datetime: Instant, timedelta: OffsetMinutes}


class EntryRow(Base):
    __tablename__ = "entry"
    __table_args__ = (
        CheckConstraint("pain BETWEEN 0 AND 10", name="pain"),
        CheckConstraint("worse_at_night IN (0, 1)", name="worse_at_night"),
        CheckConstraint("stiff_after_rest IN (0, 1)", name="stiff_after_rest"),
        CheckConstraint("easier_with_movement IN (0, 1)", name="easier_with_movement"),
        NEVER_REUSE_IDS,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(index=True)
    at: Mapped[time | None]
    utc_offset: Mapped[timedelta] = mapped_column("utc_offset_min")
    created: Mapped[datetime]
    edited: Mapped[datetime | None]
    pain: Mapped[int]
    note: Mapped[str]
    worse_at_night: Mapped[bool | None]
    stiff_after_rest: Mapped[bool | None]
    easier_with_movement: Mapped[bool | None]


class SessionRow(Base):
    """A guided session; partial until `completed` is set."""

    __tablename__ = "practice_session"
    __table_args__ = (
        CheckConstraint("planned_s > 0", name="planned_s"),
        CheckConstraint("completed IN (0, 1)", name="completed"),
        CheckConstraint("pain_before BETWEEN 0 AND 10", name="pain_before"),
        CheckConstraint("pain_after BETWEEN 0 AND 10", name="pain_after"),
        NEVER_REUSE_IDS,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(index=True)
    at: Mapped[time]
    utc_offset: Mapped[timedelta] = mapped_column("utc_offset_min")
    started: Mapped[datetime]
    ended: Mapped[datetime | None]
    routine: Mapped[str]
    routine_name: Mapped[str]
    planned_s: Mapped[float]
    completed: Mapped[bool]
    pain_before: Mapped[int | None]
    pain_after: Mapped[int | None]


class HoldRow(Base):
    __tablename__ = "hold"
    __table_args__ = (
        CheckConstraint("side IN ('left', 'right')", name="side"),
        CheckConstraint("repeat >= 1", name="repeat"),
        CheckConstraint("prescribed_s > 0", name="prescribed_s"),
        CheckConstraint("held_s >= 0", name="held_s"),
        CheckConstraint(
            "outcome IN ('done', 'skipped', 'repeated', 'stopped', 'hurt')", name="outcome"
        ),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    session_id: Mapped[int] = mapped_column(
        ForeignKey("practice_session.id", ondelete="CASCADE"), index=True
    )
    movement: Mapped[str]
    side: Mapped[str | None]
    repeat: Mapped[int]
    direction: Mapped[str | None]
    prescribed_s: Mapped[float]
    held_s: Mapped[float]
    outcome: Mapped[str]
    recorded: Mapped[datetime]


class OwnRoutineRow(Base):
    __tablename__ = "own_routine"
    __table_args__ = (
        CheckConstraint("place_s BETWEEN 0 AND 60", name="place_s"),
        CheckConstraint("switch_s BETWEEN 0 AND 60", name="switch_s"),
        CheckConstraint("rest_s BETWEEN 0 AND 60", name="rest_s"),
        CheckConstraint("waits IN (0, 1)", name="waits"),
        NEVER_REUSE_IDS,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    purpose: Mapped[str]
    advice: Mapped[str]
    place_s: Mapped[int]
    switch_s: Mapped[int]
    rest_s: Mapped[int]
    waits: Mapped[bool]
    saved: Mapped[datetime]


class OwnRoutineItemRow(Base):
    """`movement` is the id of a shipped or of one's own movement."""

    __tablename__ = "own_routine_item"
    __table_args__ = (
        CheckConstraint("hold_s BETWEEN 5 AND 120", name="hold_s"),
        CheckConstraint("repeats BETWEEN 1 AND 30", name="repeats"),
        CheckConstraint("sides IN ('both', 'left', 'right')", name="sides"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    routine_id: Mapped[int] = mapped_column(
        ForeignKey("own_routine.id", ondelete="CASCADE"), index=True
    )
    movement: Mapped[str]
    hold_s: Mapped[int]
    repeats: Mapped[int]
    sides: Mapped[str]


class OwnMovementRow(Base):
    __tablename__ = "own_movement"
    __table_args__ = (
        CheckConstraint("hold_s BETWEEN 5 AND 120", name="hold_s"),
        CheckConstraint("repeats BETWEEN 1 AND 30", name="repeats"),
        CheckConstraint("is_sided IN (0, 1)", name="is_sided"),
        NEVER_REUSE_IDS,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    hold_s: Mapped[int]
    repeats: Mapped[int]
    is_sided: Mapped[bool]
    figure: Mapped[str]
    picture: Mapped[bytes]
    saved: Mapped[datetime]


class OwnMovementStepRow(Base):
    __tablename__ = "own_movement_step"
    __table_args__ = (CheckConstraint("part IN ('place', 'move', 'hold', 'return')", name="part"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    movement_id: Mapped[int] = mapped_column(
        ForeignKey("own_movement.id", ondelete="CASCADE"), index=True
    )
    part: Mapped[str]
    text: Mapped[str]


class SituationRow(Base):
    """Something that applies to the person; no row means that it was not ticked."""

    __tablename__ = "situation"

    name: Mapped[str] = mapped_column(primary_key=True)  # an id of assets/situations.toml
    recorded: Mapped[datetime]


class HurtRow(Base):
    """ "This hurts", said in a session; taken back when it is tried again; removed only if it was
    pressed by mistake."""

    __tablename__ = "hurt"
    __table_args__ = (
        CheckConstraint("side IN ('left', 'right')", name="side"),
        CheckConstraint("second >= 0", name="second"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    session_id: Mapped[int] = mapped_column(
        ForeignKey("practice_session.id", ondelete="CASCADE"), index=True
    )
    movement: Mapped[str] = mapped_column(index=True)
    side: Mapped[str | None]
    direction: Mapped[str | None]
    second: Mapped[int | None]
    day: Mapped[date]
    recorded: Mapped[datetime]
    taken_back: Mapped[datetime | None]
