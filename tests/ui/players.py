"""A session page on the screen, and a clock that tests turn."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

import numpy as np
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from backpain_diary import paths
from backpain_diary.domain.movement import Movement, Routine, RoutineItem
from backpain_diary.domain.plan import plan
from backpain_diary.domain.session import Phase
from backpain_diary.settings import Settings, save
from backpain_diary.ui.cue_player import CuePlayer
from backpain_diary.ui.guided import Guided
from backpain_diary.ui.pages.player import PlayerPage
from backpain_diary.ui.pages.player_panels import ChoicePanel, PainPanel
from backpain_diary.ui.preferences import Preferences
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.countdown_ring import CountdownRing
from tests.domain.sample_movements import BRIDGE, KNEE
from tests.fakes import FakeClock
from tests.windows import come_forward

MOVEMENTS = {
    "knee": replace(KNEE, name="Knee to chest"),
    "bridge": replace(BRIDGE, name="Bridge"),
}
SHORT = Routine(
    "short", "Short", "For a tired day.", (RoutineItem("knee", 20, 1), RoutineItem("bridge", 8, 1))
)
NONE = Qt.KeyboardModifier.NoModifier
LEFT_HOLD, SWITCH, RIGHT_HOLD, REST, BRIDGE_PLACE, BRIDGE_HOLD = range(1, 7)


@dataclass
class Player:
    """The page, its clock, and every signal it gave, oldest first."""

    page: PlayerPage
    clock: FakeClock
    told: list[tuple[str, object]] = field(default_factory=list)

    def begin(self) -> None:
        """Start without answering the question before."""
        self.question().skip_button.click()

    def wait(self, seconds: int) -> None:
        """Let time pass, a tick every second."""
        for _second in range(seconds):
            self.clock.advance(1)
            self.page.runner.tick()

    def go_to(self, index: int) -> None:
        """Begin, and skip to a step."""
        self.begin()
        while self.page.runner.session.index < index:
            self.page.runner.skip()

    def question(self) -> PainPanel:
        shown = self.page.stack.currentWidget()
        assert isinstance(shown, PainPanel)
        return shown

    def key(self, pressed: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """A key, wherever the focus is."""
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, self.page.focusWidget(), pressed, _typed(pressed), modifier
        )

    def phase(self) -> Phase:
        return self.page.runner.session.phase

    def press(self, words: str) -> None:
        """A button of the panel that is shown."""
        shown = self.page.stack.currentWidget()
        assert isinstance(shown, ChoicePanel)
        next(button for button in shown.buttons if button.text() == words).click()

    def title(self) -> str:
        """Of the panel that is shown; empty while the session is."""
        shown = self.page.stack.currentWidget()
        return shown.title.text() if isinstance(shown, ChoicePanel | PainPanel) else ""

    def signals(self) -> list[str]:
        return [name for name, _value in self.told]


def has_running_timer(thing: QObject) -> bool:
    """Whether it does something by itself."""
    return any(timer.isActive() for timer in thing.findChildren(QTimer))


def digit_height(ring: CountdownRing) -> int:
    """Of the digits as painted, in pixels."""
    image = ring.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    shape = image.height(), image.bytesPerLine() // 4
    pixels = np.frombuffer(image.constBits(), np.uint32).reshape(shape)
    rows = np.flatnonzero((pixels == ring._theme.colour("ink").rgba()).any(axis=1))
    return int(rows[-1] - rows[0] + 1)


def _typed(pressed: Qt.Key) -> str:
    """What the key would write."""
    return chr(pressed) if pressed < Qt.Key.Key_Escape else ""


def guided(routine: Routine, movements: Mapping[str, Movement]) -> Guided:
    """The whole routine, with nothing to be careful with and nobody to be shown it."""
    return Guided(
        routine=routine,
        movements=movements,
        steps=plan(routine, movements),
        figures={},
        pictures={},
        cares={},
        left_out=(),
        must_read_rules=False,
    )


def silence(theme: Theme) -> CuePlayer:
    """A real player of cues, in its silent mode; the modes are tested with a sound server."""
    folder = Path(mkdtemp())
    theme.destroyed.connect(lambda: rmtree(folder, ignore_errors=True))
    save(folder / "settings.json", Settings(sound="silent"))
    preferences = Preferences(folder / "settings.json", theme)
    return CuePlayer(preferences, paths.assets_dir(), FakeClock(), preferences)


def open_player(
    qtbot: QtBot,
    theme: Theme,
    routine: Routine = SHORT,
    movements: Mapping[str, Movement] = MOVEMENTS,
    **changes: Any,
) -> Player:
    """changes: of what the session is made of"""
    clock = FakeClock()
    page = PlayerPage(theme, clock, replace(guided(routine, movements), **changes), silence(theme))
    qtbot.addWidget(page)
    player = Player(page, clock)
    for name in (
        "pain_before_given",
        "hold_recorded",
        "hurt_noted",
        "ended",
        "pain_after_given",
    ):
        getattr(page, name).connect(lambda value, name=name: player.told.append((name, value)))
    for name in ("began", "left", "help_wanted", "rules_read", "hurt_taken_back"):
        getattr(page, name).connect(lambda name=name: player.told.append((name, None)))
    page.resize(1024, 700)
    come_forward(qtbot, page)
    page.setFocus()
    return player
