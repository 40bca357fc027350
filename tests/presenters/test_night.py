from datetime import date

from backpain_diary.presenters.night import night_question

TODAY = date(2026, 3, 1)
YESTERDAY = date(2026, 2, 28)


def test_it_names_both_days_and_chooses_neither() -> None:
    asked = night_question(TODAY, None, None)
    assert asked.choices == (
        (YESTERDAY, "Yesterday – Saturday, 28 February"),
        (TODAY, "Today – Sunday, 1 March"),
    )
    assert asked.chosen is None
    assert "past midnight" in asked.text


def test_a_number_that_waits_is_named() -> None:
    assert night_question(TODAY, None, 0).text == "You tapped 0. Choose its day, and it is saved."


def test_what_was_chosen_can_be_changed() -> None:
    asked = night_question(TODAY, YESTERDAY, None)
    assert asked.chosen == YESTERDAY
    assert "change" in asked.text
