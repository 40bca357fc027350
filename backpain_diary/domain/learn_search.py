"""Search in the learn pages: every word must begin a word of what is found."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from backpain_diary.domain.learn import Kind, Section, Target, Topic

WORD = re.compile(r"\w+(?:['’]\w+)*")
BEFORE = 40  # characters of a snippet that stand before the first hit
LENGTH = 150
HEADINGS = (Kind.HEADING,)
TEXTS = (Kind.PARAGRAPH, Kind.POINT)


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of text with the places of the hits in it, each from-to."""

    text: str
    hits: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """section: its title; empty for a page as a whole or for what stands before the first title"""

    page: str
    section: str
    target: Target
    snippet: Snippet


def search(topics: Sequence[Topic], words: str) -> tuple[Found, ...]:
    """Hits in titles first, then in headings, then in texts; last the pages that only as a whole
    have all the words. Within each of these in the order of the pages."""
    wanted = [fold(word) for word in WORD.findall(words)]
    if not wanted:
        return ()
    ranked = [(rank, found) for topic in topics for rank, found in _in_topic(topic, wanted)]
    return tuple(found for _rank, found in sorted(ranked, key=lambda each: each[0]))


def fold(text: str) -> str:
    """Without case, accents and apostrophes."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in letters if not unicodedata.combining(each) and each not in "'’")


def _in_topic(topic: Topic, wanted: Sequence[str]) -> Iterator[tuple[int, Found]]:
    whole = Found(topic.title, "", Target(topic.id), _snippet(topic.summary, wanted))
    found = [(0, whole)] if _has_all(topic.title, wanted) else []
    for section in topic.sections:
        headings = _words(section, HEADINGS, section.title)
        if _has_all(headings, wanted):
            found.append((1, _in_section(topic, section, wanted)))
        elif _has_all(f"{headings} {_words(section, TEXTS)}", wanted):
            found.append((2, _in_section(topic, section, wanted)))
    everything = [topic.title, topic.summary]
    everything += [
        _words(section, (*HEADINGS, *TEXTS), section.title) for section in topic.sections
    ]
    if not found and _has_all(" ".join(everything), wanted):
        found.append((3, whole))
    yield from found


def _in_section(topic: Topic, section: Section, wanted: Sequence[str]) -> Found:
    blocks = (block for block in section.blocks if block.kind is not Kind.LINK)
    said = [f"{each.text}:" if each.kind in HEADINGS else each.text for each in blocks]
    snippet = _snippet(" ".join(said), wanted)
    return Found(topic.title, section.title, Target(topic.id, section.id), snippet)


def _words(section: Section, kinds: Sequence[Kind], title: str = "") -> str:
    """Links are left out: their words are those of other pages."""
    texts = (block.text for block in section.blocks if block.kind in kinds)
    return " ".join(filter(None, (title, *texts)))


def _has_all(text: str, wanted: Sequence[str]) -> bool:
    there = [fold(word) for word in WORD.findall(text)]
    return all(any(each.startswith(word) for each in there) for word in wanted)


def _snippet(text: str, wanted: Sequence[str]) -> Snippet:
    """The piece around the first hit, cut between words; the beginning if there is none."""
    words = list(WORD.finditer(text))
    hits = [word.span() for word in words if fold(word.group()).startswith(tuple(wanted))]
    near = max(hits[0][0] - BEFORE, 0) if hits else 0
    shown = [word.span() for word in words if near <= word.start() < near + LENGTH]
    if not shown:
        return Snippet("", ())
    begin = shown[0][0] if near else 0
    end = shown[-1][1] if shown[-1] != words[-1].span() else len(text)
    before, after = "… " if begin else "", " …" if end < len(text) else ""
    shift = len(before) - begin
    inside = tuple((first + shift, last + shift) for first, last in hits if last <= end)
    return Snippet(f"{before}{text[begin:end]}{after}", inside)
