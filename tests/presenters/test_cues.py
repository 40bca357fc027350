"""What each event of a session sounds like."""

from dataclasses import replace

import pytest

from backpain_diary.domain.cue import Cue, Priority, SoundMode, Tone
from backpain_diary.domain.movement import Routine, RoutineItem, Side
from backpain_diary.domain.plan import Step, StepKind, plan
from backpain_diary.domain.session import (
    Countdown,
    CountIn,
    Ended,
    Event,
    Halfway,
    Hold,
    HoldRecorded,
    Hurt,
    Interrupted,
    Outcome,
    Paused,
    Phase,
    Resumed,
    Session,
    StepBegan,
)
from backpain_diary.presenters.care_tags import Caution
from backpain_diary.presenters.cues import Script, cue
from tests.domain.sample_movements import MOVEMENTS

SCRIPT = Script(MOVEMENTS, {"knee": (Caution("Take care:", "slowly."),)})
HELD = Hold(
    movement="knee",
    side=Side.LEFT,
    repeat=1,
    direction=None,
    prescribed_s=20,
    held_s=90,
    outcome=Outcome.DONE,
)


def steps(*items: RoutineItem, **changes: object) -> tuple[Step, ...]:
    return plan(replace(Routine("own", "My own", "", items), **changes), MOVEMENTS)  # type: ignore[arg-type]


KNEE = RoutineItem("knee", 20, 1)
BRIDGE = RoutineItem("bridge", 5, 2)
CAT = RoutineItem("cat", 5, 1)
KNEE_THEN_BRIDGE = steps(KNEE, BRIDGE)


def running(at: tuple[Step, ...], index: int, spent_s: float = 0.0) -> Session:
    return Session(at, phase=Phase.RUNNING, index=index, spent_s=spent_s, seen=0.0)


def heard(event: Event, session: Session, mode: SoundMode = SoundMode.VOICE) -> Cue:
    made = cue(event, session, SCRIPT, mode)
    assert made is not None
    return made


def began(at: tuple[Step, ...], index: int) -> Cue:
    return heard(StepBegan(index), running(at, index))


def index_of(at: tuple[Step, ...], kind: StepKind, number: int = 0) -> int:
    return [index for index, step in enumerate(at) if step.kind is kind][number]


def test_getting_into_place_names_movement_position_care_side_and_key_step() -> None:
    made = began(KNEE_THEN_BRIDGE, 0)
    assert made.tones == (Tone.READY,)
    assert made.sentences == (
        "Knee, lying on your back.".replace("Knee", "Bridge"),
        "Take care: slowly.",
        "Left knee.",
        "Raise your hips.",
    )
    assert made.room_s == 10


def test_the_first_words_of_a_session_wait_for_a_voice_that_is_slow_to_begin() -> None:
    assert began(KNEE_THEN_BRIDGE, 0).good_for_s == KNEE_THEN_BRIDGE[0].seconds
    later = index_of(KNEE_THEN_BRIDGE, StepKind.PLACE, 1)
    assert began(KNEE_THEN_BRIDGE, later).good_for_s < KNEE_THEN_BRIDGE[later].seconds


def test_holds_too_short_for_it_have_their_seconds_said_before_them() -> None:
    at = steps(BRIDGE)
    assert "5 seconds each time." in began(at, 0).sentences
    assert began(at, 1).sentences == ("Hold.", "Hold.")


def test_the_rest_before_a_movement_says_what_is_next_and_then_what_to_take_care_with() -> None:
    at = steps(BRIDGE, KNEE)
    rest = index_of(at, StepKind.REST, -1)
    made = began(at, rest)
    assert made.tones == (Tone.END,)
    assert made.sentences == ("Hips down.", "Rest.", "Next: Bridge, lying on your back.")
    assert began(at, rest + 1).sentences[:2] == ("Bridge.", "Take care: slowly.")


def test_a_hold_begins_with_its_seconds_and_the_first_one_with_more() -> None:
    first = began(KNEE_THEN_BRIDGE, 1)
    assert first.tones == (Tone.START,)
    assert first.sentences == ("Hold.", "20 seconds.", "Hold.")
    assert first.room_s == 10
    assert began(KNEE_THEN_BRIDGE, 3).sentences == ("Hips up.",)


def test_a_short_hold_has_room_until_its_last_three_seconds() -> None:
    assert began(steps(BRIDGE), 1).room_s == 2


def test_switching_sides_says_which() -> None:
    made = began(KNEE_THEN_BRIDGE, 2)
    assert (made.tones, made.sentences) == ((Tone.SWITCH,), ("Switch sides.", "Right knee."))


def test_the_two_ways_of_a_cycle_are_named_and_part_with_the_switch_tone() -> None:
    at = steps(CAT)
    assert began(at, 0).sentences[-2:] == ("5 seconds each way.", "Breathe.")
    up, down = began(at, 1), began(at, 2)
    assert (up.tones, up.sentences) == ((Tone.START,), ("Round up.", "Up."))
    assert (down.tones, down.sentences) == ((Tone.SWITCH,), ("Let it sink.",))


def test_between_repeats_the_rest_counts_and_reminds_once_to_breathe() -> None:
    at = steps(RoutineItem("bridge", 5, 3))
    first, second = (began(at, index_of(at, StepKind.REST, number)) for number in (0, 1))
    assert (first.tones, first.sentences) == ((Tone.END,), ("Hips down.", "Breathe."))
    assert second.sentences == ("Hips down.", "2 of 3.")


def test_short_holds_that_switch_sides_remind_to_breathe_there() -> None:
    at = steps(RoutineItem("knee", 10, 2))
    first, later = (began(at, index_of(at, StepKind.SWITCH, number)) for number in (0, 1))
    assert first.sentences == ("Switch sides.", "Right knee.", "Breathe.")
    assert later.sentences == ("Switch sides.", "Left knee.")


def test_half_way_reminds_to_breathe_once_a_movement() -> None:
    first = heard(Halfway(1), running(KNEE_THEN_BRIDGE, 1, 10))
    assert (first.tones, first.sentences) == ((Tone.HALFWAY,), ("Half-way.", "Breathe."))
    assert (first.priority, first.room_s) == (Priority.LOW, 7)
    later = heard(Halfway(3), running(KNEE_THEN_BRIDGE, 3, 10))
    assert later.sentences == ("Half-way.",)


def test_a_short_hold_has_no_half_way() -> None:
    assert cue(Halfway(1), running(steps(BRIDGE), 1, 2.5), SCRIPT, SoundMode.VOICE) is None


@pytest.mark.parametrize(("left", "words"), [(3, "Three."), (2, "Two."), (1, "One.")])
@pytest.mark.parametrize("event", [Countdown, CountIn])
def test_seconds_are_counted_softly_and_as_tones_without_a_voice(
    event: type[Countdown | CountIn], left: int, words: str
) -> None:
    spoken = heard(event(left), running(KNEE_THEN_BRIDGE, 1))
    assert (spoken.tones, spoken.sentences, spoken.is_soft) == ((), (words,), True)
    tone = heard(event(left), running(KNEE_THEN_BRIDGE, 1), SoundMode.TONES)
    assert (tone.tones, tone.sentences, tone.is_soft) == ((Tone.LAST,), (), True)


def test_a_hold_with_a_lead_in_begins_when_that_is_over() -> None:
    at = steps(KNEE, place_s=0)
    waiting = replace(running(at, 0), lead_in_left_s=3.0)
    assert cue(StepBegan(0), waiting, SCRIPT, SoundMode.VOICE) is None
    assert heard(CountIn(0), running(at, 0)) == began(at, 0)


def test_going_on_in_the_middle_of_a_hold_says_so() -> None:
    made = heard(CountIn(0), running(KNEE_THEN_BRIDGE, 1, 12))
    assert (made.tones, made.sentences, made.room_s) == ((Tone.START,), ("Go on.",), 5)
    late = heard(CountIn(0), running(KNEE_THEN_BRIDGE, 1, 19))
    assert late.room_s == 0


def test_going_on_on_the_way_to_a_hold_says_again_what_to_do() -> None:
    made = heard(CountIn(0), running(KNEE_THEN_BRIDGE, 2, 1))
    assert (made.tones, made.sentences) == ((Tone.READY,), ("Right knee.", "Raise your hips."))
    assert made.room_s == 7


def test_going_on_in_a_rest_is_a_tone() -> None:
    rest = index_of(KNEE_THEN_BRIDGE, StepKind.REST)
    made = heard(CountIn(0), running(KNEE_THEN_BRIDGE, rest, 1))
    assert (made.tones, made.sentences) == ((Tone.READY,), ())


def test_a_step_that_waits_says_how_to_go_on_and_has_all_the_time() -> None:
    made = began(steps(KNEE, waits=True), 0)
    assert "space bar" in made.sentences[-1]
    assert made.room_s > 30


def test_a_step_reached_while_paused_has_all_the_time() -> None:
    paused = replace(running(KNEE_THEN_BRIDGE, 0), phase=Phase.PAUSED, seen=None)
    assert heard(StepBegan(0), paused).room_s > 30


@pytest.mark.parametrize("event", [Paused(), Interrupted(9)])
def test_a_pause_is_said_at_once(event: Event) -> None:
    made = heard(event, running(KNEE_THEN_BRIDGE, 1))
    assert (made.sentences, made.priority) == (("Paused.",), Priority.HIGH)
    assert cue(event, running(KNEE_THEN_BRIDGE, 1), SCRIPT, SoundMode.TONES) is None


def test_what_hurts_is_answered_with_rest() -> None:
    made = heard(Hurt("knee", None, None, 3), running(KNEE_THEN_BRIDGE, 1))
    assert made.sentences[0] == "Stop here."


def test_the_end_says_what_was_done() -> None:
    over = replace(running(KNEE_THEN_BRIDGE, 1), phase=Phase.DONE, seen=None, holds=(HELD, HELD))
    made = heard(Ended(completed=True), over)
    assert made.tones == (Tone.END, Tone.END)
    assert made.sentences == (
        "Hips down.",
        "Well done, that is the end.",
        "You did 1 movement.",
        "You held for 3 minutes.",
    )


@pytest.mark.parametrize(
    ("completed", "holds", "sentences"),
    [(False, (HELD,), 3), (False, (), 1), (True, (), 1)],
)
def test_an_end_without_all_of_it_praises_nothing(
    completed: bool, holds: tuple[Hold, ...], sentences: int
) -> None:
    over = replace(running(KNEE_THEN_BRIDGE, 1), phase=Phase.STOPPED, seen=None, holds=holds)
    made = heard(Ended(completed), over)
    assert made.sentences[0] == "That is it for now."
    assert len(made.sentences) == sentences


@pytest.mark.parametrize(
    "event",
    [
        StepBegan(0),
        Halfway(0),
        Resumed(),
        HoldRecorded(HELD),
    ],
)
def test_what_is_past_or_needs_no_sound_has_none(event: Event) -> None:
    assert cue(event, running(KNEE_THEN_BRIDGE, 1), SCRIPT, SoundMode.VOICE) is None


def test_nothing_begins_in_a_session_that_is_over() -> None:
    over = replace(running(KNEE_THEN_BRIDGE, 1), phase=Phase.STOPPED, seen=None)
    assert cue(StepBegan(1), over, SCRIPT, SoundMode.VOICE) is None


def test_without_sound_there_is_no_cue_and_without_voice_no_word() -> None:
    session = running(KNEE_THEN_BRIDGE, 1)
    assert cue(StepBegan(1), session, SCRIPT, SoundMode.SILENT) is None
    made = heard(StepBegan(1), session, SoundMode.TONES)
    assert (made.tones, made.sentences) == ((Tone.START,), ())


def test_a_movement_that_begins_without_a_place_is_reminded_in_its_first_pause() -> None:
    at = steps(BRIDGE, place_s=0)
    assert "Breathe." in began(at, 1).sentences
    only = steps(RoutineItem("bridge", 5, 1))
    assert began(only, 0).sentences[-1] == "Breathe."
