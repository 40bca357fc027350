"""In which order letters are seen; Hebrew letters stand for all that are read from the right."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.paper.bidi import base_level, levels, runs_in_order

LETTERS = st.text(alphabet="abאבجب 12.,%-+٣:/\u0301", max_size=12)


def seen(text: str) -> str:
    """From left to right."""
    of = levels(text, base_level(text))
    parts = [
        text[run.start : run.stop][:: -1 if of[run.start] % 2 else 1] for run in runs_in_order(of)
    ]
    return "".join(parts)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("abc 12", "abc 12"),
        ("אבג", "גבא"),
        ("a אבג b", "a גבא b"),
        ("אב 12 גד", "דג 12 בא"),  # a number is read from the left
        ("אב abc גד.", ".דג abc בא"),
        ("אב 1,200% ג", "ג 1,200% בא"),
        ("a אב 5", "a 5 בא"),
        ("", ""),
    ],
)
def test_order(text: str, order: str) -> None:
    assert seen(text) == order


@given(LETTERS)
def test_nothing_is_lost(text: str) -> None:
    assert sorted(seen(text)) == sorted(text)


@given(st.text(alphabet="abc 12.,", max_size=12))
def test_what_is_read_from_the_left_stays(text: str) -> None:
    assert seen(text) == text
