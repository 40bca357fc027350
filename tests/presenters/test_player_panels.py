"""What is asked and said around a session."""

from dataclasses import replace

import pytest

from backpain_diary.domain.cue import SoundMode
from backpain_diary.domain.movement import Routine, RoutineItem
from backpain_diary.domain.plan import plan
from backpain_diary.domain.session import Hold, Outcome, Phase, Session
from backpain_diary.presenters import player_panels
from backpain_diary.presenters.care_tags import Caution
from tests.domain.sample_movements import BRIDGE, CLAM, KNEE

MOVEMENTS = {
    "knee": replace(KNEE, name="Knee to chest", start="Lie on your back."),
    "bridge": replace(BRIDGE, name="Bridge"),
    "clam": replace(CLAM, name="Clamshell"),
}
ROUTINE = Routine(
    "short",
    "Short",
    "For a day with little time.",
    (RoutineItem("knee", 20, 1), RoutineItem("bridge", 8, 2)),
)


def hold(movement: str, held_s: float, outcome: Outcome = Outcome.DONE) -> Hold:
    return Hold(
        movement=movement,
        side=None,
        repeat=1,
        direction=None,
        prescribed_s=20,
        held_s=held_s,
        outcome=outcome,
    )


def summary(phase: Phase, *holds: Hold) -> player_panels.Words:
    session = Session(plan(ROUTINE, MOVEMENTS), phase, holds=holds)
    return player_panels.summary(session, MOVEMENTS)


def test_before_the_session_it_asks_and_tells_how_it_begins() -> None:
    words = player_panels.before(ROUTINE, MOVEMENTS, {}, ())
    assert words.title == "How much does it hurt right now?"
    assert words.lines[0] == "It begins with Knee to chest. Lie on your back."
    assert words.notes == ()


def test_before_the_session_it_notes_what_is_left_out_and_what_to_take_care_with() -> None:
    care = "Take care:"
    cares = {
        "bridge": (Caution(care, "slowly."), Caution(care, "softly.")),
        "clam": (Caution(care, "Not done."),),
    }
    words = player_panels.before(ROUTINE, MOVEMENTS, {**cares, "knee": ()}, ("Clam is left out.",))
    assert words.notes == ("Clam is left out.", "Bridge: Take care: slowly. Take care: softly.")


def test_the_rules_say_to_stop_to_stay_comfortable_and_whom_to_ask() -> None:
    said = " ".join(player_panels.rules().lines)
    assert "comfortable" in said
    assert "Stop if a movement hurts" in said
    assert "Ask your doctor or physiotherapist which movements suit" in said


@pytest.mark.parametrize(
    ("mode", "words"),
    [
        (SoundMode.VOICE, "Voice and tones"),
        (SoundMode.TONES, "Tones only"),
        (SoundMode.SILENT, "Silent"),
    ],
)
def test_each_sound_mode_has_its_words(mode: SoundMode, words: str) -> None:
    assert player_panels.sound_in_words(mode) == words


def test_the_easier_way_is_the_movements_own() -> None:
    assert player_panels.easier(MOVEMENTS["bridge"]).lines[0] == "Half as high."
    assert player_panels.in_easier_way(MOVEMENTS["bridge"]).key_step == "Half as high."


def test_hurting_says_to_rest_first_and_names_the_movement() -> None:
    words = player_panels.hurt(MOVEMENTS["bridge"])
    assert words.title == "Stop here and rest"
    assert any("Bridge will be left out" in line for line in words.lines)
    assert any("When to get help" in line for line in words.lines)


def test_the_summary_names_each_movement_once_and_the_time_held() -> None:
    words = summary(
        Phase.DONE, hold("knee", 20), hold("knee", 20), hold("bridge", 8), hold("bridge", 4)
    )
    assert words.title == "Well done, that is the end"
    assert words.lines == (
        "You did 2 movements: Knee to chest, Bridge. You held your positions for 52 s in all.",
    )


def test_one_movement_reads_as_one() -> None:
    words = summary(Phase.STOPPED, hold("knee", 100), hold("bridge", 0, Outcome.SKIPPED))
    assert words.title == "That is it for now"
    assert words.lines == (
        "You did 1 movement: Knee to chest. You held your positions for 1 min 40 s in all.",
    )


def test_what_hurt_is_named_with_what_to_do() -> None:
    words = summary(Phase.STOPPED, hold("knee", 3, Outcome.HURT), hold("clam", 0, Outcome.HURT))
    assert words.lines[1].startswith("You noted that this hurt: Knee to chest, Clamshell.")


def test_what_was_only_ever_stopped_by_pain_is_not_told_as_done() -> None:
    words = summary(Phase.STOPPED, hold("knee", 4, Outcome.HURT))
    assert words.title == "That is it for now"
    assert words.lines[0] == "You stopped when it hurt, and that was right."
    words = summary(Phase.DONE, hold("knee", 4, Outcome.HURT), hold("bridge", 8))
    assert words.lines[0] == ("You did 1 movement: Bridge. You held your positions for 8 s in all.")
    words = summary(Phase.DONE, hold("knee", 20), hold("knee", 4, Outcome.HURT))
    assert words.lines[0] == (
        "You did 1 movement: Knee to chest. You held your positions for 24 s in all."
    )


@pytest.mark.parametrize("phase", [Phase.DONE, Phase.STOPPED])
def test_nothing_held_is_neither_praised_nor_scolded(phase: Phase) -> None:
    words = summary(phase, hold("knee", 0, Outcome.SKIPPED))
    assert words.title == "That is it for now"
    assert words.lines == (
        "You held no position this time. You can come back whenever it suits you.",
    )


def test_after_the_session_and_before_leaving_it_asks() -> None:
    assert player_panels.after().title == "How much does it hurt now?"
    assert player_panels.leave().lines == ("What you did is kept.",)
