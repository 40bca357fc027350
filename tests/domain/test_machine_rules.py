"""Whatever is pressed and whenever the ticks come: what always holds of a session."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from backpain_diary.domain import machine
from backpain_diary.domain.machine import MAX_GAP_S
from backpain_diary.domain.movement import Side
from backpain_diary.domain.plan import LEAD_IN_S, Step, StepKind, total_s
from backpain_diary.domain.session import (
    Ended,
    Hold,
    HoldRecorded,
    Interrupted,
    Outcome,
    Phase,
    Session,
    StepBegan,
)
from tests.domain.sessions import Move

# Sixteenths of a second add up without rounding, so every sum may be compared exactly.
short_times = st.integers(0, int(MAX_GAP_S * 16)).map(lambda n: n / 16)
any_times = short_times | st.integers(0, 16 * 12).map(lambda n: n / 16) | st.just(3600.0)
steps = st.builds(
    Step,
    kind=st.sampled_from(StepKind),
    seconds=st.integers(1, 16 * 12).map(lambda n: n / 16),
    movement=st.sampled_from(["knee", "cobra", "bridge"]),
    side=st.sampled_from([None, *Side]),
)
waiting = st.builds(
    Step,
    kind=st.just(StepKind.PLACE),
    seconds=st.just(10.0),
    waits=st.just(True),
    movement=st.sampled_from(["knee", "cobra"]),
)
any_steps = st.lists(steps | waiting, min_size=1, max_size=12).map(tuple)
step_lists = st.lists(steps, min_size=1, max_size=12).map(tuple)
keys = st.sampled_from(
    [
        machine.resume,
        machine.pause,
        machine.back,
        machine.skip,
        machine.skip_movement,
        machine.leave_out,
        machine.ready,
        machine.hurt,
    ]
)


class AnyUse(RuleBasedStateMachine):
    @initialize(steps=any_steps, now=any_times)
    def make(self, steps: tuple[Step, ...], now: float) -> None:
        self.session = Session(steps)
        self.now = now
        self.running_s = 0.0
        self.recorded: list[Hold] = []
        self.ends: list[Ended] = []

    @rule(seconds=any_times)
    def wait_and_tick(self, seconds: float) -> None:
        self.move(machine.tick, seconds)

    @rule(seconds=short_times)
    def tick_in_time(self, seconds: float) -> None:
        self.move(machine.tick, seconds)

    @rule(key=keys, seconds=any_times)
    def press(self, key: Move, seconds: float) -> None:
        self.move(key, seconds)

    @rule(seconds=short_times)
    def stop(self, seconds: float) -> None:
        copy, _ = machine.stop(self.session, self.now + seconds)
        assert copy.is_over

    @rule(seconds=short_times)
    def hurt_by_mistake(self, seconds: float) -> None:
        """Is a pause and nothing else."""
        if self.session.phase is not Phase.RUNNING:
            return
        hurting, _ = machine.hurt(self.session, self.now + seconds)
        if hurting.is_hurting:
            back, _ = machine.not_hurt(hurting, self.now + 99)
            assert back == machine.pause(self.session, self.now + seconds)[0]

    def move(self, move: Move, seconds: float) -> None:
        before = self.session
        self.now += seconds
        self.session, events = move(before, self.now)
        if before.phase is Phase.RUNNING and seconds <= MAX_GAP_S:
            self.running_s += seconds
        assert self.session.holds[: len(before.holds)] == before.holds
        self.recorded += [event.hold for event in events if isinstance(event, HoldRecorded)]
        self.ends += [event for event in events if isinstance(event, Ended)]
        begun = [event.index for event in events if isinstance(event, StepBegan)]
        assert self.session.index == (begun[-1] if begun else before.index)
        if any(isinstance(event, Interrupted) for event in events):
            assert self.session.phase is not Phase.RUNNING
            assert seconds > MAX_GAP_S

    @invariant()
    def no_more_is_credited_than_ran(self) -> None:
        held = sum(hold.held_s for hold in self.session.holds)
        is_open = self.session.is_in_hold and not self.session.is_over
        assert held + (self.session.spent_s if is_open else 0) <= self.running_s

    @invariant()
    def holds_are_honest(self) -> None:
        for hold in self.session.holds:
            assert 0 <= hold.held_s <= hold.prescribed_s
            assert (hold.outcome is not Outcome.DONE) or hold.held_s == hold.prescribed_s

    @invariant()
    def time_left_adds_up(self) -> None:
        later = self.session.steps[self.session.index + 1 :]
        assert self.session.left_s >= 0
        assert self.session.left_s > 0 or self.session.is_over
        assert 0 <= self.session.lead_in_left_s <= LEAD_IN_S
        counted = [step.seconds for step in later if not step.waits]
        for before, step in pairwise((self.session.step, *later)):
            counted += [LEAD_IN_S] * (before.waits and step.kind is StepKind.HOLD)
        here = self.session.lead_in_left_s + self.session.left_s
        assert self.session.total_left_s == sum(counted, 0 if self.session.step.waits else here)

    @invariant()
    def the_state_agrees_with_what_was_told(self) -> None:
        running = self.session.phase is Phase.RUNNING
        assert (self.session.seen is not None) == running
        assert running or self.session.lead_in_left_s == 0
        assert not self.session.is_hurting or self.session.phase is Phase.PAUSED
        assert tuple(self.recorded) == self.session.holds
        assert self.ends == (
            [Ended(self.session.phase is Phase.DONE)] if self.session.is_over else []
        )

    def teardown(self) -> None:
        """No dead end: going on and letting time pass reaches the end."""
        if not hasattr(self, "session"):
            return
        self.move(machine.resume, 0)
        for _ in range(len(self.session.steps) * (12 + int(LEAD_IN_S)) + int(LEAD_IN_S)):
            self.move(machine.ready if self.session.is_waiting else machine.tick, 1)
        assert self.session.is_over


AnyUse.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestAnyUse = AnyUse.TestCase


@given(steps=step_lists, data=st.data())
@settings(max_examples=60, deadline=None)
def test_however_the_ticks_fall_an_undisturbed_session_takes_exactly_its_length(
    steps: tuple[Step, ...], data: st.DataObject
) -> None:
    session, _ = machine.resume(Session(steps), 0)
    length = total_s(steps)
    assert session.total_left_s == length
    now = 0.0
    while now < length:
        now = min(now + data.draw(short_times.filter(bool)), length)
        assert session.phase is Phase.RUNNING
        session, _ = machine.tick(session, now)
    assert session.phase is Phase.DONE
    assert [(hold.outcome, hold.held_s) for hold in session.holds] == [
        (Outcome.DONE, step.seconds) for step in steps if step.kind is StepKind.HOLD
    ]


@given(steps=step_lists, gaps=st.lists(any_times, max_size=20))
@settings(max_examples=60, deadline=None)
def test_however_often_the_computer_sleeps_every_hold_is_held_whole(
    steps: tuple[Step, ...], gaps: list[float]
) -> None:
    now = 0.0
    session, _ = machine.resume(Session(steps), now)
    longest = sum(step.seconds + LEAD_IN_S for step in steps) + LEAD_IN_S * len(gaps)
    for gap in (*gaps, *[1.0] * int(longest + 1)):
        now += gap
        before = session
        session, events = machine.tick(session, now)
        if gap > MAX_GAP_S and not before.is_over:
            assert events == (Interrupted(gap),)
            assert (session.index, session.spent_s) == (before.index, before.spent_s)
            assert session.holds == before.holds
            session, _ = machine.resume(session, now)
    assert session.phase is Phase.DONE
    assert [(hold.outcome, hold.held_s) for hold in session.holds] == [
        (Outcome.DONE, step.seconds) for step in steps if step.kind is StepKind.HOLD
    ]
