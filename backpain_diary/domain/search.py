"""What is looked for in the diary, and when a text has it.

Letters count the same whatever their case, accents and marks, in every script.
"""

import unicodedata
from dataclasses import dataclass

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
