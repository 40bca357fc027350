from datetime import date

from backpain_diary.presenters.notices import Act
from backpain_diary.presenters.unfinished import unfinished_card


def test_today_says_which_day_it_is_about_and_leads_on() -> None:
    card = unfinished_card(date(2026, 2, 28), date(2026, 3, 1))
    assert card.title == "An entry is not saved yet"
    assert card.text.startswith("You began to write about 28 February.")
    assert [action.act for action in card.actions] == [Act.WRITE]
