"""The shipped routines as they are heard, played through the real machine and queue."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from backpain_diary.catalog import load
from backpain_diary.domain.cue import SoundMode, Tone
from backpain_diary.domain.cue_queue import SLOWEST_PER_S
from backpain_diary.domain.movement import Routine, RoutineItem
from backpain_diary.domain.plan import Step, StepKind, plan, total_s
from backpain_diary.domain.session import Countdown, Ended, StepBegan
from backpain_diary.presenters.care_tags import care_tags, cautions, with_time_to_tell
from tests.cue_simulation import Heard, Told, simulate

CATALOG = load(Path(__file__).parents[1] / "assets")
ROUTINES = list(CATALOG.routines)
RATE = 17.0


def play(
    routine: str, mode: SoundMode = SoundMode.VOICE, rate: float = RATE
) -> tuple[list[Heard], list[Told]]:
    return simulate(CATALOG.routines[routine], CATALOG.movements, mode, rate=rate)


def holds(told: list[Told]) -> list[tuple[float, Step]]:
    """When each hold began."""
    return [
        (each.at, each.session.step)
        for each in told
        if isinstance(each.event, StepBegan) and each.session.is_in_hold
    ]


def tones_at(heard: list[Heard], at: float) -> tuple[Tone, ...]:
    return next((each.cue.tones for each in heard if each.at == at), ())


def said(heard: list[Heard], first: float = 0, last: float = 10**6) -> str:
    return " ".join(
        sentence for each in heard if first <= each.at < last for sentence in each.cue.sentences
    )


@pytest.mark.parametrize("rate", [12.0, 17.0, 22.0])
@pytest.mark.parametrize("routine", ROUTINES)
@pytest.mark.parametrize("mode", [SoundMode.VOICE, SoundMode.TONES])
def test_every_hold_begins_and_ends_with_its_tone_to_the_moment(
    routine: str, mode: SoundMode, rate: float
) -> None:
    heard, told = play(routine, mode, rate)
    for at, step in holds(told):
        assert tones_at(heard, at) in ((Tone.START,), (Tone.SWITCH,))
        ends = tones_at(heard, at + step.seconds)
        assert ends[:1] in ((Tone.SWITCH,), (Tone.END,), (Tone.START,))


@pytest.mark.parametrize("rate", [12.0, 17.0, 22.0])
@pytest.mark.parametrize("routine", ROUTINES)
def test_nothing_is_spoken_over_and_every_second_is_counted(routine: str, rate: float) -> None:
    heard, told = play(routine, rate=rate)
    assert all(one.ends <= other.at for one, other in pairwise(heard))
    for each in told:
        if isinstance(each.event, Countdown):
            words = {3: "Three.", 2: "Two.", 1: "One."}[each.event.left]
            assert said(heard, each.at, each.at + 0.1) == words


@pytest.mark.parametrize("rate", [SLOWEST_PER_S, RATE])
@pytest.mark.parametrize("routine", ROUTINES)
def test_before_its_first_hold_each_movement_is_named_with_side_and_key_step(
    routine: str, rate: float
) -> None:
    heard, told = play(routine, rate=rate)
    since, announced = 0.0, set()
    for at, step in holds(told):
        if step.movement in announced:
            continue
        announced.add(step.movement)
        movement = CATALOG.movements[step.movement]
        before = said(heard, since, at)
        assert movement.name in before
        assert movement.key_step in before
        assert movement.sides is None or movement.sides.left in before
        since = at
    assert len(announced) == len(CATALOG.routines[routine].items)


@pytest.mark.parametrize("rate", [SLOWEST_PER_S, RATE])
@pytest.mark.parametrize("name", CATALOG.movements)
def test_so_it_is_where_a_session_begins_with_it(name: str, rate: float) -> None:
    movement = CATALOG.movements[name]
    alone = Routine("", "", "", (RoutineItem(name, movement.default.hold_s, 1),))
    heard, told = simulate(alone, CATALOG.movements, rate=rate)
    before = said(heard, last=holds(told)[0][0])
    assert before.startswith(movement.name)
    assert movement.key_step in before
    assert movement.sides is None or movement.sides.left in before


@pytest.mark.parametrize("routine", ROUTINES)
def test_each_routine_takes_as_long_as_it_says(routine: str) -> None:
    _, told = play(routine)
    assert isinstance(told[-1].event, Ended)
    assert told[-1].at == total_s(plan(CATALOG.routines[routine], CATALOG.movements))


@pytest.mark.parametrize("routine", ROUTINES)
def test_each_movement_reminds_once_to_breathe(routine: str) -> None:
    heard, _ = play(routine)
    for item in CATALOG.routines[routine].items:
        assert said(heard).count(CATALOG.movements[item.movement].middle_cue) >= 1
    assert said(heard).count("Keep breathing") == len(CATALOG.routines[routine].items)


@pytest.mark.parametrize("routine", ROUTINES)
def test_every_switch_names_the_side_and_every_rest_what_is_next(routine: str) -> None:
    heard, told = play(routine)
    for each in told:
        if not isinstance(each.event, StepBegan):
            continue
        step, movement = each.session.step, CATALOG.movements[each.session.step.movement]
        if step.kind is StepKind.SWITCH and movement.sides:
            assert {"left": movement.sides.left, "right": movement.sides.right}[
                step.side.value if step.side else ""
            ] in said(heard, each.at, each.at + 0.1)
        following = each.session.steps[each.session.index + 1 :]
        if step.kind is StepKind.REST and following[0].kind is StepKind.PLACE:
            coming = CATALOG.movements[following[0].movement]
            assert f"Next: {coming.name}" in said(heard, each.at, each.at + 0.1)


@pytest.mark.parametrize("rate", [SLOWEST_PER_S, RATE])
@pytest.mark.parametrize("place_s", [0, 10])
@pytest.mark.parametrize("ticked", [*CATALOG.situations, ""])
def test_what_to_take_care_with_is_said_once_before_each_movement(
    ticked: str, place_s: int, rate: float
) -> None:
    """With the slowest voice as well, and with all that can apply to one person."""
    applies = [ticked] if ticked else list(CATALOG.situations)
    movements = with_time_to_tell(CATALOG.movements, CATALOG.situations, applies)
    told_of = {
        name: cautions(care_tags(movement, CATALOG.situations, applies))
        for name, movement in movements.items()
    }
    cares = {name: [each.sentence for each in known] for name, known in told_of.items()}
    routine = replace(CATALOG.routines["all_eight"], place_s=place_s)
    heard, told = simulate(routine, movements, rate=rate, cares=told_of)
    since, done = 0.0, set()
    for at, step in holds(told):
        if step.movement not in done:
            before = said(heard, since, at)
            assert [before.count(care) for care in cares[step.movement]] == [1] * len(
                cares[step.movement]
            )
        done.add(step.movement)
        since = at
    assert sum(said(heard).count(care) for each in cares.values() for care in each) == sum(
        len(each) for each in cares.values()
    )


def test_the_way_out_of_a_hold_is_said_before_the_rest_and_at_the_end() -> None:
    heard, told = play("all_eight")
    for each in told:
        if isinstance(each.event, StepBegan) and each.session.step.kind is StepKind.REST:
            out = CATALOG.movements[each.session.step.movement].out_cue
            assert said(heard, each.at, each.at + 0.1).startswith(out)
    assert said(heard, told[-1].at).startswith(CATALOG.movements["seated_piriformis"].out_cue)


@pytest.mark.parametrize("routine", ROUTINES)
def test_without_a_voice_there_are_only_tones_and_in_silence_nothing(routine: str) -> None:
    tones, _ = play(routine, SoundMode.TONES)
    assert said(tones) == ""
    assert {tone for each in tones for tone in each.cue.tones} >= {Tone.READY, Tone.LAST, Tone.END}
    silent, told = play(routine, SoundMode.SILENT)
    assert silent == []
    assert isinstance(told[-1].event, Ended)
