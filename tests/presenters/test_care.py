import re

import pytest

from backpain_diary.domain.notices import Tier
from backpain_diary.domain.signs import CheckAnswers, Sign
from backpain_diary.presenters.care import before_the_cards, care_cards, matching_cards, statement

SAID = {  # of each tier, words that a sign must not lose
    Tier.EMERGENCY: (
        "numbness .* genitals, back passage, buttocks or inner thighs",
        "trouble .* urine.*bowels",
        "numbness, tingling or pain in both legs; .* quickly gets weaker; or a foot that drops",
        "sex as before, together with any sign above",
        "chest pain",
        "serious accident or a fall",
        "tummy and back, .* faint or clammy",
        "can't stand on the leg, or it looks shorter or turned",
        "hot, swollen hip and a fever",
    ),
    Tier.URGENT: (
        "high temperature, or you feel unwell",
        "lose weight without trying",
        "lump .* changed its shape",
        "much worse at night and does not ease when you rest",
        "new pain, .*cancer.*thin bones.*steroids.*immune system",
        "burning or blood when you pass urine",
        "new weakness or numbness in one leg",
    ),
    Tier.CONTACT: (
        "longer than three weeks",
        "always there and is severe",
        "numbness or tingling in your legs or feet",
        "spreads to your arms or legs",
        "worse at night",
        "cough or sneeze, or the longer you stand",
        "groin or buttocks",
        "over three months .* worse after rest, .* move or after anti-inflammatory",
        "stops you from doing everyday things; .* worried, or find it hard to cope",
    ),
}


def test_three_cards_the_most_urgent_first() -> None:
    assert [card.tier for card in care_cards()] == [Tier.EMERGENCY, Tier.URGENT, Tier.CONTACT]


@pytest.mark.parametrize("number", range(3))
def test_every_sign_of_the_safety_facts_is_on_its_card_and_no_other(number: int) -> None:
    card = care_cards()[number]
    assert len(card.signs) == len(SAID[card.tier])
    for sign, words in zip(card.signs, SAID[card.tier], strict=True):
        assert re.search(words, sign, re.IGNORECASE), f"{sign!r} does not say {words!r}"


def test_it_is_about_what_is_new_or_worse() -> None:
    assert before_the_cards().startswith("Look for what is new or getting worse.")


def test_what_to_do_and_how_soon() -> None:
    assert [card.what_to_do for card in care_cards()] == [
        "Call your local emergency number (112, 911, 999 …) or go to an emergency department now.",
        "Call your doctor or an out-of-hours medical line.",
        "Make an appointment in the next days. It does not have to be today.",
    ]


def test_a_number_of_ones_own_is_named_instead() -> None:
    emergency, *_others = care_cards("000")
    assert emergency.what_to_do == "Call 000 or go to an emergency department now."


def test_the_statement_says_what_the_program_is_not() -> None:
    said = " ".join(statement())
    for words in (
        "does not diagnose, treat or monitor any condition",
        "cannot see warning signs that you don't tell it",
        "Don't delay getting advice",
    ):
        assert words in said


def test_a_matching_card_names_only_what_was_answered_with_yes() -> None:
    answers = CheckAnswers({Sign.CHEST: False, Sign.HOT_HIP: True, Sign.NIGHT: True})
    emergency, contact = matching_cards(answers, "000")
    assert emergency.what_to_do == "Call 000 or go to an emergency department now."
    assert emergency.signs == ("A hot, swollen hip and a fever",)
    assert (contact.tier, contact.signs) == (Tier.CONTACT, ("Pain that is worse at night",))


def test_no_card_matches_what_was_not_asked_or_is_not_there() -> None:
    assert matching_cards(CheckAnswers({Sign.CHEST: False})) == ()
