"""The composition root of the window: builds everything, in the order of a quick start.

First the window with its question is painted; only then are SQLAlchemy and what stands
on it imported, the diary opened and Today completed.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from backpain_diary import i18n, paths
from backpain_diary.clock import Clock, SystemClock
from backpain_diary.errors import UserError
from backpain_diary.i18n import _
from backpain_diary.ui.crash import install_crash_hook
from backpain_diary.ui.instance import Instance
from backpain_diary.ui.main_window import MainWindow
from backpain_diary.ui.preferences import Preferences
from backpain_diary.ui.theme import Theme

if TYPE_CHECKING:
    from backpain_diary.ui.context import Context

LATER_MS = 5000


class App:
    """What lives as long as the window: clock, theme, preferences, and the open diary."""

    def __init__(self, application: QApplication, folder: Path, clock: Clock) -> None:
        assets = paths.assets_dir()
        self.folder = folder
        self.clock = clock
        self.theme = Theme(application, assets / "themes")
        self.preferences = Preferences(paths.settings_path(folder), self.theme)
        self.window = MainWindow(self.theme, clock, assets)
        self.window.setWindowIcon(QIcon(str(assets / "icons" / "backpain-diary-64.png")))
        self._context: Context | None = None

    def open_diary(self) -> None:
        """Open the diary and complete Today, or say in the window why that is not possible."""
        from backpain_diary.ui.opening import open_context  # imports SQLAlchemy
        from backpain_diary.ui.wiring import offer_help, wire

        try:
            self._context = open_context(self.folder, self.clock, self.theme, self.preferences)
        except UserError as error:
            offer_help(self.window, self.preferences)
            self.window.show_trouble(error, self.open_diary)
        else:
            wire(self.window, self._context)

    def use_spare_time(self) -> None:
        """Load the charts and keep the weekly copy, in threads, once everything is shown."""
        if self._context is not None:
            from backpain_diary.ui.preload import preload_charts
            from backpain_diary.ui.weekly_copy import back_up_in_background

            preload_charts(is_spare=True)
            back_up_in_background(self.folder, self.clock.today())

    def close(self) -> None:
        if self._context is not None:
            self._context.close()


def run(*, data_dir: Path | None, demo: bool, trace_startup: bool) -> int:
    """Show the window until it is closed; the exit code of the program.

    demo: on a throw-away sample diary that is gone afterwards
    """
    if not _has_screen():
        print(_no_screen(), file=sys.stderr)
        return 2
    i18n.use_language(i18n.system_language(), paths.assets_dir() / "locale")
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    application.setApplicationName("Backpain Diary")
    QGuiApplication.setDesktopFileName("io.github.backpain_diary.BackpainDiary")
    if demo:
        from backpain_diary.ui.demo import demo_folder

        with demo_folder(SystemClock()) as folder:
            return _show(application, folder, trace_startup=trace_startup)
    return _show(application, paths.data_dir(data_dir), trace_startup=trace_startup)


def _show(application: QApplication, folder: Path, *, trace_startup: bool) -> int:
    install_crash_hook(paths.log_path(folder))
    instance = Instance(folder, application)
    if not instance.is_first():
        instance.ask_first_to_show()
        print(_("Backpain Diary is open already; its window comes forward."))
        return 0
    app = App(application, folder, SystemClock())
    instance.asked_to_show.connect(app.window.come_forward)

    def complete() -> None:
        from backpain_diary.ui.leaving import quit_on_signals

        quit_on_signals(application)
        app.open_diary()
        gc.freeze()
        gc.enable()
        if trace_startup:
            app.window.repaint()
            print("today-complete", flush=True)
        QTimer.singleShot(LATER_MS, app.use_spare_time)

    if trace_startup:
        app.window.first_painted.connect(lambda: print("first-paint", flush=True))
    app.window.first_painted.connect(complete)
    app.window.show()
    code = application.exec()
    app.close()
    instance.leave()
    return code


def _has_screen() -> bool:
    shown_by = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in shown_by)


def _no_screen() -> str:
    return _(
        "There is no screen to show the window on. Start it from a desktop session, or run"
        " QT_QPA_PLATFORM=vnc backpain-diary and open the window in a VNC viewer on port 5900."
    )
