"""The shipped figures, and every moment in which they move."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from backpain_diary.catalog import load
from backpain_diary.catalog_poses import load_figures
from backpain_diary.domain.body import Body
from backpain_diary.domain.choreography import step_clip
from backpain_diary.domain.motion import Clip, Key
from backpain_diary.domain.movement import Movement, Routine, RoutineItem
from backpain_diary.domain.plan import Step, StepKind, plan
from backpain_diary.domain.staging import Figure
from backpain_diary.paths import assets_dir

FRAME_S = 1 / 60


@dataclass(frozen=True)
class Segment:
    """All frames from one stance to the next."""

    name: str
    one: Key
    two: Key
    frames: tuple[Body, ...]


@cache
def shipped_movements() -> dict[str, Movement]:
    return dict(load(assets_dir()).movements)


@cache
def shipped_figures() -> dict[str, Figure]:
    return load_figures(assets_dir())


def both_ways() -> list[tuple[str, bool]]:
    """Each movement, and its easier way."""
    return [(name, easier) for name in shipped_figures() for easier in (False, True)]


def figure_of(name: str, easier: bool) -> Figure:
    figure = shipped_figures()[name]
    return figure.easier if easier else figure


def steps_of(name: str) -> tuple[Step, ...]:
    """Two repeats of a movement, with a rest after them."""
    movement = shipped_movements()[name]
    routine = Routine("", "", "", (RoutineItem(name, movement.default.hold_s, 2),))
    steps = plan(routine, {name: movement})
    return (*steps, replace(steps[-1], kind=StepKind.REST, seconds=10, side=None, direction=None))


def clips_of(name: str, easier: bool) -> list[Clip]:
    figure, steps = figure_of(name, easier), steps_of(name)
    return [step_clip(figure, steps, index) for index in range(len(steps))]


@cache
def segments_of(name: str, easier: bool) -> tuple[Segment, ...]:
    """Every change of stance once, at 60 frames a second."""
    found: dict[str, Segment] = {}
    steps = steps_of(name)
    for step, clip in zip(steps, clips_of(name, easier), strict=True):
        for number, (one, two) in enumerate(pairwise(clip.keys)):
            side = "" if step.side is None else f" {step.side.value}"
            title = f"{step.kind.value}{side} {step.direction or ''} {number} {step.repeat}"
            if one.stance != two.stance and one.at_s < two.at_s:
                found[title] = Segment(title, one, two, tuple(_frames(clip, one, two)))
    return tuple(found.values())


def _frames(clip: Clip, one: Key, two: Key) -> Iterator[Body]:
    count = max(2, round((two.at_s - one.at_s) / FRAME_S))
    for number in range(count + 1):
        yield clip.shot(one.at_s + (two.at_s - one.at_s) * number / count).body
