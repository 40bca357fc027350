"""The learn pages: what is known about back and hip pain, in plain words."""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum

HOW_WE_COUNT, WHEN_TO_ASK = "how_we_count", "when_to_ask"
NO_ASSETS = (HOW_WE_COUNT, WHEN_TO_ASK)  # their text is shown by notices and on care cards as well


class Kind(Enum):
    PARAGRAPH = "paragraph"
    HEADING = "heading"  # a small one, inside a section
    POINT = "point"  # of a list
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads; without a page to the help page, without a section to the top."""

    page: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a section; `target` is there for a link alone."""

    kind: Kind
    text: str
    target: Target | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Some blocks under a title; what comes before the first title has none."""

    title: str
    blocks: tuple[Block, ...]

    @property
    def id(self) -> str:
        """The title as links have it, such as "sleep-on-your-side"."""
        return "-".join(re.findall(r"\w+", re.sub("['’]", "", self.title.lower())))


@dataclass(frozen=True, slots=True)
class Source:
    """Where the facts of a page come from, and the day it was read there."""

    name: str
    read: date


@dataclass(frozen=True, slots=True)
class Topic:
    """One learn page."""

    id: str
    title: str
    summary: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...] = ()
