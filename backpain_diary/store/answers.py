"""What the user answered and acknowledged. Nothing here is ever changed or removed."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from backpain_diary.domain.notices import Acknowledgement, Kind
from backpain_diary.domain.spell import Gap, GapAnswer, Onset
from backpain_diary.store.answer_tables import AcknowledgementRow, GapAnswerRow, OnsetRow


def add_onset(session: Session, onset: Onset, now: datetime) -> None:
    session.add(OnsetRow(given_on=onset.given_on, began=onset.began, recorded=now))


def onsets(session: Session) -> tuple[Onset, ...]:
    """In the order given, as all of these."""
    rows = session.scalars(select(OnsetRow).order_by(OnsetRow.id))
    return tuple(Onset(row.given_on, row.began) for row in rows)


def add_gap_answer(session: Session, given: GapAnswer, now: datetime) -> None:
    session.add(
        GapAnswerRow(
            before=given.before, after=given.after, answer=given.answer.value, recorded=now
        )
    )


def gap_answers(session: Session) -> tuple[GapAnswer, ...]:
    rows = session.scalars(select(GapAnswerRow).order_by(GapAnswerRow.id))
    return tuple(GapAnswer(row.before, row.after, Gap(row.answer)) for row in rows)


def add_acknowledgement(session: Session, given: Acknowledgement, now: datetime) -> None:
    session.add(
        AcknowledgementRow(code=given.code, day=given.day, kind=given.kind.value, recorded=now)
    )


def acknowledgements(session: Session) -> tuple[Acknowledgement, ...]:
    rows = session.scalars(select(AcknowledgementRow).order_by(AcknowledgementRow.id))
    return tuple(Acknowledgement(row.code, row.day, Kind(row.kind)) for row in rows)
