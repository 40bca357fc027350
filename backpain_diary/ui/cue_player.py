"""Lets cues be heard, one after the other, in the mode that the person chose."""

from __future__ import annotations

from contextlib import suppress
from math import ceil, inf
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from backpain_diary.clock import Clock
from backpain_diary.domain import cue_queue
from backpain_diary.domain.cue import Cue, SoundMode, Tone
from backpain_diary.domain.cue_queue import BETWEEN_TONES_S, TONES_S, CueQueue
from backpain_diary.errors import StorageError
from backpain_diary.ui.preferences import Preferences
from backpain_diary.ui.tones import Tones
from backpain_diary.ui.voice import Voice, spoken_per_s

SOFT_SHARE = 0.6  # of the volume
MODES = tuple(SoundMode)


class CuePlayer(QObject):
    """Works without voice, loudspeaker or sound library: then there is silence, and `trouble`."""

    mode_changed = Signal(object)  # a SoundMode
    trouble_changed = Signal(str)

    def __init__(
        self, preferences: Preferences, assets: Path, clock: Clock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._clock = clock
        self.voice = Voice(self)
        self._tones = Tones(assets / "sounds", self)
        self.mode = SoundMode(preferences.settings.sound)
        self._before_mute = self.mode
        self._queue = CueQueue()
        self._left: tuple[Tone, ...] = ()
        self._words = ""
        self._share = 1.0
        self._is_brisk = False
        self._quiet_at = -inf  # monotonic: when the last tone is over
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._go_on)
        self.voice.finished.connect(self._finish)
        self.voice.prepared.connect(self._voice_prepared)

    @property
    def trouble(self) -> str:
        """What is missing for the chosen mode, in one sentence; empty for nothing."""
        if self.mode is SoundMode.SILENT:
            return ""
        if self._tones.trouble or self.mode is SoundMode.TONES:
            return self._tones.trouble
        return self.voice.trouble

    def prepare(self) -> None:
        """Get ready what the mode needs, so that the first cue need not wait for it."""
        if self.mode is not SoundMode.SILENT:
            self._tones.prepare()
        if self.mode is SoundMode.VOICE:
            self.voice.prepare()
        self.trouble_changed.emit(self.trouble)

    def give(self, cue: Cue) -> None:
        """Let it be heard as soon as nothing else is, or not at all."""
        if self.mode is SoundMode.SILENT:
            return
        self._queue = cue_queue.offer(self._queue, cue, self._clock.monotonic())
        self._advance()

    def hush(self) -> None:
        """At once; nothing that waits is heard later."""
        self._queue = cue_queue.hush(self._queue)
        self._timer.stop()
        self._left, self._words = (), ""
        self._tones.hush()
        self._quiet_at = min(self._quiet_at, self._clock.monotonic())
        self.voice.hush()

    def set_mode(self, mode: SoundMode) -> None:
        """For now, and for the next session."""
        self._use(mode)
        with suppress(StorageError):  # it holds for this session all the same
            self._preferences.change(self._preferences.settings._replace(sound=mode.value))

    def next_mode(self) -> None:
        self.set_mode(MODES[(MODES.index(self.mode) + 1) % len(MODES)])

    def toggle_mute(self) -> None:
        """For now only."""
        if self.mode is SoundMode.SILENT:
            back = self._before_mute
            self._use(SoundMode.VOICE if back is SoundMode.SILENT else back)
        else:
            self._before_mute = self.mode
            self._use(SoundMode.SILENT)

    def end(self) -> None:
        """Give everything back: the voice is a process of its own."""
        self.hush()
        self.voice.end()

    def _use(self, mode: SoundMode) -> None:
        self.hush()
        self.mode = mode
        self.prepare()
        self.mode_changed.emit(mode)

    def _voice_prepared(self) -> None:
        self.trouble_changed.emit(self.trouble)
        self._advance()

    def _advance(self) -> None:
        if self.mode is SoundMode.VOICE and self.voice.is_starting:
            return
        rate = spoken_per_s(self._preferences.settings.voice_rate)
        self._queue, cue = cue_queue.next_cue(self._queue, self._clock.monotonic(), rate)
        if cue is not None:
            speaks = self.mode is SoundMode.VOICE and self.voice.can_speak
            self._left = cue.tones
            self._words = " ".join(cue.sentences) if speaks else ""
            self._share = SOFT_SHARE if cue.is_soft else 1.0
            self._is_brisk = cue.is_brisk
            self._go_on()

    def _go_on(self) -> None:
        """The next tone of the cue, or its words, or its end."""
        settings = self._preferences.settings
        volume = self._share * settings.volume / 100
        if self._left:
            now = self._clock.monotonic()
            # WORKAROUND Qt 6.11: a sound effect that begins as another ends can stop the window
            # for good. Only keys pressed quickly bring tones so close together.
            wait_s = self._quiet_at + BETWEEN_TONES_S - now
            if wait_s > 0:
                self._timer.start(ceil(wait_s * 1000))
                return
            tone, *left = self._left
            self._left = tuple(left)
            self._tones.play(tone, volume)
            self._quiet_at = now + TONES_S[tone]
            between_s = BETWEEN_TONES_S if left else 0.0
            self._timer.start(ceil((TONES_S[tone] + between_s) * 1000))
        elif self._words:
            words, self._words = self._words, ""
            if self._is_brisk:
                settings = settings._replace(voice_rate=max(settings.voice_rate, 0))
            self.voice.say(words, settings, volume)
        else:
            self._finish()

    def _finish(self) -> None:
        self._queue = cue_queue.finished(self._queue)
        self._advance()
