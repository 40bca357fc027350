"""What the user names beside the entries: events of a day, and words for a visit."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

LABEL_LENGTHS = range(1, 81)  # in characters


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened, such as "started physiotherapy"; pain is not counted from it.

    label: one line, as `tidy` makes it
    id:    given by the store; None before that
    """

    day: date
    label: str
    created: datetime
    id: int | None = None

    def __post_init__(self) -> None:
        if self.label != tidy(self.label):
            raise ValueError("label must be one line without blanks at its ends")
        if len(self.label) not in LABEL_LENGTHS:
            first, last = LABEL_LENGTHS[0], LABEL_LENGTHS[-1]
            raise ValueError(f"label must have {first} to {last} characters")


def tidy(label: str) -> str:
    """On one line, with single blanks."""
    return " ".join(label.split())


class Topic(Enum):
    """What the user may want to say to the person who treats them."""

    MAIN_WORRY = "main_worry"
    WANTED_FROM_VISIT = "wanted_from_visit"


@dataclass(frozen=True, slots=True)
class OwnWords:
    """text: as typed, never empty; edited: the instant at which it was written last"""

    topic: Topic
    text: str
    edited: datetime

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("text must not be empty")
