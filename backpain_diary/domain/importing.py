"""What there is to know, to ask and to say about a file of entries before it is taken in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from backpain_diary.domain.diary import Entry

SHOWN_EXAMPLES = 3
SHOWN_LINES = 5  # of those that are left out for one reason; the rest are counted


class Kind(Enum):
    """Whose file it is; the value is what the command line calls it."""

    OURS = "csv"
    BACKUP = "json"
    BEARABLE = "bearable"
    DAYLIO = "daylio"
    TRACK_AND_GRAPH = "track-and-graph"
    PAIN_DIARY = "pain-diary"
    MIGRAINE_BUDDY = "migraine-buddy"
    PAIN_TRACKER = "pain-tracker"
    DRIP = "drip"


class DateOrder(Enum):
    """How 03/04/2026 is meant."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


class Scale(Enum):
    """What numbers of a diary are that does not say how far they go."""

    TEN = "0-10"
    OTHER = "other"


class Reason(Enum):
    """Why something of a file is left out. Its words are in presenters/importing.py."""

    OTHER_KIND = "other_kind"
    OTHER_PAIN = "other_pain"
    NO_NUMBER = "no_number"
    NOT_WHOLE = "not_whole"
    TICK_ONLY = "tick_only"
    OTHER_SCALE = "other_scale"
    WITHOUT_PAIN = "without_pain"
    FIRST_TABLE = "first_table"
    ONLY_RESTORED = "only_restored"
    UNKNOWN_COLUMN = "unknown_column"
    MORE = "more"


@dataclass(frozen=True, slots=True)
class Skipped:
    """count: how many lines or things; lines: the first of them, where the file has lines
    name: what the file calls it; may be empty
    """

    reason: Reason
    name: str
    count: int
    lines: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Answers:
    """To the questions below; None: not asked yet."""

    dates: DateOrder | None = None
    scale: Scale | None = None


@dataclass(frozen=True, slots=True)
class DateQuestion:
    """Nothing in the file settles the order. text: a date of it, line: where; both readings."""

    text: str
    line: int
    day_first: date
    month_first: date


@dataclass(frozen=True, slots=True)
class ScaleQuestion:
    """name: what the numbers are called in the file; highest: the highest of them"""

    name: str
    highest: int


Question = DateQuestion | ScaleQuestion


@dataclass(frozen=True, slots=True)
class Preview:
    """What taking a file in would do.

    new: how many entries it would add, of the days from first to last; None without any
    question: must be answered before the rest can be known
    examples: the first of what it would add
    not_yet: how many of the new ones do not count yet, because their day has not come
    """

    kind: Kind
    new: int
    already_there: int
    first: date | None
    last: date | None
    skipped: Sequence[Skipped] = ()
    question: Question | None = None
    examples: Sequence[Entry] = ()
    not_yet: int = 0
