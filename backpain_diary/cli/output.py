"""Says things in a terminal, to a file or into a pipe, whatever the words hold."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from backpain_diary.i18n import _, ngettext


def answer(text: str) -> int:
    """Print what was asked for; the exit code."""
    try:
        _say(text, sys.stdout)
    except BrokenPipeError:  # whoever reads has heard enough
        _drop_output()
    except OSError as error:
        _drop_output()
        complain(
            _("The command was carried out, but its answer could not be written: {reason}.").format(
                reason=error.strerror
            )
        )
        return 1
    return 0


def complain(text: str) -> None:
    with suppress(OSError):
        _say(text, sys.stderr)


@contextmanager
def counter_of_lines() -> Iterator[Callable[[int], None]]:
    """Shows a growing number of lines, in a terminal only, and wipes it away at the end."""
    terminal = sys.stderr
    if not (terminal and terminal.isatty()):
        yield lambda _lines: None
        return

    def show(lines: int) -> None:
        said = ngettext("{n} line read", "{n} lines read", lines).format(n=lines)
        print(f"\r{said} …", end="", file=terminal, flush=True)

    try:
        yield show
    finally:
        print("\r\033[K", end="", file=terminal, flush=True)


def _say(text: str, stream: TextIO | None) -> None:
    """Signs that could steer a terminal, and half characters, are written as escapes."""
    if stream is None:  # it was closed before the program began
        return
    safe = "".join(
        sign if sign.isprintable() or sign == "\n" else repr(sign)[1:-1] for sign in text
    )
    encoding = stream.encoding or "utf-8"
    print(safe.encode(encoding, "backslashreplace").decode(encoding), file=stream, flush=True)


def _drop_output() -> None:
    """Otherwise Python tries to write the rest again when it ends, and complains."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
