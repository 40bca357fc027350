"""The moves of a timed session: no Qt, no clock, no I/O.

Every move takes the session and `now` (seconds on a monotonic clock, never the wall clock)
and returns the next session and what happened, oldest first. A move that makes no sense in
the session's phase changes nothing.
"""

from dataclasses import replace
from math import ceil

from backpain_diary.domain.plan import LEAD_IN_S, StepKind
from backpain_diary.domain.session import (
    Countdown,
    CountIn,
    Ended,
    Event,
    Halfway,
    Hold,
    HoldRecorded,
    Hurt,
    HurtTakenBack,
    Interrupted,
    Outcome,
    Paused,
    Phase,
    Resumed,
    Session,
    StepBegan,
    movement_starts,
)

MAX_GAP_S = 5.0  # ticks come at least once a second; a longer silence means the computer slept
COUNTED = range(1, 4)  # of the seconds left of a hold and of a lead-in
RESTART_AFTER_S = 2.0  # "back" later than this in a step begins the same step again

Result = tuple[Session, tuple[Event, ...]]


def resume(session: Session, now: float) -> Result:
    """Start, or go on after a pause; after "This hurts" from the step that leads up to the hold."""
    if session.phase not in (Phase.READY, Phase.PAUSED):
        return tick(session, now)
    running = replace(session, phase=Phase.RUNNING, seen=now, is_hurting=False)
    if session.phase is Phase.READY:
        return _enter(running, 0, lead_in=True)
    events: tuple[Event, ...] = (Resumed(),)
    if session.is_hurting and session.is_in_hold:
        running, new = _enter(running, _lead_up(session), lead_in=False)
        events += new
    if running.step.waits:
        return running, events
    return replace(running, lead_in_left_s=LEAD_IN_S), (*events, CountIn(COUNTED[-1]))


def tick(session: Session, now: float) -> Result:
    """Let time pass; move on through every step that is over.

    What comes late is not counted one by one: only the newest count is an event.
    """
    if session.phase is not Phase.RUNNING or session.seen is None:
        return session, ()
    if session.step.waits:
        return replace(session, seen=now), ()
    before = session
    gap = now - session.seen
    if gap > MAX_GAP_S:  # nobody was guided meanwhile: credit nothing
        return _paused(session), (Interrupted(gap),)
    lead_in = min(gap, session.lead_in_left_s)
    spent = session.spent_s + gap - lead_in
    session = replace(session, seen=now, lead_in_left_s=session.lead_in_left_s - lead_in)
    events: tuple[Event, ...] = ()
    while spent >= session.step.seconds:
        spent -= session.step.seconds
        session = replace(session, spent_s=session.step.seconds)
        session, new = _leave(session, session.index + 1, Outcome.DONE)
        events += new
        if session.is_over or session.step.waits:
            return session, events
    session = replace(session, spent_s=spent)
    began = before if session.index == before.index else replace(session, spent_s=0.0)
    return session, events + _counts(began, session)


def pause(session: Session, now: float) -> Result:
    session, events = tick(session, now)  # credit the time up to the click
    if session.phase is not Phase.RUNNING:
        return session, events
    return _paused(session), (*events, Paused())


def ready(session: Session, now: float) -> Result:
    """The person is in place: count in what waited for that."""
    session, events = tick(session, now)
    if not session.is_waiting:
        return session, events
    session, new = _leave(session, session.index + 1, Outcome.DONE, lead_in=True)
    return session, events + new


def skip(session: Session, now: float) -> Result:
    """On to the next step at once; a paused session stays paused."""
    session, events = tick(session, now)
    if not _is_under_way(session):
        return session, events
    session, new = _leave(session, session.index + 1, Outcome.SKIPPED)
    return session, events + new


def skip_movement(session: Session, now: float) -> Result:
    """On to the first step of the next movement, or to the end."""
    session, events = tick(session, now)
    if not _is_under_way(session):
        return session, events
    session, new = _leave(session, _next_movement(session), Outcome.SKIPPED, lead_in=True)
    return session, events + new


def leave_out(session: Session, now: float) -> Result:
    """On as with `skip_movement`, and without this movement wherever it would come again."""
    session, events = tick(session, now)
    if not _is_under_way(session):
        return session, events
    following = _next_movement(session)
    kept = [step for step in session.steps[following:] if step.movement != session.step.movement]
    while kept and kept[-1].kind is not StepKind.HOLD:
        kept.pop()
    session = replace(session, steps=(*session.steps[:following], *kept))
    session, new = _leave(session, following, Outcome.SKIPPED, lead_in=True)
    return session, events + new


def back(session: Session, now: float) -> Result:
    """Begin this step again or, within its first moments, the step before."""
    session, events = tick(session, now)
    if not _is_under_way(session):
        return session, events
    index = session.index if session.spent_s > RESTART_AFTER_S else max(session.index - 1, 0)
    if session.spent_s:
        session, new = _record(session, Outcome.REPEATED)
        events += new
    session, new = _enter(session, index, lead_in=True)
    return session, events + new


def hurt(session: Session, now: float) -> Result:
    """It hurts: pause, and end the hold here if there is one."""
    session, events = tick(session, now)
    if not _is_under_way(session) or session.is_hurting:
        return session, events
    step = session.step
    second = int(session.spent_s) if session.is_in_hold else None
    noted = Hurt(step.movement, step.side, step.direction, second)
    session, new = _record(session, Outcome.HURT)
    if session.is_in_hold:
        session = replace(session, spent_s=0.0)
    return replace(_paused(session), is_hurting=True), (*events, noted, *new)


def not_hurt(session: Session, now: float) -> Result:
    """ "This hurts" was a mistake: paused where it was, as if it had never been said."""
    if not session.is_hurting:
        return tick(session, now)
    if session.is_in_hold:
        *kept, hold = session.holds
        session = replace(session, spent_s=hold.held_s, holds=tuple(kept))
    return replace(session, is_hurting=False), (HurtTakenBack(),)


def stop(session: Session, now: float) -> Result:
    """The user has had enough: keep what was done."""
    session, events = tick(session, now)
    if session.is_over:
        return session, events
    if session.spent_s:
        session, new = _record(session, Outcome.STOPPED)
        events += new
    session, new = _end(session, completed=False)
    return session, events + new


def _is_under_way(session: Session) -> bool:
    return session.phase in (Phase.RUNNING, Phase.PAUSED)


def _paused(session: Session) -> Session:
    return replace(session, phase=Phase.PAUSED, seen=None, lead_in_left_s=0.0)


def _leave(session: Session, index: int, outcome: Outcome, *, lead_in: bool = False) -> Result:
    """Record the step if it is a hold, and go to the step at index or to the end."""
    session, events = _record(session, outcome)
    if index < len(session.steps):
        session, new = _enter(session, index, lead_in=lead_in)
    else:
        session, new = _end(session, completed=True)
    return session, events + new


def _record(session: Session, outcome: Outcome) -> Result:
    step = session.step
    if not session.is_in_hold or session.is_hurting:  # then it is recorded already
        return session, ()
    hold = Hold(
        movement=step.movement,
        side=step.side,
        repeat=step.repeat,
        direction=step.direction,
        prescribed_s=step.seconds,
        held_s=session.spent_s,
        outcome=outcome,
    )
    return replace(session, holds=(*session.holds, hold)), (HoldRecorded(hold),)


def _enter(session: Session, index: int, *, lead_in: bool) -> Result:
    """lead_in: a running hold that nothing prepares for waits a moment."""
    waits = lead_in and session.phase is Phase.RUNNING
    waits = waits and session.steps[index].kind is StepKind.HOLD
    session = replace(
        session,
        index=index,
        spent_s=0.0,
        lead_in_left_s=LEAD_IN_S if waits else 0.0,
        is_hurting=False,
    )
    counts = (CountIn(COUNTED[-1]),) if waits else ()
    return session, (StepBegan(index), *counts)


def _counts(before: Session, session: Session) -> tuple[Event, ...]:
    """What is heard between two moments of the same step, of which the second is now."""
    left, left_before = ceil(session.lead_in_left_s), ceil(before.lead_in_left_s)
    events: tuple[Event, ...] = (CountIn(left),) if left < left_before else ()
    if not session.is_in_hold:
        return events
    if before.spent_s < session.step.seconds / 2 <= session.spent_s:
        events += (Halfway(session.index),)
    left = ceil(session.left_s)
    if left in COUNTED and left < ceil(before.left_s):
        events += (Countdown(left),)
    return events


def _lead_up(session: Session) -> int:
    """The step before this hold, or the hold itself if another hold comes before it."""
    before = max(session.index - 1, 0)
    return session.index if session.steps[before].kind is StepKind.HOLD else before


def _next_movement(session: Session) -> int:
    """Where the next movement begins; past the end if this is the last."""
    starts = movement_starts(session.steps)
    return next((start for start in starts if start > session.index), len(session.steps))


def _end(session: Session, *, completed: bool) -> Result:
    phase = Phase.DONE if completed else Phase.STOPPED
    ended = replace(session, phase=phase, seen=None, lead_in_left_s=0.0, is_hurting=False)
    return ended, (Ended(completed),)
