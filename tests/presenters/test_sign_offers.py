from backpain_diary.domain.notices import Acknowledgement, Kind
from backpain_diary.domain.sign_offers import FIRST_USE, TICKED, Offer
from backpain_diary.domain.signs import Sign
from backpain_diary.domain.spell import Onset
from backpain_diary.presenters.notices import Act, Card, cards
from backpain_diary.presenters.sign_offers import with_offer
from tests.domain.diaries import day
from tests.presenters.overviews import overview

ASKED = Onset(day(1), None)
ACTIONS = [(Act.CHECK, "Check for warning signs"), (Act.REMIND, "Not now")]
NIGHT = Offer(TICKED, (Sign.NIGHT_NO_EASE,))


def nights(*given: Acknowledgement) -> tuple[Card, ...]:
    diary = overview("7P", 7, onsets=[ASKED], nights=[5, 6, 7])
    return cards(diary, given, day(7))


def test_without_an_offer_the_cards_stay_as_they_are() -> None:
    assert with_offer(nights(), None) == nights()


def test_at_first_use_it_is_offered_when_there_is_nothing_else_to_read() -> None:
    (card,) = with_offer((), Offer(FIRST_USE))
    assert (card.code, card.title) == (FIRST_USE, "Check for warning signs, if you like")
    assert "You can stop at any point" in card.text
    assert [(action.act, action.label) for action in card.actions] == ACTIONS
    question = cards(overview("P", 1), (), day(1))
    assert with_offer(question, Offer(FIRST_USE)) == question


def test_what_was_ticked_is_named_by_its_question_behind_the_notices() -> None:
    *before, card = with_offer(nights(), Offer(TICKED, (Sign.NUMB_LEG, Sign.SPREADING)))
    assert tuple(before) == nights()
    assert (card.code, card.title) == (TICKED, "Is this new or getting worse?")
    assert "“Do you have new weakness or numbness in one leg or foot?”" in card.text
    assert [(action.act, action.label) for action in card.actions] == ACTIONS


def test_the_night_notice_says_enough_about_nights() -> None:
    assert with_offer(nights(), NIGHT) == nights()
    put_aside = nights(Acknowledgement("worse_at_night", day(7), Kind.REMIND))
    for shown in (put_aside, ()):
        assert [card.code for card in with_offer(shown, NIGHT)][-1] == TICKED
