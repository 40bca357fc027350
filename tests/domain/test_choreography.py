"""What the figure does in which step: a step ends where the next one begins."""

from collections.abc import Sequence
from itertools import pairwise

import pytest

from backpain_diary.domain.choreography import demonstration, step_clip
from backpain_diary.domain.figure import solve
from backpain_diary.domain.motion import Clip
from backpain_diary.domain.movement import Routine, RoutineItem, Side
from backpain_diary.domain.plan import Step, StepKind, plan
from backpain_diary.domain.staging import Figure
from backpain_diary.domain.vector import length
from tests.domain.sample_figures import BOW, FOUR, STORK
from tests.domain.sample_movements import MOVEMENTS

FIGURES = {"knee": FOUR, "clam": STORK, "cat": BOW}
FRAME_S = 1 / 60


def steps_of(*movements: str, place_s: int = 10, switch_s: int = 8) -> tuple[Step, ...]:
    items = tuple(RoutineItem(movement, 5, 2) for movement in movements)
    return plan(Routine("own", "", "", items, place_s, switch_s), MOVEMENTS)


def clips(figure: Figure, steps: Sequence[Step]) -> list[Clip]:
    return [step_clip(figure, steps, index) for index in range(len(steps))]


def names(figure: Figure, clip: Clip) -> str:
    """The stances of a clip in order, each as a pose with its side; l where both are alike."""
    known = [
        (figure.stance(name, side).pose, f"{name} {side.value[0]}")
        for side in Side
        for name in figure.poses
    ]
    found = [next(name for pose, name in known if pose == key.stance.pose) for key in clip.keys]
    return ", ".join(b for a, b in pairwise(["", *found]) if a != b)


def story(movement: str, steps: Sequence[Step]) -> list[str]:
    figure = FIGURES[movement]
    return [f"{step.kind.value}: {names(figure, clip)}" for step, clip in each(figure, steps)]


def each(figure: Figure, steps: Sequence[Step]) -> list[tuple[Step, Clip]]:
    return list(zip(steps, clips(figure, steps), strict=True))


def test_a_sided_movement_goes_there_and_back_and_over_to_the_other_side() -> None:
    assert story("knee", steps_of("knee")) == [
        "place: start l, lifted l, hold l",
        "hold: hold l",
        "switch: hold l, lifted l, start l, lifted r, hold r",
        "hold: hold r",
        "switch: hold r, lifted r, start l, lifted l, hold l",
        "hold: hold l",
        "switch: hold l, lifted l, start l, lifted r, hold r",
        "hold: hold r",
    ]


def test_where_the_start_has_a_side_the_sides_are_changed_in_a_pose_of_its_own() -> None:
    told = story("clam", steps_of("clam"))
    assert told[2] == "rest: hold l, start l, hold l"
    assert told[4] == "switch: hold l, start l, both l, start r, hold r"
    assert told[6] == "rest: hold r, start r, hold r"


def test_one_direction_flows_into_the_other_by_way_of_the_start() -> None:
    assert story("cat", steps_of("cat")) == [
        "place: start l, up l",
        "hold: up l",
        "hold: up l, start l, sink l",
        "hold: sink l, start l, up l",
        "hold: up l, start l, sink l",
    ]


def test_after_the_last_hold_of_a_movement_the_figure_rests_in_the_start() -> None:
    steps = steps_of("knee", "bridge")
    rest = next(index for index, step in enumerate(steps) if step.kind is StepKind.REST)
    clip = step_clip(FOUR, steps, rest)
    assert names(FOUR, clip) == "hold r, lifted r, start l"
    assert not clip.moves(5)


def test_the_same_movement_again_begins_anew() -> None:
    steps = steps_of("knee", "knee")
    rest = next(index for index, step in enumerate(steps) if step.kind is StepKind.REST)
    assert names(FOUR, step_clip(FOUR, steps, rest)) == "hold r, lifted r, start l"
    assert names(FOUR, step_clip(FOUR, steps, rest + 1)) == "start l, lifted l, hold l"


def test_a_rest_at_the_very_end_goes_to_the_start() -> None:
    steps = (*steps_of("knee"), Step(StepKind.REST, 10, "knee"))
    assert names(FOUR, clips(FOUR, steps)[-1]) == "hold r, lifted r, start l"


def test_without_time_to_get_into_place_the_first_hold_begins_with_it() -> None:
    clip = clips(FOUR, steps_of("knee", place_s=0))[0]
    assert names(FOUR, clip) == "start l, lifted l, hold l"
    assert clip.moves(0.1)
    assert not clip.moves(5 * 0.45)


@pytest.mark.parametrize("movement", ["knee", "clam"])
def test_the_change_of_sides_fills_its_time_when_it_is_short(movement: str) -> None:
    figure, steps = FIGURES[movement], steps_of(movement, switch_s=2)
    for step, clip in each(figure, steps):
        if step.kind is StepKind.SWITCH:
            assert clip.length_s == 2
            assert clip.moves(0.01) and clip.moves(1.99)


@pytest.mark.parametrize("movement", sorted(FIGURES))
def test_each_step_goes_on_where_the_one_before_ended(movement: str) -> None:
    figure = FIGURES[movement]
    told = each(figure, steps_of(movement))
    assert told[0][1].shot(0).body.joints == solve(figure.stance("start", Side.LEFT).pose).joints
    for (_step, one), (_next, two) in pairwise(told):
        end, begin = one.shot(one.length_s), two.shot(0)
        assert begin.azimuth == end.azimuth
        for here, there in zip(end.body.joints, begin.body.joints, strict=True):
            assert length(here - there) < 1e-6


@pytest.mark.parametrize("movement", ["knee", "clam"])
def test_no_step_has_a_jump(movement: str) -> None:
    for step, clip in each(FIGURES[movement], steps_of(movement)):
        count = round(step.seconds / FRAME_S)
        frames = [clip.shot(number * FRAME_S).body.joints for number in range(count)]
        for one, two in pairwise(frames):
            assert max(length(b - a) for a, b in zip(one, two, strict=True)) < 3


def test_the_right_side_is_shown_as_the_mirror_image() -> None:
    """From left to right looks in a mirror as from right to left."""
    told = clips(FOUR, steps_of("knee"))
    for number in range(80):
        left, right = told[2].shot(number / 10), told[4].shot(number / 10)
        assert right.azimuth == pytest.approx(-left.azimuth)
        assert right.body.head.centre == pytest.approx(left.body.head.centre.mirrored)


def test_a_demonstration_shows_every_hold_and_begins_again() -> None:
    clip = demonstration(BOW)
    assert names(BOW, clip) == "start l, up l, start l, sink l, start l"
    assert clip.loops
    assert clip.shot(clip.length_s - 1e-9).body.joints == clip.shot(0).body.joints
    assert names(FOUR, demonstration(FOUR, Side.RIGHT)) == (
        "start l, lifted r, hold r, lifted r, start l"
    )
