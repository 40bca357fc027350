"""Drives the session machine from a timer and tells the screen about it."""

from collections.abc import Callable
from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from backpain_diary.clock import Clock
from backpain_diary.domain import machine
from backpain_diary.domain.machine import Result
from backpain_diary.domain.plan import Step
from backpain_diary.domain.session import Phase, Session


class SessionRunner(QObject):
    """Ticks when a displayed second, a lead-in, half a hold or a step is over, not in between."""

    changed = Signal(object)  # the Session, after every tick and key
    due = Signal(object)  # one Event of it, oldest first: sounds, which wait for nothing
    happened = Signal(object)  # the same, once all of a tick are due: saving, which may take long

    def __init__(
        self, steps: tuple[Step, ...], clock: Clock, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.session = Session(steps)
        self._clock = clock
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)

    def tick(self) -> None:
        self._apply(machine.tick)

    def resume(self) -> None:
        self._apply(machine.resume)

    def pause(self) -> None:
        self._apply(machine.pause)

    def toggle(self) -> None:
        """Pause or go on; the person is in place, if that is what the session waits for."""
        if self.session.is_waiting:
            self.ready()
        else:
            self._apply(machine.pause if self.session.phase is Phase.RUNNING else machine.resume)

    def ready(self) -> None:
        self._apply(machine.ready)

    def back(self) -> None:
        self._apply(machine.back)

    def skip(self) -> None:
        self._apply(machine.skip)

    def skip_movement(self) -> None:
        self._apply(machine.skip_movement)

    def leave_out(self) -> None:
        self._apply(machine.leave_out)

    def hurt(self) -> None:
        self._apply(machine.hurt)

    def not_hurt(self) -> None:
        self._apply(machine.not_hurt)

    def stop(self) -> None:
        self._apply(machine.stop)

    def _apply(self, move: Callable[[Session, float], Result]) -> None:
        self.session, events = move(self.session, self._clock.monotonic())
        if self.session.phase is Phase.RUNNING and not self.session.is_waiting:
            self._timer.start(next_tick_ms(self.session))
        else:
            self._timer.stop()
        for event in events:
            self.due.emit(event)
        for event in events:
            self.happened.emit(event)
        self.changed.emit(self.session)


def next_tick_ms(session: Session) -> int:
    """Until the next whole second of the countdown that runs, or the middle of a hold.

    The last second ends the step.
    """
    left = session.lead_in_left_s or session.left_s
    until = left - (ceil(left) - 1)
    to_middle = session.step.seconds / 2 - session.spent_s
    if session.is_in_hold and not session.lead_in_left_s and to_middle > 0:
        until = min(until, to_middle)
    return ceil(until * 1000)
