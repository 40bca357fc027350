"""Every movement of the figure in a window, frame after frame; prints, as JSON, what one takes.

From the moment that a frame is due until it is painted and given to the display: finding out where
the body is, and what has to be painted anew, counts as well. All is played several times, and of
each frame the quickest counts: what else the computer does makes the others slower.
"""

import json
import sys
import time
from itertools import pairwise
from statistics import median, quantiles

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backpain_diary import paths
from backpain_diary.clock import SystemClock
from backpain_diary.domain.motion import Clip
from backpain_diary.domain.staging import Figure
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.figure_view import MOVING_MS, FigureView
from tests.figures import both_ways, clips_of, figure_of

SIZE = QSize(900, 700)
ROUNDS = 5


class CountingView(FigureView):
    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.paints += 1


def main() -> None:
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    theme = Theme(application, paths.assets_dir() / "themes")
    theme.use("light", 100)
    view = CountingView(theme, SystemClock())
    view.resize(SIZE)
    view.show()
    assert QTest.qWaitForWindowExposed(view)
    rounds = [_played(view) for _round in range(ROUNDS)]
    print(json.dumps({name: _figures([frames[name] for frames in rounds]) for name in rounds[0]}))


def _played(view: CountingView) -> dict[str, list[tuple[float, float]]]:
    """Of each movement what each of its moving frames took."""
    times: dict[str, list[tuple[float, float]]] = {}
    for name, is_easier in both_ways():
        figure = figure_of(name, is_easier)
        for clip in clips_of(name, is_easier):
            frames = times.setdefault(name, [])
            for one, two in pairwise(clip.keys):
                if one.stance != two.stance:
                    count = int((two.at_s - one.at_s) * 1000 / MOVING_MS)
                    moments = (one.at_s + number * MOVING_MS / 1000 for number in range(count))
                    view.play(figure, clip, one.at_s, is_running=False)
                    QCoreApplication.processEvents()
                    frames += [_paint(view, figure, clip, at_s) for at_s in moments]
    return times


def _paint(view: CountingView, figure: Figure, clip: Clip, at_s: float) -> tuple[float, float]:
    """Milliseconds by the clock, and of the processor."""
    paints = view.paints
    began, cpu = time.perf_counter(), time.thread_time()
    view.play(figure, clip, at_s, is_running=False)
    QCoreApplication.sendPostedEvents()
    took = (time.perf_counter() - began) * 1000, (time.thread_time() - cpu) * 1000
    assert view.paints == paints + 1
    return took


def _figures(rounds: list[list[tuple[float, float]]]) -> dict[str, float]:
    frames = [tuple(map(min, zip(*same, strict=True))) for same in zip(*rounds, strict=True)]
    took = [cpu for _clock, cpu in frames]
    return {
        "count": len(frames),
        "cpu_ms": median(took),
        "late_ms": quantiles(took, n=20)[-1],
        "median_ms": median(clock for clock, _cpu in frames),
    }


if __name__ == "__main__":
    main()
