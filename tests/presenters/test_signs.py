import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.notices import Tier
from backpain_diary.domain.signs import SIGNS, CheckAnswers, Sign, SignCheck, outcome
from backpain_diary.presenters.sign_words import asked, noted, said
from backpain_diary.presenters.signs import at_once, check_lines, offer_line, question, result
from tests.domain.diaries import day

NO = CheckAnswers(dict.fromkeys(SIGNS, False))
GIVEN = st.dictionaries(st.sampled_from(Sign), st.booleans()).map(CheckAnswers)
REASSURING = ("fine", "well", "safe", "no warning signs", "good", "worry")


@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_is_asked_about_in_one_question_of_plain_length(sign: Sign) -> None:
    words = asked(sign)
    assert words.endswith("?")
    sentences = words.split("? ")
    assert len(sentences) <= 2
    assert len(words.split()) <= 30
    assert said(sign) and not said(sign).endswith((".", "?"))


def test_no_two_signs_share_their_words() -> None:
    for words in (asked, said):
        assert len({words(sign) for sign in SIGNS}) == len(SIGNS)


def test_what_counts_only_together_is_said_so_on_the_card_and_not_as_an_answer() -> None:
    assert said(Sign.GENITALS).endswith("together with any sign above")
    assert "together" not in noted(Sign.GENITALS)
    assert noted(Sign.CHEST) == said(Sign.CHEST)


def test_a_question_says_where_one_is_and_what_to_think_of() -> None:
    shown = question(Sign.BOTH_LEGS, CheckAnswers())
    assert shown.progress == "Question 3 of 25"
    assert shown.lead == "Think of what is new or getting worse."
    assert (shown.before, shown.urgent) == ("", "")
    assert shown.spoken == f"Question 3 of 25 {shown.lead} {shown.question}"


@pytest.mark.parametrize(
    ("is_there", "before"), [(True, "You answered: yes."), (False, "You answered: no.")]
)
def test_going_back_shows_what_was_answered(is_there: bool, before: str) -> None:
    shown = question(Sign.URINE, CheckAnswers({Sign.URINE: is_there}))
    assert shown.before == before
    assert shown.spoken.endswith(before)


def test_an_emergency_stays_in_sight_while_the_questions_go_on() -> None:
    shown = question(Sign.URINE, CheckAnswers({Sign.CHEST: True}), "000")
    assert shown.urgent == "Call 000 or go to an emergency department now."
    assert shown.spoken.startswith(shown.urgent)
    assert question(Sign.NIGHT, CheckAnswers({Sign.URINE: True})).urgent == ""


def test_an_emergency_is_said_at_once_with_its_card_alone() -> None:
    shown = at_once(CheckAnswers({Sign.CHEST: True}), "000")
    assert shown.title == "Please get help now"
    (card,) = shown.cards
    assert card.tier is Tier.EMERGENCY
    assert not shown.is_whole
    for words in ("Please get help now.", "Emergency.", "Call 000"):
        assert words in shown.spoken


def test_no_to_everything_is_no_all_clear() -> None:
    shown = result(NO)
    assert (shown.title, shown.cards, shown.is_whole) == ("Your answers", (), True)
    assert shown.lines == ("None of these today. Look again if anything changes.",)
    assert shown.notes == ("Your answers are kept in your diary with today's date.",)


def test_what_was_not_asked_is_said_and_never_taken_for_a_no() -> None:
    shown = result(CheckAnswers({Sign.SADDLE: False}))
    assert shown.lines == ("None of those you were asked about. Look again if anything changes.",)
    assert shown.notes[0] == "24 questions were not asked."
    one_left = dict.fromkeys(SIGNS[:-1], False)
    assert result(CheckAnswers(one_left)).notes[0] == "1 question was not asked."


def test_without_an_answer_nothing_is_concluded() -> None:
    shown = result(CheckAnswers())
    assert (shown.lines, shown.cards) == (("You have not answered a question yet.",), ())
    assert shown.notes == ()


def test_the_cards_stand_alone_when_something_is_there() -> None:
    shown = result(NO.also(Sign.URINE, is_there=True).also(Sign.NIGHT, is_there=True))
    assert (shown.title, shown.lines) == ("Your answers", ())
    assert [card.tier for card in shown.cards] == [Tier.URGENT, Tier.CONTACT]
    assert result(NO.also(Sign.BELLY, is_there=True)).title == "Please get help now"


@given(GIVEN)
def test_the_first_card_is_the_outcome_and_nothing_ever_reassures(answers: CheckAnswers) -> None:
    shown = result(answers)
    first = shown.cards[0].tier if shown.cards else None
    assert first is outcome(answers)
    whole = shown.spoken.lower()
    assert not [words for words in REASSURING if f" {words}" in whole.split("your doctor")[0]]
    assert ("none of these today" in whole) is (answers == NO)


def test_the_last_check_stands_beside_the_button() -> None:
    assert offer_line((), day(9)) == "You have not answered them yet."
    checks = [SignCheck(day(number), CheckAnswers()) for number in (1, 8)]
    assert offer_line(checks, day(9)) == "You last answered them on 8 March."


def test_a_check_can_be_read_again() -> None:
    answers = CheckAnswers({Sign.SADDLE: False, Sign.CHEST: True, Sign.LUMP: False})
    assert check_lines(SignCheck(day(1), answers)) == (
        "Yes: Back pain together with chest pain",
        "No to 2 questions",
        "22 questions were not asked.",
    )
    assert check_lines(SignCheck(day(1), NO)) == ("No to 25 questions",)
    everything = CheckAnswers(dict.fromkeys(SIGNS, True))
    assert len(check_lines(SignCheck(day(1), everything))) == len(SIGNS)
