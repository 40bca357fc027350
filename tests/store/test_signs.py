from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backpain_diary.domain.signs import CheckAnswers, Sign, SignCheck
from backpain_diary.store import signs
from backpain_diary.store.answer_tables import SignAnswerRow
from backpain_diary.store.database import Database
from tests.store.samples import NOW

DAY = date(2026, 3, 1)


def test_checks_come_back_in_the_order_begun_with_what_was_answered(database: Database) -> None:
    with database.transaction() as session:
        first = signs.begin(session, DAY, NOW)
        signs.begin(session, DAY - timedelta(days=9), NOW)
        signs.add_answer(session, first, Sign.SADDLE, NOW, is_there=False)
        signs.add_answer(session, first, Sign.CHEST, NOW, is_there=True)
    with database.reading() as session:
        assert signs.checks(session) == (
            SignCheck(DAY, CheckAnswers({Sign.SADDLE: False, Sign.CHEST: True})),
            SignCheck(DAY - timedelta(days=9), CheckAnswers()),
        )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(Sign), st.booleans())))
def test_the_later_answer_holds_and_the_earlier_one_is_kept(
    database: Database, given_now: list[tuple[Sign, bool]]
) -> None:
    with database.transaction() as session:
        check_id = signs.begin(session, DAY, NOW)
        for sign, is_there in given_now:
            signs.add_answer(session, check_id, sign, NOW, is_there=is_there)
    with database.reading() as session:
        assert signs.checks(session)[-1].answers.given == dict(given_now)
        rows = session.query(SignAnswerRow).filter_by(check_id=check_id).count()
        assert rows == len(given_now)
