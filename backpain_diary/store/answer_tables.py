"""The tables of what the user answered. Only what the user changes is ever exchanged."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from backpain_diary.store.tables import Base


class OnsetRow(Base):
    """An answer to "When did this pain start?"; no date when the question was skipped."""

    __tablename__ = "onset"

    id: Mapped[int] = mapped_column(primary_key=True)
    given_on: Mapped[date]
    began: Mapped[date | None]
    recorded: Mapped[datetime]


class GapAnswerRow(Base):
    """Whether pain was there between two days of pain; a later answer adds to an earlier one."""

    __tablename__ = "gap_answer"
    __table_args__ = (
        CheckConstraint("before_day < after_day", name="days"),
        CheckConstraint("answer IN ('there', 'gone', 'unsure')", name="answer"),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    before: Mapped[date] = mapped_column("before_day")
    after: Mapped[date] = mapped_column("after_day")
    answer: Mapped[str]
    recorded: Mapped[datetime]


class AcknowledgementRow(Base):
    """A notice that was folded or acted on. Never changed, never removed."""

    __tablename__ = "acknowledgement"
    __table_args__ = (CheckConstraint("kind IN ('remind', 'contacted')", name="kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str]
    day: Mapped[date]
    kind: Mapped[str]
    recorded: Mapped[datetime]


class SignCheckRow(Base):
    """The questions about warning signs, begun on that day; it may have been left midway."""

    __tablename__ = "sign_check"

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date]
    recorded: Mapped[datetime]


class SignAnswerRow(Base):
    """A sign without a row was not asked; of two answers in one check the later one holds."""

    __tablename__ = "sign_answer"
    __table_args__ = (CheckConstraint("is_there IN (0, 1)", name="is_there"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    check_id: Mapped[int] = mapped_column(
        ForeignKey("sign_check.id", ondelete="CASCADE"), index=True
    )
    sign: Mapped[str]
    is_there: Mapped[bool]
    recorded: Mapped[datetime]


class PauseRow(Base):
    """The diary was paused or taken up again, or the offer to pause it was put aside."""

    __tablename__ = "pause"
    __table_args__ = (CheckConstraint("kind IN ('paused', 'resumed', 'declined')", name="kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    day: Mapped[date]
    kind: Mapped[str]
    recorded: Mapped[datetime]
