"""Back after a long time: what is asked, and that the answer holds once there is pain again."""

from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from backpain_diary.domain.absence import ABSENT_DAYS, Absence, absence_on, told
from backpain_diary.domain.spell import QUIET_DAYS, Gap, GapAnswer, Onset, Spell, Status
from tests.domain.diaries import Case, cases, day, diary

AWAY = Absence(day(3), day(1))
WEEK = st.integers(0, 7)
LONGER = st.integers(ABSENT_DAYS + 1, 60)


def absence(case: Case) -> Absence | None:
    return absence_on(case.values, case.today, onsets=case.onsets, answers=case.answers)


@st.composite
def absent(draw: st.DrawFn) -> tuple[Case, Absence]:
    """Somebody who is back and is asked."""
    case = draw(cases())
    last = max(case.values, default=case.today)
    back = Case(case.values, last + timedelta(days=draw(LONGER)), case.onsets, case.answers)
    found = absence(back)
    assume(found is not None)
    assert found is not None
    return back, found


def after(case: Case, answer: Gap, found: Absence, pain_on: date) -> Spell:
    """The spell once the answer was given, and pain was logged on that day."""
    kept = told(found, answer, case.today)
    onsets, answers = case.onsets, case.answers
    if isinstance(kept, Onset):
        onsets = (*onsets, kept)
    else:
        answers = (*answers, kept)
    today = max(pain_on, case.today)
    return Case(case.values | {pain_on: 4}, today, onsets, answers).spell()


@pytest.mark.parametrize(
    ("days", "today", "found"),
    [
        ("3P", 18, AWAY),  # 14 days in a row without an entry
        ("3P", 17, None),
        ("3P", 400, AWAY),
        ("3P 14. Z", 18, AWAY),  # a 0 was logged since the return
        ("3P 14. P", 18, None),  # the rule asks now
        ("3P 14. . P", 18, None),
        ("3P 3Z", 21, AWAY),
        ("3P 3Z", 20, None),
        ("3P 4Z", 40, None),  # a pain-free week: it is known to be gone
        ("3P 3Z 14. Z", 21, AWAY),
        ("3P 17. P", 18, AWAY),  # dated later than tomorrow: does not count
        ("3Z", 40, None),  # there never was pain
        ("", 40, None),
        ("3P 9. 3P", 30, Absence(day(15), day(13))),  # from where it is certain
        ("15P 9. 3P", 42, Absence(day(27), day(25))),
        ("P 2. 2P 9. 20P", 60, Absence(day(34), day(15))),
    ],
)
def test_it_asks_who_has_been_away(days: str, today: int, found: Absence | None) -> None:
    assert absence(Case(diary(days), day(today))) == found


@pytest.mark.parametrize(
    ("days", "answer", "began"),
    [
        ("15P 9. 3P", GapAnswer(day(15), day(25), Gap.THERE), 1),
        ("15P 9. 3P", GapAnswer(day(15), day(25), Gap.GONE), 25),
        ("15P 9. 3P", GapAnswer(day(15), day(25), Gap.UNSURE), 25),
        ("15P 9. 3P 9. 3P", GapAnswer(day(15), day(25), Gap.UNSURE), 37),
    ],
)
def test_what_was_answered_before_says_since_when(days: str, answer: GapAnswer, began: int) -> None:
    found = absence(Case(diary(days), day(70), answers=(answer,)))
    assert found is not None and found.began == day(began)


def test_an_earlier_beginning_that_was_told_is_kept() -> None:
    case = Case(diary("3P"), day(30), onsets=(Onset(day(1), day(-20)),))
    assert absence(case) == Absence(day(3), day(-20))


@pytest.mark.parametrize(
    ("answer", "asked_again"),
    [(Gap.THERE, 15), (Gap.GONE, None), (Gap.UNSURE, 22)],
)
def test_it_asks_once(answer: Gap, asked_again: int | None) -> None:
    kept = told(AWAY, answer, day(20))
    onsets = (kept,) if isinstance(kept, Onset) else ()
    answers = (kept,) if isinstance(kept, GapAnswer) else ()
    asked = [
        number
        for number in range(40)
        if absence(Case(diary("3P"), day(20 + number), onsets, answers))
    ]
    assert (asked[0] if asked else None) == asked_again


def test_an_answer_dated_in_the_far_future_says_nothing() -> None:
    onsets = (Onset(day(100), None),)
    assert absence(Case(diary("3P"), day(30), onsets)) == AWAY


@given(absent(), WEEK)
def test_pain_that_went_on_is_one_spell_with_pain_logged_within_a_week(
    away: tuple[Case, Absence], days: int
) -> None:
    case, found = away
    pain_on = case.today + timedelta(days=days)
    spell = after(case, Gap.THERE, found, pain_on)
    assert spell.since is not None and spell.since <= found.began
    if spell.status is not Status.CANNOT_TELL:
        assert spell.status is Status.PERSISTS or spell.length_days < 22
        assert spell.last_pain == pain_on
    gaps = [gap for gap in (spell.question, spell.unsure) if gap]
    assert all(gap[1] <= found.last_pain for gap in gaps)
    assert not (spell.ask_onset and spell.first_pain == pain_on)


@given(absent(), st.integers(-7, 60))
def test_pain_that_went_away_is_another_one_when_it_comes_back(
    away: tuple[Case, Absence], days: int
) -> None:
    case, found = away
    pain_on = case.today + timedelta(days=days)
    assume(all(abs((each.given_on - pain_on).days) > 90 for each in case.onsets))
    spell = after(case, Gap.GONE, found, pain_on)
    assert (spell.since, spell.question, spell.unsure) == (pain_on, None, None)


@given(absent(), WEEK)
def test_who_was_not_sure_is_not_asked_again_at_once_and_nothing_is_taken_for_known(
    away: tuple[Case, Absence], days: int
) -> None:
    case, found = away
    pain_on = case.today + timedelta(days=days)
    assume((pain_on - found.last_pain).days <= QUIET_DAYS)
    assume(all((pain_on - each.given_on).days > 7 for each in case.onsets))
    assume(all(each.after <= found.last_pain for each in case.answers))
    spell = after(case, Gap.UNSURE, found, pain_on)
    assert spell.unsure == (found.last_pain, pain_on)
    assert spell.question is None or spell.question[1] <= found.last_pain
    certain = spell.status is not Status.CANNOT_TELL
    assert spell.since == pain_on if certain else spell.since is not None
