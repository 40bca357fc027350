"""What the lower part of Today says: the suggestion, what was left midway, the week in numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from backpain_diary.domain.movement import Movement, Routine
from backpain_diary.domain.plan import Step, total_s
from backpain_diary.domain.session import Hold
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.stretch import RoutineCard, length_in_words, routine_card


@dataclass(frozen=True, slots=True)
class Offer:
    """The routine suggested now, the id of the movement it begins with, and the week so far.

    week: what was done lately; empty for nothing
    """

    routine: RoutineCard
    first: str
    week: str


@dataclass(frozen=True, slots=True)
class GoOn:
    """A routine left midway today, in words; holds: what was done of it."""

    routine: str
    words: str
    holds: tuple[Hold, ...]


def offer(routine: Routine, movements: Mapping[str, Movement], *, week: str) -> Offer:
    return Offer(routine_card(routine, movements), routine.items[0].movement, week)


def go_on(routine: Routine, left: tuple[Step, ...], holds: tuple[Hold, ...]) -> GoOn:
    words = _("{routine}: {time} left").format(
        routine=routine.name, time=length_in_words(total_s(left))
    )
    return GoOn(routine.id, words, holds)


def week_in_words(held_s: Mapping[date, float], goal: int) -> str:
    """Such as "Movements on 4 days of the last 7, 31 minutes"; empty for a week without any.

    held_s: seconds held on each day of the week that had any
    goal:   days a week that the person set, 0 for none
    """
    days = len(held_s)
    if not days:
        return ""
    whole_s = sum(held_s.values())
    said = ngettext(
        "Movements on {n} day of the last 7", "Movements on {n} days of the last 7", days
    ).format(n=days)
    minutes = round(whole_s / 60)
    time = ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)
    if whole_s < 60:
        time = _("less than a minute")
    line = _("{days}, {time}").format(days=said, time=time)
    if goal:
        aim = ngettext("You aim at {n} day.", "You aim at {n} days.", goal).format(n=goal)
        line = f"{line}. {aim}"
    return line
