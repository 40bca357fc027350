"""What is to be heard of a session: turns each event into tones and sentences.

Sentences are written for the ear. The most important ones come first: what does not fit
before the next tone that has its own time is left out from the end.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from backpain_diary.domain.cue import Cue, Priority, SoundMode, Tone
from backpain_diary.domain.movement import Movement
from backpain_diary.domain.plan import Step, StepKind
from backpain_diary.domain.session import (
    Countdown,
    CountIn,
    Ended,
    Event,
    Halfway,
    Hurt,
    Interrupted,
    Paused,
    Phase,
    Session,
    StepBegan,
    movement_starts,
)
from backpain_diary.i18n import _, ngettext
from backpain_diary.presenters import spoken
from backpain_diary.presenters.care_tags import Cautions

SAID_BEFORE_S = 8  # a shorter hold has no room for its seconds: they are said before it
COUNTED_S = 3  # the last seconds of a hold, each with a sound of its own
HALFWAY_FROM_S = 15  # in a shorter hold there is no room for a word in its middle
REMINDER_S = 5  # so long a pause has room for a reminder
Words = tuple[str, ...]
NO_HURRY_S = 60.0  # room, and worth, of what no timed sound follows


@dataclass(frozen=True, slots=True)
class Script:
    """cares: what to take care with, by movement id; said once before it"""

    movements: Mapping[str, Movement]
    cares: Cautions


def cue(event: Event, session: Session, script: Script, mode: SoundMode) -> Cue | None:
    """What the event sounds like; None for nothing. session: as it stands after the event."""
    if mode is SoundMode.SILENT:
        return None
    made = _cue(event, session, script, mode)
    if made is None or mode is SoundMode.VOICE:
        return made
    if not made.tones:
        return None
    return Cue(
        tones=made.tones,
        priority=made.priority,
        good_for_s=made.good_for_s,
        room_s=made.room_s,
        is_soft=made.is_soft,
    )


def _cue(event: Event, session: Session, script: Script, mode: SoundMode) -> Cue | None:
    match event:
        case StepBegan(index) if index == session.index and not session.is_over:
            return _step(session, script)
        case Halfway(index) if index == session.index:
            return _halfway(session, script)
        case Countdown(left) | CountIn(left) if left:
            return _count(left, mode)
        case CountIn():
            return _counted_in(session, script)
        case Paused() | Interrupted():
            return _urgent(_("Paused."))
        case Hurt():
            return _urgent(_("Stop here."), _("Come out of the position slowly, and rest."))
        case Ended(completed):
            return _end(session, script, completed=completed)
        case _:  # past already, or shown only
            return None


def _step(session: Session, script: Script) -> Cue | None:
    if session.is_in_hold:
        return None if session.lead_in_left_s else _hold(session, script)
    make: Mapping[StepKind, Callable[[Session, Script], tuple[Tone, Words, Words]]] = {
        StepKind.PLACE: _place,
        StepKind.SWITCH: _switch,
        StepKind.REST: _rest,
    }
    tone, needed, more = make[session.step.kind](session, script)
    is_timed = session.phase is Phase.RUNNING and not session.step.waits
    room_s = session.left_s if is_timed else NO_HURRY_S
    is_place = session.step.kind is StepKind.PLACE
    return Cue(
        tones=(tone,),
        sentences=(*needed, *more),
        needed=len(needed),
        in_short=spoken.name(script.movements[session.step.movement]) if is_place else "",
        good_for_s=2.0 if session.index else room_s,  # the voice may not be ready yet
        room_s=room_s,
    )


def _place(session: Session, script: Script) -> tuple[Tone, Words, Words]:
    step, movement = session.step, script.movements[session.step.movement]
    is_announced = session.index > 0 and session.steps[session.index - 1].kind is StepKind.REST
    first = session.steps[_first_hold(session)]
    needed = (
        spoken.name(movement) if is_announced else spoken.name_and_position(movement),
        *(caution.sentence for caution in script.cares.get(movement.id, ())),
        *_some(spoken.which_side(step, movement)),
        *spoken.sentences(movement.key_step),
    )
    more: Words = (spoken.seconds_each(first),) if first.seconds < SAID_BEFORE_S else ()
    if step.waits:
        return Tone.READY, needed, (*more, spoken.press_when_ready())
    if _breathes_at(session) == session.index:
        more += spoken.sentences(movement.middle_cue)
    return Tone.READY, needed, more


def _switch(session: Session, script: Script) -> tuple[Tone, Words, Words]:
    movement = script.movements[session.step.movement]
    side = _some(spoken.which_side(session.step, movement))
    return Tone.SWITCH, (_("Switch sides."), *side), _breathing(session, movement)


def _rest(session: Session, script: Script) -> tuple[Tone, Words, Words]:
    step, following = session.step, session.steps[session.index + 1]
    if session.index + 1 not in movement_starts(session.steps):
        movement = script.movements[step.movement]
        so_far = _("{n} of {count}.").format(n=step.repeat - 1, count=step.repeats)
        return Tone.END, (movement.out_cue,), _breathing(session, movement) or (so_far,)
    coming = script.movements[following.movement]
    needed = (
        script.movements[step.movement].out_cue,
        _("Rest."),
        _("Next: {movement}").format(movement=spoken.name_and_position(coming)),
    )
    return Tone.END, needed, ()


def _hold(session: Session, script: Script) -> Cue:
    step, movement = session.step, script.movements[session.step.movement]
    before = session.steps[session.index - 1] if session.index else None
    flows = before is not None and before.kind is StepKind.HOLD  # the other way of one repeat
    is_first = _first_hold(session) == session.index
    way_in = _("Hold.") if is_first else movement.again_cue
    words: tuple[str, ...] = (spoken.direction(step, movement) or way_in,)
    if is_first and step.seconds >= SAID_BEFORE_S:
        words += (spoken.seconds(step.seconds),)
    cues = {direction.id: direction.cue for direction in movement.directions}
    more = movement.start_cue if step.direction is None else cues[step.direction]
    return Cue(
        tones=(Tone.SWITCH if flows else Tone.START,),
        sentences=(*words, *((more,) if is_first else ())),
        priority=Priority.HIGH,
        good_for_s=1.0,
        room_s=_until_middle_or_count(session),
    )


def _halfway(session: Session, script: Script) -> Cue | None:
    step, movement = session.step, script.movements[session.step.movement]
    if step.seconds < HALFWAY_FROM_S:
        return None
    is_first = _first_hold(session) == session.index
    breathing = spoken.sentences(movement.middle_cue) if is_first else ()
    return Cue(
        tones=(Tone.HALFWAY,),
        sentences=(_("Half-way."), *breathing),
        priority=Priority.LOW,
        good_for_s=1.0,
        room_s=session.left_s - COUNTED_S,
    )


def _count(left: int, mode: SoundMode) -> Cue:
    """Spoken where there is a voice, and a tone where there is none."""
    words = {3: _("Three."), 2: _("Two."), 1: _("One.")}[left]
    is_spoken = mode is SoundMode.VOICE
    return Cue(
        tones=() if is_spoken else (Tone.LAST,),
        sentences=(words,) if is_spoken else (),
        priority=Priority.HIGH,
        good_for_s=0.4,
        room_s=1.0,
        is_soft=True,
        is_brisk=True,
    )


def _counted_in(session: Session, script: Script) -> Cue:
    if not session.is_in_hold:
        step, movement = session.step, script.movements[session.step.movement]
        is_on_the_way = step.kind is not StepKind.REST
        side, key_step = spoken.which_side(step, movement), spoken.sentences(movement.key_step)
        sentences = (*_some(side), *key_step) if is_on_the_way else ()
        return Cue(
            tones=(Tone.READY,),
            sentences=sentences,
            needed=len(sentences),
            good_for_s=1.0,
            room_s=session.left_s,
        )
    if session.spent_s < 1:
        return _hold(session, script)
    return Cue(
        tones=(Tone.START,),
        sentences=(_("Go on."),),
        priority=Priority.HIGH,
        good_for_s=1.0,
        room_s=_until_middle_or_count(session),
    )


def _urgent(*sentences: str) -> Cue:
    return Cue(sentences=sentences, priority=Priority.HIGH, good_for_s=3.0, room_s=NO_HURRY_S)


def _end(session: Session, script: Script, *, completed: bool) -> Cue:
    held = [hold for hold in session.holds if hold.held_s]
    is_done = completed and bool(held)
    way_out = (script.movements[session.step.movement].out_cue,) if is_done else ()
    count = len({hold.movement for hold in held})
    done = ngettext("You did {n} movement.", "You did {n} movements.", count).format(n=count)
    length = spoken.length(sum(hold.held_s for hold in held))
    return Cue(
        tones=(Tone.END, Tone.END) if completed else (Tone.END,),
        sentences=(
            *way_out,
            _("Well done, that is the end.") if is_done else _("That is it for now."),
            *((done, _("You held for {time}.").format(time=length)) if held else ()),
        ),
        priority=Priority.HIGH,
        good_for_s=5.0,
        room_s=NO_HURRY_S,
    )


def _until_middle_or_count(session: Session) -> float:
    """Seconds until the next sound of the hold that has its own time."""
    to_middle = session.step.seconds / 2 - session.spent_s
    if session.step.seconds >= HALFWAY_FROM_S and to_middle > 0:
        return to_middle
    return max(session.left_s - COUNTED_S, 0.0)


def _breathing(session: Session, movement: Movement) -> tuple[str, ...]:
    is_here = _breathes_at(session) == session.index
    return spoken.sentences(movement.middle_cue) if is_here else ()


def _breathes_at(session: Session) -> int | None:
    """The step that brings the reminder to breathe; None if the middle of a hold does.

    The first pause between the short holds of a movement, or else the way into place.
    """
    first = _first_hold(session)
    if session.steps[first].seconds >= HALFWAY_FROM_S:
        return None
    starts = movement_starts(session.steps)
    end = next((start for start in starts if start > first), len(session.steps))
    inside = range(first, end)
    pauses = [index for index in inside if _is_pause_inside(session.steps, index, end)]
    return pauses[0] if pauses else first - 1


def _is_pause_inside(steps: tuple[Step, ...], index: int, end: int) -> bool:
    has_room = steps[index].seconds >= REMINDER_S
    return steps[index].kind is not StepKind.HOLD and has_room and index + 1 < end


def _first_hold(session: Session) -> int:
    """Where the first hold of the present movement stands."""
    start = max(start for start in movement_starts(session.steps) if start <= session.index)
    is_hold = session.steps[start].kind is StepKind.HOLD
    return start if is_hold else start + 1


def _some(sentence: str) -> tuple[str, ...]:
    return (sentence,) if sentence else ()
