from dataclasses import replace
from typing import Any

import pytest

from backpain_diary.domain.movement import (
    Care,
    CareLevel,
    Dose,
    HoldRange,
    Instruction,
    Part,
    Routine,
    RoutineItem,
    figure_of,
)
from tests.domain.sample_movements import BRIDGE, CAT

ITEM = RoutineItem("bridge", 5, 8)


@pytest.mark.parametrize("hold_s", [5, 120])
def test_a_hold_may_last_from_5_to_120_seconds(hold_s: int) -> None:
    assert Dose(hold_s, 1).hold_s == RoutineItem("bridge", hold_s, 1).hold_s == hold_s


@pytest.mark.parametrize("hold_s", [-5, 0, 4, 121])
def test_other_holds_are_refused(hold_s: int) -> None:
    message = f"hold_s must be 5 to 120, not {hold_s}"
    with pytest.raises(ValueError, match=message):
        Dose(hold_s, 1)
    with pytest.raises(ValueError, match=message):
        RoutineItem("bridge", hold_s, 1)


@pytest.mark.parametrize("repeats", [0, 31])
def test_repeats_have_limits(repeats: int) -> None:
    message = f"repeats must be 1 to 30, not {repeats}"
    with pytest.raises(ValueError, match=message):
        Dose(5, repeats)
    with pytest.raises(ValueError, match=message):
        RoutineItem("bridge", 5, repeats)


@pytest.mark.parametrize("limits", [(None, None), (20, None), (None, 30), (5, 30), (30, 30)])
def test_the_article_may_leave_a_limit_open(limits: tuple[int | None, int | None]) -> None:
    found = HoldRange("In words", *limits)
    assert (found.min_s, found.max_s) == limits


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        ((4, None), "min_s must be 5 to 120, not 4"),
        ((None, 4), "max_s must be 5 to 120, not 4"),
        ((20, 19), "max_s must be 20 to 120, not 19"),
        ((None, 121), "max_s must be 5 to 120, not 121"),
    ],
)
def test_impossible_ranges_are_refused(limits: tuple[int | None, int | None], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        HoldRange("In words", *limits)


@pytest.mark.parametrize("between_s", [-1, 61])
def test_the_rest_between_repeats_has_limits(between_s: int) -> None:
    with pytest.raises(ValueError, match=f"between_s must be 0 to 60, not {between_s}"):
        replace(BRIDGE, between_s=between_s)


@pytest.mark.parametrize(
    "parts",
    [
        (),
        (Part.PLACE, Part.HOLD, Part.RETURN),
        (Part.MOVE, Part.PLACE, Part.HOLD, Part.RETURN),
        (Part.PLACE, Part.MOVE, Part.RETURN, Part.HOLD),
    ],
)
def test_the_steps_lead_into_the_movement_and_out_again(parts: tuple[Part, ...]) -> None:
    with pytest.raises(ValueError, match="steps must begin with place, end with return"):
        replace(BRIDGE, steps=tuple(Instruction(part, "Go.") for part in parts))


def test_two_directions_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="directions must differ"):
        replace(CAT, directions=CAT.directions * 2)


def test_a_situation_may_tag_a_movement_once() -> None:
    ask = Care("pregnancy", CareLevel.ASK, "Ask first.")
    with pytest.raises(ValueError, match="care must differ"):
        replace(BRIDGE, care=(ask, replace(ask, level=CareLevel.CARE)))


def test_a_routine_begins_with_the_usual_pauses() -> None:
    routine = Routine("own", "My own", "", (ITEM,))
    assert (routine.place_s, routine.switch_s, routine.rest_s) == (10, 8, 10)


def test_a_routine_needs_a_movement() -> None:
    with pytest.raises(ValueError, match="items must name at least one movement"):
        Routine("own", "My own", "", ())


@pytest.mark.parametrize("pause", ["place_s", "switch_s", "rest_s"])
@pytest.mark.parametrize("seconds", [-1, 61])
def test_a_routines_pauses_have_limits(pause: str, seconds: int) -> None:
    pauses: dict[str, Any] = {pause: seconds}
    with pytest.raises(ValueError, match=f"{pause} must be 0 to 60, not {seconds}"):
        Routine("own", "My own", "", (ITEM,), **pauses)


def test_a_movement_is_shown_by_its_own_figure_unless_it_names_another() -> None:
    assert figure_of(BRIDGE) == "bridge"
    assert figure_of(replace(BRIDGE, figure="cobra")) == "cobra"
