"""The program as its own process, seen from outside through X: as a user starts and closes it."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from Xlib import XK, X
from Xlib.display import Display
from Xlib.error import XError
from Xlib.ext import xtest
from Xlib.protocol.event import ClientMessage
from Xlib.xobject.drawable import Window

from tests.command import ROOT, Ran, command

LIMIT_S = 60.0
COMPLETE = "today-complete"


class Program:
    """Ended at the end of the block, whatever becomes of it inside."""

    def __init__(self, *arguments: str | Path, **environment: str) -> None:
        self.process = subprocess.Popen(
            command(*arguments),
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "xcb", **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        self._said: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()

    def wait_until_complete(self) -> None:
        """Until Today is complete; the program must have been started with --trace-startup."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._said.append(line)
            if line.strip() == COMPLETE:
                return
        raise AssertionError(f"it ended: {self.process.communicate()}")

    def close_window(self) -> None:
        """As the window's cross does."""
        with display() as screen:
            window = only_window(screen, self.process.pid)
            protocols = screen.intern_atom("WM_PROTOCOLS")
            delete = screen.intern_atom("WM_DELETE_WINDOW")
            data = (32, [delete, X.CurrentTime, 0, 0, 0])
            window.send_event(ClientMessage(window=window, client_type=protocols, data=data))
            screen.sync()

    def press(self, *keys: str) -> None:
        """Press keys, all at once, as a hand on the keyboard does."""
        with display() as screen:
            window = only_window(screen, self.process.pid)
            window.set_input_focus(X.RevertToParent, X.CurrentTime)
            screen.sync()
            codes = [screen.keysym_to_keycode(XK.string_to_keysym(key)) for key in keys]
            for code in codes:
                xtest.fake_input(screen, X.KeyPress, code)
            for code in reversed(codes):
                xtest.fake_input(screen, X.KeyRelease, code)
            screen.sync()

    def end(self) -> Ran:
        """What it printed, once it has ended by itself."""
        out, err = self.process.communicate(timeout=LIMIT_S)
        return Ran(self.process.returncode, "".join(self._said) + out, err)


@contextmanager
def display() -> Iterator[Display]:
    screen = Display()
    try:
        yield screen
    finally:
        screen.close()


def only_window(screen: Display, pid: int) -> Window:
    (window,) = windows(screen, pid)
    return window


def windows(screen: Display, pid: int) -> list[Window]:
    """The mapped top-level windows of a process, the lowest first."""
    of_process = screen.intern_atom("_NET_WM_PID")
    found = []
    for window in screen.screen().root.query_tree().children:
        try:
            owner = window.get_full_property(of_process, X.AnyPropertyType)
            is_mapped = window.get_attributes().map_state == X.IsViewable
        except XError:  # gone meanwhile
            continue
        if is_mapped and owner is not None and owner.value[0] == pid:
            found.append(window)
    return found


def wait_until(is_so: Callable[[], bool]) -> None:
    limit = time.monotonic() + LIMIT_S
    while not is_so():
        assert time.monotonic() < limit, "it did not come to be"
        time.sleep(0.02)
