"""Lets a session be heard, and hushes what is out of date."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from backpain_diary.domain.session import Event, Hurt, Interrupted, Paused
from backpain_diary.presenters.cues import Script, cue
from backpain_diary.ui.cue_player import CuePlayer
from backpain_diary.ui.runner import SessionRunner


class SessionSound(QObject):
    def __init__(self, runner: SessionRunner, script: Script, sound: CuePlayer) -> None:
        super().__init__(runner)
        self._runner = runner
        self._script = script
        self._sound = sound
        runner.due.connect(self._hear)

    def _hear(self, event: Event) -> None:
        if isinstance(event, Paused | Hurt | Interrupted):
            self._sound.hush()
        made = cue(event, self._runner.session, self._script, self._sound.mode)
        if made is not None:
            self._sound.give(made)


class Moves:
    """The moves of a session that leave a step before its time: what was being said ends."""

    def __init__(self, runner: SessionRunner, sound: CuePlayer) -> None:
        self.runner = runner
        self._sound = sound

    def back(self) -> None:
        self._hushed(self.runner.back)

    def skip(self) -> None:
        self._hushed(self.runner.skip)

    def skip_movement(self) -> None:
        self._hushed(self.runner.skip_movement)

    def leave_out(self) -> None:
        self._hushed(self.runner.leave_out)

    def stop(self) -> None:
        self._hushed(self.runner.stop)

    def _hushed(self, move: Callable[[], object]) -> None:
        self._sound.hush()
        move()
