"""Sheets to draw charts on. `ui.preload` imports it late; it and `chart_letters` use matplotlib.

Only its renderers are used. Figures and axes are made for exploring data: importing them takes
twice as long, and drawing with them too. Places are pixels of the window, counted from the upper
left corner.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import StringIO
from math import ceil, nan
from typing import Any

import matplotlib
from matplotlib.backend_bases import GraphicsContextBase, RendererBase
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgba
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.textpath import TextPath
from matplotlib.transforms import Affine2D
from numpy import asarray

from backpain_diary.ui.widgets.chart_letters import font_properties, word_width

POINTS_PER_INCH = 72  # one point is one pixel of the window
KEPT_WORDS = 500
BASELINE = 0.78  # of a line's height lies above it

Points = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Picture:
    """rgba: rows of red, green, blue, opacity; width and height in dots of the screen"""

    rgba: bytes
    width: int
    height: int


class ChartCanvas:
    """Whatever is drawn lies on top of what is there."""

    def __init__(
        self, renderer: RendererBase, width: int, height: int, ratio: float, background: str
    ) -> None:
        """ratio: dots of the renderer to a pixel of the window"""
        self.width = width
        self.height = height
        self._renderer = renderer
        self._ratio = ratio
        self._place = Affine2D().translate(0, -height).scale(ratio, -ratio)
        self._fonts: dict[tuple[int, bool], FontProperties] = {}
        self.box(0, 0, width, height, colour=background)

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
        width = self.word_width(word, size, bold=bold)
        left = x - {"left": 0, "center": width / 2, "right": width}[align]
        baseline = y + BASELINE * line_height(size)
        place = left * self._ratio, baseline * self._ratio
        self._renderer.draw_text(self._pen(colour), *place, word, self._font(size, bold=bold), 0)

    def stamps(
        self, word: str, middles: Points, *, size: int, colour: str, bold: bool = False
    ) -> None:
        """The same short word at many places, each its middle: far quicker than one by one."""
        if middles:
            shape = TextPath((0, 0), word, size=size, prop=self._font(size, bold=bold))
            box = shape.get_extents()
            to_middle = Affine2D().translate(-(box.x0 + box.x1) / 2, -(box.y0 + box.y1) / 2)
            pen, face, at = self._pen(colour, 0), to_rgba(colour), Path(middles)
            upright = to_middle.scale(self._ratio)
            self._renderer.draw_markers(pen, shape, upright, at, self._place, face)

    def word_width(self, word: str, size: int, *, bold: bool = False) -> float:
        font = self._font(size, bold=bold)
        width, _height, _descent = self._renderer.get_text_width_height_descent(word, font, False)
        return float(width / self._ratio)

    def line(
        self, points: Points, *, colour: str, width: float, dashes: Sequence[float] = ()
    ) -> None:
        """A point with `nan` in it leaves a gap."""
        if points:
            pen = self._pen(colour, width)
            pen.set_joinstyle("round")
            pen.set_dashes(0, [width * length for length in dashes] or None)
            self._renderer.draw_path(pen, Path(points), self._place)

    def strokes(self, strokes: Sequence[Points], *, colour: str, width: float) -> None:
        """Many short lines at once."""
        points = [point for stroke in strokes for point in (*stroke, (nan, nan))]
        self.line(points, colour=colour, width=width)

    def dots(
        self,
        points: Points,
        *,
        colour: str,
        size: float,
        edge: str = "",
        alpha: float = 1,
        corners: int = 0,
    ) -> None:
        """edge: a colour, or empty for none; corners: of a triangle or diamond, 0 for round dots"""
        if points:
            pen = self._pen(edge or colour, 1 if edge else 0)
            pen.set_alpha(alpha)
            disc = Affine2D().scale(size / 2 * self._ratio)
            shape = Path.unit_regular_polygon(corners) if corners else Path.unit_circle()
            face = to_rgba(colour, alpha)
            self._renderer.draw_markers(pen, shape, disc, Path(points), self._place, face)

    def box(self, left: float, top: float, right: float, bottom: float, *, colour: str) -> None:
        size = Affine2D().scale(right - left, bottom - top).translate(left, top)
        pen = self._pen(colour, 0)
        self._renderer.draw_path(pen, Path.unit_rectangle(), size + self._place, to_rgba(colour))

    def boxes(self, boxes: Sequence[tuple[float, float, float, float]], *, colour: str) -> None:
        """Many at once: left, top, right, bottom of each."""
        if boxes:
            corners = [
                point
                for left, top, right, bottom in boxes
                for point in ((left, top), (right, top), (right, bottom), (left, bottom), (0, 0))
            ]
            codes = [Path.MOVETO, *[Path.LINETO] * 3, Path.CLOSEPOLY] * len(boxes)
            pen = self._pen(colour, 0)
            self._renderer.draw_path(pen, Path(corners, codes), self._place, to_rgba(colour))

    def shape(
        self, rings: Sequence[Points], *, colour: str, edge: str = "", width: float = 1
    ) -> None:
        """An area with straight sides, of one ring or more; edge: a colour, or empty for none."""
        corners = [point for ring in rings for point in (*ring, (0, 0))]
        codes = [
            code
            for ring in rings
            for code in (Path.MOVETO, *[Path.LINETO] * (len(ring) - 1), Path.CLOSEPOLY)
        ]
        pen = self._pen(edge or colour, width if edge else 0)
        pen.set_joinstyle("round")
        self._renderer.draw_path(pen, Path(corners, codes), self._place, to_rgba(colour))

    def _pen(self, colour: str, width: float = 1) -> GraphicsContextBase:
        pen = self._renderer.new_gc()
        pen.set_foreground(colour)
        pen.set_linewidth(width)
        return pen

    def _font(self, size: int, *, bold: bool) -> FontProperties:
        """Kept, because to make one takes as long as to draw with it."""
        if (size, bold) not in self._fonts:
            self._fonts[size, bold] = font_properties(size, "bold" if bold else "normal")
        return self._fonts[size, bold]


class _Dots(RendererAgg):
    """Keeps the picture of each word: to set it takes as long as to draw a year of dots.

    Words stand on whole dots.
    """

    def draw_text(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: bool | str = False,
        mtext: object = None,
    ) -> None:
        size, weight = prop.get_size_in_points(), prop.get_weight()
        image = _word(s, size, weight, self.dpi, to_rgba(gc.get_rgb()))
        height, base = image.shape[0], image.shape[0] // 2
        left, top = round(x) - base, round(y) - base
        self.draw_image(gc, left, self.height - top - height, image[::-1])

    def get_text_width_height_descent(
        self, s: str, prop: FontProperties, ismath: bool | str
    ) -> tuple[float, float, float]:
        size = prop.get_size_in_points()
        line = line_height(size) * self.dpi / POINTS_PER_INCH
        return word_width(s, size, str(prop.get_weight()), self.dpi), line, (1 - BASELINE) * line


class Raster:
    """A sheet of dots."""

    def __init__(self, width: int, height: int, ratio: float, background: str) -> None:
        """ratio: dots to a pixel of the window"""
        self._size = round(width * ratio), round(height * ratio)
        self._agg = _Dots(*self._size, POINTS_PER_INCH * ratio)  # type: ignore[no-untyped-call]
        self.canvas = ChartCanvas(self._agg, width, height, ratio, background)

    def picture(self) -> Picture:
        return Picture(bytes(self._agg.buffer_rgba()), *self._size)  # type: ignore[no-untyped-call]


class Vector:
    """An SVG file, in which words stay words."""

    def __init__(
        self, width: int, height: int, background: str, *, title: str, description: str
    ) -> None:
        from matplotlib.backends.backend_svg import RendererSVG

        self._file = StringIO()
        # The same chart makes the same file: no date, and names that are not drawn by lot.
        about = {
            "Title": title,
            "Description": description,
            "Creator": "Backpain Diary",
            "Date": None,
        }
        matplotlib.rcParams.update({"svg.fonttype": "none", "svg.hashsalt": "chart"})
        self._svg = RendererSVG(width, height, self._file, metadata=about)
        self.canvas = ChartCanvas(self._svg, width, height, 1, background)

    def file(self, width: str, height: str) -> bytes:
        """width, height: of the picture on paper, with their unit"""
        self._svg.finalize()
        drawn = self._file.getvalue()
        for side, length in (("width", width), ("height", height)):
            drawn = re.sub(rf'{side}="[\d.]+pt"', f'{side}="{length}"', drawn, count=1)
        return drawn.encode()


@lru_cache(KEPT_WORDS)
def _word(
    word: str, size: float, weight: str, dpi: float, colour: tuple[float, float, float, float]
) -> Any:
    """Rows of red, green, blue, opacity. As far from the left as from above stands its baseline,
    halfway down.
    """
    base = ceil(line_height(size) * dpi / POINTS_PER_INCH) + 2
    width = word_width(word, size, weight, dpi)
    agg = RendererAgg(ceil(width) + 2 * base, 2 * base, dpi)
    pen = agg.new_gc()
    pen.set_foreground(colour)
    agg.draw_text(pen, base, base, word, font_properties(size, weight), 0)
    return asarray(agg.buffer_rgba()).copy()


def line_height(size: float) -> float:
    """Of a line of words whose letters have this size."""
    return 1.4 * size
