"""A guided session in the whole window, and its time."""

from backpain_diary.ui.pages.player import PlayerPage
from tests.windows import Driver

START = "Start without answering"


def player(driver: Driver) -> PlayerPage:
    assert isinstance(driver.shown, PlayerPage)
    return driver.shown


def wait(driver: Driver, seconds: int) -> None:
    """Let the session run, a tick every second."""
    runner = player(driver).runner
    for _second in range(seconds):
        driver.clock.advance(1)
        runner.tick()
