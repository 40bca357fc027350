"""What the routine editor begins with, says and refuses."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from backpain_diary.domain.movement import Movement, Routine, RoutineItem, SideChoice
from backpain_diary.domain.plan import plan, total_s
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.stretch import length_in_words


def new_routine(first: Movement) -> Routine:
    return Routine("", _("My routine"), "", (item_of(first),))


def item_of(movement: Movement) -> RoutineItem:
    """As the movement is usually done."""
    return RoutineItem(movement.id, movement.default.hold_s, movement.default.repeats)


def duplicated(routine: Routine, names: Collection[str]) -> Routine:
    """A new routine like it, with a name that none of these has."""
    name = _("{routine} (yours)").format(routine=routine.name)
    number = 2
    while name in names:
        name = _("{routine} (yours, {n})").format(routine=routine.name, n=number)
        number += 1
    return replace(routine, id="", name=name)


def length(routine: Routine, movements: Mapping[str, Movement]) -> str:
    """To the second, as the session takes without pauses."""
    taken = length_in_words(total_s(plan(routine, movements)))
    if routine.waits:
        return _("It takes {time}, and the time you need to get into place.").format(time=taken)
    return _("It takes {time}.").format(time=taken)


def times(number: int) -> str:
    """What stands behind a number of repeats."""
    return ngettext(" time", " times", number)


def refusal(name: str, items: Collection[RoutineItem], names: Collection[str]) -> str:
    """Why it cannot be saved as it is; empty if it can. names: of the other routines"""
    if not name.strip():
        return _("Please give the routine a name.")
    if name.strip() in names:
        return _("Another routine has this name. Please choose a different one.")
    if not items:
        return _("Please add at least one movement.")
    return ""


def side_choice_in_words(choice: SideChoice) -> str:
    return {
        SideChoice.BOTH: _("Both sides"),
        SideChoice.LEFT: _("Left side only"),
        SideChoice.RIGHT: _("Right side only"),
    }[choice]
