"""All that a diary holds, out and in. The caller owns the session and the transaction."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from backpain_diary.domain.diary import Entry
from backpain_diary.domain.events import Event
from backpain_diary.domain.movement import Side
from backpain_diary.domain.session import Hurt
from backpain_diary.domain.signs import Sign
from backpain_diary.domain.whole_diary import (
    KeptAnswer,
    KeptCheck,
    KeptHurt,
    KeptPause,
    KeptSession,
    Recorded,
    WholeDiary,
)
from backpain_diary.store import (
    activity,
    answers,
    care,
    diary,
    events,
    library,
    own_words,
    sessions,
)
from backpain_diary.store.answer_tables import (
    AcknowledgementRow,
    GapAnswerRow,
    OnsetRow,
    PauseRow,
    SignAnswerRow,
    SignCheckRow,
)
from backpain_diary.store.detail_tables import ActivityRow
from backpain_diary.store.tables import (
    Base,
    HoldRow,
    HurtRow,
    OwnMovementRow,
    OwnRoutineRow,
    SituationRow,
)
from backpain_diary.store.text import storable

Value = TypeVar("Value")


ASKED_AT_FIRST = ("onset", "situation")


def is_empty(session: Session) -> bool:
    """Whether nothing was written yet but for what the first screens ask."""
    tables = [table for table in Base.metadata.sorted_tables if table.name not in ASKED_AT_FIRST]
    return not any(session.scalar(select(exists().select_from(table))) for table in tables)


def read(session: Session) -> WholeDiary:
    activities = select(ActivityRow.name, ActivityRow.recorded).order_by(ActivityRow.id)
    situations = select(SituationRow.name, SituationRow.recorded).order_by(SituationRow.name)
    return WholeDiary(
        entries=_entries(session),
        sessions=_sessions(session),
        onsets=_recorded(session, answers.onsets(session), OnsetRow.recorded),
        gap_answers=_recorded(session, answers.gap_answers(session), GapAnswerRow.recorded),
        acknowledgements=_recorded(
            session, answers.acknowledgements(session), AcknowledgementRow.recorded
        ),
        sign_checks=_sign_checks(session),
        pauses=tuple(
            KeptPause(row.day, row.kind, row.recorded)
            for row in session.scalars(select(PauseRow).order_by(PauseRow.id))
        ),
        activities=tuple(Recorded(*row) for row in session.execute(activities)),
        situations=tuple(Recorded(*row) for row in session.execute(situations)),
        routines=_recorded(session, library.routines(session), OwnRoutineRow.saved),
        movements=_recorded(session, library.movements(session), OwnMovementRow.saved),
        events=_events(session),
        own_words=own_words.read(session),
    )


def write(session: Session, whole: WholeDiary) -> None:
    """Into an empty diary. What the first screens asked stays: it was answered last."""
    asked = _recorded(session, answers.onsets(session), OnsetRow.recorded)
    session.execute(delete(OnsetRow))
    diary.add_all(session, whole.entries)
    for kept in whole.sessions:
        _write_session(session, kept)
    _write_answers(session, whole)
    for onset in asked:
        answers.add_onset(session, onset.value, onset.recorded)
    for situation in whole.situations:
        care.tick_situation(session, storable(situation.value), situation.recorded)
    for routine in whole.routines:
        library.save_routine(session, routine.value, routine.recorded)
    for movement in whole.movements:
        library.save_movement(session, movement.value, movement.recorded)
    for event in whole.events:
        events.save(session, event)
    for words in whole.own_words:
        own_words.write(session, words)


def _write_answers(session: Session, whole: WholeDiary) -> None:
    for onset in whole.onsets:
        answers.add_onset(session, onset.value, onset.recorded)
    for gap in whole.gap_answers:
        answers.add_gap_answer(session, gap.value, gap.recorded)
    for acknowledged in whole.acknowledgements:
        answers.add_acknowledgement(session, acknowledged.value, acknowledged.recorded)
    for check in whole.sign_checks:
        _write_check(session, check)
    for pause in whole.pauses:
        session.add(PauseRow(day=pause.day, kind=pause.kind, recorded=pause.recorded))
    for named in whole.activities:
        activity.name_activity(session, named.value, named.recorded)


def _recorded(
    session: Session, values: Iterable[Value], column: InstrumentedAttribute[datetime]
) -> tuple[Recorded[Value], ...]:
    """values: of all rows of the column's table, in the order of their ids"""
    instants = session.scalars(select(column).order_by(column.class_.id))
    return tuple(Recorded(*pair) for pair in zip(values, instants, strict=True))


def _entries(session: Session) -> tuple[Entry, ...]:
    by_id = sorted(diary.all_entries(session), key=lambda entry: entry.id or 0)
    return tuple(replace(entry, id=None) for entry in by_id)


def _events(session: Session) -> tuple[Event, ...]:
    by_id = sorted(events.all_events(session), key=lambda event: event.id or 0)
    return tuple(replace(event, id=None) for event in by_id)


def _sessions(session: Session) -> tuple[KeptSession, ...]:
    recorded: defaultdict[int, list[datetime]] = defaultdict(list)
    for session_id, instant in session.execute(
        select(HoldRow.session_id, HoldRow.recorded).order_by(HoldRow.id)
    ):
        recorded[session_id].append(instant)
    hurts: defaultdict[int, list[KeptHurt]] = defaultdict(list)
    for row in session.scalars(select(HurtRow).order_by(HurtRow.id)):
        hurts[row.session_id].append(_to_hurt(row))
    practices = {each.id or 0: each for each in sessions.between(session, date.min, date.max)}
    return tuple(
        KeptSession(
            practice=replace(practice, id=None, holds=()),
            holds=tuple(map(Recorded, practice.holds, recorded[session_id])),
            hurts=tuple(hurts[session_id]),
        )
        for session_id, practice in sorted(practices.items())
    )


def _write_session(session: Session, kept: KeptSession) -> None:
    session_id = sessions.begin(session, kept.practice)
    for hold in kept.holds:
        sessions.record_hold(session, session_id, hold.value, hold.recorded)
    for each in kept.hurts:
        care.record_hurt(session, session_id, each.hurt, each.day, each.recorded, each.taken_back)


def _to_hurt(row: HurtRow) -> KeptHurt:
    side = Side(row.side) if row.side else None
    return KeptHurt(
        hurt=Hurt(row.movement, side, row.direction, row.second),
        day=row.day,
        recorded=row.recorded,
        taken_back=row.taken_back,
    )


def _sign_checks(session: Session) -> tuple[KeptCheck, ...]:
    given: defaultdict[int, list[KeptAnswer]] = defaultdict(list)
    for row in session.scalars(select(SignAnswerRow).order_by(SignAnswerRow.id)):
        given[row.check_id].append(KeptAnswer(Sign(row.sign), row.is_there, row.recorded))
    checks = session.scalars(select(SignCheckRow).order_by(SignCheckRow.id))
    return tuple(KeptCheck(row.day, row.recorded, tuple(given[row.id])) for row in checks)


def _write_check(session: Session, check: KeptCheck) -> None:
    row = SignCheckRow(day=check.day, recorded=check.recorded)
    session.add(row)
    session.flush()
    for answer in check.answers:
        session.add(
            SignAnswerRow(
                check_id=row.id,
                sign=answer.sign.value,
                is_there=answer.is_there,
                recorded=answer.recorded,
            )
        )
