"""What the Stretch page and the suggestion on Today say about routines and movements."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from backpain_diary.domain.movement import CareLevel, Equipment, Kind, Movement, Routine, Side
from backpain_diary.domain.plan import plan, total_s
from backpain_diary.i18n import _, ngettext


@dataclass(frozen=True, slots=True)
class RoutineCard:
    id: str
    name: str
    length: str
    purpose: str
    movements: str
    advice: str


class Form(Enum):
    """How the lines of a section are set."""

    NUMBERED = "numbered"
    LISTED = "listed"
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    lines: tuple[str, ...]
    form: Form = Form.LISTED


def routine_card(routine: Routine, movements: Mapping[str, Movement]) -> RoutineCard:
    """Name, length and contents of a routine; the length is that of the session to the second."""
    number = len(routine.items)
    count = ngettext("{n} movement", "{n} movements", number).format(n=number)
    length = length_in_words(total_s(plan(routine, movements)))
    names = ", ".join(movements[item.movement].name for item in routine.items)
    return RoutineCard(
        routine.id, routine.name, f"{count} · {length}", routine.purpose, names, routine.advice
    )


def length_in_words(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    if not minutes:
        return _("{s} s").format(s=rest)
    if not rest:
        return _("{min} min").format(min=minutes)
    return _("{min} min {s} s").format(min=minutes, s=rest)


def dose(movement: Movement) -> str:
    """The default hold and repeats, such as "20 s, 2 times on each side"."""
    hold, repeats = movement.default.hold_s, movement.default.repeats
    if movement.directions:
        ways = _(" and ").join(direction.name for direction in movement.directions)
        each_way = ngettext(
            "{s} s each way ({ways}), {n} time", "{s} s each way ({ways}), {n} times", repeats
        )
        return each_way.format(s=hold, ways=ways, n=repeats)
    if movement.sides:
        on_sides = ngettext(
            "{s} s, {n} time on each side", "{s} s, {n} times on each side", repeats
        )
        return on_sides.format(s=hold, n=repeats)
    return ngettext("{s} s, {n} time", "{s} s, {n} times", repeats).format(s=hold, n=repeats)


def kind_in_words(movement: Movement) -> str:
    return {
        Kind.STRETCH: _("Stretches"),
        Kind.STRENGTHEN: _("Strengthens"),
        Kind.MOVE: _("Moves gently"),
    }[movement.kind]


def side_in_words(side: Side) -> str:
    return {Side.LEFT: _("Left side"), Side.RIGHT: _("Right side")}[side]


def sections(movement: Movement, situations: Mapping[str, str]) -> tuple[Section, ...]:
    """Everything there is to read about a movement.

    situations: id -> name of what a person may want to take care with
    """
    needed = {
        Equipment.MAT: _("a mat"),
        Equipment.CHAIR: _("a firm chair without wheels"),
        Equipment.TOWEL: _("a folded towel"),
    }
    amount = [dose(movement), movement.article_hold.words, movement.default.note]
    found = (
        Section(_("What it is for"), (movement.purpose,), Form.PLAIN),
        Section(
            _("You need"), (", ".join(needed[item] for item in movement.equipment),), Form.PLAIN
        ),
        Section(_("Before you begin"), (movement.start,), Form.PLAIN),
        Section(_("Step by step"), tuple(step.text for step in movement.steps), Form.NUMBERED),
        Section(_("How long"), tuple(filter(None, amount)), Form.PLAIN),
        Section(_("Common mistakes"), movement.mistakes),
        Section(_("An easier way"), (movement.easier,), Form.PLAIN),
        Section(_("When to stop"), movement.stop_signs),
        Section(
            _("Ask your doctor or physiotherapist first with"),
            _care(movement, CareLevel.ASK, situations),
        ),
        Section(_("Take care with"), _care(movement, CareLevel.CARE, situations)),
        Section(
            _("Where this comes from"),
            tuple(
                _("{figure}: {source} (read {day})").format(
                    figure=source.figure, source=source.source, day=source.read.isoformat()
                )
                for source in movement.sources
            ),
        ),
    )
    return tuple(section for section in found if any(section.lines))


def _care(movement: Movement, level: CareLevel, situations: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(
        _("{situation}: {reason}").format(situation=situations[care.situation], reason=care.reason)
        for care in movement.care
        if care.level is level
    )
