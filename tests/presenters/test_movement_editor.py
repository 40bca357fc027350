import pytest

from backpain_diary.domain.movement import Instruction, Part
from backpain_diary.presenters.movement_editor import (
    new_movement,
    part_in_words,
    refusal,
    taken_in,
    written,
)

STEPS = (Instruction(Part.MOVE, "Walk."),)


def test_a_new_movement_can_be_saved_as_it_is() -> None:
    made = new_movement()
    assert refusal(made.name, made.steps, []) == ""


@pytest.mark.parametrize(
    ("name", "steps", "words"),
    [
        ("", STEPS, "name"),
        ("Taken ", STEPS, "Another movement"),
        ("Walk", (), "one step"),
        ("Walk", (Instruction(Part.MOVE, " "),), "one step"),
        ("Walk", STEPS, ""),
    ],
)
def test_what_cannot_be_saved_says_why(
    name: str, steps: tuple[Instruction, ...], words: str
) -> None:
    said = refusal(name, steps, ["Taken"])
    assert words in said
    assert bool(said) == bool(words)


def test_every_part_has_words_of_its_own() -> None:
    assert len({part_in_words(part) for part in Part}) == len(Part)


def test_an_import_says_what_it_did() -> None:
    assert taken_in(["A"], 0) == "1 movement was taken in: A."
    assert taken_in(["A", "B"], 1) == "2 movements were taken in: A, B. 1 was there already."
    assert "all of it already" in taken_in([], 2)
    assert written(2) == "2 movements were saved."
