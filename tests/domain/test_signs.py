from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.notices import Tier
from backpain_diary.domain.signs import (
    SIGNS,
    TIERS,
    WITH_GENITALS,
    Answer,
    CheckAnswers,
    Sign,
    found,
    outcome,
    tier_of,
)

GIVEN = st.dictionaries(st.sampled_from(Sign), st.booleans())
WITHOUT_GENITALS = [sign for sign in SIGNS if sign is not Sign.GENITALS]

# The tiers of facts/safety.md, written down once more.
FACTS = {
    Tier.EMERGENCY: [
        *("saddle", "bladder_or_bowel", "both_legs", "genitals", "chest", "accident", "belly"),
        *("leg_after_fall", "hot_hip"),
    ],
    Tier.URGENT: [
        *("unwell", "weight_loss", "lump", "night_no_ease", "past_illness", "urine", "numb_leg"),
    ],
    Tier.CONTACT: [
        *("three_weeks", "severe", "tingling", "spreading", "night", "cough_or_standing"),
        *("groin_or_buttock", "stiff_months", "everyday_life"),
    ],
}


def yes(*signs: Sign) -> CheckAnswers:
    return CheckAnswers(dict.fromkeys(signs, True))


def test_every_sign_has_the_tier_of_the_facts() -> None:
    for tier, codes in FACTS.items():
        assert [sign.value for sign in SIGNS if TIERS[sign] is tier] == codes


def test_the_most_urgent_is_asked_about_first() -> None:
    tiers = [TIERS[sign] for sign in SIGNS]
    assert tiers == sorted(tiers, reverse=True)


@pytest.mark.parametrize("sign", WITHOUT_GENITALS)
def test_one_sign_is_enough(sign: Sign) -> None:
    assert outcome(yes(sign)) is TIERS[sign]
    assert found(yes(sign)) == {TIERS[sign]: (sign,)}


@pytest.mark.parametrize("sign", SIGNS)
def test_the_genitals_are_an_emergency_with_a_sign_named_before_only(sign: Sign) -> None:
    alone = sign is Sign.GENITALS or sign not in WITH_GENITALS
    tier = Tier.URGENT if alone else Tier.EMERGENCY
    assert tier_of(Sign.GENITALS, yes(sign, Sign.GENITALS)) is tier


def test_a_sign_that_was_answered_with_no_makes_no_emergency_of_the_genitals() -> None:
    answers = yes(Sign.GENITALS).also(Sign.SADDLE, is_there=False)
    assert outcome(answers) is Tier.URGENT
    assert outcome(answers.also(Sign.SADDLE, is_there=True)) is Tier.EMERGENCY


def test_not_asked_is_not_no() -> None:
    answers = CheckAnswers({Sign.CHEST: True, Sign.LUMP: False})
    assert [answers.of(sign) for sign in (Sign.CHEST, Sign.LUMP, Sign.URINE)] == [
        Answer.THERE,
        Answer.NOT_THERE,
        Answer.NOT_ASKED,
    ]


@given(GIVEN, st.sampled_from(Sign), st.booleans())
def test_the_later_answer_holds_and_the_value_before_stays_as_it_was(
    given_before: Mapping[Sign, bool], sign: Sign, is_there: bool
) -> None:
    before = CheckAnswers(dict(given_before))
    after = before.also(sign, is_there=is_there)
    assert after.of(sign) is (Answer.THERE if is_there else Answer.NOT_THERE)
    assert before.given == given_before
    assert all(after.of(each) is before.of(each) for each in SIGNS if each is not sign)


@given(GIVEN)
def test_there_is_an_outcome_exactly_when_a_sign_is_there(given_now: dict[Sign, bool]) -> None:
    answers = CheckAnswers(given_now)
    assert (outcome(answers) is None) is (True not in given_now.values())
    assert sorted(
        (sign for signs in found(answers).values() for sign in signs), key=SIGNS.index
    ) == list(answers.there)
    assert list(found(answers)) == sorted(found(answers), reverse=True)


@given(GIVEN, st.sampled_from(Sign))
def test_one_more_yes_never_makes_it_less_urgent(given_now: dict[Sign, bool], sign: Sign) -> None:
    before = outcome(CheckAnswers(given_now))
    after = outcome(CheckAnswers(given_now).also(sign, is_there=True))
    assert after is not None
    assert before is None or after >= before


@given(GIVEN)
def test_a_no_says_nothing_about_how_urgent_it_is(given_now: dict[Sign, bool]) -> None:
    only_yes = {sign: True for sign, is_there in given_now.items() if is_there}
    assert outcome(CheckAnswers(given_now)) is outcome(CheckAnswers(only_yes))
