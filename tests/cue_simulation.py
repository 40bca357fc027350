"""A whole session with its cues, in simulated time: what is heard when."""

from collections.abc import Mapping
from dataclasses import dataclass

from backpain_diary.domain import machine
from backpain_diary.domain.cue import Cue, SoundMode
from backpain_diary.domain.cue_queue import (
    CueQueue,
    finished,
    next_cue,
    offer,
    pace,
    speaking_s,
    tones_s,
)
from backpain_diary.domain.movement import Movement, Routine
from backpain_diary.domain.plan import plan
from backpain_diary.domain.session import Event, Session
from backpain_diary.presenters.care_tags import Cautions
from backpain_diary.presenters.cues import Script, cue

TICK_S = 0.25  # divides seconds and halves of holds


@dataclass(frozen=True, slots=True)
class Heard:
    at: float
    ends: float
    cue: Cue


@dataclass(frozen=True, slots=True)
class Told:
    at: float
    event: Event
    session: Session


def simulate(
    routine: Routine,
    movements: Mapping[str, Movement],
    mode: SoundMode = SoundMode.VOICE,
    *,
    rate: float = 16.0,
    cares: Cautions | None = None,
) -> tuple[list[Heard], list[Told]]:
    """rate: characters the voice speaks a second"""
    script = Script(movements, cares or {})
    session = Session(plan(routine, movements))
    queue, now, busy_until = CueQueue(), 0.0, 0.0
    heard: list[Heard] = []
    told: list[Told] = []
    session, events = machine.resume(session, now)
    while True:
        for event in events:
            told.append(Told(now, event, session))
            if (made := cue(event, session, script, mode)) is not None:
                queue = offer(queue, made, now)
        if busy_until <= now:
            queue, started = next_cue(finished(queue), now, rate)
            if started is not None:
                speaks_s = speaking_s(started.sentences, pace(started, rate))
                busy_until = now + tones_s(started) + speaks_s
                heard.append(Heard(now, busy_until, started))
        if session.is_over and not queue.waiting and busy_until <= now:
            return heard, told
        now += TICK_S
        move = machine.ready if session.is_waiting else machine.tick
        session, events = move(session, now)


def transcript(heard: list[Heard]) -> str:
    lines = []
    for each in heard:
        tones = " ".join(f"[{tone.value}]" for tone in each.cue.tones)
        words = " ".join(each.cue.sentences)
        lines.append(f"{int(each.at // 60)}:{each.at % 60:05.2f} {tones} {words}".rstrip())
    return "\n".join(lines)
