from backpain_diary.domain.pausing import Pausing
from backpain_diary.presenters.notices import Act, Card
from backpain_diary.presenters.pausing import in_settings, with_pausing
from tests.domain.diaries import day

CARDS = tuple(Card(code, "", "") for code in ("three_weeks", "gap", "onset", "absence"))
TODAY = day(12)


def test_a_diary_that_is_kept_shows_what_there_is() -> None:
    assert with_pausing(CARDS, Pausing(), TODAY) == CARDS


def test_the_offer_comes_last_and_can_be_put_aside() -> None:
    *before, offer = with_pausing(CARDS, Pausing(is_offered=True), TODAY)
    assert tuple(before) == CARDS
    assert [action.act for action in offer.actions] == [Act.PAUSE, Act.GO_ON]
    assert "a week without pain" in offer.text


def test_a_paused_diary_asks_nothing_and_hides_no_notice() -> None:
    shown = with_pausing(CARDS, Pausing(since=day(8)), TODAY)
    assert [card.code for card in shown] == ["three_weeks", "paused"]
    assert "since 8 March" in shown[-1].text
    assert [action.act for action in shown[-1].actions] == [Act.TAKE_UP]


def test_the_settings_say_which_it_is() -> None:
    assert in_settings(None, TODAY)[1] == "Pause the diary"
    said, button = in_settings(day(8), TODAY)
    assert said == "Your diary has been paused since 8 March."
    assert button == "Take the diary up again"
