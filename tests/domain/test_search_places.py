"""Where in a text the words that are looked for stand."""

import pytest

from backpain_diary.domain.search import places


@pytest.mark.parametrize(
    ("text", "looked_for", "found"),
    [
        ("A long drive", ("drive",), ["drive"]),
        ("A long drive", ("on", "long"), ["long"]),
        ("Straße, STRASSE", ("strasse",), ["Straße", "STRASSE"]),
        ("Cafe\u0301!", ("cafe",), ["Cafe\u0301"]),
        ("aaa", ("aa",), ["aaa"]),
        ("nothing", ("else", ""), []),
        ("", ("else",), []),
    ],
)
def test_they_are_found_whatever_their_case_and_accents(
    text: str, looked_for: tuple[str, ...], found: list[str]
) -> None:
    assert [text[begin:end] for begin, end in places(text, looked_for)] == found
