from dataclasses import replace
from datetime import date

from backpain_diary.domain.care import HurtMark
from backpain_diary.domain.movement import Care, CareLevel, Routine, RoutineItem, Side, Situation
from backpain_diary.presenters.library import library_view
from tests.domain.sample_movements import BRIDGE, CAT, KNEE

SITUATIONS = {name: Situation(name, name, "why") for name in ("hip", "knee")}
MOVEMENTS = {
    "bridge": replace(BRIDGE, care=(Care("hip", CareLevel.ASK, "It may have limits."),)),
    "knee": replace(
        KNEE,
        name="Knee",
        care=(Care("hip", CareLevel.CARE, "A little."), Care("knee", CareLevel.ASK, "A lot.")),
    ),
    "cat": replace(CAT, name="Cat"),
}
ROUTINE = Routine(
    "own", "Mine", "", tuple(RoutineItem(name, 5, 1) for name in ("knee", "bridge", "cat", "knee"))
)
MARK = HurtMark("cat", date(2026, 11, 22), Side.LEFT)


def test_a_routine_tells_which_of_its_movements_to_ask_about_and_what_is_left_out() -> None:
    shown = library_view(MOVEMENTS, {"own": ROUTINE}, SITUATIONS, {"hip"}, {"cat": MARK})
    assert shown.routine_notes["own"] == (
        "Ask first: Bridge",
        "Take care: Knee",
        "Left out, because it hurt: Cat",
    )
    assert shown.cards["own"].movements == "Knee, Bridge, Knee"  # and as long as these
    assert shown.hurt == {"cat": "Hurt on 22 November, left side"}
    assert [tag.label for tag in shown.tags["knee"]] == ["Take care"]


def test_the_more_careful_note_stands_for_a_movement_with_two() -> None:
    shown = library_view(MOVEMENTS, {"own": ROUTINE}, SITUATIONS, {"hip", "knee"}, {})
    assert shown.routine_notes["own"] == ("Ask first: Knee, Bridge",)


def test_a_routine_of_which_nothing_is_left_is_shown_whole() -> None:
    only = replace(ROUTINE, items=(RoutineItem("cat", 5, 1),))
    shown = library_view(MOVEMENTS, {"own": only}, SITUATIONS, (), {"cat": MARK})
    assert shown.cards["own"].movements == "Cat"


def test_where_nothing_applies_nothing_is_noted() -> None:
    shown = library_view(MOVEMENTS, {"own": ROUTINE}, SITUATIONS, (), {})
    assert shown.routine_notes["own"] == ()
    assert shown.cards["own"].name == "Mine"
    assert [movement.name for movement in shown.movements] == ["Bridge", "Knee", "Cat"]
