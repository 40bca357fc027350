"""The tables of what is noted of an entry beside its pain. An entry without detail has no rows."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from backpain_diary.store.tables import Base

BY_ENTRY = {"sqlite_with_rowid": False}  # half the size: no second copy of the primary key


class EntryDetailRow(Base):
    """What an entry has at most once of; there only if one of the three is."""

    __tablename__ = "entry_detail"
    __table_args__ = (
        CheckConstraint("average BETWEEN 0 AND 10", name="average"),
        CheckConstraint("sleep IN ('no', 'a_little', 'a_lot')", name="sleep"),
        CheckConstraint("activity BETWEEN 0 AND 10", name="activity"),
    )

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True
    )
    average: Mapped[int | None]
    sleep: Mapped[str | None]
    activity: Mapped[int | None]


class EntryPlaceRow(Base):
    __tablename__ = "entry_place"
    __table_args__ = (CheckConstraint("pain BETWEEN 0 AND 10", name="pain"), BY_ENTRY)

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True
    )
    region: Mapped[str] = mapped_column(primary_key=True)
    pain: Mapped[int | None]


class EntryTickRow(Base):
    """A symptom, what may have made it worse, or what was done about it."""

    __tablename__ = "entry_tick"
    __table_args__ = (
        CheckConstraint("kind IN ('symptom', 'worse', 'self_care')", name="kind"),
        BY_ENTRY,
    )

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True
    )
    kind: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)


class EntryMedicineRow(Base):
    __tablename__ = "entry_medicine"
    __table_args__ = BY_ENTRY

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    amount: Mapped[str]


class EntryTagRow(Base):
    __tablename__ = "entry_tag"
    __table_args__ = BY_ENTRY

    entry_id: Mapped[int] = mapped_column(
        ForeignKey("entry.id", ondelete="CASCADE"), primary_key=True
    )
    position: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]


class ActivityRow(Base):
    """The one activity that matters to the person, in their words; the latest row holds."""

    __tablename__ = "activity"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    recorded: Mapped[datetime]
