"""What the user answered and acknowledged. Nothing here changes but an answer that the user
changes.
"""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from backpain_diary.domain.given_answers import Answer, Given
from backpain_diary.domain.notices import Acknowledgement, Kind
from backpain_diary.domain.spell import Gap, GapAnswer, Onset
from backpain_diary.store.answer_tables import AcknowledgementRow, GapAnswerRow, OnsetRow


def add_onset(session: Session, onset: Onset, now: datetime) -> None:
    session.add(_row(onset, now))


def onsets(session: Session) -> tuple[Onset, ...]:
    """In the order given, as all of these."""
    rows = session.scalars(select(OnsetRow).order_by(OnsetRow.id))
    return tuple(_onset(row) for row in rows)


def add_gap_answer(session: Session, given: GapAnswer, now: datetime) -> None:
    session.add(_row(given, now))


def gap_answers(session: Session) -> tuple[GapAnswer, ...]:
    rows = session.scalars(select(GapAnswerRow).order_by(GapAnswerRow.id))
    return tuple(_gap_answer(row) for row in rows)


def given(session: Session) -> list[Given]:
    """Both kinds, in the order given."""
    found = [_given(row) for row in session.scalars(select(OnsetRow))]
    found += [_given(row) for row in session.scalars(select(GapAnswerRow))]
    return sorted(found, key=lambda each: (each.recorded, each.id))


def exchange(session: Session, old: Given, new: Given) -> Given | None:
    """The new one in the place of the old: as it is stored, or None if the old is not there.

    new: its id is wanted; 0 or one that is taken stands for the next
    """
    is_onset = isinstance(old.answer, Onset)
    row = session.get(OnsetRow, old.id) if is_onset else session.get(GapAnswerRow, old.id)
    if row is None or _given(row) != old:
        return None
    session.delete(row)
    session.flush()
    made = _row(new.answer, new.recorded)
    if new.id and session.get(type(made), new.id) is None:
        made.id = new.id
    session.add(made)
    session.flush()
    return _given(made)


def add_acknowledgement(session: Session, given: Acknowledgement, now: datetime) -> None:
    session.add(
        AcknowledgementRow(code=given.code, day=given.day, kind=given.kind.value, recorded=now)
    )


def acknowledgements(session: Session) -> tuple[Acknowledgement, ...]:
    rows = session.scalars(select(AcknowledgementRow).order_by(AcknowledgementRow.id))
    return tuple(Acknowledgement(row.code, row.day, Kind(row.kind)) for row in rows)


def _row(answer: Answer, recorded: datetime) -> OnsetRow | GapAnswerRow:
    if isinstance(answer, Onset):
        return OnsetRow(given_on=answer.given_on, began=answer.began, recorded=recorded)
    return GapAnswerRow(
        before=answer.before, after=answer.after, answer=answer.answer.value, recorded=recorded
    )


def _given(row: OnsetRow | GapAnswerRow) -> Given:
    answer = _onset(row) if isinstance(row, OnsetRow) else _gap_answer(row)
    return Given(row.id, answer, row.recorded)


def _onset(row: OnsetRow) -> Onset:
    return Onset(row.given_on, row.began)


def _gap_answer(row: GapAnswerRow) -> GapAnswer:
    return GapAnswer(row.before, row.after, Gap(row.answer))
