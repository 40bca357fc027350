from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain.movement import Routine, RoutineItem, Side, SideChoice
from backpain_diary.domain.plan import Step, StepKind, plan, total_s, without
from tests.domain.sample_movements import MOVEMENTS

SECONDS = st.integers(0, 60)
ITEMS = st.builds(
    RoutineItem, st.sampled_from(sorted(MOVEMENTS)), st.integers(5, 120), st.integers(1, 8)
)
ROUTINES = st.builds(
    Routine,
    id=st.just("own"),
    name=st.just("My own"),
    purpose=st.just(""),
    items=st.lists(ITEMS, min_size=1, max_size=5).map(tuple),
    place_s=SECONDS,
    switch_s=SECONDS,
    rest_s=SECONDS,
)
LETTER = {Side.LEFT: "L", Side.RIGHT: "R", None: ""}


def routine(*items: RoutineItem, place_s: int = 10, switch_s: int = 8, rest_s: int = 10) -> Routine:
    return Routine("own", "My own", "", items, place_s, switch_s, rest_s)


def told(step: Step) -> str:
    """Such as "hold L1 5": kind, side with repeat and direction, seconds."""
    where = f"{LETTER[step.side]}{step.repeat}{step.direction or ''}"
    return f"{step.kind.value} {where} {step.seconds}"


def story(shown: Routine) -> str:
    return ", ".join(told(step) for step in plan(shown, MOVEMENTS))


@pytest.mark.parametrize(("sides", "letter"), [(SideChoice.LEFT, "L"), (SideChoice.RIGHT, "R")])
@pytest.mark.parametrize("movement", ["knee", "clam"])
def test_one_chosen_side_is_done_without_a_switch(
    movement: str, sides: SideChoice, letter: str
) -> None:
    chosen = story(routine(RoutineItem(movement, 20, 2, sides)))
    rest = f"rest {letter}2 3, " if movement == "clam" else ""
    assert chosen == f"place {letter}1 10, hold {letter}1 20, {rest}hold {letter}2 20"


def test_a_movement_without_sides_takes_no_notice_of_a_chosen_side() -> None:
    assert story(routine(RoutineItem("bridge", 5, 1, SideChoice.LEFT))) == "place 1 10, hold 1 5"


def test_a_routine_that_waits_waits_before_every_movement_and_counts_no_time_for_it() -> None:
    items = (RoutineItem("bridge", 5, 1), RoutineItem("cat", 5, 1))
    steps = plan(replace(routine(*items, place_s=0), waits=True), MOVEMENTS)
    kinds = [(step.kind.value, step.waits) for step in steps]
    assert kinds == [
        ("place", True),
        ("hold", False),
        ("rest", False),
        ("place", True),
        ("hold", False),
        ("hold", False),
    ]
    assert total_s(steps) == 3 + 5 + 10 + 3 + 5 + 5  # each way in is counted in


def test_what_has_to_be_said_before_a_movement_makes_its_way_into_place_longer() -> None:
    told_long = {"bridge": replace(MOVEMENTS["bridge"], told_s=9), "cat": MOVEMENTS["cat"]}
    items = (RoutineItem("bridge", 5, 1), RoutineItem("cat", 5, 1))

    def places(place_s: int, *, waits: bool = False) -> list[float]:
        shown = replace(routine(*items, place_s=place_s), waits=waits)
        return [step.seconds for step in plan(shown, told_long) if step.kind is StepKind.PLACE]

    assert places(10) == [19, 10]
    assert places(0) == [14]  # its name takes time as well
    assert places(10, waits=True) == [10, 10]


def test_only_getting_into_place_can_wait() -> None:
    with pytest.raises(ValueError, match="wait"):
        Step(StepKind.HOLD, 5, "bridge", waits=True)


def test_a_routine_without_some_of_its_movements_keeps_the_others_in_order() -> None:
    items = (RoutineItem("bridge", 5, 1), RoutineItem("cat", 5, 1), RoutineItem("bridge", 9, 1))
    left = without(routine(*items), {"bridge"})
    assert left is not None
    assert left.items == items[1:2]
    assert without(routine(*items), {"bridge", "cat"}) is None


def test_without_sides_a_short_rest_parts_the_repeats() -> None:
    assert story(routine(RoutineItem("bridge", 5, 3))) == (
        "place 1 10, hold 1 5, rest 2 5, hold 2 5, rest 3 5, hold 3 5"
    )


def test_alternating_sides_switch_after_every_hold() -> None:
    assert story(routine(RoutineItem("knee", 20, 2))) == (
        "place L1 10, hold L1 20, switch R1 8, hold R1 20, switch L2 8, hold L2 20, "
        "switch R2 8, hold R2 20"
    )


def test_one_side_at_a_time_switches_once() -> None:
    assert story(routine(RoutineItem("clam", 5, 2))) == (
        "place L1 10, hold L1 5, rest L2 3, hold L2 5, switch R1 8, hold R1 5, rest R2 3, hold R2 5"
    )


def test_the_directions_of_a_cycle_flow_into_each_other() -> None:
    assert story(routine(RoutineItem("cat", 5, 2))) == (
        "place 1up 10, hold 1up 5, hold 1sink 5, hold 2up 5, hold 2sink 5"
    )


def test_the_rest_between_movements_belongs_to_the_one_just_done() -> None:
    steps = plan(routine(RoutineItem("knee", 20, 2), RoutineItem("cat", 5, 1)), MOVEMENTS)
    rest, place = steps[8:10]
    assert rest == Step(StepKind.REST, 10, "knee", side=None, repeat=2, repeats=2)
    assert place == Step(StepKind.PLACE, 10, "cat", repeat=1, repeats=1, direction="up")


def test_pauses_of_no_length_are_left_out() -> None:
    items = RoutineItem("knee", 20, 1), RoutineItem("cat", 5, 1)
    assert story(routine(*items, place_s=0, switch_s=0, rest_s=0)) == (
        "hold L1 20, hold R1 20, hold 1up 5, hold 1sink 5"
    )


def test_a_routine_with_an_unknown_movement_has_no_plan() -> None:
    with pytest.raises(KeyError, match="handstand"):
        plan(routine(RoutineItem("handstand", 5, 1)), MOVEMENTS)


@pytest.mark.parametrize("seconds", [0, -1, float("nan")])
def test_a_step_takes_time(seconds: float) -> None:
    with pytest.raises(ValueError, match="seconds must be above 0"):
        Step(StepKind.HOLD, seconds, "bridge")


@pytest.mark.parametrize("repeat", [0, 3])
def test_a_step_counts_within_its_repeats(repeat: int) -> None:
    with pytest.raises(ValueError, match=f"repeat must be 1 to 2, not {repeat}"):
        Step(StepKind.HOLD, 5, "bridge", repeat=repeat, repeats=2)


def expected_s(shown: Routine) -> int:
    """Counted without steps: pauses before, inside and between the movements, and the holds; and
    three seconds of counting in where the first hold comes at once."""
    total = shown.rest_s * (len(shown.items) - 1) + (0 if shown.place_s else 3)
    for item in shown.items:
        again = item.repeats - 1
        total += (
            shown.place_s
            + {
                "bridge": item.repeats * item.hold_s + again * 5,
                "knee": 2 * item.repeats * item.hold_s + (2 * item.repeats - 1) * shown.switch_s,
                "clam": 2 * (item.repeats * item.hold_s + again * 3) + shown.switch_s,
                "cat": 2 * item.repeats * item.hold_s,
            }[item.movement]
        )
    return total


@given(ROUTINES)
def test_the_total_is_the_sum_of_all_parts(shown: Routine) -> None:
    assert total_s(plan(shown, MOVEMENTS)) == expected_s(shown)


@given(ROUTINES)
def test_both_sides_and_both_directions_get_their_full_time(shown: Routine) -> None:
    held: Counter[tuple[str, Side | str | None]] = Counter()
    for step in plan(shown, MOVEMENTS):
        if step.kind is StepKind.HOLD:
            held[step.movement, step.side or step.direction] += int(step.seconds)
    asked: Counter[str] = Counter()
    for item in shown.items:
        asked[item.movement] += item.hold_s * item.repeats
    parts: dict[str, tuple[Side | str | None, ...]] = {
        "bridge": (None,),
        "knee": tuple(Side),
        "clam": tuple(Side),
        "cat": ("up", "sink"),
    }
    assert held == {(name, part): asked[name] for name in asked for part in parts[name]}


@given(ROUTINES)
def test_every_pause_leads_to_a_hold_and_only_holds_end_a_movement(shown: Routine) -> None:
    steps = plan(shown, MOVEMENTS)
    assert all(step.seconds > 0 for step in steps)
    assert steps[0].kind is (StepKind.PLACE if shown.place_s else StepKind.HOLD)
    assert steps[-1].kind is StepKind.HOLD
    for step, following in pairwise(steps):
        if step.kind is StepKind.HOLD:
            continue
        if step.kind is StepKind.REST and following.kind is StepKind.PLACE:
            assert step.seconds == shown.rest_s
        else:
            assert following.kind is StepKind.HOLD


@given(ROUTINES)
def test_what_leads_to_a_hold_tells_of_that_hold(shown: Routine) -> None:
    for step, following in pairwise(plan(shown, MOVEMENTS)):
        if step.kind in (StepKind.PLACE, StepKind.SWITCH):
            assert told(step).split()[1] == told(following).split()[1]
            assert step.movement == following.movement


@given(ROUTINES)
def test_a_switch_changes_the_side_and_a_short_rest_keeps_it(shown: Routine) -> None:
    steps = plan(replace(shown, place_s=10), MOVEMENTS)
    for before, pause, after in zip(steps, steps[1:], steps[2:], strict=False):
        if pause.kind is StepKind.SWITCH:
            assert {before.side, after.side} == set(Side)
        elif pause.kind is StepKind.REST and after.kind is StepKind.HOLD:
            assert replace(before, repeat=after.repeat) == after
            assert after.repeat == before.repeat + 1
