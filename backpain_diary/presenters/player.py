"""What the screen says while a session runs."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from types import MappingProxyType

from backpain_diary.domain.movement import Movement, Side
from backpain_diary.domain.plan import Step, StepKind
from backpain_diary.domain.session import Phase, Session, movement_starts
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters.care_tags import Caution, Cautions
from backpain_diary.presenters.spoken import press_when_ready, which_side
from backpain_diary.presenters.stretch import length_in_words, side_in_words

NOTHING: Cautions = MappingProxyType({})
STOP_SIGNS = 2  # as many as can be read at a glance; the most important come first


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayerView:
    """One moment of a session in words and numbers.

    tone:      role of the phase's colour in the theme
    countdown: whole seconds, rounded up; a question where the person's answer is waited for
    fraction:  what is left of the step, 0-1
    number:    of the movement, from 1, out of `count`
    cue:       what to do now; `detail` adds to it
    cares:     what to take care with on the way into place
    spoken:    the moment for a screen reader; stays the same while only the seconds change
    briefly:   the same where a voice says the rest
    """

    movement: str
    progress: str
    number: int
    count: int
    phase: str
    tone: str
    side: str
    countdown: str
    countdown_words: str
    fraction: float
    next: str
    cue: str
    detail: str
    cares: tuple[Caution, ...]
    stop_sign: str
    is_paused: bool
    is_waiting: bool
    spoken: str
    briefly: str


def view(
    session: Session,
    movements: Mapping[str, Movement],
    cares: Cautions = NOTHING,
) -> PlayerView:
    """What to show of a session that is under way.

    cares: what to take care with, by movement id
    """
    step = session.step
    movement = movements[step.movement]
    starts = movement_starts(session.steps)
    number = sum(start <= session.index for start in starts)
    phase, tone = _phase(session, movement)
    countdown, countdown_words = _countdown(session)
    cue, detail = _cue(session, movements)
    side = "" if step.side is None else side_in_words(step.side)
    return PlayerView(
        movement=movement.name,
        progress=_progress(session),
        number=number,
        count=len(starts),
        phase=phase,
        tone=tone,
        side=side,
        countdown=countdown,
        countdown_words=countdown_words,
        fraction=session.left_s / step.seconds,
        next=_next(session, movements),
        cue=cue,
        detail=detail,
        cares=cares.get(step.movement, ()) if step.kind is StepKind.PLACE else (),
        stop_sign=" ".join(movement.stop_signs[:STOP_SIGNS]),
        is_paused=session.phase is Phase.PAUSED,
        is_waiting=session.is_waiting,
        spoken=_spoken(session, phase, side, movement.name, cue),
        briefly=_spoken(session, phase, side, movement.name, ""),
    )


def _phase(session: Session, movement: Movement) -> tuple[str, str]:
    """The word for what is going on, and the role of its colour."""
    step = session.step
    if session.phase is Phase.PAUSED:
        return _("Paused"), "muted"
    if session.lead_in_left_s:
        is_first = session.index == 0 and not session.spent_s and not session.holds
        return (_("Starting in") if is_first else _("Starting again in")), "muted"
    return {
        StepKind.PLACE: (_("Get into place"), "primary"),
        StepKind.HOLD: (_direction(step, movement) or _("Hold"), "active_limb"),
        StepKind.SWITCH: (_("Switch sides"), "primary"),
        StepKind.REST: (_("Rest"), "muted"),
    }[step.kind]


def _countdown(session: Session) -> tuple[str, str]:
    """What stands in the ring, and what a screen reader has for it."""
    if session.step.waits:
        return _("Ready?"), press_when_ready()
    left = ceil(session.lead_in_left_s or session.left_s)
    return str(left), ngettext("{n} second left", "{n} seconds left", left).format(n=left)


def _direction(step: Step, movement: Movement) -> str:
    """What a movement calls this hold; empty if it is just a hold."""
    names = {direction.id: direction.name for direction in movement.directions}
    return "" if step.direction is None else names[step.direction]


def _progress(session: Session) -> str:
    step = session.step
    left = _("{time} left").format(time=length_in_words(ceil(session.total_left_s)))
    if step.repeats == 1:
        return left
    repeat = _("Repeat {number} of {count}").format(number=step.repeat, count=step.repeats)
    return f"{repeat} · {left}"


def _next(session: Session, movements: Mapping[str, Movement]) -> str:
    following = session.index + 1
    if following == len(session.steps):
        return _("After this you are done")
    step, movement = session.steps[following], _begins(session, following, movements)
    if movement is not None:
        return _("Next: {movement}").format(movement=movement.name)
    if step.kind is StepKind.SWITCH:
        return _("Next: switch sides")
    if step.kind is StepKind.REST:
        coming = _begins(session, following + 1, movements)
        if coming is None:
            return _("Next: rest")
        return _("Next: rest, then {movement}").format(movement=coming.name)
    if direction := _direction(step, movements[step.movement]):
        return _("Next: {direction}").format(direction=direction)
    return {
        Side.LEFT: _("Next: hold, left side"),
        Side.RIGHT: _("Next: hold, right side"),
        None: _("Next: hold"),
    }[step.side]


def _begins(session: Session, index: int, movements: Mapping[str, Movement]) -> Movement | None:
    """The movement that begins with the step at index."""
    begins = index in movement_starts(session.steps)
    return movements[session.steps[index].movement] if begins else None


def _cue(session: Session, movements: Mapping[str, Movement]) -> tuple[str, str]:
    step = session.step
    movement = movements[step.movement]
    if step.kind is StepKind.PLACE:
        detail = _sentences(which_side(step, movement), movement.key_step)
        if session.is_waiting:
            return press_when_ready(), _sentences(movement.start, detail)
        return movement.start, detail
    if step.kind is StepKind.SWITCH:
        return which_side(step, movement), movement.key_step
    if step.kind is StepKind.HOLD:
        cues = {direction.id: direction.cue for direction in movement.directions}
        start = movement.start_cue if step.direction is None else cues[step.direction]
        return start, movement.middle_cue
    coming = _begins(session, session.index + 1, movements)
    if coming is None:
        return movement.out_cue, _("Let go and rest.")
    return _("Next: {movement}").format(movement=coming.name), coming.start


def _spoken(session: Session, phase: str, side: str, movement: str, cue: str) -> str:
    left = ceil(session.left_s)
    if session.phase is Phase.PAUSED and session.step.waits:
        return _("Paused.")
    if session.phase is Phase.PAUSED:
        return ngettext("Paused, {n} second left.", "Paused, {n} seconds left.", left).format(
            n=left
        )
    if session.lead_in_left_s:
        return ngettext(
            "Starting in a moment, {n} second left.",
            "Starting in a moment, {n} seconds left.",
            left,
        ).format(n=left)
    return _sentences(f"{movement}: {phase}.", side and f"{side}.", cue)


def _sentences(*parts: str) -> str:
    return " ".join(part for part in parts if part)
