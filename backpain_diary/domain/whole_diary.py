"""All that a diary holds, to be kept in one piece or moved to another computer.

Ids that the store gave to rows are left out, but for those of routines and movements of one's
own: sessions and routines name these.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from backpain_diary.domain.diary import Entry
from backpain_diary.domain.events import Event, OwnWords
from backpain_diary.domain.movement import Routine
from backpain_diary.domain.notices import Acknowledgement
from backpain_diary.domain.own_movement import OwnMovement
from backpain_diary.domain.pain import PAIN_SCALE
from backpain_diary.domain.practice import PracticeSession
from backpain_diary.domain.session import Hold, Hurt
from backpain_diary.domain.signs import Sign
from backpain_diary.domain.spell import GapAnswer, Onset

Value = TypeVar("Value")

PAUSE_KINDS = ("paused", "resumed", "declined")
OWN = "own-"  # begins the ids of what is one's own; a number follows


@dataclass(frozen=True, slots=True)
class Recorded(Generic[Value]):
    """recorded: the instant at which it was written"""

    value: Value
    recorded: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptHurt:
    """taken_back: the instant at which the movement was taken in again"""

    hurt: Hurt
    day: date
    recorded: datetime
    taken_back: datetime | None = None

    def __post_init__(self) -> None:
        _check(self.hurt.second is None or self.hurt.second >= 0, "second must not be below 0")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptSession:
    """practice: without its holds, which stand beside it"""

    practice: PracticeSession
    holds: tuple[Recorded[Hold], ...] = ()
    hurts: tuple[KeptHurt, ...] = ()

    def __post_init__(self) -> None:
        _check(not self.practice.holds, "holds must stand beside practice")
        _check(self.practice.planned_s > 0, "planned_s must be above 0")
        for score in (self.practice.pain_before, self.practice.pain_after):
            _check(score is None or score in PAIN_SCALE, f"pain must be 0-10, not {score}")
        for hold in (kept.value for kept in self.holds):
            _check(hold.repeat >= 1, "repeat must be 1 or more")
            _check(hold.prescribed_s > 0, "prescribed_s must be above 0")
            _check(hold.held_s >= 0, "held_s must not be below 0")


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    sign: Sign
    is_there: bool
    recorded: datetime


@dataclass(frozen=True, slots=True)
class KeptCheck:
    """The questions about warning signs, begun on that day; answers in the order given."""

    day: date
    recorded: datetime
    answers: tuple[KeptAnswer, ...] = ()


@dataclass(frozen=True, slots=True)
class KeptPause:
    """kind: one of PAUSE_KINDS"""

    day: date
    kind: str
    recorded: datetime

    def __post_init__(self) -> None:
        _check(self.kind in PAUSE_KINDS, f"kind must be one of {', '.join(PAUSE_KINDS)}")


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeDiary:
    """Everything in the order in which it was written.

    situations: ids of those that apply; activities: what the one that matters was called
    """

    entries: tuple[Entry, ...] = ()
    sessions: tuple[KeptSession, ...] = ()
    onsets: tuple[Recorded[Onset], ...] = ()
    gap_answers: tuple[Recorded[GapAnswer], ...] = ()
    acknowledgements: tuple[Recorded[Acknowledgement], ...] = ()
    sign_checks: tuple[KeptCheck, ...] = ()
    pauses: tuple[KeptPause, ...] = ()
    activities: tuple[Recorded[str], ...] = ()
    situations: tuple[Recorded[str], ...] = ()
    routines: tuple[Recorded[Routine], ...] = ()
    movements: tuple[Recorded[OwnMovement], ...] = ()
    events: tuple[Event, ...] = ()
    own_words: tuple[OwnWords, ...] = ()

    def __post_init__(self) -> None:
        for kept in self.gap_answers:
            days = f"{kept.value.before} and {kept.value.after}"
            _check(kept.value.before < kept.value.after, f"gap_answers: {days} have no gap")
        _check_own("routines", (kept.value.id for kept in self.routines))
        _check_own("movements", (kept.value.id for kept in self.movements))
        _check_distinct("situations", [kept.value for kept in self.situations])
        _check_distinct("own_words", [words.topic.value for words in self.own_words])


def _check(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ValueError(otherwise)


def _check_own(where: str, ids: Iterable[str]) -> None:
    listed = list(ids)
    for each in listed:
        number = each.removeprefix(OWN)
        fits = each.startswith(OWN) and number.isascii() and number.isdigit()
        _check(fits and str(int(number)) == number != "0", f"{where}: {each} is not such as own-1")
    _check_distinct(where, listed)


def _check_distinct(where: str, names: list[str]) -> None:
    for name in names:
        _check(names.count(name) == 1, f"{where}: {name} is there twice")
