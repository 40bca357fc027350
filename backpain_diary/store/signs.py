"""Checks for warning signs. Rows are added, never changed; the caller owns the transaction."""

from collections import defaultdict
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from backpain_diary.domain.signs import CheckAnswers, Sign, SignCheck
from backpain_diary.store.answer_tables import SignAnswerRow, SignCheckRow


def begin(session: Session, day: date, now: datetime) -> int:
    """The id of a check without answers."""
    row = SignCheckRow(day=day, recorded=now)
    session.add(row)
    session.flush()
    return row.id


def add_answer(
    session: Session, check_id: int, sign: Sign, now: datetime, *, is_there: bool
) -> None:
    session.add(SignAnswerRow(check_id=check_id, sign=sign.value, is_there=is_there, recorded=now))


def checks(session: Session) -> tuple[SignCheck, ...]:
    """In the order begun; of two answers to one question the later one holds."""
    given: defaultdict[int, dict[Sign, bool]] = defaultdict(dict)
    for answer in session.scalars(select(SignAnswerRow).order_by(SignAnswerRow.id)):
        given[answer.check_id][Sign(answer.sign)] = answer.is_there
    rows = session.scalars(select(SignCheckRow).order_by(SignCheckRow.id))
    return tuple(SignCheck(row.day, CheckAnswers(given[row.id])) for row in rows)
