"""The tones of a session. Qt's multimedia is imported when the first one is wanted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl

from backpain_diary.domain.cue import Tone
from backpain_diary.i18n import _
from backpain_diary.ui.voice import no_library

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect


class Tones(QObject):
    def __init__(self, folder: Path, parent: QObject) -> None:
        """folder: holds one WAV file for each tone"""
        super().__init__(parent)
        self.trouble = ""  # why there are no tones, in one sentence
        self._folder = folder
        self._effects: dict[Tone, QSoundEffect] = {}

    def prepare(self) -> None:
        if self._effects or self.trouble:
            return
        try:
            from PySide6.QtMultimedia import QMediaDevices, QSoundEffect
        except ImportError:
            self.trouble = no_library()
            return
        if not QMediaDevices.audioOutputs():
            self.trouble = _(
                "There is no sound, because no loudspeaker was found. Connect one or headphones,"
                " and start the program again."
            )
            return
        for tone in Tone:
            effect = QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(self._folder / f"{tone.value}.wav")))
            self._effects[tone] = effect

    def play(self, tone: Tone, volume: float) -> None:
        """volume: 0…1"""
        if tone in self._effects:
            self._effects[tone].setVolume(volume)
            self._effects[tone].play()

    def hush(self) -> None:
        for effect in self._effects.values():
            effect.stop()
