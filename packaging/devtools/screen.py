"""Screens: is there one for the window, and private ones (Xvfb) for tests and pictures."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager

from devtools.failure import NO_SCREEN, Failure

SIZE = "1600x1000x24"

NO_SCREEN_MESSAGE = """\
There is no screen here to open the window on. There are two ways on:
  1. Run the same command in a terminal of a desktop session.
  2. Let Qt show the window to a VNC viewer, on port 5900 of this computer:
       QT_QPA_PLATFORM=vnc python3 packaging/dev.py run
     It asks for no password: whoever can reach this port can see the diary."""


def demand_screen(environment: Mapping[str, str]) -> None:
    """Raise Failure when Qt would find no screen. Only Linux and its like can lack one."""
    if sys.platform in ("win32", "darwin"):
        return
    if not any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        raise Failure(NO_SCREEN_MESSAGE, NO_SCREEN)


@contextmanager
def private_screens(count: int) -> Iterator[dict[str, str]]:
    """Start X servers that nobody sees; give the environment for programs that shall use them.

    DISPLAY is the first of them, TEST_DISPLAYS all, separated by spaces.
    """
    if sys.platform in ("win32", "darwin"):
        yield dict(os.environ)
        return
    with ExitStack() as servers:
        displays = [servers.enter_context(_private_screen()) for _ in range(count)]
        environment = dict(os.environ, DISPLAY=displays[0], TEST_DISPLAYS=" ".join(displays))
        environment["QT_QPA_PLATFORM"] = "xcb"
        environment.pop("WAYLAND_DISPLAY", None)
        yield environment


@contextmanager
def _private_screen() -> Iterator[str]:
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl+C ends what uses the screen first, then the screen
    )
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as answer:
            number = answer.readline().strip()  # comes when the server is ready
        if not number:
            raise Failure("The X server for the tests (Xvfb) did not start.")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
