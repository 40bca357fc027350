"""A guided session in the whole window, on the real clock, in a process of its own."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from backpain_diary import paths
from backpain_diary.app import App
from backpain_diary.clock import Clock
from backpain_diary.ui.crash import install_crash_hook
from backpain_diary.ui.leaving import quit_on_signals
from backpain_diary.ui.pages.player import PlayerPage
from backpain_diary.ui.session_flow import SessionFlow


def run(folder: Path, routine_id: str, clock: Clock, watch: Callable[[PlayerPage], None]) -> None:
    """As the program does it. watch: is given the session's page just before it begins."""
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    install_crash_hook(paths.log_path(folder))
    app = App(application, folder, clock)

    def begin() -> None:
        quit_on_signals(application)
        app.window.activateWindow()
        app.open_diary()
        flow = app.window.findChild(SessionFlow)
        assert flow is not None
        flow.start(routine_id)
        page = flow.page
        assert page is not None
        watch(page)
        QTimer.singleShot(0, lambda: _press("Start without answering", page))

    app.window.first_painted.connect(begin)
    app.window.show()
    application.exec()
    app.close()


def _press(words: str, page: PlayerPage) -> None:
    (found,) = [each for each in page.findChildren(QPushButton) if each.text() == words]
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
