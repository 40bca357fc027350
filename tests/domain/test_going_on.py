"""Going on where a session was stopped."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from backpain_diary.domain import machine
from backpain_diary.domain.going_on import going_on
from backpain_diary.domain.movement import Routine, RoutineItem, Side
from backpain_diary.domain.plan import Step, StepKind, plan
from backpain_diary.domain.session import Hold, Outcome, Session
from tests.domain.sample_movements import MOVEMENTS

ROUTINE = Routine("own", "My own", "", (RoutineItem("knee", 20, 2), RoutineItem("cat", 5, 2)))
STEPS = plan(ROUTINE, MOVEMENTS)


def hold(step: Step, outcome: Outcome = Outcome.DONE) -> Hold:
    return Hold(
        movement=step.movement,
        side=step.side,
        repeat=step.repeat,
        direction=step.direction,
        prescribed_s=step.seconds,
        held_s=1.0,
        outcome=outcome,
    )


HOLDS = [step for step in STEPS if step.kind is StepKind.HOLD]


def told(steps: tuple[Step, ...]) -> list[tuple[str, str, Side | None, int]]:
    return [(step.kind.value, step.movement, step.side, step.repeat) for step in steps]


def test_it_goes_on_after_the_last_hold_done_by_getting_into_place() -> None:
    left = going_on(STEPS, [hold(HOLDS[0]), hold(HOLDS[1])])
    assert told(left[:2]) == [("place", "knee", Side.LEFT, 2), ("hold", "knee", Side.LEFT, 2)]
    assert left[0].seconds == 10
    assert left[1:] == STEPS[STEPS.index(HOLDS[2]) :]


def test_a_hold_that_was_not_finished_is_done_again() -> None:
    left = going_on(STEPS, [hold(HOLDS[0]), hold(HOLDS[1], Outcome.STOPPED)])
    assert left[1] == HOLDS[1]


def test_nothing_done_leaves_everything() -> None:
    assert going_on(STEPS, []) == STEPS


def test_holds_of_something_else_leave_everything() -> None:
    other = Step(StepKind.HOLD, 5, "bridge")
    assert going_on(STEPS, [hold(other)]) == STEPS


def test_everything_done_leaves_nothing() -> None:
    assert going_on(STEPS, [hold(step) for step in HOLDS]) == ()


def test_without_time_to_get_into_place_it_goes_on_with_the_hold() -> None:
    at_once = plan(Routine("own", "", "", ROUTINE.items, place_s=0), MOVEMENTS)
    assert going_on(at_once, [hold(HOLDS[0])])[0] == HOLDS[1]


def test_a_routine_that_waits_waits_here_too() -> None:
    waiting = plan(Routine("own", "", "", ROUTINE.items, waits=True), MOVEMENTS)
    assert going_on(waiting, [hold(HOLDS[0])])[0].waits


def test_it_has_the_time_of_its_own_movement_to_get_into_place() -> None:
    told_long = {**MOVEMENTS, "cat": replace(MOVEMENTS["cat"], told_s=9)}
    steps = plan(ROUTINE, told_long)
    holds = [step for step in steps if step.kind is StepKind.HOLD]
    assert going_on(steps, [hold(holds[0])])[0].seconds == 10
    assert going_on(steps, [hold(holds[4])])[0].seconds == 19


@given(st.integers(0, 200))
def test_wherever_it_is_stopped_both_parts_together_hold_everything(stopped_at: int) -> None:
    session, _ = machine.resume(Session(STEPS), 0)
    for now in range(1, stopped_at):
        session, _ = machine.tick(session, now)
    session, _ = machine.stop(session, stopped_at)
    left = going_on(STEPS, session.holds)
    done = [hold.outcome for hold in session.holds].count(Outcome.DONE)
    assert [step for step in left if step.kind is StepKind.HOLD] == HOLDS[done:]
