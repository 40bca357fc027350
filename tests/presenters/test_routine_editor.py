from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain import machine
from backpain_diary.domain.movement import Routine, RoutineItem, SideChoice
from backpain_diary.domain.plan import plan, total_s
from backpain_diary.domain.session import Session
from backpain_diary.presenters.routine_editor import (
    duplicated,
    length,
    new_routine,
    refusal,
    side_choice_in_words,
    times,
)
from tests.domain.sample_movements import BRIDGE, MOVEMENTS

ROUTINE = Routine("short", "Short", "", (RoutineItem("bridge", 5, 2),))
routines = st.builds(
    Routine,
    id=st.just("own"),
    name=st.just("Mine"),
    purpose=st.just(""),
    items=st.lists(
        st.builds(
            RoutineItem,
            st.sampled_from(sorted(MOVEMENTS)),
            st.integers(5, 120),
            st.integers(1, 30),
            st.sampled_from(SideChoice),
        ),
        min_size=1,
        max_size=6,
    ).map(tuple),
    place_s=st.integers(0, 60),
    switch_s=st.integers(0, 60),
    rest_s=st.integers(0, 60),
    waits=st.booleans(),
)


def test_a_new_routine_begins_with_a_movement_as_it_is_usually_done() -> None:
    assert new_routine(BRIDGE).items == (RoutineItem("bridge", 5, 8),)
    assert new_routine(BRIDGE).id == ""


def test_a_duplicate_is_new_and_has_a_name_of_its_own() -> None:
    first = duplicated(ROUTINE, ["Short"])
    assert (first.id, first.name, first.items) == ("", "Short (yours)", ROUTINE.items)
    third = duplicated(ROUTINE, ["Short", "Short (yours)", "Short (yours, 2)"])
    assert third.name == "Short (yours, 3)"


def test_the_length_is_told_to_the_second() -> None:
    assert length(ROUTINE, MOVEMENTS) == "It takes 25 s."
    waiting = length(replace(ROUTINE, waits=True), MOVEMENTS)
    assert waiting == "It takes 18 s, and the time you need to get into place."


def test_once_is_not_one_times() -> None:
    assert [times(number) for number in (1, 2)] == [" time", " times"]


@given(routines)
def test_the_length_is_what_the_session_takes(routine: Routine) -> None:
    """Counted by the machine, ticking by the second; somebody is ready at once."""
    steps = plan(routine, MOVEMENTS)
    session, _ = machine.resume(Session(steps), 0.0)
    assert session.total_left_s == total_s(steps)
    now = 0.0
    while not session.is_over:
        if session.is_waiting:
            session, _ = machine.ready(session, now)
        else:
            now += 1
            session, _ = machine.tick(session, now)
    assert now == total_s(steps)


@pytest.mark.parametrize(
    ("name", "items", "words"),
    [
        (" ", ROUTINE.items, "name"),
        ("Taken", ROUTINE.items, "Another routine"),
        (" Taken ", ROUTINE.items, "Another routine"),
        ("Mine", (), "at least one movement"),
        ("Mine", ROUTINE.items, ""),
    ],
)
def test_what_cannot_be_saved_says_why(
    name: str, items: tuple[RoutineItem, ...], words: str
) -> None:
    said = refusal(name, items, ["Taken"])
    assert words in said
    assert bool(said) == bool(words)


@pytest.mark.parametrize("choice", SideChoice)
def test_every_choice_of_sides_has_words(choice: SideChoice) -> None:
    assert choice.value in side_choice_in_words(choice).lower()
