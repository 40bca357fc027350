"""Names, sides and times as they are said aloud."""

import re

from backpain_diary.domain.movement import Movement, Position, Side
from backpain_diary.domain.plan import Step
from backpain_diary.i18n import _, ngettext


def name(movement: Movement) -> str:
    """As a sentence of its own."""
    return _("{movement}.").format(movement=movement.name)


def name_and_position(movement: Movement) -> str:
    """Such as "Cobra, lying on your front." """
    if movement.position is Position.OTHER:
        return name(movement)
    where = {
        Position.HANDS_AND_KNEES: _("on your hands and knees"),
        Position.BACK: _("lying on your back"),
        Position.SIDE: _("lying on your side"),
        Position.FRONT: _("lying on your front"),
        Position.SITTING: _("sitting on the floor"),
        Position.CHAIR: _("sitting on a chair"),
    }[movement.position]
    return _("{movement}, {where}.").format(movement=movement.name, where=where)


def which_side(step: Step, movement: Movement) -> str:
    """What the side means in this movement; empty where both sides move together."""
    if movement.sides is None or step.side is None:
        return ""
    return movement.sides.left if step.side is Side.LEFT else movement.sides.right


def direction(step: Step, movement: Movement) -> str:
    """What the movement calls this hold, as a sentence; empty if it is just a hold."""
    names = {each.id: each.name for each in movement.directions}
    return "" if step.direction is None else _("{name}.").format(name=names[step.direction])


def sentences(text: str) -> tuple[str, ...]:
    """One by one, so that some can be left out where there is no room for all."""
    return tuple(re.findall(r"\S.*?[.?!](?=\s|$)|\S.*$", text))


def seconds(number: float) -> str:
    """As a sentence of its own."""
    return _("{time}.").format(time=_seconds(number))


def press_when_ready() -> str:
    return _("Press the space bar or click when you are in place.")


def seconds_each(hold: Step) -> str:
    """How long each hold of a movement takes, as a sentence of its own."""
    time = _seconds(hold.seconds)
    if hold.direction is not None:
        return _("{time} each way.").format(time=time)
    return _("{time} each time.").format(time=time)


def length(total_s: float) -> str:
    """Such as "4 minutes"; in seconds below one minute."""
    minutes = round(total_s / 60)
    if total_s < 60:
        return _seconds(total_s)
    return ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)


def _seconds(number: float) -> str:
    count = round(number)
    return ngettext("{n} second", "{n} seconds", count).format(n=count)
