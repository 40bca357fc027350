import pytest

from tests.readability import grade, sentences, syllables

# Counted by hand.
ONE = "bone weight weeks twelve smoke walked ease page stairs worse sneeze times aches rule knees "
ONE += "you moves change home once whole does goes shoes used can't 20"
TWO = "people muscle treated needed lasted causes being doing little able science tired pages every"
TWO += " tables simple severe posture tissue value patient question reason higher surgeons quiet"
THREE = "diary area medicine therapist exercise notices idea easier serious insurer several opinion"
FOUR = "emergency usually exercising gradually information"


@pytest.mark.parametrize(
    ("words", "number"), [(ONE, 1), (TWO, 2), (THREE, 3), (FOUR, 4), ("physiotherapist", 6)]
)
def test_syllables(words: str, number: int) -> None:
    assert {word: syllables(word) for word in words.split()} == dict.fromkeys(words.split(), number)


def test_the_grade_is_that_of_the_formula() -> None:
    said = sentences("The cat sat on the mat. It was happy.")
    assert said == ["The cat sat on the mat.", "It was happy."]
    assert grade(said) == pytest.approx(0.39 * 9 / 2 + 11.8 * 10 / 9 - 15.59)


def test_a_name_counts_as_one_syllable() -> None:
    assert grade(["It is sciatica"], {"sciatica"}) == grade(["It is pain"])


def test_hard_sentences_are_found_hard() -> None:
    hard = (
        "Persistent inflammatory conditions necessitate interdisciplinary rehabilitation,"
        " notwithstanding considerable uncertainty regarding individual prognosis."
    )
    assert grade(sentences(hard)) > 20
    assert grade(sentences("Lie down. Bend one knee. Let it rest.")) < 2
