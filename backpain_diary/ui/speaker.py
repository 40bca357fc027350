"""A process of its own that speaks: getting a voice ready would stop the window for a second.

Reads one JSON object a line and answers in the same way. It knows nothing of the rest of the
program, and ends with it, because its input ends.

in:  {"say": words, "number": n, "rate": -1…1, "volume": 0…1, "voice": name}, {"hush": true}
out: {"voices": [[name, locale], …]} once it can speak, {"done": n} after each, or
     {"trouble": "library" | "engine"} and then nothing more
"""

import json
import sys
import threading
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

FULL = {"speechd": 0.65}  # the loudest, by engine; above it the sound is cut off at its peaks


def answer(**values: Any) -> None:
    print(json.dumps(values), flush=True)


class Orders(QObject):
    """What comes in, line by line; read in a thread, handed over to the event loop."""

    came = Signal(object)
    ended = Signal()

    def read(self) -> None:
        for line in sys.stdin:
            self.came.emit(json.loads(line))
        self.ended.emit()


class Speaker(QObject):
    def __init__(self, engine: str) -> None:
        super().__init__()
        from PySide6.QtTextToSpeech import QTextToSpeech

        self._full = FULL.get(engine, 1.0)
        self._states = QTextToSpeech.State
        self._speech = QTextToSpeech(engine)
        self._number = 0
        self._speech.stateChanged.connect(self._state_changed)
        self._voices = self._find_voices()

    def begin(self) -> None:
        if self._speech.state() is self._states.Error or not self._voices:
            answer(trouble="engine")
        else:
            answer(voices=[[name, voice.locale().name()] for name, voice in self._voices.items()])

    def obey(self, order: dict[str, Any]) -> None:
        if "hush" in order:
            self._number = 0
            self._speech.stop()
            return
        voice = self._voices.get(order["voice"])
        if voice is not None and voice != self._speech.voice():
            self._speech.setLocale(voice.locale())
            self._speech.setVoice(voice)
        self._speech.setRate(order["rate"])
        self._speech.setVolume(self._full * order["volume"])
        self._number = order["number"]
        self._speech.say(order["say"])

    def _find_voices(self) -> dict[str, Any]:
        """By name, without the variants that some engines make of each."""
        found: dict[str, Any] = {}
        for locale in self._speech.availableLocales():
            self._speech.setLocale(locale)
            for voice in self._speech.availableVoices():
                if "+" not in voice.name():
                    found.setdefault(voice.name(), voice)
        return found

    def _state_changed(self, state: object) -> None:
        if state in (self._states.Ready, self._states.Error) and self._number:
            number, self._number = self._number, 0
            answer(done=number)


def main() -> None:
    application = QCoreApplication(sys.argv)
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech
    except ImportError:
        answer(trouble="library")
        return
    engines = [name for name in QTextToSpeech.availableEngines() if name != "mock"]
    if not engines:
        answer(trouble="engine")
        return
    speaker, orders = Speaker(engines[0]), Orders()
    orders.came.connect(speaker.obey)
    orders.ended.connect(application.quit)
    threading.Thread(target=orders.read, daemon=True).start()
    speaker.begin()
    application.exec()


if __name__ == "__main__":
    main()
