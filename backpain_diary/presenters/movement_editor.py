"""What the editor of one's own movements begins with, says and refuses."""

from collections.abc import Collection

from backpain_diary.domain.movement import Instruction, Part
from backpain_diary.domain.own_movement import OwnMovement
from backpain_diary.i18n import _, ngettext


def new_movement() -> OwnMovement:
    return OwnMovement(
        name=_("My movement"),
        steps=(Instruction(Part.PLACE, _("Get into a place that is easy for you.")),),
        hold_s=20,
        repeats=2,
        is_sided=False,
    )


def part_in_words(part: Part) -> str:
    return {
        Part.PLACE: _("Get into place"),
        Part.MOVE: _("Move"),
        Part.HOLD: _("Hold"),
        Part.RETURN: _("Come back"),
    }[part]


def refusal(name: str, steps: Collection[Instruction], names: Collection[str]) -> str:
    """Why it cannot be saved as it is; empty if it can. names: of the other movements"""
    if not name.strip():
        return _("Please give the movement a name.")
    if name.strip() in names:
        return _("Another movement has this name. Please choose a different one.")
    if not any(step.text.strip() for step in steps):
        return _("Please write at least one step.")
    return ""


def taken_in(names: Collection[str], already_there: int) -> str:
    """What the import of a file did."""
    if not names:
        return _("Nothing is new in this file: you have all of it already.")
    said = ngettext(
        "{n} movement was taken in: {names}.", "{n} movements were taken in: {names}.", len(names)
    ).format(n=len(names), names=", ".join(names))
    if already_there:
        said += " " + ngettext(
            "{n} was there already.", "{n} were there already.", already_there
        ).format(n=already_there)
    return said


def written(count: int) -> str:
    return ngettext("{n} movement was saved.", "{n} movements were saved.", count).format(n=count)
