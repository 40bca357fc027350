"""Opens the form for an entry in the real window and prints, as JSON, how long that takes.

`python -m tests.benchmarks.form_window FOLDER`: on the diary in FOLDER, in ms of processor time
from the click to the painted form: first_ms the first time, later_ms when all is loaded, all_ms
with every group open.
"""

import json
import sys
import time
from pathlib import Path
from typing import cast

from PySide6.QtTest import QTest

from backpain_diary.ui.pages.diary import DiaryPage
from tests.benchmarks.window import opened, pause

PAUSE_S = 0.5  # all comes to rest


def main(folder: Path) -> None:
    app = opened(folder)
    app.window.rail.buttons["diary"].click()
    page = cast("DiaryPage", app.window.pages["diary"])
    pause(PAUSE_S)
    figures = {"first_ms": _opening_ms(page), "later_ms": _opening_ms(page)}
    assert page.form is not None
    for fold in page.form.groups.folds.values():
        if not fold.is_open:
            fold.heading.click()
    figures["all_ms"] = _opening_ms(page)
    app.close()
    print(json.dumps(figures))


def _opening_ms(page: DiaryPage) -> float:
    """Of the form for a new entry."""
    if page.form is not None:
        page.form.left.emit()
    pause(PAUSE_S)
    began = time.process_time()
    page.add_button.click()
    assert page.form is not None
    assert QTest.qWaitForWindowExposed(page.form)
    page.form.repaint()
    spent = time.process_time() - began
    pause(PAUSE_S)
    return spent * 1000


if __name__ == "__main__":
    main(Path(sys.argv[1]))
