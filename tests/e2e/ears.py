"""Hands of somebody who uses the window through a screen reader, by role and name alone."""

import re
from time import sleep

from tests.e2e.reader import Reader
from tests.e2e.two_weeks import number_name

BUTTON = "push button"
TICK, ONE_OF_SEVERAL = "check box", "radio button"


class Ears:
    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def page(self, name: str) -> None:
        self._press(re.escape(name), ONE_OF_SEVERAL)

    def press(self, name: str) -> None:
        self._press(re.escape(name), BUTTON)

    def tick(self, name: str) -> None:
        self._press(re.escape(name), TICK, ONE_OF_SEVERAL)

    def number(self, pain: int) -> None:
        self.press(number_name(pain))

    def choose(self, list_name: str, number: int) -> None:
        assert self._reader.ask("choose", list_name, str(number)), list_name

    def place(self, name: str) -> None:
        self.tick(name)

    def day(self, day: int) -> None:
        self._press(f".*, {day} March: .*", TICK)

    def fill(self, day: int, pain: int) -> None:
        self._press(f".*, {day} March: no number yet", BUTTON)
        self.number(pain)

    def answer(self, is_there: bool) -> None:
        self.press("Yes" if is_there else "No")

    def write(self, field: str, text: str) -> None:
        assert self._reader.ask("write", re.escape(field), text), field

    def open_found(self, words: str) -> None:
        self._press(f"(?s).*{words}.*", "list item")

    def wait(self, seconds: int) -> None:
        sleep(seconds)

    def sees(self, *words: str) -> None:
        for each in words:
            assert self._reader.ask("shows", each), f"{each!r} is nowhere"

    def looks_around(self) -> None:
        """All that can be used has a name."""
        controls = self._reader.ask("controls")
        assert [role for role, name in controls if not name] == []

    def _press(self, pattern: str, *roles: str) -> None:
        pressed = self._reader.ask("press", pattern, *roles)
        assert pressed, f"no {roles} {pattern} in {self._reader.ask('controls')}"
