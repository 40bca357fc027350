"""Clips: the same at every moment that is asked for, eased, breathing, without a jump."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.figure import solve
from backpain_diary.domain.motion import Clip, Key, seconds_between, still
from backpain_diary.domain.vector import length
from tests.domain.sample_figures import BOW, FOUR

START, HOLD = FOUR.stance("start", None), FOUR.stance("hold", None)
CLIP = Clip((Key(0.0, START), Key(2.0, START), Key(4.0, HOLD)), 20.0)


def head_height(at_s: float, clip: Clip = CLIP) -> float:
    return clip.shot(at_s).body.head.centre.y


def test_a_clip_is_at_its_stances_at_their_times() -> None:
    assert CLIP.shot(1.0).body.joints == solve(START.pose).joints
    assert CLIP.shot(4.0).body.joints == solve(HOLD.pose).joints
    assert CLIP.shot(19.0).body.joints == solve(HOLD.pose).joints
    assert CLIP.shot(-1.0) == CLIP.shot(0.0)
    assert CLIP.shot(21.0) == CLIP.shot(20.0)


def test_motion_begins_and_ends_softly() -> None:
    moments = [head_height(2 + 2 * number / 20) for number in range(21)]
    steps = [abs(b - a) for a, b in pairwise(moments)]
    assert steps[0] < max(steps) / 5
    assert steps[-1] < max(steps) / 5


def test_only_a_change_is_a_motion() -> None:
    assert [CLIP.moves(at_s) for at_s in (0, 1.9, 2.1, 3.9, 4.0, 30)] == [
        False,
        False,
        True,
        True,
        False,
        False,
    ]


def test_the_view_turns_with_the_body() -> None:
    turned = replace(HOLD.mirrored, pose=HOLD.pose)
    turn = Clip((Key(0.0, HOLD), Key(2.0, turned)), 2.0)
    assert [turn.shot(at_s).azimuth for at_s in (0, 1, 2)] == pytest.approx([30, 0, -30])
    assert turn.shot(0.9).active_leg is HOLD.active_leg
    assert turn.shot(1.1).active_leg is HOLD.mirrored.active_leg
    assert turn.shot(1.1).boxes == HOLD.mirrored.boxes


@given(st.floats(0, 20))
def test_the_breath_is_soft(at_s: float) -> None:
    breath = CLIP.shot(at_s).body.breath
    assert -1 <= breath <= 1
    assert abs(CLIP.shot(at_s + 0.02).body.breath - breath) < 0.05


@pytest.mark.parametrize("length_s", [3.0, 6.2, 8.0])
def test_the_breath_rests_where_clips_join(length_s: float) -> None:
    clip = replace(CLIP, length_s=length_s)
    assert clip.shot(0.0).body.breath == 0
    assert clip.shot(length_s).body.breath == pytest.approx(0)


def test_the_breath_comes_and_goes() -> None:
    breaths = [CLIP.shot(1.25 + 2.5 * number).body.breath for number in range(7)]
    assert breaths == pytest.approx([1, -1, 1, -1, 1, -1, 1])


def test_the_arrow_comes_with_the_motion_and_goes_in_the_hold() -> None:
    strengths = [CLIP.shot(at_s).arrow_strength for at_s in (1, 2, 2.4, 3, 4, 5.5)]
    assert strengths == pytest.approx([0, 0, 0.5, 1, 1, 1])
    assert CLIP.shot(6.6).arrow_strength == pytest.approx(0.5)
    assert CLIP.shot(9).arrow_strength == 0
    assert CLIP.shot(1).arrow is None
    assert CLIP.shot(9).arrow == HOLD.arrow


def test_a_hold_that_follows_goes_on_with_its_arrow() -> None:
    then = Clip((Key(0.0, HOLD),), 20.0)
    assert then.shot(0.0).arrow_strength == CLIP.shot(4.0).arrow_strength == 1


def test_without_motion_the_nearest_pose_is_shown() -> None:
    before, after = CLIP.still(2.9), CLIP.still(3.1)
    assert before.body == solve(START.pose)
    assert after.body == solve(HOLD.pose)
    assert (before.arrow_strength, after.arrow_strength) == (0, 1)
    assert (after.azimuth, after.boxes) == (HOLD.azimuth, HOLD.boxes)
    assert after.active_leg is HOLD.active_leg
    assert CLIP.still(19.0) == after


def test_a_loop_begins_again() -> None:
    loop = Clip((Key(0.0, START), Key(2.0, HOLD), Key(4.0, START)), 5.0, loops=True)
    assert loop.shot(7.0).body.joints == loop.shot(2.0).body.joints
    assert loop.shot(5.0) == loop.shot(0.0)


def test_a_single_stance_is_a_clip() -> None:
    clip = still(HOLD)
    assert clip.shot(0.0).body == solve(HOLD.pose)
    assert not clip.moves(0.0)


def test_an_unhurried_change_takes_its_time() -> None:
    assert seconds_between(HOLD, HOLD) == 0
    near = replace(HOLD, pose=replace(HOLD.pose, lean=HOLD.pose.lean + 1))
    assert seconds_between(HOLD, near) == 1.1
    up, sink = BOW.stance("up", None), BOW.stance("sink", None)
    way = max(
        length(b - a) for a, b in zip(solve(up.pose).joints, solve(sink.pose).joints, strict=True)
    )
    assert seconds_between(up, sink) == pytest.approx(way / 18)
    turned = replace(HOLD, azimuth=-80.0)
    assert seconds_between(HOLD, turned) == pytest.approx(110 / 55)
