"""What is looked for in the diary, and when a text has it.

Letters count the same whatever their case, accents and marks, in every script.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from backpain_diary.domain.detail import Symptom
from backpain_diary.domain.diary import Entry
from backpain_diary.domain.regions import Region


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What an entry must have, all of it; an empty query finds every entry.

    text: words, in any order, each somewhere in the note, the tags or the medicines
    """

    text: str = ""
    regions: frozenset[Region] = frozenset()
    symptoms: frozenset[Symptom] = frozenset()
    tags: frozenset[str] = frozenset()

    @property
    def words(self) -> tuple[str, ...]:
        """As they are found in a folded text; what is left of a lone accent is none."""
        return tuple(folded for word in self.text.split() if (folded := fold(word)))


@dataclass(frozen=True, slots=True)
class Found:
    """entries: the newest of those that match, newest first; total: how many match in all"""

    entries: tuple[Entry, ...]
    total: int


class _Folded(dict[int, str]):
    """What each character folds to, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        # Twice, because each step may bring forth what the other one changes.
        letters = unicodedata.normalize("NFKD", chr(code).casefold()).casefold()
        self[code] = "".join(
            letter
            for letter in unicodedata.normalize("NFKD", letters)
            if not unicodedata.combining(letter) and unicodedata.category(letter) != "Mn"
        )
        return self[code]


_FOLDED = _Folded()


def fold(text: str) -> str:
    """The text without case, accents and marks; of two texts one after the other, both folded."""
    return text.lower() if text.isascii() else text.translate(_FOLDED)


def places(text: str, looked_for: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Where in the text these folded words stand, each from-to; none of them overlap."""
    whole = fold(text)
    words = [word for word in looked_for if word and word in whole]
    if not words:
        return ()
    folded = whole if text.isascii() else [fold(letter) for letter in text]
    at = [n for n, letters in enumerate(folded) for _letter in letters]
    at.append(len(text))
    is_hit = [False] * len(text)
    for word in words:
        begin = whole.find(word)
        while begin >= 0:
            first, last = at[begin], at[begin + len(word) - 1]
            end = max(at[begin + len(word)], last + 1)  # with the accents that fold to nothing
            is_hit[first:end] = [True] * (end - first)
            begin = whole.find(word, begin + 1)
    return tuple(_runs(is_hit))


def _runs(is_hit: Sequence[bool]) -> Iterator[tuple[int, int]]:
    begin = 0
    for hit, run in groupby(is_hit):
        end = begin + len(list(run))
        if hit:
            yield begin, end
        begin = end
