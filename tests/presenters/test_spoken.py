from dataclasses import replace

import pytest

from backpain_diary.domain.movement import Position, Side
from backpain_diary.domain.plan import Step, StepKind
from backpain_diary.presenters import spoken
from tests.domain.sample_movements import BRIDGE, CAT, KNEE


@pytest.mark.parametrize("position", Position)
def test_a_movement_is_said_with_its_position(position: Position) -> None:
    said = spoken.name_and_position(replace(BRIDGE, position=position))
    assert said.startswith("Bridge")
    assert said.endswith(".")
    assert (said == "Bridge.") == (position is Position.OTHER)


def test_sides_are_said_in_the_movements_own_words() -> None:
    hold = Step(StepKind.HOLD, 5, "knee", Side.LEFT)
    assert spoken.which_side(hold, KNEE) == "Left knee."
    assert spoken.which_side(replace(hold, side=Side.RIGHT), KNEE) == "Right knee."
    assert spoken.which_side(replace(hold, side=None), KNEE) == ""
    assert spoken.which_side(hold, BRIDGE) == ""


def test_a_direction_is_said_by_its_name() -> None:
    hold = Step(StepKind.HOLD, 5, "cat", direction="sink")
    assert spoken.direction(hold, CAT) == "Let it sink."
    assert spoken.direction(replace(hold, direction=None), CAT) == ""


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(1, "1 second"), (59.4, "59 seconds"), (60, "1 minute"), (89, "1 minute"), (475, "8 minutes")],
)
def test_lengths_are_said_in_whole_words(seconds: float, said: str) -> None:
    assert spoken.length(seconds) == said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        ("Sit tall, then tip.", ("Sit tall, then tip.",)),
        ("Arms long. Ready? Now", ("Arms long.", "Ready?", "Now")),
        ("Lift 2.5 cm.", ("Lift 2.5 cm.",)),
    ],
)
def test_a_text_is_said_sentence_by_sentence(text: str, found: tuple[str, ...]) -> None:
    assert spoken.sentences(text) == found


def test_seconds_are_sentences_of_their_own() -> None:
    assert spoken.seconds(20) == "20 seconds."
    hold = Step(StepKind.HOLD, 5, "cat")
    assert spoken.seconds_each(hold) == "5 seconds each time."
    assert spoken.seconds_each(replace(hold, direction="up")) == "5 seconds each way."
