"""Goes through the views of Trends in the real window and prints, as JSON, how long each takes.

`python -m tests.benchmarks.views_window FOLDER`: on the diary in FOLDER. For each view, in
milliseconds: from the click on it to its picture, when it is shown for the first time and again,
and from a click on another range of days.
"""

import json
import sys
import time
from pathlib import Path
from statistics import median

from PySide6.QtWidgets import QPushButton

from backpain_diary.ui.pages.trends import TrendsPage
from backpain_diary.ui.trend_views import VIEWS
from tests.benchmarks.window import Paints, click, opened, opened_trends, pause, until

TIMES = 5
RANGES = (3, 4)  # a year, all


def main(folder: Path) -> None:
    app = opened(folder)
    page = opened_trends(app)
    _changed(page, page.periods.buttons[RANGES[-1]])
    figures = {}
    first_view = page.views.buttons[0]
    for view, button in zip(VIEWS[1:], page.views.buttons[1:], strict=True):
        first = _changed(page, button)
        again, ranges = [], []
        for _time in range(TIMES):
            if view.is_of_period:
                ranges += [_changed(page, page.periods.buttons[number]) for number in RANGES]
            _changed(page, first_view)
            again.append(_changed(page, button))
        figures[view.name] = {"first": first, "again": median(again)}
        if ranges:
            figures[view.name]["range"] = median(ranges[1::2])  # all of the ten years
        _changed(page, first_view)
    app.close()
    print(json.dumps(figures))


def _changed(page: TrendsPage, button: QPushButton) -> float:
    """Milliseconds from the click until the picture is on the screen."""
    pause(0.05)
    paints = Paints(page.chart)
    began = time.perf_counter()
    click(button)
    until(lambda: paints.number > 0 and page.chart.has_picture)
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    main(Path(sys.argv[1]))
