"""The voice of a session: tells `speaker.py`, which runs as a process of its own, what to say."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from backpain_diary import i18n
from backpain_diary.domain.cue_queue import SLOWEST_PER_S, USUAL_PER_S
from backpain_diary.i18n import _
from backpain_diary.settings import Settings

SPEAKER = Path(__file__).with_name("speaker.py")
STARTS_WITHIN_MS = 8000
FASTEST_SHARE = 1.6  # of the usual rate, at the end of the setting
END_WAIT_MS = 500
ODD = "Caribbean"  # listed first among the American voices by espeak-ng


class Voice(QObject):
    """Starts with `prepare`. It has troubles rather than errors: a session goes on without it."""

    prepared = Signal()  # it can speak, or it never will
    finished = Signal()  # what it was told last has been said

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.trouble = ""  # why there is no voice, in one sentence
        self.voices: tuple[tuple[str, str], ...] = ()  # name and locale of each
        self._process: QProcess | None = None
        self._number = 0
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._lose_patience)

    @property
    def is_starting(self) -> bool:
        return self._process is not None and not self.voices and not self.trouble

    @property
    def can_speak(self) -> bool:
        return bool(self.voices) and not self.trouble

    def prepare(self) -> None:
        if self._process is not None:
            return
        self._process = QProcess(self)
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(lambda: self._give_up(_no_engine()))
        self._process.errorOccurred.connect(lambda: self._give_up(_no_engine()))
        self._process.start(sys.executable, ["-P", str(SPEAKER)])
        self._patience.start(STARTS_WITHIN_MS)

    def say(self, words: str, settings: Settings, volume: float) -> None:
        """volume: 0…1. `finished` follows in any case."""
        self._number += 1
        order = {
            "say": words,
            "number": self._number,
            "rate": settings.voice_rate / 100,
            "volume": volume,
            "voice": chosen(self.voices, settings.voice, i18n.system_language()),
        }
        self._send(order)
        expected_s = len(words) / spoken_per_s(settings.voice_rate)
        self._patience.start(round((2 * expected_s + 3) * 1000))

    def hush(self) -> None:
        self._number += 1  # what was said before is not waited for
        self._patience.stop()
        if self.can_speak:
            self._send({"hush": True})

    def end(self) -> None:
        """Let the process end; it is not waited for longer than half a second."""
        if self._process is None:
            return
        self._patience.stop()
        self._process.blockSignals(True)
        self._process.closeWriteChannel()
        if not self._process.waitForFinished(END_WAIT_MS):
            self._process.kill()
            self._process.waitForFinished(END_WAIT_MS)
        self._process = None
        self.voices, self.trouble = (), ""

    def _send(self, order: dict[str, object]) -> None:
        if self._process is not None:
            self._process.write(json.dumps(order).encode() + b"\n")

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            said = json.loads(bytes(self._process.readLine().data()))
            if "voices" in said:
                self._patience.stop()
                self.voices = tuple((name, locale) for name, locale in said["voices"])
                self.prepared.emit()
            elif "trouble" in said:
                self._give_up(no_library() if said["trouble"] == "library" else _no_engine())
            elif said["done"] == self._number:
                self._patience.stop()
                self.finished.emit()

    def _give_up(self, why: str) -> None:
        if self.trouble:
            return
        was_speaking = bool(self.voices)
        self.trouble = why
        self._patience.stop()
        self.prepared.emit()
        if was_speaking:
            self.finished.emit()

    def _lose_patience(self) -> None:
        if self.is_starting:
            self._give_up(_no_engine())
        else:
            self.finished.emit()


def chosen(voices: tuple[tuple[str, str], ...], wanted: str, language: str) -> str:
    """The wanted voice if it is there; else one that speaks the language; else none.

    language: such as "de" or "pt_BR"
    """
    names = [name for name, _locale in voices]
    if wanted in names:
        return wanted
    home = language if "_" in language else {"en": "en_US"}.get(language, language)
    short = language.partition("_")[0]
    of_language = [(name, code) for name, code in voices if code.partition("_")[0] == short]
    fitting = sorted(of_language, key=lambda each: (each[1] != home, ODD in each[0]))
    return fitting[0][0] if fitting else ""


def spoken_per_s(rate: int) -> float:
    """Characters a second, rather too few than too many. rate: -50…50, as in the settings"""
    if rate < 0:
        return USUAL_PER_S + (USUAL_PER_S - SLOWEST_PER_S) * rate / 50
    return USUAL_PER_S * (1 + (FASTEST_SHARE - 1) * rate / 50)


def no_library() -> str:
    return _(
        "There is no sound, because a part of the system is missing. On Debian or Ubuntu you"
        " get it with: sudo apt install libpulse0"
    )


def _no_engine() -> str:
    return _(
        "There is no voice on this computer yet. On Debian or Ubuntu you get one with:"
        " sudo apt install speech-dispatcher-espeak-ng libspeechd2"
    )
