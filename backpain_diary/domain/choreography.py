"""What the figure does in each step of a session, and in a demonstration."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from backpain_diary.domain.motion import Clip, Key, seconds_between
from backpain_diary.domain.movement import Side
from backpain_diary.domain.plan import Step, StepKind
from backpain_diary.domain.staging import HOLD, START, Figure, Stance

IN_HOLD = 0.45  # of a hold's time, for a change that has no time of its own
SHOWN_S = 2.5  # that a demonstration stays in a hold
WAIT_S = 1.0  # and in the start


@dataclass(frozen=True, slots=True)
class Mark:
    """Where in a movement the figure is: in which pose, on which side."""

    pose: str
    side: Side | None


def step_clip(figure: Figure, steps: Sequence[Step], index: int) -> Clip:
    """The figure of the step's movement, for as long as the step lasts.

    It goes back to the start at once, waits there, and is in the next hold when the step ends.
    A hold right after another has its change in its own first seconds.
    """
    step = steps[index]
    begin, end = _begin(steps, index), _end(steps, index)
    is_hold = step.kind is StepKind.HOLD
    if is_hold and begin == end:
        return Clip((Key(0.0, figure.stance(end.pose, end.side)),), step.seconds)
    back, out = _ways(figure, begin, end)
    room = step.seconds * (IN_HOLD if is_hold else 1.0)
    pace = min(1.0, room / max(_seconds(back) + _seconds(out), room))
    keys = _keys(back, 0.0, pace)
    keys += _keys(out, keys[-1].at_s if is_hold else step.seconds - _seconds(out) * pace, pace)
    return Clip(tuple(keys), step.seconds)


def demonstration(figure: Figure, side: Side | None = None) -> Clip:
    """From the start to each hold and back, over and over."""
    keys = [Key(0.0, figure.stance(START, side))]
    at_s = WAIT_S
    for hold in figure.holds:
        out = _out(figure, Mark(hold, side))
        for stances, stay_s in ((out, SHOWN_S), (out[::-1], WAIT_S)):
            keys += _keys(stances, at_s, 1.0)
            at_s = keys[-1].at_s + stay_s
    return Clip(tuple(keys), at_s, loops=True)


def _begin(steps: Sequence[Step], index: int) -> Mark:
    step = steps[index]
    is_first = index == 0 or steps[index - 1].movement != step.movement
    if is_first or step.kind is StepKind.PLACE:
        return Mark(START, step.side)
    return _end(steps, index - 1)


def _end(steps: Sequence[Step], index: int) -> Mark:
    step = steps[index]
    if step.kind is StepKind.REST and _is_last(step, steps[index + 1 : index + 2]):
        return Mark(START, _begin(steps, index).side)
    return Mark(step.direction or HOLD, step.side)


def _is_last(rest: Step, following: Iterable[Step]) -> bool:
    """Whether the movement is done, and this is not between two of its repeats."""
    return not any(
        step.kind is StepKind.HOLD and step.movement == rest.movement and step.side is rest.side
        for step in following
    )


def _ways(figure: Figure, begin: Mark, end: Mark) -> tuple[list[Stance], list[Stance]]:
    """From one mark to where there is time to wait, and from there to the other mark."""
    back, out = _out(figure, begin)[::-1], _out(figure, end)
    if begin.side is not end.side:
        back += [figure.stance(name, begin.side) for name in figure.turning]
        out = [figure.stance(name, end.side) for name in reversed(figure.turning)] + out
        back.append(replace(out[0], pose=back[-1].pose))  # alike, seen from the other side
    return back, out


def _out(figure: Figure, mark: Mark) -> list[Stance]:
    """From the start to the mark."""
    way = () if mark.pose == START else (*figure.way, mark.pose)
    return [figure.stance(name, mark.side) for name in (START, *way)]


def _keys(stances: Sequence[Stance], at_s: float, pace: float) -> list[Key]:
    """One stance after the other; pace: less than 1 is quicker than unhurried."""
    keys = [Key(at_s, stances[0])]
    for one, two in pairwise(stances):
        at_s += seconds_between(one, two) * pace
        keys.append(Key(at_s, two))
    return keys


def _seconds(stances: Sequence[Stance]) -> float:
    return sum(seconds_between(one, two) for one, two in pairwise(stances))
