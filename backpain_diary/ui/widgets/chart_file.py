"""A view's picture as a file of its own: with title and sentence, at the size for print.

It is light whatever the window is: it may be printed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage

from backpain_diary.ui.widgets.drawing_parts import wrapped
from backpain_diary.ui.widgets.places import Places, Room

if TYPE_CHECKING:  # it imports matplotlib
    from backpain_diary.presenters.charts_view import ViewSpec
    from backpain_diary.ui.theme import Theme
    from backpain_diary.ui.widgets.chart_canvas import ChartCanvas, Picture

MM = 0.25  # of paper to a pixel at 100 % text: letters are as high as in a book
DOTS = 3  # to such a pixel: 300 to an inch
SMALL, TITLE = 12, 20  # sizes of letters at 100 % text
GAP = 8
MARGIN = 16
Draw = Callable[[Any, "ChartCanvas", "Theme", Room], Places]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is drawn, by which function, and how large at 100 % text."""

    spec: ViewSpec
    draw: Draw
    size: tuple[int, int]


def svg_file(sheet: Sheet, theme: Theme) -> bytes:
    from backpain_diary.ui.widgets.chart_canvas import Vector

    width, height = (theme.px(length) for length in sheet.size)
    spec, (across, down) = sheet.spec, sheet.size
    texts = {"title": spec.title, "description": spec.summary}
    with theme.on_paper():
        vector = Vector(width, height, theme.hex("surface"), **texts)
        fill(sheet, vector.canvas, theme)
    return vector.file(f"{across * MM:g}mm", f"{down * MM:g}mm")


def png_file(sheet: Sheet, theme: Theme) -> bytes:
    file = QBuffer()
    file.open(QBuffer.OpenModeFlag.WriteOnly)
    sheet_image(sheet, theme).save(file, "PNG")  # type: ignore[call-overload]
    return bytes(file.data().data())


def sheet_image(sheet: Sheet, theme: Theme) -> QImage:
    from backpain_diary.ui.widgets.chart_canvas import Raster

    width, height = (theme.px(length) for length in sheet.size)
    with theme.on_paper():
        raster = Raster(width, height, DOTS * sheet.size[0] / width, theme.hex("surface"))
        fill(sheet, raster.canvas, theme)
    image = as_image(raster.picture())
    image.setDotsPerMeterX(round(DOTS * 1000 / MM))
    image.setDotsPerMeterY(round(DOTS * 1000 / MM))
    image.setText("Title", sheet.spec.title)
    image.setText("Description", sheet.spec.summary)
    return image


def as_image(picture: Picture) -> QImage:
    """In the form that is painted fastest."""
    row = 4 * picture.width
    kind = QImage.Format.Format_RGBX8888
    image = QImage(picture.rgba, picture.width, picture.height, row, kind)
    return image.convertToFormat(QImage.Format.Format_RGB32)


def fill(sheet: Sheet, canvas: ChartCanvas, theme: Theme) -> None:
    margin = theme.px(MARGIN)
    right, bottom = canvas.width - margin, canvas.height - margin
    top = _heading(sheet.spec, canvas, theme, margin)
    sheet.draw(sheet.spec, canvas, theme, Room(margin, top, right, bottom))


def _heading(spec: ViewSpec, canvas: ChartCanvas, theme: Theme, margin: int) -> float:
    """How far down it reaches."""
    down, title, small = float(margin), theme.px(TITLE), theme.px(SMALL)
    canvas.word(spec.title, margin, down, size=title, colour=theme.hex("ink"), bold=True)
    down += 1.4 * title
    for line in wrapped(canvas, spec.summary, small, canvas.width - 2 * margin):
        canvas.word(line, margin, down, size=small, colour=theme.hex("muted"))
        down += 1.4 * small
    return down + GAP
