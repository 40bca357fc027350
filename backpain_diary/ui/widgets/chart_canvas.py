"""A sheet to draw charts on. The only module that imports matplotlib; `ui.preload` does so late.

Neither pyplot nor axes are used: they are made for exploring data, and cost more time than the
rest of the picture. Places are pixels of the window, counted from the upper left corner.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from math import nan
from typing import Any

import matplotlib
from matplotlib.artist import Artist
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Affine2D

POINTS_PER_INCH = 72  # one point is one pixel of the window
BASELINE = 0.78  # of a line's height lies above it
FAMILY = ["DejaVu Sans", "sans-serif"]  # the first comes with matplotlib

Points = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Picture:
    """rgba: rows of red, green, blue, opacity; width and height in dots of the screen"""

    rgba: bytes
    width: int
    height: int


class ChartCanvas:
    def __init__(self, width: int, height: int, ratio: float, background: str) -> None:
        """ratio: dots of the screen to a pixel of the window"""
        self.width = width
        self.height = height
        self.figure = Figure(
            figsize=(width / POINTS_PER_INCH, height / POINTS_PER_INCH),
            dpi=POINTS_PER_INCH * ratio,
            facecolor=background,
        )
        self._agg: Any = FigureCanvasAgg(self.figure)  # Any: its methods carry no types
        points = Affine2D().scale(1 / POINTS_PER_INCH) + self.figure.dpi_scale_trans
        self._place = Affine2D().scale(1, -1).translate(0, height) + points
        self._layer = 0

    def picture(self) -> Picture:
        self._agg.draw()
        width, height = self._agg.get_width_height(physical=True)
        return Picture(bytes(self._agg.buffer_rgba()), width, height)

    def file(self, kind: str, title: str, description: str) -> bytes:
        """kind: png or svg"""
        about: dict[str, Any] = {"Title": title, "Description": description}
        if kind == "svg":
            about["Date"] = None
        file = BytesIO()
        # words stay words, and the same chart makes the same file
        with matplotlib.rc_context({"svg.fonttype": "none", "svg.hashsalt": "chart"}):
            self.figure.savefig(file, format=kind, dpi=self.figure.dpi, metadata=about)
        return file.getvalue()

    def word(
        self,
        word: str,
        x: float,
        y: float,
        *,
        size: int,
        colour: str,
        align: str = "left",
        bold: bool = False,
    ) -> None:
        """y: the upper edge of its line, which is `line_height(size)` high"""
        text = Text(
            x,
            y + BASELINE * line_height(size),
            word,
            color=colour,
            size=size,
            family=FAMILY,
            weight="bold" if bold else "normal",
            ha=align,
            va="baseline",
        )
        self._add(text)

    def word_width(self, word: str, size: int) -> float:
        text = Text(0, 0, word, size=size, family=FAMILY, figure=self.figure)
        dots = text.get_window_extent(self._agg.get_renderer()).width
        return float(dots * POINTS_PER_INCH / self.figure.dpi)

    def line(
        self, points: Points, *, colour: str, width: float, dashes: tuple[float, ...] = ()
    ) -> None:
        """A point with `nan` in it leaves a gap."""
        across, down = [x for x, _ in points], [y for _, y in points]
        line = Line2D(across, down, color=colour, linewidth=width, solid_joinstyle="round")
        if dashes:
            line.set_linestyle((0, dashes))
        self._add(line)

    def strokes(self, strokes: Sequence[Points], *, colour: str, width: float) -> None:
        """Many short lines at once."""
        points = [point for stroke in strokes for point in (*stroke, (nan, nan))]
        across, down = [x for x, _ in points], [y for _, y in points]
        self._add(Line2D(across, down, color=colour, linewidth=width, solid_capstyle="butt"))

    def dots(
        self, points: Points, *, colour: str, size: float, edge: str = "none", alpha: float = 1
    ) -> None:
        dots = Line2D(
            [x for x, _ in points],
            [y for _, y in points],
            linestyle="none",
            marker="o",
            markersize=size,
            markerfacecolor=colour,
            markeredgecolor=edge,
            alpha=alpha,
        )
        self._add(dots)

    def box(self, left: float, top: float, right: float, bottom: float, *, colour: str) -> None:
        self._add(Rectangle((left, top), right - left, bottom - top, color=colour, linewidth=0))

    def _add(self, artist: Artist) -> None:
        """On top of what is there."""
        self._layer += 1
        artist.set_zorder(self._layer)
        artist.set_transform(self._place)
        self.figure.add_artist(artist)


def line_height(size: int) -> float:
    """Of a line of words whose letters have this size."""
    return 1.4 * size
