"""The program on a day of one's choice: `python -m tests.e2e.day_program FOLDER 2026-03-01`.

It is 08:12 all that day, while the seconds of a session run as ever.
"""

import sys
from datetime import UTC, date, datetime, time
from pathlib import Path

from PySide6.QtWidgets import QApplication

from backpain_diary import paths
from backpain_diary.app import App
from backpain_diary.clock import SystemClock
from backpain_diary.ui.crash import install_crash_hook
from backpain_diary.ui.leaving import quit_on_signals


class ThatDay(SystemClock):
    def __init__(self, day: date) -> None:
        self._now = datetime.combine(day, time(8, 12), UTC)

    def now(self) -> datetime:
        return self._now

    def today(self) -> date:
        return self._now.date()


def main(folder: Path, day: date) -> None:
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    install_crash_hook(paths.log_path(folder))
    app = App(application, folder, ThatDay(day))

    def complete() -> None:
        quit_on_signals(application)
        app.open_diary()

    app.window.first_painted.connect(complete)
    app.window.show()
    application.exec()
    app.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]))
