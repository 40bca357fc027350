"""When the diary rests: a pause is offered after a pain-free week, and pain takes it up again.

Nothing is remembered but what the person chose; the rest is worked out from the diary.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from backpain_diary.domain.logged_days import logged_days
from backpain_diary.domain.spell import counts_until


class PauseKind(Enum):
    PAUSED = "paused"
    RESUMED = "resumed"
    DECLINED = "declined"  # the offer was put aside


@dataclass(frozen=True, slots=True)
class PauseMark:
    """What the person chose, on which day, and when that was written down."""

    day: date
    kind: PauseKind
    recorded: datetime


@dataclass(frozen=True, slots=True)
class Pausing:
    """since: the day of the pause; None while the diary is kept"""

    since: date | None = None
    is_offered: bool = False


def standing_pause(marks: Sequence[PauseMark], today: date) -> PauseMark | None:
    """The pause that holds unless pain was logged after it. Marks in the order given.

    As with entries, one that is dated later than tomorrow does not count.
    """
    counting = [mark for mark in _counting(marks, today) if mark.kind is not PauseKind.DECLINED]
    last = counting[-1] if counting else None
    return last if last is not None and last.kind is PauseKind.PAUSED else None


def is_pause_due(values: Mapping[date, int], today: date, marks: Sequence[PauseMark]) -> bool:
    """Has a pain-free week been completed, and nothing been chosen since the last pain?

    A still blank today does not count toward the week. What was chosen holds until another
    spell of pain has come and gone, so that the offer is made once.
    """
    days = logged_days(values, counts_until(today))
    if not days.pain and not days.zeros:
        return False
    last_pain = days.pain[-1] if days.pain else days.zeros[0] - 1
    if any(mark.day.toordinal() > last_pain for mark in _counting(marks, today)):
        return False
    last = today.toordinal() if today in values else today.toordinal() - 1
    return days.free_week(last_pain, last + 1) is not None


def _counting(marks: Sequence[PauseMark], today: date) -> list[PauseMark]:
    return [mark for mark in marks if mark.day <= counts_until(today)]
