"""The settings of sound tried out with their own controls, as a program of its own.

usage: python -m tests.sound.card FOLDER MODE

Prints one JSON object a line with `at`, monotonic seconds: {"voices": what can be chosen},
{"trial": name, "kept": settings} before each press of the button, {"words": …}, {"said": …}.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backpain_diary import paths
from backpain_diary.settings import Settings, load, save
from backpain_diary.ui.pages.sound_card import SoundCard
from backpain_diary.ui.preferences import Preferences
from backpain_diary.ui.theme import Theme
from tests.sound.guide import CLOCK, say, told

BETWEEN_MS = 700


def trials(card: SoundCard) -> Iterator[str]:
    """Each time the controls have been set, the name of what is tried."""
    yield "usual"
    card.rate.setValue(card.rate.minimum())
    yield "slow"
    card.rate.setValue(card.rate.maximum())
    yield "fast"
    card.rate.setValue(0)
    QTest.keyClick(card.volume, Qt.Key.Key_Home)
    QTest.keyClick(card.volume, Qt.Key.Key_PageUp)
    yield "soft"
    card.voices.setFocus()
    QTest.keyClick(card.voices, Qt.Key.Key_End)
    yield "other voice"


def main() -> None:
    folder, mode = Path(sys.argv[1]), sys.argv[2]
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    file = folder / "settings.json"
    save(file, Settings(sound=mode))
    theme = Theme(application, paths.assets_dir() / "themes")
    card = SoundCard(Preferences(file, theme), paths.assets_dir(), CLOCK)
    voice = card._player.voice
    voice.say = told(voice.say, lambda words: say(words=words))  # type: ignore[method-assign]
    left = trials(card)

    def go_on() -> None:
        trial = next(left, None)
        if trial is None:
            card.close()
            application.quit()
            return
        say(trial=trial, kept=load(file)._asdict())
        QTest.mouseClick(card.test_button, Qt.MouseButton.LeftButton)

    def begin() -> None:
        say(voices=[card.voices.itemText(number) for number in range(card.voices.count())])
        go_on()

    def finish() -> None:
        say(said=True)
        QTimer.singleShot(BETWEEN_MS, go_on)

    voice.prepared.connect(lambda: QTimer.singleShot(BETWEEN_MS, begin))
    voice.finished.connect(finish)
    QTimer.singleShot(100_000, lambda: os._exit(1))  # whatever the event loop is at
    card.show()
    application.exec()


if __name__ == "__main__":
    main()
