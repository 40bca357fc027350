"""Moves every movement's figure in a real window, and prints, as JSON, what painting it cost.

`python -m tests.benchmarks.figure_window`: {movement: [milliseconds of a frame, …]}, at 900×700, of
all that moves: into place, into the hold, back, and to the other side.
"""

import json
import sys
import time

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from backpain_diary import paths
from backpain_diary.clock import SystemClock
from backpain_diary.domain.motion import Clip
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.figure_view import MOVING_MS, FigureView
from tests.figures import clips_of, shipped_figures

WIDTH, HEIGHT = 900, 700
ROUNDS = 3  # the quickest of them is what a frame costs; the rest is what else the computer did


class TimedFigure(FigureView):
    """Notes what each of its paintings took."""

    def paintEvent(self, event: QPaintEvent) -> None:
        began = time.perf_counter()
        super().paintEvent(event)
        self.painted_ms.append((time.perf_counter() - began) * 1000)

    def begin(self) -> None:
        self.painted_ms: list[float] = []


def main() -> None:
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    theme = Theme(application, paths.assets_dir() / "themes")
    theme.use("light", 100)
    view = TimedFigure(theme, SystemClock())
    view.begin()
    view.resize(WIDTH, HEIGHT)
    view.show()
    application.processEvents()
    print(json.dumps({name: _quickest(view, name) for name in shipped_figures()}))
    view.close()


def _quickest(view: TimedFigure, name: str) -> list[float]:
    rounds = [_round(view, name) for _ in range(ROUNDS)]
    return [min(frames) for frames in zip(*rounds, strict=True)]


def _round(view: TimedFigure, name: str) -> list[float]:
    view.begin()
    for clip in clips_of(name, easier=False):
        for moment in _moving(clip):
            view.play(shipped_figures()[name], clip, moment, is_running=False)
            QApplication.sendPostedEvents()  # paints what it asked to be painted
    return view.painted_ms


def _moving(clip: Clip) -> list[float]:
    step_s = MOVING_MS / 1000
    moments = [number * step_s for number in range(int(clip.length_s / step_s))]
    return [moment for moment in moments if clip.moves(moment)]


if __name__ == "__main__":
    main()
