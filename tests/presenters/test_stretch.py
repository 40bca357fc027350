from dataclasses import replace

import pytest

from backpain_diary import catalog, paths
from backpain_diary.domain.movement import (
    Care,
    CareLevel,
    Dose,
    Equipment,
    Kind,
    Movement,
    Routine,
    RoutineItem,
    Side,
)
from backpain_diary.domain.plan import plan, total_s
from backpain_diary.presenters.stretch import (
    Form,
    Section,
    dose,
    kind_in_words,
    length_in_words,
    routine_card,
    sections,
    side_in_words,
)
from tests.domain.sample_movements import BRIDGE, CAT, KNEE, MOVEMENTS

SHIPPED = catalog.load(paths.assets_dir())


def titled(movement: Movement, **situations: str) -> dict[str, Section]:
    return {section.title: section for section in sections(movement, situations)}


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 s"), (59.4, "59 s"), (59.6, "1 min"), (60, "1 min"), (279, "4 min 39 s")],
)
def test_a_length_in_words(seconds: float, words: str) -> None:
    assert length_in_words(seconds) == words


def test_a_routine_says_its_length_as_the_session_will_take() -> None:
    items = (RoutineItem("knee", 20, 1), RoutineItem("bridge", 8, 2))
    routine = Routine("mine", "Mine", "For now.", items, advice="Go slowly.")
    assert total_s(plan(routine, MOVEMENTS)) == 99
    shown = routine_card(routine, MOVEMENTS)
    assert (shown.id, shown.name, shown.purpose, shown.advice) == (
        "mine",
        "Mine",
        "For now.",
        "Go slowly.",
    )
    assert shown.length == "2 movements · 1 min 39 s"
    assert shown.movements == "Bridge, Bridge"


def test_one_movement_is_not_two() -> None:
    one = Routine("one", "One", "", (RoutineItem("bridge", 8, 1),))
    assert routine_card(one, MOVEMENTS).length.startswith("1 movement ·")


@pytest.mark.parametrize(
    ("movement", "words"),
    [
        (BRIDGE, "5 s, 8 times"),
        (KNEE, "5 s, 8 times on each side"),
        (CAT, "5 s each way (Round up and Let it sink), 8 times"),
    ],
)
def test_a_dose_in_words(movement: Movement, words: str) -> None:
    assert dose(movement) == words


@pytest.mark.parametrize(
    ("movement", "words"),
    [
        (BRIDGE, "5 s, 1 time"),
        (KNEE, "5 s, 1 time on each side"),
        (CAT, "5 s each way (Round up and Let it sink), 1 time"),
    ],
)
def test_once_is_not_one_times(movement: Movement, words: str) -> None:
    once = replace(movement, default=replace(movement.default, repeats=1))
    assert dose(once) == words


def test_kinds_and_sides_in_words() -> None:
    kinds = [kind_in_words(replace(BRIDGE, kind=kind)) for kind in Kind]
    assert kinds == ["Stretches", "Strengthens", "Moves gently"]
    assert [side_in_words(side) for side in Side] == ["Left side", "Right side"]


def test_steps_are_numbered_and_mistakes_are_listed() -> None:
    shown = titled(BRIDGE)
    steps = Section("Step by step", ("place.", "move.", "hold.", "return."), Form.NUMBERED)
    assert shown["Step by step"] == steps
    assert shown["Common mistakes"] == Section("Common mistakes", ("Going fast.",))
    assert shown["An easier way"] == Section("An easier way", ("Half as high.",), Form.PLAIN)
    assert shown["When to stop"].lines == ("It hurts? Stop.",)
    assert shown["Where this comes from"].lines == ("8 repeats: Our default (read 2026-11-22)",)


def test_how_long_gives_our_dose_and_what_the_article_says() -> None:
    noted = replace(BRIDGE, default=Dose(5, 8, "Work up slowly."))
    assert titled(noted)["How long"].lines == (
        "5 s, 8 times",
        "5 to 30 seconds",
        "Work up slowly.",
    )
    assert len(titled(BRIDGE)["How long"].lines) == 2


def test_nothing_needed_and_nothing_to_take_care_with_is_left_out() -> None:
    assert (
        not {"You need", "Take care with", "Ask your doctor or physiotherapist first with"}
        & titled(BRIDGE).keys()
    )


def test_everything_needed_is_named() -> None:
    (need,) = titled(replace(BRIDGE, equipment=tuple(Equipment)))["You need"].lines
    assert need == "a mat, a firm chair without wheels, a folded towel"


def test_ask_first_and_take_care_stand_apart_each_with_its_reason() -> None:
    shown = titled(
        replace(
            BRIDGE,
            care=(
                Care("hip", CareLevel.ASK, "It bends far."),
                Care("wrist", CareLevel.CARE, "Your hands press."),
            ),
        ),
        hip="A new hip",
        wrist="A sore wrist",
    )
    assert shown["Ask your doctor or physiotherapist first with"].lines == (
        "A new hip: It bends far.",
    )
    assert shown["Take care with"].lines == ("A sore wrist: Your hands press.",)


@pytest.mark.parametrize("movement", SHIPPED.movements.values(), ids=lambda each: each.id)
def test_every_shipped_movement_can_be_read_in_full(movement: Movement) -> None:
    situations = {name: each.name for name, each in SHIPPED.situations.items()}
    said = "\n".join(line for part in sections(movement, situations) for line in part.lines)
    told = [
        movement.purpose,
        movement.start,
        movement.easier,
        *(step.text for step in movement.steps),
        *movement.mistakes,
        *movement.stop_signs,
        *(care.reason for care in movement.care),
        *(source.source for source in movement.sources),
    ]
    assert [words for words in told if words not in said] == []
