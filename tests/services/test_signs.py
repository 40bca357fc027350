from datetime import date, datetime, timedelta

import pytest

from backpain_diary.domain.signs import CheckAnswers, Sign, SignCheck
from backpain_diary.services.changes import Changed, Changes
from backpain_diary.services.signs import SignService
from backpain_diary.store.answer_tables import SignAnswerRow
from backpain_diary.store.database import Database
from tests.fakes import FakeClock


@pytest.fixture
def signs(database: Database, clock: FakeClock, changes: Changes) -> SignService:
    return SignService(database, clock, changes)


def recorded(database: Database) -> list[datetime]:
    with database.reading() as session:
        return [row.recorded for row in session.query(SignAnswerRow).order_by(SignAnswerRow.id)]


def test_each_answer_is_kept_at_once_with_its_instant_and_published(
    signs: SignService, database: Database, clock: FakeClock, published: list[Changed]
) -> None:
    begun = clock.now()
    check_id = signs.begin(Sign.SADDLE, is_there=False)
    assert signs.checks() == (SignCheck(date(2026, 3, 1), CheckAnswers({Sign.SADDLE: False})),)
    clock.go_to(begun + timedelta(days=1))
    signs.answer(check_id, Sign.CHEST, is_there=True)
    assert signs.checks()[0].answers.given == {Sign.SADDLE: False, Sign.CHEST: True}
    assert recorded(database) == [begun, begun + timedelta(days=1)]
    assert published == [Changed.ANSWERS] * 2


def test_another_answer_never_takes_the_place_of_the_first(
    signs: SignService, database: Database
) -> None:
    check_id = signs.begin(Sign.CHEST, is_there=True)
    signs.answer(check_id, Sign.CHEST, is_there=False)
    assert signs.checks()[0].answers.given == {Sign.CHEST: False}
    assert len(recorded(database)) == 2
