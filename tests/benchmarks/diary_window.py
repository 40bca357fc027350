"""Opens months and searches in the real window, and prints, as JSON, how long each took.

`python -m tests.benchmarks.diary_window FOLDER`: on the diary in FOLDER, milliseconds from the key
to the painted page, as the clock has them and as the processor spent them.
"""

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backpain_diary.settings import Settings, save
from backpain_diary.ui.pages.diary import DiaryPage
from tests.benchmarks.window import opened

MONTHS = 60
WORDS = ("walk in the park", "cafe", "garden", "Ibuprofen 400", "nothing like it")


def main(folder: Path) -> None:
    known = Settings(sound="silent", has_read_rules=True, has_been_welcomed=True)
    save(folder / "settings.json", known)
    app = opened(folder)
    app.window.activateWindow()
    QTest.qWaitForWindowActive(app.window)
    app.window.show_page("diary")
    page = app.window.pages["diary"]
    assert isinstance(page, DiaryPage)
    QApplication.processEvents()
    figures = {"months": _months(page), "search": _letters(page)}
    app.close()
    print(json.dumps(figures))


def _months(page: DiaryPage) -> list[tuple[float, float]]:
    grid = page.views.month.grid
    grid.chosen_day.setFocus()
    return [
        _measured(lambda: QTest.keyClick(grid.chosen_day, Qt.Key.Key_PageUp))
        for _month in range(MONTHS)
    ]


def _letters(page: DiaryPage) -> list[tuple[float, float]]:
    field = page.views.search.field
    field.setFocus()
    QApplication.processEvents()  # reads ahead
    found = []
    for words in WORDS:
        found += [_measured(partial(QTest.keyClicks, field, letter)) for letter in words]
        field.clear()
        QApplication.processEvents()
    return found


def _measured(act: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds until the page is painted again: passed, and spent by the process."""
    began, spent = time.perf_counter(), time.process_time()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - began) * 1000, (time.process_time() - spent) * 1000


if __name__ == "__main__":
    main(Path(sys.argv[1]))
