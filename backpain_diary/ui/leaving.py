"""Ctrl+C in the terminal, and the end of the session there, close the window as its cross does.

Otherwise Ctrl+C would do nothing until Qt next calls Python, and a demo would stay on the disk.
"""

import os
import signal

from PySide6.QtCore import QCoreApplication, QSocketNotifier


def quit_on_signals(application: QCoreApplication) -> None:
    """Windows has no such signals."""
    if os.name == "nt":
        return
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing)  # Qt sees the pipe and calls Python, which runs the handler
    notifier = QSocketNotifier(reading, QSocketNotifier.Type.Read, application)
    notifier.activated.connect(lambda: os.read(reading, 1))
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda _number, _frame: application.quit())
