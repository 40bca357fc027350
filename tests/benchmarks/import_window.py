"""Brings 100,000 entries in by the real window; prints, as JSON, how long it stood still.

`python -m tests.benchmarks.import_window FOLDER`: a new diary in FOLDER. In ms, the longest time
in which the window did not have its turn: reading_ms while it was read, adding_ms while it was
added.
"""

import json
import sys
import time
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from backpain_diary.ui.import_dialog import ImportDialog
from tests.benchmarks.window import opened

DAYS = 10_000
HOURS = range(8, 18)
TURN_MS = 5


def main(folder: Path) -> None:
    app = opened(folder)
    assert app._context is not None
    dialog = ImportDialog(app._context, app.window)
    dialog.show()
    dialog.look_at(_table(folder / "table.csv"))
    figures = {"reading_ms": _longest_pause_ms(dialog)}
    dialog.add_button.click()
    figures["adding_ms"] = _longest_pause_ms(dialog)
    assert dialog.undo_button.isVisible(), "it was not added"
    dialog.close()
    app.close()
    print(json.dumps(figures))


def _table(path: Path) -> Path:
    days = [date(1990, 1, 1) + timedelta(days=number) for number in range(DAYS)]
    lines = (f"{day},{hour:02}:00,{hour % 11},as ever\n" for day in days for hour in HOURS)
    path.write_text("date,time,pain_0_10,note\n" + "".join(lines), "utf-8")
    return path


def _longest_pause_ms(dialog: ImportDialog) -> float:
    """Until the dialog is no longer busy."""
    turns = [time.perf_counter()]
    timer = QTimer()
    timer.timeout.connect(lambda: turns.append(time.perf_counter()))
    timer.start(TURN_MS)
    while dialog.background.is_busy:
        QApplication.processEvents()
        time.sleep(TURN_MS / 1000)
    timer.stop()
    assert len(turns) > 1, "the window never had its turn"
    return max(later - earlier for earlier, later in pairwise(turns)) * 1000


if __name__ == "__main__":
    main(Path(sys.argv[1]))
