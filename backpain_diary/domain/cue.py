"""What is to be heard, and how long it is worth hearing."""

from dataclasses import dataclass
from enum import Enum, IntEnum


class Tone(Enum):
    """The values name the files in `assets/sounds`."""

    READY = "ready"
    START = "start"
    HALFWAY = "halfway"
    LAST = "last"  # one of the last seconds
    SWITCH = "switch"
    END = "end"


class SoundMode(Enum):
    """The values are stored in the settings."""

    VOICE = "voice"  # and tones
    TONES = "tones"
    SILENT = "silent"


class Priority(IntEnum):
    """A higher one is taken out of the queue first."""

    LOW = 0  # a reminder
    NORMAL = 1
    HIGH = 2  # what the next seconds depend on


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """Tones first, then the sentences.

    good_for_s: it is dropped if it cannot begin within this time
    room_s:     until the next sound that has its own time; sentences that would still be
                spoken then are left out, the last ones first
    needed:     so many of the first sentences are rather spoken at the usual rate than left out
    in_short:   instead of the first sentence where there is no room even for what is needed
    is_soft:    quieter than the others: a count
    is_brisk:   not spoken slower than usual
    """

    tones: tuple[Tone, ...] = ()
    sentences: tuple[str, ...] = ()
    priority: Priority = Priority.NORMAL
    good_for_s: float
    room_s: float
    needed: int = 0
    in_short: str = ""
    is_soft: bool = False
    is_brisk: bool = False
