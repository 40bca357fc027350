"""Back after a long time without an entry: did the pain go on, or did it go away?

The answer is given before there is a new pain day, so before there is a gap between two of
them. It is kept as one of the answers that the rule knows, in the form in which it holds for
every pain day that the rule would take it to belong to.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from backpain_diary.domain.logged_days import WEEK, logged_days
from backpain_diary.domain.pain_answers import Gap, GapAnswer, Onset, answered
from backpain_diary.domain.spell import Spell, Status, counts_until, spell_on

ABSENT_DAYS = 14  # in a row without an entry


@dataclass(frozen=True, slots=True)
class Absence:
    """last_pain: the last day of pain in the diary; began: since when it was there, for certain"""

    last_pain: date
    began: date


def absence_on(
    values: Mapping[date, int],
    today: date,
    *,
    onsets: Sequence[Onset] = (),
    answers: Sequence[GapAnswer] = (),
) -> Absence | None:
    """None unless the person has been away and has not been asked yet.

    Nothing is asked when a pain-free week was logged after the pain, and once pain is logged
    again: then the rule itself asks what it needs to know.
    """
    absence = absence_before(values, today, onsets=onsets, answers=answers)
    if absence is None or _is_told(absence.last_pain, today, onsets, answers):
        return None
    return absence


def absence_before(
    values: Mapping[date, int],
    today: date,
    *,
    onsets: Sequence[Onset] = (),
    answers: Sequence[GapAnswer] = (),
) -> Absence | None:
    """Likewise, whether the person has been asked or not."""
    last = max((day for day in values if day < today), default=None)
    if last is None or (today - last).days <= ABSENT_DAYS:
        return None
    days = logged_days(values, counts_until(today))
    if not days.pain or days.pain[-1] >= today.toordinal():
        return None
    last_pain = date.fromordinal(days.pain[-1])
    if days.free_week(days.pain[-1], today.toordinal()) is not None:
        return None
    before = {day: value for day, value in values.items() if day <= last_pain}
    spell = spell_on(before, last_pain, onsets=onsets, answers=answers)
    return Absence(last_pain, _certain_start(spell))


def told(absence: Absence, answer: Gap, today: date) -> Onset | GapAnswer:
    """What to keep of an answer given today.

    THERE:  this pain began back then; like every such answer it is about a spell that begins
            at most a week later, however long the time away was
    GONE:   a week or more without pain, so it was over a week ago at the latest, and separates
            every later pain day from the earlier ones
    UNSURE: not asked again about a pain day that comes within a week
    """
    week = timedelta(days=WEEK)
    if answer is Gap.THERE:
        return Onset(today, absence.began)
    until = today - week if answer is Gap.GONE else today + week
    return GapAnswer(absence.last_pain, until, answer)


def _is_told(
    last_pain: date, today: date, onsets: Sequence[Onset], answers: Sequence[GapAnswer]
) -> bool:
    """Was it said that the pain is gone, or anything about it a short while ago?"""
    if answered(last_pain, today, answers) is Gap.GONE:
        return True
    days = [given.after for given in answers if given.before <= last_pain < given.after]
    days += [onset.given_on for onset in onsets if onset.given_on > last_pain]
    latest = today + timedelta(days=WEEK)  # one from a computer whose date was wrong says nothing
    return any((today - day).days <= ABSENT_DAYS for day in days if day <= latest)


def _certain_start(spell: Spell) -> date:
    assert spell.since is not None
    if spell.status is not Status.CANNOT_TELL:
        return spell.since
    return max(gap[1] for gap in (spell.question, spell.unsure) if gap is not None)
