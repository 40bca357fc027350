"""Runs another program as if it stood in our place."""

import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path


def call(command: Sequence[str], variables: Mapping[str, str], folder: Path) -> int:
    """The exit code of the command; KeyboardInterrupt if it was to be stopped, once it has ended.

    The signals are noted, not raised: an exception in the middle of waiting loses the exit code.
    """
    stops: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: stops.append(number))
    process = subprocess.Popen(command, env=variables, cwd=folder)  # Ctrl+C reaches it as well

    def stop(number: int, _frame: object) -> None:
        stops.append(number)
        process.terminate()

    signal.signal(signal.SIGTERM, stop)
    code = process.wait()
    signal.signal(signal.SIGINT, before)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if stops:
        raise KeyboardInterrupt
    return code
