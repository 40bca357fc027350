from dataclasses import replace
from datetime import date

import pytest

from backpain_diary.domain.care import HurtMark
from backpain_diary.domain.movement import Care, CareLevel, Side, Situation
from backpain_diary.presenters.care_tags import (
    care_tags,
    cautions,
    hurt_in_words,
    left_out_sentence,
    with_time_to_tell,
)
from tests.domain.sample_movements import BRIDGE

SITUATIONS = {
    name: Situation(name, name.capitalize(), "why") for name in ("knee", "hip", "pregnancy")
}
MOVEMENT = replace(
    BRIDGE,
    care=(
        Care("knee", CareLevel.CARE, "Kneeling presses."),
        Care("hip", CareLevel.ASK, "Your surgeon knows."),
    ),
)


def test_only_what_was_ticked_is_tagged_and_asking_comes_first() -> None:
    tags = care_tags(MOVEMENT, SITUATIONS, {"knee", "hip", "pregnancy"})
    assert [(tag.label, tag.situation, tag.reason) for tag in tags] == [
        ("Ask first", "Hip", "Your surgeon knows."),
        ("Take care", "Knee", "Kneeling presses."),
    ]
    assert [tag.situation for tag in care_tags(MOVEMENT, SITUATIONS, {"knee"})] == ["Knee"]
    assert care_tags(MOVEMENT, SITUATIONS, ()) == ()


def test_the_sentences_name_what_to_do_and_the_reason() -> None:
    found = cautions(care_tags(MOVEMENT, SITUATIONS, {"knee", "hip"}))
    assert tuple(caution.sentence for caution in found) == (
        "Ask your doctor or physiotherapist first: Your surgeon knows.",
        "Take care: Kneeling presses.",
    )


def test_a_movement_takes_the_longer_the_more_there_is_to_say_before_it() -> None:
    made = [
        with_time_to_tell({"bridge": MOVEMENT}, SITUATIONS, ticked)["bridge"]
        for ticked in ((), ("hip",), ("hip", "knee"))
    ]
    assert [replace(movement, told_s=0) for movement in made] == [MOVEMENT] * 3
    assert 0 == made[0].told_s < made[1].told_s < made[2].told_s


@pytest.mark.parametrize(
    ("side", "words"),
    [
        (None, "Hurt on 22 November"),
        (Side.LEFT, "Hurt on 22 November, left side"),
        (Side.RIGHT, "Hurt on 22 November, right side"),
    ],
)
def test_a_mark_names_day_and_side(side: Side | None, words: str) -> None:
    assert hurt_in_words(HurtMark("bridge", date(2026, 11, 22), side)) == words


def test_what_is_left_out_says_why_and_where_it_comes_back() -> None:
    said = left_out_sentence(BRIDGE, HurtMark("bridge", date(2026, 11, 22)))
    assert "Bridge" in said
    assert "22 November" in said
    assert "Stretch" in said
