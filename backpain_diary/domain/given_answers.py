"""What was answered about the time between entries, so that it can be seen and changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from backpain_diary.domain.absence import Absence, absence_before, told
from backpain_diary.domain.logged_days import WEEK
from backpain_diary.domain.pain_answers import Gap, GapAnswer, Onset

Answer = Onset | GapAnswer
LAST = date.max.toordinal() - 1


@dataclass(frozen=True, slots=True)
class Given:
    """An answer in the diary. id: among those of its kind; recorded: when, UTC"""

    id: int
    answer: Answer
    recorded: datetime


@dataclass(frozen=True, slots=True)
class Away:
    """A long time without an entry that was asked about at its end, on that day."""

    absence: Absence
    asked_on: date


@dataclass(frozen=True, slots=True)
class Answered:
    """away: what was asked about, if it was a long time without an entry"""

    given: Given
    away: Away | None

    @property
    def said(self) -> Gap | None:
        """None: it was asked when the pain began."""
        if isinstance(self.given.answer, GapAnswer):
            return self.given.answer.answer
        return Gap.THERE if self.away else None


def answered_so_far(given: Sequence[Given], values: Mapping[date, int]) -> tuple[Answered, ...]:
    """What each was about, the newest first.

    given: in the order given; values: highest score of each logged day
    """
    found = [
        Answered(each, _away(each.answer, [other.answer for other in given[:number]], values))
        for number, each in enumerate(given)
    ]
    return tuple(sorted(found, key=lambda each: _day(each.given.answer), reverse=True))


def changed(answered: Answered, said: Gap) -> Answer:
    """What is kept in its place when the answer is another one."""
    if answered.away:
        return told(answered.away.absence, said, answered.away.asked_on)
    assert isinstance(answered.given.answer, GapAnswer)
    return replace(answered.given.answer, answer=said)


def _away(answer: Answer, before: Sequence[Answer], values: Mapping[date, int]) -> Away | None:
    """As far as the diary still shows it: days may have been filled in since."""
    asked_on = _asked_on(answer)
    if asked_on is None or _is_between_pain(answer, values):
        return None
    absence = absence_before(
        {day: value for day, value in values.items() if day < asked_on},
        asked_on,
        onsets=[each for each in before if isinstance(each, Onset)],
        answers=[each for each in before if isinstance(each, GapAnswer)],
    )
    if absence is None:
        return None
    is_same = (
        answer.began == absence.began
        if isinstance(answer, Onset)
        else answer.before == absence.last_pain
    )
    return Away(absence, asked_on) if is_same else None


def _asked_on(answer: Answer) -> date | None:
    """See `absence.told`; None: that is never kept of a long time without an entry."""
    if isinstance(answer, Onset):
        return _moved(answer.given_on, 0)
    if answer.answer is Gap.THERE:
        return None
    return _moved(answer.after, WEEK if answer.answer is Gap.GONE else -WEEK)


def _moved(day: date, days: int) -> date:
    """Within the days on which something can be asked."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), LAST))


def _is_between_pain(answer: Answer, values: Mapping[date, int]) -> bool:
    return isinstance(answer, GapAnswer) and all(
        values.get(day, 0) > 0 for day in (answer.before, answer.after)
    )


def _day(answer: Answer) -> date:
    return answer.given_on if isinstance(answer, Onset) else answer.after
