"""What hands at the window have in common: eyes, and time."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from backpain_diary.ui.pages.player import PlayerPage
from tests.windows import Driver, name_of, visible

HAND_MS = 2  # even a quick hand needs longer; by then what is new has been scrolled to
FIELDS = (QLineEdit, QPlainTextEdit)
W = TypeVar("W", bound=QWidget)


def the_only(driver: Driver, kinds: type[W] | tuple[type[W], ...], name: str) -> W:
    """What is shown of these kinds and has this name."""
    wanted = kinds if isinstance(kinds, tuple) else (kinds,)
    (found,) = [
        each for kind in wanted for each in visible(driver.window, kind) if name_of(each) == name
    ]
    return found


def see(driver: Driver, words: Sequence[str]) -> None:
    QApplication.processEvents()
    for each in words:
        assert driver.says(each), f"{each!r} is not in {driver.texts()}"


def pass_time(driver: Driver, seconds: int) -> None:
    player = driver.shown
    assert isinstance(player, PlayerPage)
    for _second in range(seconds):
        driver.clock.advance(1)
        player.runner.tick()
