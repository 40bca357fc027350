"""What the screen says in each moment of a session."""

from dataclasses import replace

import pytest

from backpain_diary.domain.movement import Routine, RoutineItem
from backpain_diary.domain.plan import StepKind, plan
from backpain_diary.domain.session import Hold, Outcome, Phase, Session
from backpain_diary.presenters.care_tags import Caution
from backpain_diary.presenters.player import PlayerView, view
from tests.domain.sample_movements import BRIDGE, CAT, KNEE

MOVEMENTS = {
    "knee": replace(KNEE, name="Knee to chest", stop_signs=("Tingling? Stop.", "Sharp? Stop.")),
    "cat": replace(CAT, name="Cat and camel"),
    "bridge": replace(BRIDGE, name="Bridge"),
}
ROUTINE = Routine(
    "short",
    "Short",
    "For a day with little time.",
    (RoutineItem("knee", 20, 1), RoutineItem("cat", 5, 2), RoutineItem("bridge", 8, 2)),
)
STEPS = plan(ROUTINE, MOVEMENTS)
KNEE_PLACE, KNEE_LEFT, KNEE_SWITCH, KNEE_RIGHT, KNEE_REST = range(5)
CAT_PLACE, CAT_UP, CAT_SINK = 5, 6, 7
BRIDGE_PLACE, BRIDGE_HOLD, BRIDGE_REST, BRIDGE_LAST = range(11, 15)


def running(index: int, spent_s: float = 0.0, lead_in_left_s: float = 0.0) -> Session:
    return Session(STEPS, Phase.RUNNING, index, spent_s, lead_in_left_s, seen=0.0)


def paused(index: int, spent_s: float = 0.0) -> Session:
    return Session(STEPS, Phase.PAUSED, index, spent_s)


def shown(session: Session) -> PlayerView:
    return view(session, MOVEMENTS)


def test_the_steps_are_where_these_tests_look_for_them() -> None:
    assert [STEPS[index].movement for index in (KNEE_REST, CAT_PLACE, BRIDGE_PLACE)] == [
        "knee",
        "cat",
        "bridge",
    ]
    assert STEPS[BRIDGE_REST].kind is StepKind.REST


@pytest.mark.parametrize(
    ("index", "phase", "tone", "side"),
    [
        (KNEE_PLACE, "Get into place", "primary", "Left side"),
        (KNEE_LEFT, "Hold", "active_limb", "Left side"),
        (KNEE_SWITCH, "Switch sides", "primary", "Right side"),
        (KNEE_RIGHT, "Hold", "active_limb", "Right side"),
        (KNEE_REST, "Rest", "muted", ""),
        (CAT_UP, "Round up", "active_limb", ""),
        (CAT_SINK, "Let it sink", "active_limb", ""),
    ],
)
def test_each_step_has_its_word_its_colour_and_its_side(
    index: int, phase: str, tone: str, side: str
) -> None:
    seen = shown(running(index))
    assert (seen.phase, seen.tone, seen.side) == (phase, tone, side)
    assert not seen.is_paused


@pytest.mark.parametrize(
    ("index", "words"),
    [
        (KNEE_PLACE, "Next: hold, left side"),
        (KNEE_LEFT, "Next: switch sides"),
        (KNEE_SWITCH, "Next: hold, right side"),
        (KNEE_RIGHT, "Next: rest, then Cat and camel"),
        (KNEE_REST, "Next: Cat and camel"),
        (CAT_PLACE, "Next: Round up"),
        (CAT_UP, "Next: Let it sink"),
        (BRIDGE_PLACE, "Next: hold"),
        (BRIDGE_HOLD, "Next: rest"),
        (BRIDGE_LAST, "After this you are done"),
    ],
)
def test_it_says_what_comes_next(index: int, words: str) -> None:
    assert shown(running(index)).next == words


def test_a_next_movement_without_a_rest_before_it_is_named_too() -> None:
    steps = plan(replace(ROUTINE, rest_s=0, place_s=0), MOVEMENTS)
    last_of_knee = Session(steps, Phase.RUNNING, index=2, seen=0.0)
    assert shown(last_of_knee).next == "Next: Cat and camel"


@pytest.mark.parametrize(
    ("index", "cue", "detail"),
    [
        (KNEE_PLACE, "On your back", "Left knee. Raise your hips."),
        (KNEE_LEFT, "Hold.", "Breathe."),
        (KNEE_SWITCH, "Right knee.", "Raise your hips."),
        (KNEE_REST, "Next: Cat and camel", "On your back"),
        (CAT_PLACE, "On your back", "Raise your hips."),
        (CAT_SINK, "Down.", "Breathe."),
        (BRIDGE_REST, "Hips down.", "Let go and rest."),
    ],
)
def test_it_says_what_to_do_now(index: int, cue: str, detail: str) -> None:
    seen = shown(running(index))
    assert (seen.cue, seen.detail) == (cue, detail)


def test_seconds_are_whole_and_rounded_up() -> None:
    seen = shown(running(KNEE_LEFT, spent_s=7.6))
    assert (seen.countdown, seen.countdown_words) == ("13", "13 seconds left")
    assert seen.fraction == pytest.approx(12.4 / 20)
    assert shown(running(KNEE_LEFT, spent_s=19.5)).countdown_words == "1 second left"


def test_the_header_tells_movement_repeat_and_time_left() -> None:
    seen = shown(running(CAT_UP, spent_s=0.5))
    assert (seen.movement, seen.number, seen.count) == ("Cat and camel", 2, 3)
    # 4.5 + 3 * 5, rest and place 10 each, bridge 8 + 5 + 8
    assert seen.progress == "Repeat 1 of 2 · 1 min 1 s left"


def test_a_movement_done_once_counts_no_repeats() -> None:
    assert shown(running(KNEE_RIGHT)).progress == "1 min 41 s left"


def test_stop_signs_of_the_movement_stay_in_sight() -> None:
    assert shown(running(KNEE_LEFT)).stop_sign == "Tingling? Stop. Sharp? Stop."


def test_a_pause_says_so_and_keeps_the_seconds() -> None:
    seen = shown(paused(KNEE_LEFT, spent_s=8))
    assert (seen.phase, seen.tone, seen.countdown) == ("Paused", "muted", "12")
    assert seen.is_paused
    assert seen.spoken == "Paused, 12 seconds left."


def test_the_lead_in_counts_down_on_its_own() -> None:
    seen = shown(running(KNEE_LEFT, spent_s=8, lead_in_left_s=2.5))
    assert (seen.phase, seen.countdown) == ("Starting again in", "3")
    assert seen.fraction == 12 / 20
    assert seen.spoken == "Starting in a moment, 12 seconds left."


def test_the_first_lead_in_starts_it_does_not_start_again() -> None:
    assert shown(running(0, lead_in_left_s=3)).phase == "Starting in"


def test_a_first_hold_begun_again_starts_again() -> None:
    held = Hold(
        movement="knee",
        side=None,
        repeat=1,
        direction=None,
        prescribed_s=20,
        held_s=4,
        outcome=Outcome.REPEATED,
    )
    once_more = replace(running(0, lead_in_left_s=3), holds=(held,))
    assert shown(once_more).phase == "Starting again in"


def test_a_screen_reader_hears_a_step_once_and_not_every_second() -> None:
    first, later = shown(running(KNEE_LEFT)), shown(running(KNEE_LEFT, spent_s=9))
    assert first.spoken == later.spoken == "Knee to chest: Hold. Left side. Hold."
    assert shown(running(CAT_UP)).spoken == "Cat and camel: Round up. Up."


def test_while_it_waits_it_says_how_to_go_on_and_what_to_take_care_with() -> None:
    waits = replace(Routine("own", "", "", (RoutineItem("knee", 20, 1),)), waits=True)
    steps = plan(waits, {"knee": KNEE})
    waiting = Session(steps, phase=Phase.RUNNING, seen=0.0)
    shown = view(waiting, {"knee": KNEE}, {"knee": (Caution("Take care:", "slowly."),)})
    assert shown.is_waiting
    assert shown.cue == "Press the space bar or click when you are in place."
    assert shown.cares == (("Take care:", "slowly."),)
    assert KNEE.start in shown.detail
    assert (shown.countdown, shown.countdown_words) == ("Ready?", shown.cue)
    paused = view(replace(waiting, phase=Phase.PAUSED, seen=None), {"knee": KNEE})
    assert (paused.countdown, paused.spoken) == ("Ready?", "Paused.")


def test_what_to_take_care_with_is_told_on_the_way_into_place_only() -> None:
    asks = Caution("Ask your doctor or physiotherapist first:", "far.")
    cares = {"knee": (asks, Caution("", "Stay low."))}
    placing, holding = (view(running(index), MOVEMENTS, cares) for index in (KNEE_PLACE, KNEE_LEFT))
    assert placing.cares == (
        ("Ask your doctor or physiotherapist first:", "far."),
        ("", "Stay low."),
    )
    assert "far." not in placing.detail
    assert holding.cares == ()


def test_where_a_voice_speaks_a_screen_reader_is_told_briefly() -> None:
    steps = plan(Routine("own", "", "", (RoutineItem("knee", 20, 1),)), {"knee": KNEE})
    shown = view(Session(steps, phase=Phase.RUNNING, seen=0.0), {"knee": KNEE})
    assert shown.spoken.startswith(shown.briefly)
    assert shown.cue not in shown.briefly
