"""Text in lines that fit."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backpain_diary.paper.fonts import Fonts
from backpain_diary.paper.lines import Setter, cleaned
from tests.paper.diaries import ARABIC, HEBREW, LONG

SETTER = Setter(Fonts())
WIDE = 120.0


@pytest.mark.parametrize("text", [LONG, HEBREW, ARABIC, "w" * 400, "a \u200f b\n\tc", ""])
def test_no_line_is_wider_than_there_is_room(text: str) -> None:
    lines = SETTER.lines(text, 9, WIDE, indent=30)
    assert all(line.width <= WIDE + 0.01 for line in lines)
    assert len(lines) == SETTER.count(text, 9, WIDE, 30)
    kept = "".join("".join(run.text for run in line.runs if run.is_told) for line in lines).replace(
        " ", ""
    )
    if text in (LONG, "w" * 400):
        assert kept == text.replace(" ", "")


@given(st.text(max_size=40))
@settings(max_examples=60)
def test_any_text_can_be_set(text: str) -> None:
    """A single sign may be wider than the line; here none is."""
    lines = SETTER.lines(text, 4, WIDE)
    assert all(line.width <= WIDE + 0.01 for line in lines)


@pytest.mark.parametrize("text", ["short", LONG, HEBREW])
def test_a_single_line_takes_smaller_letters_where_it_must(text: str) -> None:
    usual, narrow = SETTER.line(text, 9), SETTER.line(text, 9, width=WIDE)
    assert narrow.width == pytest.approx(min(usual.width, WIDE))
    assert [run.text for run in narrow.runs] == [run.text for run in usual.runs]


def test_signs_that_steer_are_taken_out() -> None:
    assert cleaned("a\u202eb\x00c\r\nd\u2067") == "abc  d"
