from dataclasses import replace
from datetime import date, timedelta

from backpain_diary.domain.given_answers import Given
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


ONSET = Onset(DAY, date(2025, 12, 24))
GAP = GapAnswer(DAY - timedelta(days=9), DAY, Gap.GONE)


def stored(database: Database) -> list[Given]:
    with database.reading() as session:
        return answers.given(session)


def exchanged(database: Database, old: Given, new: Given) -> Given | None:
    with database.transaction() as session:
        return answers.exchange(session, old, new)


def test_an_answer_takes_the_place_of_another_and_gives_it_back(database: Database) -> None:
    later = NOW + timedelta(hours=1)
    with database.transaction() as session:
        answers.add_onset(session, ONSET, NOW)
        answers.add_gap_answer(session, GAP, later)
        answers.add_gap_answer(session, replace(GAP, answer=Gap.THERE), later)
    before = stored(database)
    assert [each.answer for each in before] == [ONSET, GAP, replace(GAP, answer=Gap.THERE)]
    of_its_kind = exchanged(
        database, before[1], replace(before[1], answer=replace(GAP, answer=Gap.UNSURE))
    )
    assert of_its_kind is not None
    assert stored(database) == [before[0], of_its_kind, before[2]]
    assert exchanged(database, of_its_kind, before[1]) == before[1]
    other = exchanged(database, before[0], Given(0, replace(GAP, answer=Gap.THERE), NOW))
    assert other is not None
    assert other.id == 3
    assert exchanged(database, other, before[0]) == before[0]
    assert stored(database) == before


def test_what_is_not_there_any_more_is_not_exchanged(database: Database) -> None:
    with database.transaction() as session:
        answers.add_onset(session, ONSET, NOW)
    (given,) = stored(database)
    gone = replace(given, answer=Onset(DAY, None))
    assert exchanged(database, gone, given) is None
    assert exchanged(database, replace(given, id=7), gone) is None
    assert stored(database) == [given]


def test_an_id_that_is_taken_meanwhile_stays_with_who_has_it(database: Database) -> None:
    with database.transaction() as session:
        answers.add_onset(session, ONSET, NOW)
    (given,) = stored(database)
    changed = exchanged(database, given, Given(0, GAP, NOW))
    assert changed is not None
    with database.transaction() as session:
        answers.add_onset(session, Onset(DAY, None), NOW)  # the number is free again
    back = exchanged(database, changed, given)
    assert back is not None
    assert (back.id, back.answer) == (2, ONSET)
