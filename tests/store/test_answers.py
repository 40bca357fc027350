from datetime import date, timedelta

from backpain_diary.domain.notices import Acknowledgement, Kind
from backpain_diary.domain.spell import Gap, GapAnswer, Onset
from backpain_diary.store import answers
from backpain_diary.store.database import Database
from tests.store.samples import NOW

DAY = date(2026, 3, 1)


def test_onsets_come_back_in_the_order_given(database: Database) -> None:
    given = (Onset(DAY, date(2025, 12, 24)), Onset(date(2026, 2, 1), None))
    with database.transaction() as session:
        for onset in given:
            answers.add_onset(session, onset, NOW)
    with database.reading() as session:
        assert answers.onsets(session) == given


def test_every_answer_about_a_gap_is_kept_in_the_order_given(database: Database) -> None:
    given = tuple(GapAnswer(DAY - timedelta(days=9), DAY, answer) for answer in (*Gap, Gap.THERE))
    with database.transaction() as session:
        for answer in given:
            answers.add_gap_answer(session, answer, NOW)
    with database.reading() as session:
        assert answers.gap_answers(session) == given


def test_acknowledgements_come_back_in_the_order_given(database: Database) -> None:
    given = tuple(Acknowledgement("three_weeks", DAY, kind) for kind in Kind)
    with database.transaction() as session:
        for acknowledgement in given:
            answers.add_acknowledgement(session, acknowledgement, NOW)
    with database.reading() as session:
        assert answers.acknowledgements(session) == given
