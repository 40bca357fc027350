from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.detail import Detail, Symptom
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.notices import Acknowledgement, Diary, Kind
from backpain_diary.domain.sign_offers import (
    FIRST_USE,
    MATCHING,
    TICKED,
    Offer,
    offer,
    ticked_signs,
)
from backpain_diary.domain.signs import CheckAnswers, Sign, SignCheck
from backpain_diary.domain.spell import spell_on
from tests.domain.diaries import day, diary
from tests.store.samples import ENTRY

NUMB = replace(ENTRY, detail=Detail(symptoms=frozenset({Symptom.NUMB_LEG_OR_FOOT})))
OLD = "30P"  # a diary that is not new


def ticked(*symptoms: Symptom, night: bool | None = None) -> Entry:
    return replace(ENTRY, detail=Detail(symptoms=frozenset(symptoms)), worse_at_night=night)


def on(
    today: int,
    days: str = OLD,
    *,
    entries: tuple[Entry, ...] = (),
    checks: tuple[SignCheck, ...] = (),
    given: tuple[Acknowledgement, ...] = (),
) -> Offer | None:
    values = diary(days)
    now = Diary(values=values, spell=spell_on(values, day(today)))
    return offer(now, entries, checks, given, day(today))


def check(number: int, *signs: Sign, is_there: bool = False) -> SignCheck:
    return SignCheck(day(number), CheckAnswers(dict.fromkeys(signs, is_there)))


@pytest.mark.parametrize(
    ("entry", "signs"),
    [
        (ticked(), ()),
        (ticked(Symptom.STIFFNESS, Symptom.TENDERNESS, night=False), ()),
        (ticked(Symptom.NUMB_LEG_OR_FOOT), (Sign.NUMB_LEG,)),
        (ticked(Symptom.SHOOTING_LEG), (Sign.SPREADING,)),
        (ticked(Symptom.GROIN_PAIN), (Sign.GROIN_OR_BUTTOCK,)),
        (ticked(night=True), (Sign.NIGHT_NO_EASE,)),
        (
            ticked(Symptom.GROIN_PAIN, Symptom.NUMB_LEG_OR_FOOT, night=True),
            (Sign.NIGHT_NO_EASE, Sign.NUMB_LEG, Sign.GROIN_OR_BUTTOCK),
        ),
    ],
)
def test_what_is_ticked_matches_a_sign(entry: Entry, signs: tuple[Sign, ...]) -> None:
    assert ticked_signs([entry]) == signs
    assert on(30, entries=(entry,)) == (Offer(TICKED, signs) if signs else None)


def test_all_entries_of_the_day_are_looked_at() -> None:
    entries = (ticked(night=True), ENTRY, ticked(Symptom.SHOOTING_LEG))
    assert on(30, entries=entries) == Offer(TICKED, (Sign.NIGHT_NO_EASE, Sign.SPREADING))


@pytest.mark.parametrize(
    ("checked_on", "is_offered"),
    [(22, True), (23, True), (24, False), (30, False), (31, False), (32, True)],
)
def test_an_answer_of_the_last_week_is_not_asked_for_again(
    checked_on: int, is_offered: bool
) -> None:
    found = on(30, entries=(NUMB,), checks=(check(checked_on, Sign.NUMB_LEG),))
    assert (found is not None) is is_offered


def test_a_check_that_was_left_before_the_sign_does_not_count() -> None:
    assert on(30, entries=(NUMB,), checks=(check(30, Sign.SADDLE),)) == Offer(
        TICKED, (Sign.NUMB_LEG,)
    )


def test_only_what_is_still_open_is_named() -> None:
    both = ticked(Symptom.NUMB_LEG_OR_FOOT, night=True)
    found = on(30, entries=(both,), checks=(check(29, Sign.NIGHT_NO_EASE, is_there=True),))
    assert found == Offer(TICKED, (Sign.NUMB_LEG,))


@pytest.mark.parametrize(("put_aside", "is_offered"), [(23, True), (24, False), (30, False)])
def test_put_aside_it_rests_for_a_week(put_aside: int, is_offered: bool) -> None:
    given = (Acknowledgement(TICKED, day(put_aside), Kind.REMIND),)
    assert (on(30, entries=(NUMB,), given=given) is not None) is is_offered


@pytest.mark.parametrize(
    ("days", "today", "is_offered"),
    [
        ("", 1, False),
        ("Z", 1, False),
        ("P", 1, True),
        ("7P", 7, True),
        ("8P", 8, False),
        ("P 20. P", 22, False),
    ],
)
def test_it_is_offered_while_the_diary_is_new_and_there_is_pain(
    days: str, today: int, is_offered: bool
) -> None:
    assert on(today, days) == (Offer(FIRST_USE) if is_offered else None)


def test_at_first_use_it_is_offered_once() -> None:
    put_aside = Acknowledgement(FIRST_USE, day(1), Kind.REMIND)
    assert on(2, "2P", given=(put_aside,)) is None
    assert on(2, "2P", checks=(check(1, Sign.SADDLE),)) is None
    others = Acknowledgement("three_weeks", day(1), Kind.REMIND)
    assert on(2, "2P", given=(others,)) == Offer(FIRST_USE)


def test_what_was_ticked_comes_before_the_first_offer() -> None:
    assert on(1, "P", entries=(NUMB,)) == Offer(TICKED, (Sign.NUMB_LEG,))


@given(
    st.frozensets(st.sampled_from(Symptom)),
    st.sampled_from([None, True, False]),
    st.integers(-20, 20),
)
def test_all_that_is_ticked_is_offered_and_a_whole_check_silences_it(
    symptoms: frozenset[Symptom], night: bool | None, shift: int
) -> None:
    entry = ticked(*symptoms, night=night)
    found = on(30, entries=(entry,))
    expected = {MATCHING[each] for each in symptoms & MATCHING.keys()}
    expected |= {Sign.NIGHT_NO_EASE} if night else set()
    assert set(found.signs if found else ()) == expected
    today: date = day(30) + timedelta(days=shift)
    whole = SignCheck(today, CheckAnswers(dict.fromkeys(Sign, False)))
    values = diary(OLD)
    later = Diary(values=values, spell=spell_on(values, today))
    assert offer(later, (entry,), (whole,), (), today) is None
