"""What was answered is recognised again, and another answer takes its place as if given then."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from backpain_diary.domain.absence import Absence, told
from backpain_diary.domain.given_answers import Answer, Away, Given, answered_so_far, changed
from backpain_diary.domain.spell import Gap, GapAnswer, Onset
from tests.domain.diaries import Case, cases, day, diary
from tests.domain.test_absence import absent

NOW = datetime(2026, 3, 1, tzinfo=UTC)
GAPS = st.sampled_from(Gap)


def kept(*answers: Answer) -> list[Given]:
    return [Given(number, answer, NOW) for number, answer in enumerate(answers, 1)]


@given(absent(), GAPS, GAPS)
def test_an_answer_after_a_long_time_is_changed_as_if_it_had_been_given_then(
    case_and_absence: tuple[Case, Absence], said: Gap, other: Gap
) -> None:
    case, absence = case_and_absence
    answer = told(absence, said, case.today)
    given = kept(*case.onsets, *case.answers, answer)
    found = {each.given: each for each in answered_so_far(given, case.values)}[given[-1]]
    assert (found.away, found.said) == (Away(absence, case.today), said)
    assert changed(found, other) == told(absence, other, case.today)


@given(cases(), st.data(), GAPS, GAPS)
def test_an_answer_about_a_gap_is_about_that_gap_again(
    case: Case, data: st.DataObject, said: Gap, other: Gap
) -> None:
    assume(len(case.pain_days) > 1)
    gap = data.draw(st.sampled_from(list(pairwise(case.pain_days))))
    given = kept(*case.onsets, *case.answers, GapAnswer(*gap, said))
    found = {each.given: each for each in answered_so_far(given, case.values)}[given[-1]]
    assert (found.away, found.said) == (None, said)
    assert changed(found, other) == GapAnswer(*gap, other)


@given(cases(), st.booleans())
def test_the_newest_stands_first(case: Case, has_values: bool) -> None:
    given = kept(*case.onsets, *case.answers)
    found = answered_so_far(given, case.values if has_values else {})
    days = [
        each.given.answer.given_on
        if isinstance(each.given.answer, Onset)
        else each.given.answer.after
        for each in found
    ]
    assert days == sorted(days, reverse=True)
    assert sorted(each.given.id for each in found) == [each.id for each in given]


def test_when_the_pain_began_is_not_about_a_gap() -> None:
    (found,) = answered_so_far(kept(Onset(day(10), day(-20))), diary("10P"))
    assert (found.away, found.said) == (None, None)


@pytest.mark.parametrize("answer", [GapAnswer(day(10), day(23), Gap.GONE), Onset(day(30), day(1))])
def test_where_the_diary_was_filled_in_since_it_stays_as_it_was_said(answer: Answer) -> None:
    (found,) = answered_so_far(kept(answer), diary("25P"))
    assert found.away is None


@pytest.mark.parametrize("gap", Gap)
def test_the_ends_of_the_calendar_are_no_trouble(gap: Gap) -> None:
    first, last = (
        GapAnswer(date.min, date.min + timedelta(days=1), gap),
        GapAnswer(date.max - timedelta(days=1), date.max, gap),
    )
    for found in answered_so_far(kept(first, last), diary("3P")):
        assert found.away is None
        answer = changed(found, Gap.THERE)
        assert isinstance(answer, GapAnswer)
        assert answer.answer is Gap.THERE
