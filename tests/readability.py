"""How hard an English text is to read: the grade of Flesch and Kincaid, 8 for a 14-year-old.

Syllables are counted by rule: groups of vowels, without a silent e at the end. That is right for
nine words of ten, and errs to both sides; a test holds it to words counted by hand.
"""

import re
from collections.abc import Collection, Sequence

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d+")
SILENT = re.compile(r"((?<![aeiouyl])e|(?<=[aeiouy]l)e|(?<![dt])ed|(?<![cgsxz])(?<![^aeiouy]l)es)$")
APART = re.compile(  # two vowels that are two syllables
    r"(?<![cgnqst])i[ao]|(?<=phys)io|(?<![gq])ua|(?<!g)eo(?!p)|[aeiouy]ing|ier$"
)
KNOWN = {"area": 3, "diet": 2, "every": 2, "idea": 3, "quiet": 2, "science": 2, "tired": 2}


def syllables(word: str) -> int:
    """A number counts as one: it is taken in at a glance."""
    word = re.sub("['’]", "", word.lower())
    if word in KNOWN:
        return KNOWN[word]
    stem = SILENT.sub("", word)
    return max(len(re.findall("[aeiouy]+", stem)) + len(APART.findall(stem)), 1)


def grade(sentences: Sequence[str], names: Collection[str] = ()) -> float:
    """names: words that have to stand there, however long; they count as one syllable"""
    words = [word for sentence in sentences for word in WORD.findall(sentence)]
    spoken = sum(1 if word.lower() in names else syllables(word) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * spoken / len(words) - 15.59


def sentences(text: str) -> list[str]:
    """A text without markup, cut at full stops, question marks and exclamation marks."""
    return [part for part in re.split(r"(?<=[.?!])[”)]*\s+", text) if WORD.search(part)]
