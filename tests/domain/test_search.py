"""Folding, tried with every character there is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.search import Query, fold

TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Rücken", "rucken"),
        ("STRASSE Straße", "strasse strasse"),
        ("Cafe\N{COMBINING ACUTE ACCENT} CAFÉ", "cafe cafe"),
        ("Ὀδυσσεύς ΟΔΥΣΣΕΥΣ", "οδυσσευσ οδυσσευσ"),
        ("İstanbul", "istanbul"),
        ("ﬁt Ａ", "fit a"),
        ("שָׁלוֹם", "שלום"),
        ("🪑 400 mg", "🪑 400 mg"),
    ],
)
def test_case_accents_and_marks_do_not_count(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(TEXT, TEXT)
def test_a_part_of_a_text_is_found_in_it(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(TEXT, st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]))
def test_however_a_character_is_composed_it_folds_to_the_same(text: str, form: str) -> None:
    assert fold(unicodedata.normalize(form, text)) == fold(text)  # type: ignore[arg-type]


@given(TEXT.filter(lambda text: "ı" not in text))
def test_upper_and_lower_case_fold_to_the_same(text: str) -> None:
    """But for the dotless i, whose upper case is that of an ordinary i."""
    assert fold(text.upper()) == fold(text.lower()) == fold(fold(text)) == fold(text)


def test_the_words_of_a_query_are_folded_and_lone_accents_left_out() -> None:
    assert Query(text="  Long\tDRIVE \N{COMBINING ACUTE ACCENT} ").words == ("long", "drive")
    assert Query().words == ()
