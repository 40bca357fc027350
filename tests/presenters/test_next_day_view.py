import re
from dataclasses import replace

import pytest

from backpain_diary.domain.next_day import Missing, NextDay
from backpain_diary.presenters.next_day_view import (
    NextDayView,
    caveat,
    curious,
    curious_folded,
    curious_title,
    next_day_view,
)
from tests.texts import PACKAGE, messages

ENOUGH = Missing(pairs=0, stretched=0, others=0, days=0)
FOUND = NextDay(
    stretched=23, others=41, after_stretching=3.42, after_others=3.9, low=-1.13, high=0.24
)
CLEAR = replace(FOUND, after_stretching=2.4, low=-2.2, high=-0.6)


@pytest.mark.parametrize(
    ("lacks", "fact", "needed"),
    [
        (
            Missing(pairs=56, stretched=15, others=15, days=42),
            "Can’t tell yet: at least 56 more days needed",
            (
                "A score on a day and on the next: 0 of 56",
                "With stretching after the score: 0 of 15",
                "Without stretching: 0 of 15",
                "Days from the first of them to the last: 0 of 42",
            ),
        ),
        (
            Missing(pairs=1, stretched=0, others=0, days=0),
            "Can’t tell yet: at least 1 more day needed",
            ("A score on a day and on the next: 55 of 56",),
        ),
        (
            Missing(pairs=3, stretched=4, others=5, days=2),
            "Can’t tell yet: at least 9 more days needed",
            (
                "A score on a day and on the next: 53 of 56",
                "With stretching after the score: 11 of 15",
                "Without stretching: 10 of 15",
                "Days from the first of them to the last: 40 of 42",
            ),
        ),
    ],
)
def test_until_there_is_enough_it_says_how_much_more(
    lacks: Missing, fact: str, needed: tuple[str, ...]
) -> None:
    view = next_day_view(lacks, None)
    assert (view.fact, view.needed, view.bars) == (fact, needed, ())
    assert view.said == f"{fact}. {' '.join(needed)}"


def test_too_few_days_alike_are_not_compared() -> None:
    view = next_day_view(ENOUGH, None)
    assert view.fact == "Can’t tell: too few days began with the same score"
    assert view.details and not view.bars and not view.needed


def test_an_unclear_difference_is_about_the_same_with_its_range() -> None:
    view = next_day_view(ENOUGH, FOUND)
    assert view.fact == "About the same on the day after"
    assert [(bar.words, bar.value, bar.said) for bar in view.bars] == [
        ("After stretching", 3.42, "3.4 on average, 23 days"),
        ("After other days", 3.9, "3.9 on average, 41 days"),
    ]
    assert " ".join(view.details) == (
        "The difference is −0.5 points. That is a rough number: with a different mix of your"
        " weeks it would be between −1.1 and +0.2, 9 times in 10."
        " Day-to-day ups and downs, or skipping on bad days, can make as much."
    )


def test_a_clear_difference_is_told_in_points_and_without_a_cause() -> None:
    view = next_day_view(ENOUGH, CLEAR)
    assert view.fact == "A difference of 1.5 points on the day after"
    assert view.details[-1] == "That is more than skipping on bad days is known to make."
    assert "on the day after. After stretching: 2.4 on average, 23 days" in view.said


def test_a_difference_that_rounds_to_nothing_has_no_sign() -> None:
    even = replace(FOUND, after_stretching=3.89, low=-0.04, high=0.04)
    (drawn, _why) = next_day_view(ENOUGH, even).details
    assert drawn.startswith("The difference is 0.0 points.")
    assert "between 0.0 and 0.0" in drawn


def test_the_caveat_names_what_skipping_alone_may_make() -> None:
    assert "skip stretching on bad days" in caveat()
    assert "0.3 to 0.9 points" in caveat()


def test_no_cause_no_verdict_and_no_coefficient_is_ever_named() -> None:
    """The words that facts about honest numbers forbid, also those of "lower" and "higher"."""
    claims = re.compile(
        r"work(s|ed)\b|caus|signific|correl|effect|\blower|\bhigher|help|because",
        re.IGNORECASE,
    )
    path = PACKAGE / "presenters" / "next_day_view.py"
    said = [text.words for text in messages(path)]
    assert len(said) > 10
    assert not [words for words in said if claims.search(words)]
    shown: list[NextDayView] = [next_day_view(ENOUGH, each) for each in (None, FOUND, CLEAR)]
    assert not [view.said for view in shown if claims.search(view.said)]
    assert curious() == "Curious?"
    assert curious_folded().startswith(curious_title())
    assert "only if you open it" in curious_folded()
