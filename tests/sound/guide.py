"""A short session that is heard, as a program of its own: real timer, tones and voice.

usage: python -m tests.sound.guide FOLDER voice|tones|silent|switched

Prints one JSON object a line with `at`, monotonic seconds: {"marker": …} for the marker tone at
the beginning, {"tone": name}, {"words": …}, {"said": …} when they have been said, and {"end": …};
{"button": …} is what the button says after a key of SWITCHED, {"kept": …} what the next session
would begin with.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backpain_diary import catalog, paths
from backpain_diary.clock import SystemClock
from backpain_diary.domain.cue import Tone
from backpain_diary.domain.movement import Routine, RoutineItem, SideChoice
from backpain_diary.domain.plan import plan
from backpain_diary.domain.session import Session
from backpain_diary.settings import Settings, load, save
from backpain_diary.ui.cue_player import CuePlayer
from backpain_diary.ui.guided import Guided
from backpain_diary.ui.pages.player import PlayerPage
from backpain_diary.ui.pages.player_panels import PainPanel
from backpain_diary.ui.preferences import Preferences
from backpain_diary.ui.theme import Theme

MARKER_MS = 600  # between the marker and the session
ROUTINE = Routine(
    "own",
    "Short",
    "",
    (RoutineItem("knee_to_chest", 15, 1, SideChoice.LEFT), RoutineItem("cat_camel", 5, 1)),
    place_s=8,
    switch_s=5,
    rest_s=5,
)
SWITCHED = (  # keys, in seconds after the beginning
    (11.0, Qt.Key.Key_V),  # in the first hold: tones only
    (21.6, Qt.Key.Key_V),  # before its end: silent
    (26.0, Qt.Key.Key_V),  # in the rest: the voice again
    (32.0, Qt.Key.Key_M),  # on the way into the second hold: silent, for now
    (37.0, Qt.Key.Key_M),  # in it: the voice once more
)
SWITCHED_S = 42  # by then all of it has been heard
CLOCK = SystemClock()
END_MS = 11_000  # for the words at the end


def say(**values: Any) -> None:
    print(json.dumps({"at": CLOCK.monotonic(), **values}), flush=True)


def told(act: Callable[..., None], tell: Callable[..., None]) -> Callable[..., None]:
    def both(first: Any, *others: Any) -> None:
        tell(first)
        act(first, *others)

    return both


def main() -> None:
    folder, mode = Path(sys.argv[1]), sys.argv[2]
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    assets = paths.assets_dir()
    save(folder / "settings.json", Settings(sound="voice" if mode == "switched" else mode))
    theme = Theme(application, assets / "themes")
    preferences = Preferences(folder / "settings.json", theme)
    sound = CuePlayer(preferences, assets, CLOCK, application)
    tones, voice = sound._tones, sound.voice  # what is heard of them is compared with the recording
    tones.play = told(tones.play, lambda tone: say(tone=tone.value))  # type: ignore[method-assign]
    voice.say = told(voice.say, lambda words: say(words=words))  # type: ignore[method-assign]
    voice.finished.connect(lambda: say(said=True))
    movements = catalog.load(assets).movements
    guided = Guided(
        routine=ROUTINE,
        movements=movements,
        steps=plan(ROUTINE, movements),
        figures={},
        pictures={},
        cares={},
        left_out=(),
        must_read_rules=False,
    )
    page = PlayerPage(theme, CLOCK, guided, sound)
    page.resize(1024, 700)
    page.show()
    sound.prepare()

    def changed(session: Session) -> None:
        if session.is_over:
            QTimer.singleShot(END_MS, finish)

    def finish() -> None:
        say(end=True)
        sound.end()
        page.close()
        application.quit()

    def mark() -> None:
        say(marker=True)
        if mode != "silent":
            tones.play(Tone.END, 1.0)
        QTimer.singleShot(MARKER_MS + 600, begin)

    def begin() -> None:
        panel = page.stack.currentWidget()
        assert isinstance(panel, PainPanel)
        panel.skip_button.click()
        page.activateWindow()  # or else its keys are not heard
        if mode == "switched":
            QTimer.singleShot(SWITCHED_S * 1000, finish)
            for at_s, pressed in SWITCHED:
                QTimer.singleShot(round(at_s * 1000), lambda pressed=pressed: press(pressed))

    def press(pressed: Qt.Key) -> None:
        QTest.keyClick(page.play.go_button, pressed)
        button = page.header.sound_button.accessibleName()
        say(button=button, kept=load(folder / "settings.json").sound)

    page.runner.changed.connect(changed)
    page.runner.happened.connect(lambda event: say(event=type(event).__name__))
    QTimer.singleShot(3500, mark)  # by then the voice is ready
    QTimer.singleShot(100_000, lambda: os._exit(1))  # whatever the event loop is at
    application.exec()


if __name__ == "__main__":
    main()
