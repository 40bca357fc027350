"""Shows a figure on one screen, moves its window to another; prints how sharp it is on each.

`python -m tests.ui.figure_on_two_screens`, with a Qt platform that has two screens. As JSON, for
each: pixels to a point, and the share of the picture's pixel pairs that differ from each other. A
picture that was only enlarged has every pixel twice.
"""

import json
import sys
from itertools import pairwise

from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backpain_diary import paths
from backpain_diary.clock import SystemClock
from backpain_diary.domain.motion import still
from backpain_diary.ui.theme import Theme
from backpain_diary.ui.widgets.figure_view import FigureView
from tests.figures import shipped_figures


def main() -> None:
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    theme = Theme(application, paths.assets_dir() / "themes")
    theme.use("light", 100)
    view = FigureView(theme, SystemClock())
    view.resize(300, 200)
    view.show()
    assert QTest.qWaitForWindowExposed(view)
    figure = shipped_figures()["knee_to_chest"]
    view.play(figure, still(figure.stance("hold", None)), is_running=False)
    seen = []
    for screen in application.screens():
        view.windowHandle().setScreen(screen)
        QTest.qWait(200)
        seen.append([view.devicePixelRatioF(), _own_pixels(view.grab().toImage())])
    print(json.dumps(seen))


def _own_pixels(image: QImage) -> float:
    """Of the pairs of neighbours on a line, beginning at even places, those that differ."""
    differ = edges = 0
    for y in range(image.height()):
        line = [image.pixel(x, y) for x in range(image.width())]
        differ += sum(one != two for one, two in zip(line[::2], line[1::2], strict=False))
        edges += sum(one != two for one, two in pairwise(line))
    return differ / edges


if __name__ == "__main__":
    main()
